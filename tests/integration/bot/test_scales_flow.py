"""PHQ-9 and GAD-7, walked through the whole bot."""

from datetime import timedelta

import pytest

from bench.world import World
from db.care_records import StoredCareNote
from db.errors import DatabaseUnavailable
from handlers.scales import taps
from handlers.scales.scoring import packed_with
from handlers.states import State
from tests.fakes import people
from tests.fakes.moments import StillClock
from tests.integration.bot.care_stage import Visitor, in_secret, visitor
from tests.integration.bot.whole import WholeBot

CHOICES = ("전혀", "며칠", "7일", "거의 매일")
GAD_CHOICES = ("전혀", "며칠", "절반", "거의 매일")


@pytest.fixture
async def mina(whole: WholeBot, world: World) -> Visitor:
    return await visitor(whole, world)


async def results(mina: Visitor) -> tuple[StoredCareNote, ...]:
    async with mina.whole.unit_of_work() as work:
        return await work.care_notes.latest(mina.id, "scale", limit=99)


async def answer(mina: Visitor, command: str, points: tuple[int, ...]) -> None:
    await mina.say(command)
    await mina.press("시작하기")
    choices = CHOICES if command == "/phq" else GAD_CHOICES
    for point in points:
        await mina.press(choices[point])


async def is_held(mina: Visitor) -> bool:
    person = await people.arrive(mina.whole.unit_of_work, mina.id, now=mina.whole.clock())
    return person.is_held


def packed(points: tuple[int, ...]) -> int:
    found = 0
    for item, point in enumerate(points):
        found = packed_with(found, item, point)
    return found


async def test_nine_answers_become_one_sealed_result_and_no_diagnosis(mina: Visitor) -> None:
    await answer(mina, "/phq", (1, 2, 1, 2, 1, 2, 1, 2, 0))

    (note,) = await results(mina)
    assert note.contents == {"scale": "phq", "answers": [1, 2, 1, 2, 1, 2, 1, 2, 0], "total": 12}
    said = await mina.read()
    assert "12 / 27" in said
    assert "진단이 아니에요" in said
    assert "1577-0199" in said
    assert not await is_held(mina)
    assert await mina.state() is State.GREETING


async def test_seven_answers_about_worry(mina: Visitor) -> None:
    await answer(mina, "/gad", (0, 1, 0, 1, 0, 1, 0))

    (note,) = await results(mina)
    assert note.contents["total"] == 3
    assert "3 / 21" in await mina.read()
    assert "1577-0199" not in await mina.read()


async def test_one_question_stands_on_a_screen_with_four_answers_and_a_way_back(mina: Visitor) -> None:
    await mina.say("/phq")
    await mina.press("시작하기")
    assert "1/9" in await mina.read()
    assert len(await mina.labels()) == 5, "four answers, and to stop"
    await mina.press("며칠")
    await mina.press("거의 매일")
    await mina.press("◀ 이전 질문")

    assert "2/9" in await mina.read()
    assert "✓ 거의 매일 방해 받았다" in await mina.labels()
    await mina.press("전혀")
    assert "3/9" in await mina.read()
    await mina.press("그만할래요")
    assert await results(mina) == (), "what was not ended is not kept"


@pytest.mark.parametrize(
    ("points", "held"), [pytest.param(1, False, id="several days"), pytest.param(2, True, id="half the days")]
)
async def test_people_to_talk_to_come_before_the_score(mina: Visitor, points: int, *, held: bool) -> None:
    await answer(mina, "/phq", (0, 0, 0, 0, 0, 0, 0, 0, points))

    said = await mina.read()
    assert all(number in said for number in ("109", "1577-0199", "1388", "119", "112"))
    assert "/ 27" not in said
    assert "점검 결과 보기" in await mina.labels()
    assert await is_held(mina) is held
    assert len(await results(mina)) == 1
    before = await mina.count()
    shown = await mina.press("점검 결과 보기")
    await mina.whole.receive(shown)
    assert shown.callback_query is not None
    await mina.tap(taps.ShowScore.unpack(shown.callback_query.data or ""))

    assert f"{points} / 27" in await mina.read()
    assert "1577-0199" in await mina.read(), "people to talk to stay above the score"
    assert await mina.count() == before, "a second tap shows the same"
    assert len(await results(mina)) == 1


