import asyncio
from datetime import timedelta

import pytest

from db.records import DueFollowUp
from db.unit_of_work import UnitOfWorkFactory
from handlers.hold import HOLD
from handlers.naming import Named, NameRefused
from handlers.nickname import Refusal
from handlers.person import Person
from handlers.pets import PETS
from handlers.profile.service import TIME_ZONES, Profile, ProfileService
from handlers.safety.service import FOLLOW_UP_AFTER, SafetyService
from handlers.words import LOCALES
from ml.errors import MlError
from ml.runner import InferenceRunner
from tests.fakes import people
from tests.fakes.engines import KeywordGrader
from tests.fakes.moments import StillClock

LEASE = timedelta(minutes=10)


@pytest.fixture
def profiles(unit_of_work: UnitOfWorkFactory, clock: StillClock) -> ProfileService:
    return ProfileService(unit_of_work=unit_of_work, clock=clock)


def safety_on(
    unit_of_work: UnitOfWorkFactory,
    runner: InferenceRunner,
    clock: StillClock,
    grader: KeywordGrader | None = None,
) -> SafetyService:
    return SafetyService(
        grader=grader or KeywordGrader(), runner=runner, unit_of_work=unit_of_work, clock=clock
    )


@pytest.fixture
def safety(unit_of_work: UnitOfWorkFactory, runner: InferenceRunner, clock: StillClock) -> SafetyService:
    return safety_on(unit_of_work, runner, clock)


async def test_the_own_page_shows_what_is_set(profiles: ProfileService, person: Person) -> None:
    assert await profiles.profile(person) == Profile(
        nickname="사람801", pet="mongi", locale="ko", time_zone="Asia/Seoul", n_days=1, n_saved=0
    )


async def test_days_are_counted_where_the_person_lives(
    profiles: ProfileService, person: Person, clock: StillClock
) -> None:
    # 18:30 in Seoul; the next day begins five and a half hours later.
    clock.pass_by(timedelta(hours=5, minutes=29))
    same_day = await profiles.profile(person)
    clock.pass_by(timedelta(minutes=1))
    next_day = await profiles.profile(person)

    assert (same_day.n_days, next_day.n_days) == (1, 2)


