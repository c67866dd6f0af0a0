"""Questions that are asked once, however many ask them, and moods that are kept."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

import numpy as np
import pytest

from bench.check_in_oracle import judge
from bench.check_in_world import Month, population, settle
from db.unit_of_work import UnitOfWorkFactory
from handlers.check_ins.judging import Question
from handlers.check_ins.reminding import Fate, Pace, ReminderService
from handlers.check_ins.service import CheckInService, Plan
from handlers.moods.service import Entry, Gone, MoodService, NoSuchFilm, TooLong
from handlers.person import Person
from recommender.types import Film
from tests.fakes.moments import StillClock

N_DUE = 400
EVENING = timedelta(hours=2, minutes=31)
"""From the fixture's moment, 18:30 in Seoul, to a minute after 21:00."""


class Post:
    """Takes what is sent."""

    def __init__(self, fate: Fate = Fate.SENT) -> None:
        self.fate = fate
        self.questions: list[Question] = []

    async def __call__(self, question: Question) -> Fate:
        await asyncio.sleep(0)
        self.questions.append(question)
        return self.fate


@pytest.fixture
def check_ins(unit_of_work: UnitOfWorkFactory, clock: StillClock) -> CheckInService:
    return CheckInService(unit_of_work=unit_of_work, clock=clock)


@pytest.fixture
def reminders(unit_of_work: UnitOfWorkFactory, clock: StillClock) -> ReminderService:
    return ReminderService(unit_of_work=unit_of_work, clock=clock, pace=Pace(n_flights=1))


@pytest.fixture
def moods(unit_of_work: UnitOfWorkFactory, clock: StillClock, films: dict[int, Film]) -> MoodService:
    return MoodService(films=films, unit_of_work=unit_of_work, clock=clock)


async def test_a_month_with_killed_processes_doubles_and_misses_nothing(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime, rng_of_month: np.random.Generator
) -> None:
    people = population(300, rng_of_month)
    await settle(concurrent_unit_of_work, people, now)
    month = Month(concurrent_unit_of_work, rng_of_month, now, kill_chance=0.5)

    await month.run(now + timedelta(days=1, hours=6))

    counts = judge(people, month.events, now, now + timedelta(days=1))
    assert month.n_kills > 3
    assert counts["sent"] > 200
    assert {counts[key] for key in ("doubled", "missed", "early", "in_quiet_hours")} == {0}


@pytest.fixture
def rng_of_month() -> np.random.Generator:
    return np.random.default_rng(7)


async def test_several_processes_at_once_ask_everybody_once(
    concurrent_unit_of_work: UnitOfWorkFactory, now: datetime, rng_of_month: np.random.Generator
) -> None:
    people = population(N_DUE, rng_of_month)
    await settle(concurrent_unit_of_work, people, now)
    clock = StillClock(now + timedelta(hours=1))
    post = Post()
    pace = Pace(n_claimed=30, n_in_flight=4, n_flights=2)
    processes = [
        ReminderService(unit_of_work=concurrent_unit_of_work, clock=clock, pace=pace, sleep=_at_once)
        for _ in range(3)
    ]

    await asyncio.gather(*(process.ask_all(post) for process in processes))

    asked = Counter(question.user_id for question in post.questions)
    assert asked
    assert set(asked.values()) == {1}


async def _at_once(_: float) -> None:
    """Waiting takes no time."""


async def _due(check_ins: CheckInService, person: Person, clock: StillClock) -> None:
    await check_ins.switch(person, is_on=True)
    clock.now += EVENING


async def test_somebody_is_asked_at_nine_and_not_again_that_day(
    check_ins: CheckInService, reminders: ReminderService, person: Person, clock: StillClock
) -> None:
    post = Post()
    await check_ins.switch(person, is_on=True)
    assert await reminders.ask_all(post) == 0
    clock.now += EVENING

    assert await reminders.ask_all(post) == 1
    assert await reminders.ask_all(post) == 0

    plan = await check_ins.plan(person)
    assert plan.next_at is not None
    assert plan.next_at.astimezone(person.zone).strftime("%H:%M") == "21:00"


async def test_a_question_that_is_too_late_is_left_out_and_said_with_the_next(
    check_ins: CheckInService, reminders: ReminderService, person: Person, clock: StillClock
) -> None:
    post = Post()
    await _due(check_ins, person, clock)
    clock.now += timedelta(hours=21)

    assert await reminders.ask_all(post) == 0
    clock.now += timedelta(hours=3)
    await reminders.ask_all(post)

    assert [question.n_skipped for question in post.questions] == [1]


async def test_who_does_not_answer_is_asked_less_often_and_told_so(
    check_ins: CheckInService, reminders: ReminderService, person: Person, clock: StillClock
) -> None:
    post = Post()
    await _due(check_ins, person, clock)
    days: list[int] = []

    for day in range(16):
        if await reminders.ask_all(post):
            days.append(day)
        clock.now += timedelta(days=1)

    assert days == [0, 1, 2, 3, 6, 9, 12]
    assert [question.every_days for question in post.questions] == [None, None, None, 3, None, None, 7]


