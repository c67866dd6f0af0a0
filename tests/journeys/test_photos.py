"""Pictures and videos of a face over HTTP, with the nets that are really used."""

import asyncio
import io
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
import psycopg
import pytest
from PIL import Image
from psycopg import sql

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Json, Somebody, World, buttons, has_button, words
from db.engine import conninfo
from ml.face import nets
from playground.server import running
from tests.fakes.faces import portrait, round_video, selfie

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.skipif(
        not all((nets.default_folder() / name).is_file() for name in nets.ALL),
        reason=f"the face nets are not there; get them with: {nets.HOW_TO_GET}",
    ),
]

CRISIS = "이제 그만 죽고 싶어"
_MAX_MEGABYTES = 400


async def send(
    person: Somebody, *files: tuple[str, str, bytes], caption: str | None = None, duration: int = 0
) -> None:
    """Send files as (kind, name, content)."""
    form = aiohttp.FormData({"chat_id": str(person.id), "user_id": str(person.id)})
    if caption is not None:
        form.add_field("caption", caption)
    if duration:
        form.add_field("duration", str(duration))
    for kind, name, content in files:
        form.add_field(kind, io.BytesIO(content), filename=name)
    async with person.world._session.post(f"{person.world.url}/play/messages", data=form) as response:
        response.raise_for_status()


async def agree(person: Somebody) -> Json:
    """Send a first selfie and agree to its being looked at; gives the answer to it."""
    await send(person, ("photo", "me.jpg", selfie()))
    await person.tap(await person.hear(has_button("네, 봐도 돼요")), "네, 봐도 돼요")
    answer = await person.hear(has_button("맞아요"))
    await until(lambda: has_no_own_photo(person))
    return answer


async def has_no_own_photo(person: Somebody) -> bool:
    return not any("photo" in message for message in await person.messages() if not message["from_bot"])


async def until(holds: Callable[[], Awaitable[bool]], *, seconds: float = 10.0) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(seconds):
        while not await holds():  # noqa: ASYNC110  # another process makes it hold
            await asyncio.sleep(0.05)


async def test_a_selfie_leads_to_an_advice(settled: Somebody) -> None:
    answer = await agree(settled)
    await settled.tap(answer, "맞아요")
    topics = await settled.hear(has_button("힘이 되는 말"))
    await settled.tap(topics, "힘이 되는 말")
    await settled.tap(await settled.hear(has_button("보내기")), "보내기")
    counsel = await settled.hear(has_button("계속 이야기하기"))

    assert "담담해 보여요" in words(answer)
    assert answer["photo"]
    assert words(counsel)


async def test_a_selfie_leads_to_films(settled: Somebody) -> None:
    await settled.tap(await agree(settled), "맞아요")
    await settled.tap(await settled.hear(has_button("영화")), "영화")
    await settled.tap(await settled.hear(has_button("보내기")), "보내기")
    await settled.tap(await settled.hear(has_button("지금 기분 그대로")), "지금 기분 그대로")

    assert await settled.hear(has_button("1/8"))


async def test_a_document_and_an_album_are_read_too(settled: Somebody) -> None:
    await agree(settled)
    empty = io.BytesIO()
    Image.new("RGB", (800, 600), (90, 140, 90)).save(empty, "PNG")

    await send(settled, ("document", "me.jpg", portrait()))
    document = await settled.hear(has_button("맞아요"))
    await send(settled, ("photo", "1.jpg", selfie()), ("photo", "2.png", empty.getvalue()))
    album = await settled.hear_text("사진 2장을 보았어요")

    assert "담담함" in words(document)
    assert "2번 사진: 얼굴을 찾지 못했어요" in words(album)


async def test_a_round_video_is_read_over_time(settled: Somebody) -> None:
    await agree(settled)

    await send(settled, ("video_note", "note.mp4", round_video()), duration=2)
    answer = await settled.hear(has_button("맞아요"))

    assert "영상은 읽고 바로 잊었어요" in words(answer)
    assert answer["photo"]


