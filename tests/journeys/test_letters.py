"""Two people and a letter between them, over HTTP, with a process of its own that carries it at once."""

import secrets
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import psycopg
import pytest
import pytest_asyncio

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Somebody, World, has_button, words
from db.engine import conninfo
from playground.server import running

LETTER = "친구와 멀어져서 마음이 휑하죠. 우는 것도 괜찮아요. 오늘 저녁은 좋아하는 노래를 들으며 보내 보세요."
REVEALING = "좋아하는 노래 목록을 보내 드릴게요. 제 번호 010-1234-5678로 편하게 연락해 주세요."

pytestmark = pytest.mark.slow


@pytest_asyncio.fixture
async def world(database_url: str, tmp_path: Path) -> AsyncIterator[World]:
    token = f"7000000011:{secrets.token_urlsafe(27)}"
    async with running(bots=[token]) as api_url, aiohttp.ClientSession() as session:
        settings = {
            **UNLIMITED,
            "DATABASE_URL": database_url,
            "MAEUMI_LETTERS_LEAST_HOURS": "0",
            "MAEUMI_LETTERS_MOST_HOURS": "0",
            "MAEUMI_LETTERS_EVERY_MINUTES": "0.01",
        }
        bot = BotProcess(api_url=api_url, token=token, data_dir=tmp_path, settings=settings)
        await bot.start()
        yield World(session, api_url)
        assert await bot.stop() == 0


async def settled(world: World, nickname: str) -> Somebody:
    somebody = await world.person()
    await somebody.settle(nickname)
    return somebody


async def move_to_noon(database_url: str) -> None:
    """Have everybody live where it is about noon, for at night nothing is carried."""
    behind = datetime.now(UTC).hour - 12  # Etc/GMT+3 lies three hours behind
    async with await psycopg.AsyncConnection.connect(conninfo(database_url), autocommit=True) as connection:
        await connection.execute("UPDATE users SET timezone = %s", (f"Etc/GMT{behind:+d}",))


async def test_a_letter_goes_out_comes_and_is_answered(world: World, database_url: str) -> None:
    writer, reader = await settled(world, "보내는이"), await settled(world, "받는이")
    await move_to_noon(database_url)
    await reader.say("/letters")
    await reader.tap(await reader.hear(has_button("편지 받기 켜기")), "편지 받기 켜기")
    await reader.hear_text("편지를 받고 있어요")
    await reader.say("친한 친구가 멀리 이사 가서 너무 슬퍼요. 자꾸 눈물이 나요")
    corrected = await reader.hear(has_button("내 감정이 달라요"))
    await reader.tap(corrected, "내 감정이 달라요")
    await reader.tap(await reader.hear(has_button("슬픔")), "슬픔")

    await writer.say("/letter")
    await writer.tap(await writer.hear(has_button("슬픔")), "슬픔")
    await writer.hear_text("하고 싶은 말을 적어 주세요")
    await writer.say(REVEALING)
    assert "010-1234-5678" in words(await writer.hear_text("밑줄 친 곳"))
    await writer.say(LETTER)
    await writer.tap(await writer.hear(has_button("보내기")), "보내기")
    await writer.hear_text("편지를 맡았어요")

    came = await reader.hear_text("누군가의 편지가 왔어요", seconds=30)
    assert LETTER in words(came)
    assert "보내는이" not in words(came)
    await reader.tap(came, "힘이 됐어요")
    await reader.hear_text("마음을 맡았어요")

    answered = await writer.hear_text("마음이 돌아왔어요", seconds=30)
    assert "힘이 됐어요 💪" in words(answered)
    assert "받는이" not in words(answered)
    await writer.say("/letters")
    assert "전해 드렸어요" in words(await writer.hear_text("보낸 편지"))
