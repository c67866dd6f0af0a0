from datetime import timedelta

import pytest

from db.unit_of_work import UnitOfWorkFactory
from handlers.comfort.engines import ComfortEngines
from handlers.comfort.outcomes import FilmsCanWait, FilmsWanted, InDanger, Reply, Speechless
from handlers.comfort.service import ComfortService
from handlers.greeting.service import GreetingService, PartOfDay
from handlers.hold import hold
from handlers.menu.service import MenuService
from handlers.person import Person
from handlers.safety.service import SafetyService
from handlers.talk import NEW_TALK_AFTER
from ml.counsel.types import AFTER_CRISIS_TOPIC, CRISIS_TOPIC, SAFE_TOPIC, AdviceTopic, Turn
from ml.emotion.types import Emotion
from ml.errors import CounselError, CounselExhausted, InferenceTimeout
from ml.runner import InferenceRunner
from ml.safety.types import Danger
from ml.wishes.parser import WishParser
from tests.fakes import people
from tests.fakes.engines import FixedDetector, ScriptedGenerator
from tests.fakes.moments import StillClock


@pytest.fixture
def comfort(
    engines: ComfortEngines, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> ComfortService:
    return ComfortService(
        engines=engines, wishes=WishParser(), runner=runner, unit_of_work=unit_of_work, clock=clock
    )


async def said(unit_of_work: UnitOfWorkFactory, person: Person) -> list[tuple[bool, str]]:
    """What stands in the present talk."""
    async with unit_of_work() as work:
        return [(message.by_user, message.text) for message in await work.messages.latest(person.id, 50)]


async def test_a_worry_is_taken_up_and_kept(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory
) -> None:
    reply = await comfort.answer(person, 1, "회사 일이 힘들어")

    assert reply == Reply("1: 회사 일이 힘들어", takes_up_worry=True)
    assert await said(unit_of_work, person) == [(True, "회사 일이 힘들어"), (False, "1: 회사 일이 힘들어")]


async def test_a_reply_knows_what_was_said_before(comfort: ComfortService, person: Person) -> None:
    await comfort.answer(person, 1, "하나")

    assert await comfort.answer(person, 2, "둘") == Reply("3: 둘", takes_up_worry=True)


async def test_an_update_that_comes_again_gets_the_same_answer_and_adds_nothing(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory, generator: ScriptedGenerator
) -> None:
    generator.script = lambda _: f"답 {len(generator.asked)}"
    first = await comfort.answer(person, 1, "힘들어")
    before = await said(unit_of_work, person)

    again = await comfort.answer(person, 1, "힘들어")

    assert again == first
    assert await said(unit_of_work, person) == before


async def test_an_update_whose_reply_was_lost_is_answered_without_a_second_message(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory, generator: ScriptedGenerator
) -> None:
    generator.error = CounselError("broken")
    await comfort.answer(person, 1, "힘들어")
    generator.error = None

    reply = await comfort.answer(person, 1, "힘들어")

    assert reply == Reply("1: 힘들어", takes_up_worry=True)
    assert await said(unit_of_work, person) == [(True, "힘들어"), (False, "1: 힘들어")]


async def test_an_update_that_comes_again_after_hours_is_answered_in_its_talk(
    comfort: ComfortService, person: Person, generator: ScriptedGenerator, clock: StillClock
) -> None:
    generator.error = CounselError("broken")
    await comfort.answer(person, 1, "힘들어")
    generator.error = None
    clock.pass_by(NEW_TALK_AFTER + timedelta(hours=1))

    assert await comfort.answer(person, 1, "힘들어") == Reply("1: 힘들어", takes_up_worry=True)


async def test_after_a_long_pause_a_new_talk_begins(
    comfort: ComfortService, person: Person, clock: StillClock
) -> None:
    await comfort.answer(person, 1, "어제 이야기")
    clock.pass_by(NEW_TALK_AFTER + timedelta(seconds=1))

    assert await comfort.answer(person, 2, "오늘 이야기") == Reply("1: 오늘 이야기", takes_up_worry=True)


async def test_a_short_pause_begins_nothing(
    comfort: ComfortService, person: Person, clock: StillClock
) -> None:
    await comfort.answer(person, 1, "아까 이야기")
    clock.pass_by(NEW_TALK_AFTER)

    assert await comfort.answer(person, 2, "지금 이야기") == Reply("3: 지금 이야기", takes_up_worry=True)


async def test_sentences_that_were_said_are_known_within_a_talk_only(
    comfort: ComfortService, person: Person, clock: StillClock, generator: ScriptedGenerator
) -> None:
    for update_id in (1, 2, 3):
        await comfort.answer(person, update_id, "이야기")
    clock.pass_by(NEW_TALK_AFTER * 2)
    await comfort.answer(person, 4, "다른 날")

    assert [request.used for request in generator.asked] == [
        frozenset(),
        {"unit-1"},
        {"unit-1", "unit-2"},
        frozenset(),
    ]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("영화 추천해줘", FilmsWanted(None), id="films before any feeling"),
        pytest.param(
            "너 뭐 할 수 있어?",
            Reply("1: 너 뭐 할 수 있어?", takes_up_worry=False, asks_for_help=True),
            id="help",
        ),
        pytest.param("잘 자", Reply("1: 잘 자", takes_up_worry=False, is_farewell=True), id="farewell"),
        pytest.param("안녕", Reply("1: 안녕", takes_up_worry=False), id="greeting"),
        pytest.param("날씨 좋다", Reply("1: 날씨 좋다", takes_up_worry=False), id="small talk"),
    ],
)
async def test_what_is_wanted_decides_what_comes(
    comfort: ComfortService, person: Person, text: str, outcome: object
) -> None:
    assert await comfort.answer(person, 1, text) == outcome