async def test_the_lines_come_though_the_database_fails(
    mina: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    await answer(mina, "/phq", (0,) * 8)

    async def fail(*_: object, **__: object) -> None:
        raise DatabaseUnavailable

    monkeypatch.setattr("handlers.scales.service.hold", fail)
    await mina.press("거의 매일")

    said = [each for each in await mina.somebody.messages() if each["from_bot"]]
    assert any("109" in str(each) for each in said)


async def test_a_last_tap_that_comes_twice_keeps_one_result(mina: Visitor) -> None:
    await answer(mina, "/gad", (1,) * 6)
    message = (await mina.last())["message_id"]
    last = await mina.press("며칠")
    await mina.whole.receive(last)
    assert last.callback_query is not None
    tap = taps.ScaleStep.unpack(last.callback_query.data or "")
    await mina.tap(tap, message)

    assert len(await results(mina)) == 1


async def test_a_restart_in_the_middle_loses_nothing(mina: Visitor) -> None:
    # All that is known of the middle stands in the buttons, so another process goes on from there.
    await answer(mina, "/gad", (1, 2, 3))
    middle = await mina.last()
    await mina.say("/cancel")

    data = taps.ScaleStep(1, 77, packed((1, 2, 3)), 3)
    await mina.tap(data, middle["message_id"])
    shown = next(
        each for each in await mina.somebody.messages() if each["message_id"] == middle["message_id"]
    )

    assert "4/7" in str(shown)


async def test_in_a_secret_talk_the_result_is_said_and_not_kept(mina: Visitor) -> None:
    await in_secret(mina)
    await mina.say("/phq")
    assert "결과도 남기지 않아요" in await mina.read()

    await answer(mina, "/phq", (1,) * 8 + (0,))

    assert "8 / 27" in await mina.read()
    assert "남기지 않았어요" in await mina.read()
    assert await results(mina) == ()


async def test_who_answered_lately_is_told_and_not_pushed(mina: Visitor, clock: StillClock) -> None:
    await answer(mina, "/gad", (0,) * 7)
    await mina.say("/phq")
    assert "지난번에 답한 날" not in await mina.read(), "that was another questionnaire"
    clock.pass_by(timedelta(days=3))
    await mina.say("/gad")
    assert "지난번에 답한 날" in await mina.read()
    clock.pass_by(timedelta(days=14))
    await mina.say("/gad")

    assert "지난번에 답한 날" not in await mina.read()


async def test_results_are_listed_read_and_deleted_by_their_person(
    whole: WholeBot, world: World, mina: Visitor
) -> None:
    await answer(mina, "/gad", (1,) * 7)
    (note,) = await results(mina)
    other = await visitor(whole, world)
    await other.say("/care")
    await other.tap(taps.ReadScale(note.id))
    assert "7 / 21" not in await other.read()
    await other.tap(taps.RemoveScale(note.id))
    assert await results(mina) == (note,)

    await mina.press("마음 점검")
    assert "GAD-7 · 7/21" in await mina.read()
    await mina.press("1")
    await mina.press("지우기")
    await mina.press("지울게요")

    assert await results(mina) == ()


@pytest.mark.parametrize(
    "tap",
    [
        pytest.param(taps.ScaleStep(2, 5, 0, 0), id="no such questionnaire"),
        pytest.param(taps.ScaleStep(-1, 5, 0, 0), id="a negative one"),
        pytest.param(taps.ScaleStep(0, 5, -1, 0), id="negative answers"),
        pytest.param(taps.ScaleStep(0, 5, 5**9, 0), id="too many answers"),
        pytest.param(taps.ScaleStep(0, 5, 0, 10), id="behind the end"),
        pytest.param(taps.ScaleStep(0, 0, 0, 0), id="no run"),
        pytest.param(taps.ScaleStep(0, 5, packed((1,) * 8), 9), id="an end with a question open"),
        pytest.param(taps.ShowScore(0, 5, 0), id="a score of nothing"),
        pytest.param(taps.OpenScale(9), id="an unknown number"),
        pytest.param(taps.ReadScale(999), id="no such result"),
    ],
)
async def test_forged_numbers_keep_nothing(mina: Visitor, tap: taps.ScaleStep) -> None:
    await mina.say("/care")

    await mina.tap(tap)

    assert await results(mina) == ()
    assert "문제가 생겨서" not in await mina.read()