async def test_a_new_nickname_frees_the_old_one(
    profiles: ProfileService, person: Person, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    other = await people.settle(unit_of_work, 877, now=clock())

    renamed = await profiles.rename(person, "새이름")

    assert renamed == Named("새이름")
    assert await profiles.rename(other, "새이름") == NameRefused(Refusal.TAKEN)
    assert await profiles.rename(other, "사람801") == Named("사람801")


async def test_a_refused_nickname_changes_nothing(profiles: ProfileService, person: Person) -> None:
    assert await profiles.rename(person, "a b") == NameRefused(Refusal.CHARACTERS)
    assert (await profiles.profile(person)).nickname == "사람801"


async def test_the_own_nickname_again_is_fine(profiles: ProfileService, person: Person) -> None:
    assert await profiles.rename(person, "사람801") == Named("사람801")


@pytest.mark.parametrize("pet", PETS)
async def test_every_pet_can_be_taken(profiles: ProfileService, person: Person, pet: str) -> None:
    assert await profiles.change_pet(person, pet)
    assert (await profiles.profile(person)).pet == pet


@pytest.mark.parametrize("locale", LOCALES)
async def test_every_language_can_be_spoken(profiles: ProfileService, person: Person, locale: str) -> None:
    assert await profiles.change_language(person, locale)
    assert (await profiles.profile(person)).locale == locale


@pytest.mark.parametrize("index", range(len(TIME_ZONES)))
async def test_one_can_live_in_every_place(
    profiles: ProfileService, person: Person, index: int, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    assert await profiles.change_time_zone(person, index)
    moved = await people.arrive(unit_of_work, person.id, now=clock())
    assert clock().astimezone(moved.zone).utcoffset() is not None


async def test_what_does_not_exist_is_not_taken(profiles: ProfileService, person: Person) -> None:
    before = await profiles.profile(person)

    assert not await profiles.change_pet(person, "dragon")
    assert not await profiles.change_language(person, "xx")
    assert not await profiles.change_time_zone(person, len(TIME_ZONES))
    assert not await profiles.change_time_zone(person, -1)
    assert await profiles.profile(person) == before


@pytest.mark.parametrize(("text", "is_crisis"), [("CRISIS", True), ("CONCERN", False), ("밥 먹었어", False)])
async def test_only_a_crisis_is_a_crisis(safety: SafetyService, text: str, is_crisis: bool) -> None:
    assert await safety.is_crisis(text) is is_crisis


async def test_a_grader_that_fails_is_no_all_clear(
    unit_of_work: UnitOfWorkFactory, runner: InferenceRunner, clock: StillClock
) -> None:
    safety = safety_on(unit_of_work, runner, clock, KeywordGrader(MlError("broken")))

    with pytest.raises(MlError):
        await safety.is_crisis("CRISIS")


async def test_a_hold_lasts_a_day_or_until_the_person_is_safe(
    safety: SafetyService, person: Person, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> None:
    await safety.hold(person.id)
    held = await people.arrive(unit_of_work, person.id, now=clock())
    almost = await people.arrive(unit_of_work, person.id, now=clock() + HOLD - timedelta(seconds=1))
    after = await people.arrive(unit_of_work, person.id, now=clock() + HOLD)
    await safety.release(person.id)
    released = await people.arrive(unit_of_work, person.id, now=clock())

    assert [each.is_held for each in (held, almost, after, released)] == [True, True, False, False]


async def test_a_follow_up_is_due_most_of_a_day_later(
    safety: SafetyService, person: Person, clock: StillClock
) -> None:
    await safety.follow_up(person.id, is_wanted=True)
    early = await safety.claim_follow_up()
    clock.pass_by(FOLLOW_UP_AFTER)

    assert early is None
    assert await safety.claim_follow_up() == DueFollowUp(person.id, "ko")


async def test_a_follow_up_that_was_asked_is_never_asked_again(
    safety: SafetyService, person: Person, clock: StillClock
) -> None:
    await safety.follow_up(person.id, is_wanted=True)
    clock.pass_by(FOLLOW_UP_AFTER)
    await safety.claim_follow_up()

    await safety.follow_up(person.id, is_wanted=False)
    clock.pass_by(timedelta(days=30))

    assert await safety.claim_follow_up() is None


async def test_a_claim_that_came_to_nothing_ends(
    safety: SafetyService, person: Person, clock: StillClock
) -> None:
    await safety.follow_up(person.id, is_wanted=True)
    clock.pass_by(FOLLOW_UP_AFTER)
    await safety.claim_follow_up()
    leased = await safety.claim_follow_up()
    clock.pass_by(LEASE)

    assert leased is None
    assert await safety.claim_follow_up() == DueFollowUp(person.id, "ko")


async def test_a_follow_up_can_be_taken_back(
    safety: SafetyService, person: Person, clock: StillClock
) -> None:
    await safety.follow_up(person.id, is_wanted=True)
    await safety.follow_up(person.id, is_wanted=False)
    clock.pass_by(FOLLOW_UP_AFTER)

    assert await safety.claim_follow_up() is None


async def test_processes_that_claim_at_once_get_different_people(
    concurrent_unit_of_work: UnitOfWorkFactory, runner: InferenceRunner, clock: StillClock
) -> None:
    services = [safety_on(concurrent_unit_of_work, runner, clock) for _ in range(4)]
    for user_id in (1, 2, 3):
        await people.settle(concurrent_unit_of_work, user_id, now=clock())
        await services[0].follow_up(user_id, is_wanted=True)
    clock.pass_by(FOLLOW_UP_AFTER)

    claimed = await asyncio.gather(*(service.claim_follow_up() for service in services))

    assert sorted(due.user_id for due in claimed if due) == [1, 2, 3]
