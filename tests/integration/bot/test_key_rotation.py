"""Changing the master key, by killing the command in the middle; and with two keys from the environment."""

import asyncio
import base64
import os
import signal
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.key_rotation import RotationRefused, rotate
from db.engine import Database
from db.errors import Unreadable
from db.key_file import KEY_BYTES, KeyFile
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import Vault

N_PEOPLE = 240
NOW_AT_ONCE = timedelta(0)


async def people(unit_of_work: UnitOfWorkFactory, ids: range, now: datetime) -> None:
    async with unit_of_work() as work:
        for user_id in ids:
            await work.users.add(user_id, locale="ko", now=now)
            await work.messages.add(user_id, update_id=1, by_user=True, text=f"비밀 {user_id}", now=now)
        await work.inbox.add(1, ids.start, chat_id=ids.start, payload=b"{}", now=now)
        await work.commit()


async def readable(unit_of_work: UnitOfWorkFactory, ids: range) -> bool:
    async with unit_of_work() as work:
        for user_id in ids:
            (message,) = await work.messages.latest(user_id, 1)
            if message.text != f"비밀 {user_id}":
                return False
        pending = await work.inbox.next(1, ids.start)
        return pending is not None and pending.payload == b"{}"


async def command(*arguments: str, environment: Mapping[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        env={**os.environ, **environment},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )


@pytest.mark.slow
async def test_a_change_that_is_killed_goes_on_where_it_was(
    database: Database, database_url: str, tmp_path: Path, now: datetime
) -> None:
    path = tmp_path / "master.key"
    running = Vault.from_file(path)
    at_first = running.master_key_id
    unit_of_work = partial(UnitOfWork, database.session_factory, running)
    ids = range(1, N_PEOPLE + 1)
    await people(unit_of_work, ids, now)
    environment = {"DATABASE_URL": database_url, "MAEUMI_DATA_DIR": str(tmp_path)}

    for share in (0.0, 0.3, 0.6):
        process = await command("rotate-keys", "--batch", "1", environment=environment)
        while process.returncode is None:
            async with unit_of_work() as work:
                counts = await work.keys.by_master_key()
            if path.with_name("master.key.other").exists() and counts.get(at_first, 0) <= N_PEOPLE * (
                1 - share
            ):
                process.send_signal(signal.SIGKILL)
                break
            await asyncio.sleep(0.005)
        await process.wait()
        assert await readable(unit_of_work, ids), "a running process reads everything in the middle"
        assert await readable(partial(UnitOfWork, database.session_factory, Vault.from_file(path)), ids)
        await people(unit_of_work, range(1000 + int(share * 10), 1001 + int(share * 10)), now)
    async with unit_of_work() as work:
        assert 0 < (await work.keys.by_master_key()).get(at_first, 0) < N_PEOPLE, (
            "it was cut off in the middle"
        )

    last = await command("rotate-keys", environment=environment)
    assert await last.wait() == 0

    assert not path.with_name("master.key.other").exists()
    new = Vault.from_file(path)
    async with unit_of_work() as work:
        assert (await work.keys.by_master_key()).keys() == {new.master_key_id}
    assert new.master_key_id != at_first
    assert await readable(partial(UnitOfWork, database.session_factory, new), ids)
    assert await readable(unit_of_work, range(1003, 1004))


async def test_keys_of_the_environment_are_changed_too(database: Database, now: datetime) -> None:
    old, new = (base64.b64encode(bytes([n]) * KEY_BYTES).decode() for n in (1, 2))
    ids = range(1, 4)
    await people(partial(UnitOfWork, database.session_factory, Vault.from_base64(old)), ids, now)
    both = Vault.from_base64(new, old)

    n_keys = await rotate(
        partial(UnitOfWork, database.session_factory, both), both, n_at_once=2, pause=NOW_AT_ONCE
    )

    assert n_keys == len(ids)
    assert await readable(partial(UnitOfWork, database.session_factory, Vault.from_base64(new)), ids)
    with pytest.raises(Unreadable):
        await readable(partial(UnitOfWork, database.session_factory, Vault.from_base64(old)), ids)


async def test_a_key_that_nobody_knows_stops_the_change(database: Database, now: datetime) -> None:
    strangers = Vault(b"s" * KEY_BYTES)
    await people(partial(UnitOfWork, database.session_factory, strangers), range(1, 2), now)
    mine = Vault(b"m" * KEY_BYTES)

    with pytest.raises(RotationRefused):
        await rotate(
            partial(UnitOfWork, database.session_factory, mine), mine, n_at_once=5, pause=NOW_AT_ONCE
        )


async def test_one_key_of_the_environment_alone_is_refused(database_url: str, tmp_path: Path) -> None:
    environment = {
        "DATABASE_URL": database_url,
        "MAEUMI_DATA_DIR": str(tmp_path),
        "MAEUMI_MASTER_KEY": base64.b64encode(bytes(KEY_BYTES)).decode(),
    }

    process = await command("rotate-keys", environment=environment)

    assert await process.wait() == 2
    assert not KeyFile(tmp_path / "master.key").path.exists()
