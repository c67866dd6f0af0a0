"""Updates by webhook: pushed by the Bot API server, with a secret, across a restart in mid-talk."""

import asyncio
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import psycopg
import pytest
import pytest_asyncio

from bench.bot_process import BotProcess, free_port
from bench.stage import UNLIMITED
from bench.world import World, has_button, words
from db.engine import conninfo
from playground.server import running

SECRET = "a-secret-of-this-test"  # it guards nothing
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # a name
WORRIES = ("회사 일이 너무 버거워", "잠을 통 못 자고 있어", "친구랑 크게 다퉜어", "돈 걱정에 머리가 아파")


@dataclass(frozen=True)
class Hook:
    """A bot that is pushed its updates."""

    world: World
    bot: BotProcess
    url: str
    token: str
    database_url: str

    async def info(self) -> dict[str, object]:
        """What the Bot API server knows of the webhook."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"{self.world.url}/bot{self.token}/getWebhookInfo") as response,
        ):
            return dict((await response.json())["result"])


@pytest_asyncio.fixture
async def hook(database_url: str, tmp_path: Path) -> AsyncIterator[Hook]:
    token = f"7000000006:{secrets.token_urlsafe(27)}"
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    async with running(bots=[token]) as api_url, aiohttp.ClientSession() as session:
        settings = {
            **UNLIMITED,
            "DATABASE_URL": database_url,
            "WEBHOOK_URL": url,
            "WEBHOOK_SECRET": SECRET,
            "MAEUMI_WEBHOOK_PORT": str(port),
        }
        bot = BotProcess(api_url=api_url, token=token, data_dir=tmp_path, settings=settings)
        await bot.start()
        yield Hook(World(session, api_url), bot, url, token, database_url)
        assert await bot.stop() == 0


async def test_a_whole_journey_comes_by_webhook(hook: Hook) -> None:
    person = await hook.world.person()
    await person.settle(f"여행자{person.id}"[:16])

    await person.say("내일 면접이라 너무 떨려")
    await person.tap(await person.hear(has_button("영화 추천받기")), "영화 추천받기")
    await person.tap(await person.hear(has_button("지금 기분 그대로")), "지금 기분 그대로")

    assert await person.hear(has_button("1/8"))
    assert (await hook.info())["url"] == hook.url
    calls = (await hook.world.get("calls", after=0))["calls"]
    assert not [call for call in calls if call["method"] == "getUpdates"]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="no secret"),
        pytest.param({SECRET_HEADER: "a guess"}, id="wrong secret"),
        pytest.param({SECRET_HEADER: SECRET + "x"}, id="longer"),
    ],
)
async def test_what_does_not_know_the_secret_is_refused(hook: Hook, headers: dict[str, str]) -> None:
    person = await hook.world.person()
    forged = _message(person.id, update_id=1, text="/sos")

    async with (
        aiohttp.ClientSession() as session,
        session.post(hook.url, json=forged, headers=headers) as answer,
    ):
        assert answer.status == 403

    await person.say("/help")
    assert "/films" in words(await person.hear())
    assert len(await person.messages()) == 2


async def test_an_update_that_is_pushed_twice_is_answered_once(hook: Hook) -> None:
    person = await hook.world.person()
    twice = _message(person.id, update_id=77, text="/sos")

    async with aiohttp.ClientSession() as session:
        for _ in range(2):
            async with session.post(hook.url, json=twice, headers={SECRET_HEADER: SECRET}) as answer:
                assert answer.ok
    await person.hear_text("1577-0199")
    await person.say("/help")
    await person.hear_text("/films")

    assert len([m for m in await person.messages() if "1577-0199" in words(m)]) == 1


@pytest.mark.slow
@pytest.mark.parametrize("is_killed", [pytest.param(False, id="stopped"), pytest.param(True, id="killed")])
async def test_a_restart_in_the_middle_loses_nothing(hook: Hook, is_killed: bool) -> None:
    person = await hook.world.person()
    welcome = await person.settle(f"여행자{person.id}"[:16])

    await person.say(WORRIES[0])
    if is_killed:
        hook.bot.kill()
        await hook.bot.wait()
    else:
        assert await hook.bot.stop() == 0
    for worry in WORRIES[1:]:
        await person.say(worry)
    await hook.bot.start()
    await person.say("/me")
    await person.hear(has_button("별명"), seconds=60)
    await _until_nothing_waits(hook.database_url)

    assert _stored(hook.database_url) == {
        "said": len(WORRIES),
        "replied": len(WORRIES),
        "waiting": 0,
        "dead": 0,
    }
    said = [m for m in await person.messages() if m["from_bot"] and m["message_id"] > welcome["message_id"]]
    assert len(said) >= len(WORRIES) + 1


def _message(user_id: int, *, update_id: int, text: str) -> dict[str, object]:
    """An update as the Bot API server would push it."""
    name = {"id": user_id, "first_name": "봄", "language_code": "ko"}
    command = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    message = {
        "message_id": 900,
        "date": 1_760_000_000,
        "chat": {"id": user_id, "type": "private", "first_name": "봄"},
        "from": {**name, "is_bot": False},
        "text": text,
        "entities": command,
    }
    return {"update_id": update_id, "message": message}


async def _until_nothing_waits(database_url: str) -> None:
    """An answer stands in the chat a moment before its update leaves the inbox."""
    for _ in range(200):
        if _stored(database_url)["waiting"] == 0:
            return
        await asyncio.sleep(0.05)


def _stored(database_url: str) -> dict[str, int]:
    statements = {
        "said": "SELECT count(*) FROM messages WHERE by_user",
        "replied": "SELECT count(*) FROM messages WHERE NOT by_user",
        "waiting": "SELECT count(*) FROM inbox WHERE done_at IS NULL",
        "dead": "SELECT count(*) FROM inbox WHERE dead",
    }
    with psycopg.connect(conninfo(database_url)) as connection:
        rows = {name: connection.execute(statement).fetchone() for name, statement in statements.items()}
    return {name: row[0] for name, row in rows.items() if row is not None}