async def test_who_blocked_the_bot_is_asked_no_more(
    check_ins: CheckInService,
    reminders: ReminderService,
    unit_of_work: UnitOfWorkFactory,
    person: Person,
    clock: StillClock,
) -> None:
    post = Post(Fate.BLOCKED)
    await _due(check_ins, person, clock)

    await reminders.ask_all(post)
    clock.now += timedelta(days=2)
    await reminders.ask_all(post)

    async with unit_of_work() as work:
        assert not (await work.users.get(person.id)).is_active
    assert len(post.questions) == 1


async def test_nobody_is_asked_after_a_crisis_or_when_turned_off(
    check_ins: CheckInService,
    reminders: ReminderService,
    unit_of_work: UnitOfWorkFactory,
    person: Person,
    clock: StillClock,
) -> None:
    post = Post()
    await _due(check_ins, person, clock)
    async with unit_of_work() as work:
        (await work.users.get(person.id)).safety_hold_until = clock.now + timedelta(hours=3)
        await work.commit()

    await reminders.ask_all(post)
    await check_ins.switch(person, is_on=False)
    clock.now += timedelta(days=1)
    await reminders.ask_all(post)

    assert post.questions == []


async def test_later_means_half_an_hour(
    check_ins: CheckInService, reminders: ReminderService, person: Person, clock: StillClock
) -> None:
    post = Post()
    await _due(check_ins, person, clock)
    await reminders.ask_all(post)

    later = await check_ins.snooze(person)
    clock.now += timedelta(minutes=29)
    early = await reminders.ask_all(post)
    clock.now += timedelta(minutes=1)

    assert later.at == clock.now
    assert early == 0
    assert await reminders.ask_all(post) == 1


async def test_what_failed_is_tried_again_a_minute_later(
    check_ins: CheckInService, reminders: ReminderService, person: Person, clock: StillClock
) -> None:
    failing, post = Post(Fate.FAILED), Post()
    await _due(check_ins, person, clock)

    await reminders.ask_all(failing)
    clock.now += timedelta(minutes=1)

    assert await reminders.ask_all(post) == 1


@pytest.mark.parametrize(
    ("what", "typed", "is_read"),
    [
        ("time", "9:30, 21시", True),
        ("place", "파리", True),
        ("time", "언젠가", False),
        ("place", "화성", False),
    ],
)
async def test_times_and_places_may_be_typed(
    check_ins: CheckInService, person: Person, what: str, typed: str, is_read: bool
) -> None:
    await check_ins.wait_for(person, what)

    assert isinstance(await check_ins.take_words(person, typed), Plan) == is_read


async def test_a_tap_that_comes_again_adds_nothing_twice(moods: MoodService, person: Person) -> None:
    first = await moods.log(person, 7, 4, source="tap")
    again = await moods.log(person, 7, 4, source="tap")
    other = await moods.log(person, 8, 2, source="reminder")

    assert isinstance(first, Entry)
    assert again == first
    assert (await moods.recent(person)).entries == (other, first)
    assert await moods.log(person, 9, 6, source="tap") == Gone()


async def test_an_entry_takes_tags_words_and_a_film(moods: MoodService, person: Person) -> None:
    entry = await moods.log(person, 7, 4, source="tap")
    assert isinstance(entry, Entry)
    entry_id = entry.stored.id

    await moods.toggle_tag(person, entry_id, 3)
    outcomes: Sequence[object] = [await _typed(moods, person, entry_id, *said) for said in _SAID]

    changed = await moods.entry(person, entry_id)
    assert isinstance(changed, Entry)
    assert (changed.stored.tags, changed.stored.note) == (("sleep", "산책"), "좋은 날")
    assert [type(outcome) for outcome in outcomes] == [Entry, Entry, TooLong, NoSuchFilm]
    assert await moods.take_words(person, "늦은 말") == Gone()
    await moods.remove(person, entry_id)
    assert await moods.entry(person, entry_id) == Gone()


_SAID = (("tag", "산책"), ("note", "좋은 날"), ("note", "가" * 1001), ("film", "그런 영화는 없다"))


async def _typed(moods: MoodService, person: Person, entry_id: int, what: str, said: str) -> object:
    assert await moods.wait_for(person, entry_id, what)
    return await moods.take_words(person, said)


async def test_reactions_are_entries_for_those_who_want_that(moods: MoodService, person: Person) -> None:
    unwanted = await moods.react(person, 7, 5)
    await moods.set_reactions(person, are_logged=True)
    wanted = await moods.react(person, 8, 5)

    assert unwanted is None
    assert wanted is not None
    assert wanted.stored.source == "reaction"