async def test_a_damaged_video_and_a_damaged_picture_are_answered_in_words(settled: Somebody) -> None:
    await agree(settled)

    await send(settled, ("video_note", "note.mp4", b"\0" * 2000), duration=2)
    video = await settled.hear_text("영상이 깨져")
    await send(settled, ("document", "me.jpg", portrait()[:5000]))
    picture = await settled.hear_text("깨져 있어서")

    assert not buttons(video)
    assert not buttons(picture)


async def test_a_caption_is_answered_beside_the_face(settled: Somebody) -> None:
    await agree(settled)

    await send(settled, ("photo", "me.jpg", selfie()), caption="요즘 회사 일이 너무 힘들고 지쳐요")
    seen = await settled.hear(has_button("맞아요"))
    counsel = await settled.hear(lambda message: "photo" not in message)

    assert "표정에서는 담담한 마음" in words(seen)
    assert words(counsel)


async def test_a_caption_of_danger_is_answered_alone(settled: Somebody) -> None:
    await agree(settled)
    before = len(await settled.messages())

    await send(settled, ("photo", "me.jpg", selfie()), caption=CRISIS)
    answer = await settled.hear_text("109")
    await settled.say("/sos")
    await settled.hear_text("109")

    assert has_button("지금은 안전해요")(answer)
    assert len(await settled.messages()) == before + 4


async def test_english_is_answered_in_english(world: World, bot: BotProcess) -> None:
    person = await world.person("Lee", "en")
    await person.say("/start")
    await person.tap(await person.hear(lambda message: bool(buttons(message))), "14")
    await person.hear_text("call")
    await person.say(f"Lee{person.id}"[:16])
    await person.tap(await person.hear(has_button("it is")), "it is")
    await person.hear(lambda message: "photo" not in message)

    await send(person, ("photo", "me.jpg", selfie()))
    await person.tap(await person.hear(has_button("Yes, you may")), "Yes, you may")

    assert "You look calm" in words(await person.hear(has_button("That's right")))


async def test_nothing_of_a_photo_stays_with_the_bot(
    settled: Somebody, bot: BotProcess, bot_database_url: str
) -> None:
    await agree(settled)
    await settled.say("오늘은 여기까지")
    await settled.hear(lambda message: "photo" not in message)

    async def is_handled() -> bool:
        return _one(bot_database_url, "SELECT count(*) FROM inbox WHERE sealed IS NOT NULL") == 0

    await until(is_handled)
    largest = _one(bot_database_url, "SELECT max(length(sealed)) FROM looks")
    log = bot.log()

    assert largest < 2000
    assert not any(trace in log for trace in ("AgAC", "me.jpg", "/photos/", "neutral", "담담"))


@pytest.mark.slow
async def test_four_photos_of_twelve_megapixels_at_once_keep_the_memory_small(
    world: World, database_url: str, tmp_path: Path
) -> None:
    token = f"7000000006:{secrets.token_urlsafe(27)}"
    large = selfie((4000, 3000))
    async with running(bots=[token]) as url, aiohttp.ClientSession() as session:
        bot = BotProcess(
            api_url=url, token=token, data_dir=tmp_path, settings={**UNLIMITED, "DATABASE_URL": database_url}
        )
        await bot.start()
        people = [await World(session, url).person(f"넷{k}") for k in range(4)]
        for each in people:
            await each.settle(f"네사람{each.id}"[:16])
            await agree(each)

        await asyncio.gather(*(send(each, ("document", "me.jpg", large)) for each in people))
        answers = asyncio.gather(*(each.hear(has_button("맞아요"), seconds=60) for each in people))
        peak = 0.0
        while not answers.done():
            peak = max(peak, bot.resident_mb())
            await asyncio.sleep(0.01)
        seen = await answers
        assert await bot.stop() == 0

    assert all("담담" in words(answer) for answer in seen)
    assert peak < _MAX_MEGABYTES


def _one(url: str, query: str) -> int:
    with psycopg.connect(conninfo(url), autocommit=True) as connection:
        row = connection.execute(sql.SQL(query)).fetchone()
    assert row is not None
    return int(row[0])
