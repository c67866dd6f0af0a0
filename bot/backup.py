"""Backups: the database without the key that opens it, and the way back."""

from dataclasses import dataclass
from pathlib import Path

from db import dump, schema
from db.errors import DumpFailed
from db.unit_of_work import UnitOfWorkFactory
from db.vault import Vault


class BackupRefused(Exception):
    """The backup is not made, or not put back; the message says why."""


@dataclass(frozen=True)
class Restored:
    """What was put back: people, and those whose key no known master key opens."""

    n_people: int
    n_closed: int


def check_place(file: Path, key_path: Path | None) -> None:
    """See that a backup does not come to lie with the master key.

    Raises:
        BackupRefused: Whoever copied the folder would have both.
    """
    if key_path is not None and key_path.parent.resolve() in file.resolve().parents:
        raise BackupRefused(
            f"a backup must not lie beside the master key, in {key_path.parent}; name another folder"
        )


def back_up(url: str, file: Path, *, key_path: Path | None) -> None:
    """Write the database to a file. Blocking.

    Raises:
        BackupRefused: The file would lie with the master key.
        DumpFailed: It cannot be written.
    """
    check_place(file, key_path)
    dump.dump(url, file)


def put_back(url: str, file: Path) -> None:
    """Put a backup into a database and bring its tables up to date. Blocking.

    Raises:
        DumpFailed: It cannot be read, or the database refuses it.
        MigrationFailed: Its tables are of a version that is not known here.
    """
    dump.put_back(url, file)
    if schema.current(url) is None:
        message = f"{file} is no backup of this program"
        raise DumpFailed(message)
    schema.upgrade(url)


async def is_inhabited(unit_of_work: UnitOfWorkFactory) -> bool:
    """Whether somebody's data stand in the database already."""
    async with unit_of_work() as work:
        return bool(await work.keys.by_master_key())


async def look(unit_of_work: UnitOfWorkFactory, vault: Vault) -> Restored:
    """See whether what was put back can be opened here."""
    async with unit_of_work() as work:
        keys = await work.keys.by_master_key()
    closed = sum(n for name, n in keys.items() if name not in vault.known_ids)
    return Restored(sum(keys.values()), closed)
