"""Backups hold no key, and come back into a fresh database."""

import shutil
import tempfile
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from bot import backup
from bot.backup import BackupRefused, Restored
from bot.settings import Settings
from bot.upkeep import restore_backup, write_backup
from db.embedded import EmbeddedPostgres
from db.engine import Database
from db.errors import DumpFailed
from db.unit_of_work import UnitOfWork
from db.vault import Vault

MINA = 7_000_000_001


def settings(folder: Path, url: str | None = None) -> Settings:
    values = {"MAEUMI_DATA_DIR": str(folder)} | ({"DATABASE_URL": url} if url else {})
    return Settings.model_validate(values)


async def somebody(database: Database, vault: Vault, now: datetime) -> None:
    async with UnitOfWork(database.session_factory, vault) as work:
        await work.users.add(MINA, locale="ko", now=now)
        await work.messages.add(MINA, update_id=1, by_user=True, text="오늘은 좀 지쳤어", now=now)
        await work.commit()


@pytest.mark.slow
async def test_a_backup_comes_back_into_a_fresh_server(
    database: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    at_home, file = settings(tmp_path / "home", database_url), tmp_path / "away" / "maeumi.dump"
    file.parent.mkdir()
    vault = Vault.from_file(at_home.key_path)
    await somebody(database, vault, now)

    await write_backup(at_home, file)

    elsewhere = Path(tempfile.mkdtemp(prefix="maeumi-restore-"))
    try:
        shutil.copy(at_home.key_path, elsewhere / "master.key")
        assert await restore_backup(settings(elsewhere), file, replaces=False) == Restored(1, 0)
        with pytest.raises(BackupRefused):
            await restore_backup(settings(elsewhere), file, replaces=False)
        assert await restore_backup(settings(elsewhere), file, replaces=True) == Restored(1, 0)
        with EmbeddedPostgres(elsewhere / "postgres") as server:
            async with Database(server.url()) as restored:
                unit_of_work = partial(UnitOfWork, restored.session_factory, vault)
                async with unit_of_work() as work:
                    assert [m.text for m in await work.messages.latest(MINA, 5)] == ["오늘은 좀 지쳤어"]
    finally:
        shutil.rmtree(elsewhere)


async def test_a_backup_under_another_key_says_so(
    database: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    home, other = settings(tmp_path / "home", database_url), settings(tmp_path / "other", database_url)
    await somebody(database, Vault.from_file(home.key_path), now)
    (tmp_path / "away").mkdir()

    await write_backup(home, tmp_path / "away" / "file")

    assert await restore_backup(other, tmp_path / "away" / "file", replaces=True) == Restored(1, 1)


async def test_a_backup_holds_neither_words_nor_the_key(
    database: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    home = settings(tmp_path / "home", database_url)
    await somebody(database, Vault.from_file(home.key_path), now)
    file = tmp_path / "file"

    backup.back_up(database_url, file, key_path=home.key_path)

    content = file.read_bytes()
    assert home.key_path.read_bytes().strip() not in content
    assert "지쳤어".encode() not in content
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["maeumi.dump", "backups/maeumi.dump"])
async def test_a_backup_never_lies_beside_the_key(database_url: str, tmp_path: Path, name: str) -> None:
    home = settings(tmp_path, database_url)

    with pytest.raises(BackupRefused):
        await write_backup(home, tmp_path / name)

    assert not (tmp_path / name).exists()


async def test_what_is_no_backup_is_refused(database_url: str, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no dump")

    for name in ("text", "nothing"):
        with pytest.raises(DumpFailed):
            await restore_backup(settings(tmp_path / "home", database_url), tmp_path / name, replaces=True)


async def test_a_folder_that_is_not_there_is_told(database_url: str, tmp_path: Path) -> None:
    with pytest.raises(DumpFailed):
        await write_backup(settings(tmp_path / "home", database_url), tmp_path / "nowhere" / "file")
