"""The paper for a counsellor, walked through the whole bot."""

from datetime import datetime, timedelta

import pypdfium2
import pytest
from sqlalchemy import text

from bench.world import Json, World
from db.care_records import StoredCareNote
from db.engine import Database
from db.records import NewMood
from handlers.brief.service import BriefService, NotNow, Paper
from handlers.brief.taps import ChooseSpan, MakeBrief, OpenOwnWords, TickWords
from handlers.states import State
from handlers.words import Dictionary
from ml.runner import InferenceRunner
from tests.fakes import people
from tests.fakes.moments import StillClock
from tests.integration.bot.care_stage import Visitor, visitor
from tests.integration.bot.whole import WholeBot

NOTE = "회의에서 한마디도 못 했다"
SAID = "잠이 오지 않아서 밤새 뒤척였어"


@pytest.fixture
async def person(whole: WholeBot, world: World) -> Visitor:
    return await visitor(whole, world)


async def log(whole: WholeBot, user_id: int, score: int, note: str | None, *, ago: int = 1) -> int:
    at = whole.clock() - timedelta(days=ago)
    entry = NewMood(score, at.date(), ("work",), note, logged_at=at)
    async with whole.unit_of_work() as work:
        stored = await work.moods.add(user_id, entry=entry, now=at)
        await work.commit()
    assert stored is not None
    return stored.id


async def documents(person: Visitor) -> list[Json]:
    return [each for each in await person.somebody.messages() if each.get("document")]


async def read(whole: WholeBot, person: Visitor) -> str:
    """The text of the last paper that was sent."""
    message = (await documents(person))[-1]
    file = await whole.application.bot.get_file(message["document"]["file_id"])
    paper = pypdfium2.PdfDocument(bytes(await file.download_as_bytearray()))
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in paper)
    finally:
        paper.close()


async def test_what_was_ticked_stands_on_the_paper_and_nothing_else(whole: WholeBot, person: Visitor) -> None:
    await log(whole, person.id, 2, NOTE)
    await log(whole, person.id, 3, "다른 날의 다른 메모", ago=3)
    async with whole.unit_of_work() as work:
        note = StoredCareNote(0, "scale", whole.clock(), {"scale": "phq", "answers": [1] * 9, "total": 9})
        await work.care_notes.add(person.id, update_id=7, note=note)
        await work.commit()
    await person.say(SAID)
    await person.say("/brief")
    assert "기분 기록 2개" in await person.read()
    await person.press("내 말 고르기")
    shown = await person.read()
    assert NOTE in shown
    assert SAID in shown
    await person.press("☐ 1")
    await person.press("☐ 2")
    await person.press("돌아가기")
    await person.press("묻고 싶은 것")
    await person.press("☐ 3")
    await person.press("직접 쓰기")
    assert await person.state() is State.BRIEFING
    await person.say("약속을 취소해도 괜찮을까요?")
    assert await person.state() is State.GREETING
    await person.press("돌아가기")
    await person.press("PDF 만들기")

    paper = await read(whole, person)
    assert "진단이 아니에요" in paper
    assert NOTE in paper
    assert SAID in paper
    assert "9 / 27" in paper
    assert "일상에서 해 볼 수 있는 것" in paper
    assert "약속을 취소해도 괜찮을까요?" in paper
    assert "다른 날의 다른 메모" not in paper


async def test_a_second_tap_brings_no_second_paper(whole: WholeBot, person: Visitor) -> None:
    await log(whole, person.id, 2, NOTE)
    await person.say("/brief")
    overview = await person.last()
    first = await person.tap(MakeBrief(), overview["message_id"])
    await person.tap(MakeBrief(), overview["message_id"])

    assert len(await documents(person)) == 1
    assert "방금 보내 드린" in await person.read()
    await whole.receive(first)
    assert len(await documents(person)) == 1
    await person.tap(ChooseSpan(14), overview["message_id"])
    await person.tap(MakeBrief(), overview["message_id"])
    assert len(await documents(person)) == 2, "other choices are another paper"


