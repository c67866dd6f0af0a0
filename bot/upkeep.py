"""The commands of operators: the master key, backups, and the way back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

from bot import backup
from bot.backup import BackupRefused, Restored
from bot.key_rotation import RotationRefused, rotate
from bot.process import open_database_url, open_vault
from bot.settings import Settings
from db import schema
from db.engine import Database
from db.key_file import KeyFile
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import Vault


async def change_master_key(settings: Settings, *, n_at_once: int) -> int:
    """Change the master key, or go on where that was stopped; returns how many data keys were wrapped anew.

    Raises:
        RotationRefused: The settings bring one key only, or a data key needs another one.
        DbError: The database cannot be reached.
    """
    key_file = None
    if settings.master_key is None:
        key_file = KeyFile(settings.key_path)
    elif settings.other_master_key is None:
        raise RotationRefused(
            "MAEUMI_MASTER_KEY must be the new key, MAEUMI_OTHER_MASTER_KEY the old one; see docs/privacy.md"
        )
    async with _database(settings) as url:
        await asyncio.to_thread(schema.upgrade, url)
        if key_file is not None:
            key_file.begin_change()
        vault = open_vault(settings)
        async with _work(url, vault) as unit_of_work:
            n_keys = await rotate(unit_of_work, vault, n_at_once=n_at_once)
        if key_file is not None:
            key_file.end_change()
    return n_keys


async def write_backup(settings: Settings, file: Path) -> None:
    """Write the database to a file, without the master key.

    Raises:
        BackupRefused: The file would lie with the master key.
        DbError: The database cannot be reached, or the file not be written.
    """
    key_path = settings.key_path if settings.master_key is None else None
    backup.check_place(file, key_path)
    async with _database(settings) as url:
        await asyncio.to_thread(partial(backup.back_up, url, file, key_path=key_path))


async def restore_backup(settings: Settings, file: Path, *, replaces: bool) -> Restored:
    """Put a backup into the database.

    Raises:
        BackupRefused: Somebody's data stand there already, and are not to be replaced.
        DbError: The database cannot be reached, or refuses the file.
    """
    async with _database(settings) as url:
        vault = open_vault(settings)
        async with _work(url, vault) as unit_of_work:
            is_made = await asyncio.to_thread(schema.current, url) is not None
            if is_made and not replaces and await backup.is_inhabited(unit_of_work):
                raise BackupRefused(
                    "people's data stand in this database; --replace puts the backup in its place"
                )
            await asyncio.to_thread(backup.put_back, url, file)
            return await backup.look(unit_of_work, vault)


@asynccontextmanager
async def _database(settings: Settings) -> AsyncIterator[str]:
    async with AsyncExitStack() as stack:
        yield await asyncio.to_thread(open_database_url, settings, stack)


@asynccontextmanager
async def _work(url: str, vault: Vault) -> AsyncIterator[UnitOfWorkFactory]:
    async with Database(url, pool_size=2) as database:
        yield partial(UnitOfWork, database.session_factory, vault)
