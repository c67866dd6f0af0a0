"""A talk with a chat model behind a real HTTP server: streamed, checked, and answered when that fails."""

import secrets
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Somebody, World, has_button, words
from playground.server import running
from tests.fakes.chat_server import ChatServer, Fault, Say, chat_server

GOOD = (
    "회의에서 그런 말을 들었다니 얼굴이 화끈거렸을 것 같아요. "
    "애쓴 시간까지 부정당한 느낌이었겠어요. 그 말 중에 어떤 부분이 제일 마음에 걸려요?"
)
WORRY = "회의에서 팀장님이 다 보는 데서 소리를 질렀어"

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Scene:
    """A bot with a chat model."""

    world: World
    bot: BotProcess
    server: ChatServer
    person: Somebody


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with chat_server() as opened:
        yield opened


@pytest_asyncio.fixture
async def scene(server: ChatServer, database_url: str, tmp_path: Path) -> AsyncIterator[Scene]:
    token = f"7000000009:{secrets.token_urlsafe(27)}"
    async with running(bots=[token]) as api_url, aiohttp.ClientSession() as session:
        settings = {
            **UNLIMITED,
            "DATABASE_URL": database_url,
            "MAEUMI_OPENAI_MODEL": "tiny",
            "OPENAI_BASE_URL": server.url,
            "MAEUMI_TRANSCRIPTION_MODEL": "tiny-ear",
            "MAEUMI_LOG_LEVEL": "INFO",
            "MAEUMI_OPENAI_SECONDS": "4",
            "MAEUMI_OPENAI_DAILY_REPLIES": "4",
        }
        bot = BotProcess(api_url=api_url, token=token, data_dir=tmp_path, settings=settings)
        await bot.start()
        world = World(session, api_url)
        person = await world.person()
        await person.settle(f"여행자{person.id}"[:16])
        yield Scene(world, bot, server, person)
        assert await bot.stop() == 0


async def drafts(world: World) -> list[str]:
    calls = (await world.get("calls"))["calls"]
    return [call["params"]["text"] for call in calls if call["method"] == "sendMessageDraft"]


async def test_a_reply_is_streamed_whole_sentences_first(scene: Scene) -> None:
    scene.server.order(Say(GOOD, size=4, pause=0.1))

    await scene.person.say(WORRY)
    reply = await scene.person.hear(has_button("영화 추천받기"))

    assert words(reply) == GOOD
    seen = await drafts(scene.world)
    assert seen
    assert all(GOOD.startswith(text) and text[-1] in ".?" for text in seen)


async def test_every_failure_is_answered_and_the_log_says_by_whom(scene: Scene) -> None:
    answers: list[str] = []
    for fault in (Fault("status", 500), Fault("cut"), Fault("hang")):
        scene.server.order(fault, fault)
        await scene.person.say(f"{WORRY} {len(answers)}")
        answers.append(words(await scene.person.hear(has_button("영화 추천받기"), seconds=30)))
        scene.server.forget_orders()

    assert len(set(answers)) == 3
    log = scene.bot.log()
    assert log.count("counsel fell back to the built-in engine") == 3
    assert "팀장" not in log
    assert "Traceback" not in log


async def test_danger_never_reaches_the_model(scene: Scene) -> None:
    await scene.person.say("이제 그만 죽고 싶어")

    assert "1577-0199" in words(await scene.person.hear_text("109"))
    assert scene.server.asked == []


async def test_beyond_the_budget_of_the_day_written_words_answer(scene: Scene) -> None:
    for number in range(5):
        scene.server.order(Fault("status", 400))
        await scene.person.say(f"{WORRY} {number}")
        await scene.person.hear(has_button("영화 추천받기"))

    assert len(scene.server.asked) <= 4
    assert "budget" in scene.bot.log()


async def test_a_voice_message_is_answered_like_text_and_graded_first(scene: Scene) -> None:
    scene.server.order(Say("오늘 회의에서 혼나서 속상했어"), Say(GOOD))
    await scene.world.upload(scene.person.id, "voice", b"OggS" + bytes(64))
    heard = await scene.person.hear_text("이렇게 들었어요")
    reply = await scene.person.hear(has_button("영화 추천받기"))
    scene.server.order(Say("나 이제 정말 죽고 싶어"))
    await scene.world.upload(scene.person.id, "voice", b"OggS" + bytes(64))
    crisis = await scene.person.hear_text("109")

    assert "오늘 회의에서 혼나서 속상했어" in words(heard)
    assert words(reply) == GOOD
    assert "죽고 싶어" not in words(crisis)
    assert not any("죽고 싶어" in words(m) for m in await scene.person.messages())
    assert [model for model, *_ in scene.server.recordings] == ["tiny-ear", "tiny-ear"]