async def test_a_paper_that_a_crash_held_up_is_made_again(whole: WholeBot, person: Visitor) -> None:
    await log(whole, person.id, 2, NOTE)
    known = await people.arrive(whole.unit_of_work, person.id, now=whole.clock())
    say = Dictionary()["ko"]
    async with InferenceRunner() as runner:
        service = BriefService(runner=runner, unit_of_work=whole.unit_of_work, clock=whole.clock)
        made = [await service.make(known, update_id, say) for update_id in (5, 5, 6)]

    assert [type(each) for each in made] == [Paper, Paper, NotNow]


async def test_taps_that_come_twice_change_nothing(whole: WholeBot, person: Visitor) -> None:
    await log(whole, person.id, 2, NOTE)
    await person.say("/brief")
    await person.press("내 말 고르기")
    update = await person.press("☐ 1")
    await whole.receive(update)

    assert "(1/8)" in await person.read()


async def test_the_choices_outlive_whatever_happens_between(
    whole: WholeBot, person: Visitor, clock: StillClock
) -> None:
    await log(whole, person.id, 2, NOTE)
    await person.say("/brief")
    await person.press("내 말 고르기")
    await person.press("☐ 1")
    await person.say("/mood")
    clock.pass_by(timedelta(days=2))
    await person.say("/brief")

    assert "내가 쓴 말 1개" in await person.read()


async def test_there_is_nothing_to_take_along_yet(person: Visitor) -> None:
    await person.say("/brief")
    assert "아직 담을 기록이 없어요" in await person.read()
    await person.tap(MakeBrief())

    assert await documents(person) == []


async def test_nobody_ticks_the_words_of_another(whole: WholeBot, world: World, person: Visitor) -> None:
    entry_id = await log(whole, person.id, 2, NOTE)
    other = await visitor(whole, world)
    await log(whole, other.id, 4, "내 것")
    await other.say("/brief")
    await other.tap(TickWords("mood", entry_id, 0, is_on=True))
    assert "(0/8)" in await other.read()
    await other.tap(MakeBrief())

    assert NOTE not in await read(whole, other)


async def test_a_question_that_is_too_long_may_be_written_shorter(whole: WholeBot, person: Visitor) -> None:
    await log(whole, person.id, 2, NOTE)
    await person.say("/brief")
    await person.press("묻고 싶은 것")
    await person.press("직접 쓰기")
    await person.say("왜" * 121)
    assert "120자까지" in await person.read()
    assert await person.state() is State.BRIEFING
    update = await person.say("왜?")
    await whole.place(person.id, State.BRIEFING)
    await whole.receive(update)

    assert (await person.labels()).count("✕ 왜?") == 1
    await person.press("✕ 왜?")
    assert "✕ 왜?" not in await person.labels()


async def test_a_crisis_in_a_typed_question_is_answered_as_one(whole: WholeBot, person: Visitor) -> None:
    await log(whole, person.id, 2, NOTE)
    await person.say("/brief")
    await person.press("묻고 싶은 것")
    await person.press("직접 쓰기")
    await person.say("CRISIS")

    assert "109" in await person.read()


async def test_it_stays_closed_in_secret(whole: WholeBot, person: Visitor) -> None:
    await log(whole, person.id, 2, NOTE)
    await person.say("/secret on")
    for payload in (MakeBrief(), OpenOwnWords(0)):
        await person.tap(payload)
        assert "덮어 두었어요" in await person.read()
    assert await documents(person) == []


async def test_the_choices_stand_sealed(whole: WholeBot, person: Visitor, database: Database) -> None:
    await log(whole, person.id, 2, NOTE)
    await whole.place(person.id, State.BRIEFING)
    await person.say("비밀 물음")

    async with database.session_factory() as session:
        (sealed,) = (await session.execute(text("SELECT sealed FROM brief_desks"))).scalars()
    assert "비밀 물음".encode() not in bytes(sealed)
    assert isinstance(whole.clock(), datetime)
