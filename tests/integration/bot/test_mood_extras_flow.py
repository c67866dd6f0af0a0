"""Photos for entries of the diary, and the offer to note a mood, over the whole bot."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bench.world import Somebody, World, buttons
from db.unit_of_work import UnitOfWorkFactory
from handlers.moods.taps import AgreePhoto, AskPhoto, SwitchOffers
from handlers.payloads.days import LogMood
from handlers.states import State
from ml.emotion.types import Emotion
from ml.errors import InferenceFailed
from tests.fakes import people, updates
from tests.fakes.engines import FixedDetector
from tests.fakes.faces import GLAD, SAD, UNCLEAR, ScriptedFaces
from tests.fakes.moments import StillClock
from tests.integration.bot.face_stage import FaceStage
from tests.integration.bot.whole import whole_bot

OFFER = "오늘 마음을 적어 둘까요?"


@pytest.fixture
async def stage(
    concurrent_unit_of_work: UnitOfWorkFactory,
    database_url: str,
    clock: StillClock,
    world: World,
    person: Somebody,
) -> AsyncIterator[FaceStage]:
    faces, detector = ScriptedFaces(), FixedDetector(Emotion.JOY)
    async with whole_bot(
        world.url, database_url, concurrent_unit_of_work, clock, eyes=faces.eyes(), detector=detector
    ) as whole:
        made = FaceStage(whole, world, person, faces, detector, clock)
        await made.arrive()
        await made.say("/start")
        yield made


async def logged(stage: FaceStage, score: int = 2) -> int:
    """An entry; gives its id."""
    await stage.whole.receive(updates.tap(stage.person.id, LogMood(score, "tap").pack()))
    async with stage.whole.unit_of_work() as work:
        return (await work.moods.latest(stage.person.id, 1))[0].id


async def agree(stage: FaceStage) -> None:
    async with stage.whole.unit_of_work() as work:
        await work.consents.give(stage.person.id, "photo", "1", stage.clock())
        await work.commit()


async def scores(stage: FaceStage) -> list[int]:
    async with stage.whole.unit_of_work() as work:
        stored = await work.moods.stored(stage.person.id, offset=0, limit=9)
    return [entry.score for entry in stored]


async def n_readings(stage: FaceStage) -> int:
    async with stage.whole.unit_of_work() as work:
        return len(await work.readings.stored(stage.person.id, offset=0, limit=99))


async def offers(stage: FaceStage) -> int:
    return sum(text.startswith(OFFER) for text in await stage.texts())


async def test_a_photo_is_looked_at_with_consent_and_changes_the_mood_by_a_tap_only(
    stage: FaceStage,
) -> None:
    stage.faces.faces = [GLAD]
    await logged(stage, 2)
    await stage.tap("사진")
    assert "사진을 봐도 될까요?" in (await stage.texts())[-1]
    await stage.tap("네, 봐도 돼요")
    assert await stage.whole.state(stage.person.id) is State.PICTURING
    await stage.send_photo()

    assert "당신의 말이 언제나 먼저예요" in (await stage.texts())[-1]
    assert await scores(stage) == [2]
    assert await n_readings(stage) == 1
    assert not any(message.get("photo") for message in await stage.own()), "the photo is taken out"
    await stage.tap("로 바꾸기")
    assert await scores(stage) == [4]


async def test_a_photo_may_stay_where_its_person_said_so(stage: FaceStage) -> None:
    await agree(stage)
    async with stage.whole.unit_of_work() as work:
        await work.consents.give(stage.person.id, "photo_stays", "1", stage.clock())
        await work.commit()
    await logged(stage)
    await stage.tap("사진")
    await stage.send_photo()

    assert any(message.get("photo") for message in await stage.own())


async def test_what_cannot_be_read_is_said_and_another_may_be_sent(stage: FaceStage) -> None:
    await agree(stage)
    await logged(stage)
    await stage.tap("사진")
    for faces, word in (([], "찾지 못했어요"), ([SAD, SAD], "얼굴이 여럿")):
        stage.faces.faces = faces
        await stage.send_photo()
        assert word in (await stage.texts())[-1]
        assert await stage.whole.state(stage.person.id) is State.PICTURING
    stage.faces.error = InferenceFailed("broken")
    await stage.send_photo()
    assert "잘 안 됐어요" in (await stage.texts())[-1]
    await stage.send_document(b"no picture")
    assert "열 수 없는 사진" in (await stage.texts())[-1]
    stage.faces.error, stage.faces.faces = None, [UNCLEAR]
    await stage.send_photo()

    assert "또렷하게 읽지 못했어요" in (await stage.texts())[-1]
    assert await n_readings(stage) == 0


async def test_words_are_answered_while_a_photo_is_awaited(stage: FaceStage) -> None:
    await agree(stage)
    await logged(stage)
    await stage.tap("사진")
    await stage.say("오늘 회의가 길었어")

    assert await stage.whole.state(stage.person.id) is State.COMFORTING


async def test_nobody_has_photos_read_for_the_entry_of_another(stage: FaceStage, world: World) -> None:
    entry_id = await logged(stage)
    other = await world.person()
    await people.settle(stage.whole.unit_of_work, other.id, now=stage.clock())
    await stage.whole.place(other.id, State.GREETING)
    for payload in (AskPhoto(entry_id), AgreePhoto(entry_id)):
        await stage.whole.receive(updates.tap(other.id, payload.pack()))

    assert await stage.whole.state(other.id) is State.GREETING
    async with stage.whole.unit_of_work() as work:
        assert "photo" not in await work.consents.current(other.id)


async def test_no_face_is_read_after_a_crisis(stage: FaceStage) -> None:
    await agree(stage)
    await logged(stage)
    await stage.tap("사진")
    await stage.say("CRISIS")
    await stage.send_photo()

    assert stage.faces.n_looks == 0


async def test_a_clear_talk_brings_one_offer_a_day_and_no_entry_without_a_tap(stage: FaceStage) -> None:
    for k in range(6):
        await stage.say(f"오늘 참 좋았어 {k}")
    assert await offers(stage) == 1
    assert await scores(stage) == []
    assert (await offer_buttons(stage))[0] == "✓ 😄 아주 좋아요"
    await stage.tap("✓ 😄")

    assert await scores(stage) == [5]
    stage.clock.pass_by(timedelta(days=1))
    for k in range(6):
        await stage.say(f"오늘도 좋았어 {k}")
    assert await offers(stage) == 1, "the answered one is an entry now"


async def offer_buttons(stage: FaceStage) -> list[str]:
    for message in reversed(await stage.heard()):
        if OFFER in str(message.get("text")):
            return [button["text"] for button in buttons(message)]
    return []


async def test_a_clear_selfie_brings_an_offer(stage: FaceStage) -> None:
    await agree(stage)
    stage.faces.faces = [{Emotion.JOY: 0.95, Emotion.NEUTRAL: 0.05}]
    await stage.send_photo()

    assert await offers(stage) == 1
    await stage.tap("오늘은 괜찮아요")
    await stage.send_photo()
    assert await offers(stage) == 0
    assert await scores(stage) == []


async def test_who_has_noted_a_mood_today_gets_no_offer(stage: FaceStage) -> None:
    await logged(stage)
    for k in range(6):
        await stage.say(f"오늘 참 좋았어 {k}")

    assert await offers(stage) == 0


async def test_offers_end_with_one_tap_and_come_back_with_another(stage: FaceStage) -> None:
    for k in range(5):
        await stage.say(f"오늘 참 좋았어 {k}")
    await stage.tap("이런 제안 그만")
    stage.clock.pass_by(timedelta(days=1))
    for k in range(6):
        await stage.say(f"오늘 참 좋았어 {k}")
    assert await offers(stage) == 0
    await stage.whole.receive(updates.tap(stage.person.id, SwitchOffers(is_on=True).pack()))
    await stage.say("오늘도 좋네")

    assert await offers(stage) == 1


async def test_nothing_is_offered_in_secret_or_after_a_crisis(stage: FaceStage) -> None:
    for k in range(4):
        await stage.say(f"오늘 참 좋았어 {k}")
    await stage.say("CRISIS")
    await stage.say("이제 좀 나아")
    assert await offers(stage) == 0
    await stage.tap("안전해요")
    await stage.say("/secret on")
    await stage.say("좋은 일이 있었어")

    assert await offers(stage) == 0
