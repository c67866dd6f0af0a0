"""The bot is killed at random moments while people talk; nothing is lost and nothing is done twice."""

import asyncio
import secrets
from pathlib import Path

import aiohttp
import numpy as np
import psycopg
import pytest

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Somebody, World, has_button, words
from db.engine import conninfo
from playground.server import running

pytestmark = pytest.mark.slow

N_KILLS = 20
N_PEOPLE = 6
_PATIENCE_SECONDS = 150
"""An update that meets five deaths rests for half a minute, and for a minute after the sixth."""
WORRIES = ("회사 일이 너무 버거워", "잠을 통 못 자고 있어", "친구랑 크게 다퉜어", "돈 걱정에 머리가 아파")


async def test_twenty_kills_lose_no_update_and_double_no_effect(database_url: str, tmp_path: Path) -> None:
    token = f"7000000004:{secrets.token_urlsafe(27)}"
    async with running(bots=[token]) as url, aiohttp.ClientSession() as session:
        bot = BotProcess(
            api_url=url, token=token, data_dir=tmp_path, settings={**UNLIMITED, "DATABASE_URL": database_url}
        )
        await bot.start()
        people = [await World(session, url).person(f"사람{i}") for i in range(N_PEOPLE)]
        for each in people:
            await each.settle(f"생존자{each.id}"[:16])

        stop = asyncio.Event()
        talks = [asyncio.ensure_future(_talk(each, stop)) for each in people]
        await _kill_again_and_again(bot)
        stop.set()
        n_said = sum(await asyncio.gather(*talks))
        await _until_the_inbox_is_empty(database_url)

        for each in people:
            await _can_go_on(each)
        assert await bot.stop() == 0

    assert n_said > N_KILLS
    _assert_database(database_url, n_said=n_said)


async def _talk(person: Somebody, stop: asyncio.Event) -> int:
    """Tell worries and save films, without waiting long; gives how many worries were told."""
    n_said = 0
    while not stop.is_set():
        await person.say(f"{WORRIES[n_said % len(WORRIES)]} {n_said}")
        n_said += 1
        await person.hear(seconds=_PATIENCE_SECONDS)
        if n_said % 3 == 0:
            await person.say("/films")
            await person.tap(
                await person.hear(has_button("지금 기분 그대로"), seconds=_PATIENCE_SECONDS),
                "지금 기분 그대로",
            )
            card = await person.hear(has_button("1/8"), seconds=_PATIENCE_SECONDS)
            await asyncio.gather(person.tap(card, "♡ 저장"), person.tap(card, "♡ 저장"))
            await person.hear(has_button("♥ 저장됨"), seconds=_PATIENCE_SECONDS)
    return n_said


async def _kill_again_and_again(bot: BotProcess) -> None:
    rng = np.random.default_rng(7)
    for _ in range(N_KILLS):
        await asyncio.sleep(float(rng.uniform(0.05, 1.2)))
        bot.kill()
        await bot.wait()
        await bot.start()


async def _until_the_inbox_is_empty(database_url: str) -> None:
    async with await psycopg.AsyncConnection.connect(conninfo(database_url), autocommit=True) as connection:
        for _ in range(1500):
            row = await (
                await connection.execute("SELECT count(*) FROM inbox WHERE done_at IS NULL")
            ).fetchone()
            assert row is not None
            if row[0] == 0:
                return
            await asyncio.sleep(0.1)
    pytest.fail("updates are left in the inbox")


async def _can_go_on(person: Somebody) -> None:
    await person.say("/me")
    page = await person.hear(has_button("별명"), seconds=_PATIENCE_SECONDS)
    assert f"생존자{person.id}"[:16] in words(page)


def _assert_database(database_url: str, *, n_said: int) -> None:
    with psycopg.connect(conninfo(database_url)) as connection:
        (n_messages,) = connection.execute("SELECT count(*) FROM messages WHERE by_user").fetchone() or (0,)
        (n_replies,) = connection.execute("SELECT count(*) FROM messages WHERE NOT by_user").fetchone() or (
            0,
        )
        (n_dead,) = connection.execute("SELECT count(*) FROM inbox WHERE dead").fetchone() or (0,)
        (n_twice,) = connection.execute(
            "SELECT count(*) FROM "
            "(SELECT user_id, update_id FROM batches GROUP BY 1, 2 HAVING count(*) > 1) AS twice"
        ).fetchone() or (0,)
    assert n_messages == n_said
    assert n_replies == n_said
    assert n_dead == 0
    assert n_twice == 0