async def test_films_are_offered_for_the_feeling_that_was_heard(
    comfort: ComfortService, person: Person, detector: FixedDetector
) -> None:
    detector.emotion = Emotion.ANGER
    await comfort.answer(person, 1, "짜증나")

    assert await comfort.answer(person, 2, "추천해줘") == FilmsWanted(Emotion.ANGER)


@pytest.mark.parametrize("text", ["CONCERN", "CONCERN 추천해줘", "CONCERN 뭐 할 수 있어"])
async def test_a_concern_is_talked_about_and_no_film_is_offered(
    comfort: ComfortService, person: Person, generator: ScriptedGenerator, text: str
) -> None:
    reply = await comfort.answer(person, 1, text)

    assert reply == Reply(f"1: {text}", takes_up_worry=False)
    assert [request.is_concern for request in generator.asked] == [True]


async def test_while_a_crisis_is_fresh_films_can_wait_and_replies_are_careful(
    comfort: ComfortService,
    person: Person,
    generator: ScriptedGenerator,
    runner: InferenceRunner,
    engines: ComfortEngines,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    safety = SafetyService(grader=engines.safety, runner=runner, unit_of_work=unit_of_work, clock=clock)
    await safety.hold(person.id)
    held = await people.arrive(unit_of_work, person.id, now=clock())

    films = await comfort.answer(held, 1, "추천해줘")
    reply = await comfort.answer(held, 2, "힘들어")

    assert films == FilmsCanWait()
    assert reply == Reply("2: 힘들어", takes_up_worry=False)
    assert [request.is_concern for request in generator.asked] == [True]


@pytest.mark.parametrize(
    "error",
    [CounselExhausted("all said"), CounselError("no reply"), InferenceTimeout("slow")],
    ids=lambda error: type(error).__name__,
)
async def test_a_failing_engine_is_said_and_not_covered_up(
    comfort: ComfortService,
    person: Person,
    generator: ScriptedGenerator,
    unit_of_work: UnitOfWorkFactory,
    error: Exception,
) -> None:
    generator.error = error

    assert await comfort.answer(person, 1, "힘들어") == Speechless()
    assert await said(unit_of_work, person) == [(True, "힘들어")]


async def test_danger_that_is_heard_in_a_soft_yes_is_answered_by_the_protocol(
    comfort: ComfortService, person: Person, generator: ScriptedGenerator, unit_of_work: UnitOfWorkFactory
) -> None:
    generator.topic = CRISIS_TOPIC

    assert await comfort.answer(person, 1, "가끔 그래") == InDanger()

    async with unit_of_work() as work:
        assert (await work.users.get(person.id)).safety_hold_until is not None


async def test_what_follows_a_crisis_stands_without_offers_and_knows_its_kind(
    comfort: ComfortService,
    person: Person,
    generator: ScriptedGenerator,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    await hold(unit_of_work, person.id, clock(), Danger.ATTACK)
    await hold(unit_of_work, person.id, clock(), Danger.ATTACK)
    held = await people.arrive(unit_of_work, person.id, now=clock())
    generator.topic = AFTER_CRISIS_TOPIC

    reply = await comfort.answer(held, 1, "힘들어")

    assert (held.danger, held.n_answered) == (Danger.ATTACK, 2)
    assert (generator.asked[-1].danger, generator.asked[-1].n_answered) == (Danger.ATTACK, 2)
    assert isinstance(reply, Reply)
    assert not reply.takes_up_worry


async def test_who_says_in_words_that_they_are_safe_is_held_no_more(
    comfort: ComfortService,
    person: Person,
    generator: ScriptedGenerator,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    await hold(unit_of_work, person.id, clock())
    held = await people.arrive(unit_of_work, person.id, now=clock())
    generator.topic = SAFE_TOPIC

    await comfort.answer(held, 1, "이제 안전해요")
    after = await people.arrive(unit_of_work, person.id, now=clock())

    assert (after.is_held, after.danger, after.n_answered) == (False, None, 0)


async def test_the_engine_hears_whom_it_speaks_to(
    comfort: ComfortService, person: Person, generator: ScriptedGenerator, detector: FixedDetector
) -> None:
    await comfort.answer(person, 1, "힘들어")

    (request,) = generator.asked
    assert (request.name, request.pet, request.locale) == (person.nickname, "mongi", "ko")
    assert request.turns == (Turn(by_user=True, text="힘들어"),)
    assert request.emotion is not None
    assert request.emotion[detector.emotion] == pytest.approx(1)


async def test_the_own_word_wins_from_then_on(
    comfort: ComfortService, person: Person, detector: FixedDetector
) -> None:
    detector.emotion = Emotion.SADNESS
    await comfort.answer(person, 1, "글쎄")
    read = await comfort.feeling(person)

    await comfort.correct_feeling(person, Emotion.ANGER)
    await comfort.answer(person, 2, "그러게")

    assert read is Emotion.SADNESS
    assert await comfort.feeling(person) is Emotion.ANGER


async def test_a_word_of_another_talk_does_not_count(
    comfort: ComfortService, person: Person, detector: FixedDetector, clock: StillClock
) -> None:
    await comfort.correct_feeling(person, Emotion.ANGER)
    await comfort.answer(person, 1, "글쎄")
    clock.pass_by(NEW_TALK_AFTER * 2)

    detector.emotion = Emotion.JOY
    await comfort.answer(person, 2, "좋은 날")

    assert await comfort.feeling(person) is Emotion.JOY


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "👩‍👩‍👧‍👦" * 300, "\u202eطويل\u200b", "'; DROP TABLE users; --", "가" * 4096]
)
async def test_any_text_is_kept_as_it_is(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory, text: str
) -> None:
    await comfort.answer(person, 1, text)

    assert (await said(unit_of_work, person))[0] == (True, text)


async def test_a_reset_forgets_what_was_said_and_felt(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory
) -> None:
    await comfort.answer(person, 1, "잊어 줘")
    await comfort.correct_feeling(person, Emotion.FEAR)

    await MenuService(unit_of_work=unit_of_work).forget_talk(person)

    assert await said(unit_of_work, person) == []
    assert await comfort.feeling(person) is None
    async with unit_of_work() as work:
        assert await work.messages.find(person.id, 1, by_user=True) is None


async def test_a_reset_leaves_other_people_alone(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    other = await people.settle(unit_of_work, 899, now=clock())
    await comfort.answer(other, 1, "내 이야기")

    await MenuService(unit_of_work=unit_of_work).forget_talk(person)

    assert len(await said(unit_of_work, other)) == 2


async def test_a_hello_after_a_long_pause_begins_a_new_talk(
    comfort: ComfortService, person: Person, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    greeting = GreetingService(unit_of_work=unit_of_work, clock=clock)
    await comfort.answer(person, 1, "어제")
    evening = await greeting.greet(person)
    kept = await said(unit_of_work, person)
    clock.pass_by(NEW_TALK_AFTER * 2)

    await greeting.greet(person)

    assert evening is PartOfDay.EVENING  # 09:30 UTC is 18:30 in Seoul.
    assert len(kept) == 2
    assert await said(unit_of_work, person) == []


async def test_an_advice_that_was_asked_for_by_name_reaches_counsel(
    comfort: ComfortService, person: Person, generator: ScriptedGenerator
) -> None:
    reply = await comfort.answer(person, 1, "지금 슬퍼. 음악 추천해 줘", advice=AdviceTopic.MUSIC)

    assert reply == Reply("1: 지금 슬퍼. 음악 추천해 줘", takes_up_worry=True)
    assert [request.advice for request in generator.asked] == [AdviceTopic.MUSIC]
