from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from db.errors import NotFound
from db.unit_of_work import UnitOfWorkFactory
from handlers.consents import VERSIONS
from handlers.gate.service import GateService
from handlers.naming import Named, NameRefused
from handlers.nickname import Refusal
from handlers.onboarding.service import OnboardingService
from handlers.person import CONSENTS_NEEDED, Person
from tests.fakes import people
from tests.fakes.moments import StillClock

USER_ID, OTHER_ID = 701, 702


@pytest.fixture
def gate(unit_of_work: UnitOfWorkFactory, clock: StillClock) -> GateService:
    return GateService(unit_of_work=unit_of_work, clock=clock)


@pytest.fixture
def onboarding(unit_of_work: UnitOfWorkFactory, clock: StillClock) -> OnboardingService:
    return OnboardingService(unit_of_work=unit_of_work, clock=clock)


async def test_who_never_agreed_is_unknown_and_stays_so(gate: GateService) -> None:
    assert await gate.arrive(USER_ID) is None
    assert await gate.arrive(USER_ID) is None


async def test_agreeing_is_known_and_not_yet_settled(
    gate: GateService, onboarding: OnboardingService
) -> None:
    await onboarding.agree(USER_ID, "en")

    assert await gate.arrive(USER_ID) == Person(
        id=USER_ID,
        locale="en",
        time_zone="Asia/Seoul",
        nickname=None,
        pet=None,
        is_settled=False,
        is_held=False,
    )


async def test_agreeing_twice_changes_nothing(
    onboarding: OnboardingService,
    clock: StillClock,
    unit_of_work: UnitOfWorkFactory,
    rolled_back_sessions: async_sessionmaker[AsyncSession],
) -> None:
    await onboarding.agree(USER_ID, "ko")
    before = await _rows(rolled_back_sessions)
    clock.pass_by(timedelta(days=1))

    await onboarding.agree(USER_ID, "en")

    assert await _rows(rolled_back_sessions) == before
    async with unit_of_work() as work:
        assert await work.consents.current(USER_ID) == VERSIONS


async def test_a_nickname_and_a_pet_settle_a_person(gate: GateService, onboarding: OnboardingService) -> None:
    await onboarding.agree(USER_ID, "ko")

    named = await onboarding.name(USER_ID, " 봄날의곰 ")
    nickname = await onboarding.choose_pet(USER_ID, "tori")

    person = await gate.arrive(USER_ID)
    assert named == Named("봄날의곰")
    assert nickname == "봄날의곰"
    assert person is not None
    assert (person.nickname, person.pet, person.is_settled) == ("봄날의곰", "tori", True)


@pytest.mark.parametrize("kind", sorted(CONSENTS_NEEDED))
async def test_who_takes_a_consent_back_is_settled_no_more(
    gate: GateService, person: Person, unit_of_work: UnitOfWorkFactory, clock: StillClock, kind: str
) -> None:
    async with unit_of_work() as work:
        await work.consents.revoke(person.id, kind, clock())
        await work.commit()

    again = await gate.arrive(person.id)

    assert again is not None
    assert not again.is_settled


async def test_a_taken_nickname_is_refused_whatever_its_case(onboarding: OnboardingService) -> None:
    await onboarding.agree(USER_ID, "ko")
    await onboarding.agree(OTHER_ID, "ko")
    await onboarding.name(USER_ID, "BomBear")

    assert await onboarding.name(OTHER_ID, "bombEAR") == NameRefused(Refusal.TAKEN)
    assert await onboarding.name(OTHER_ID, "bombear2") == Named("bombear2")
    assert await onboarding.name(USER_ID, "bombear") == Named("bombear")


async def test_a_pet_without_a_nickname_is_too_early(onboarding: OnboardingService) -> None:
    await onboarding.agree(USER_ID, "ko")

    with pytest.raises(NotFound):
        await onboarding.choose_pet(USER_ID, "mongi")


async def test_there_are_ten_pets_and_no_others(onboarding: OnboardingService, person: Person) -> None:
    with pytest.raises(NotFound):
        await onboarding.choose_pet(person.id, "dragon")


async def test_choosing_again_keeps_the_day_of_the_first_meeting(
    onboarding: OnboardingService, person: Person, clock: StillClock, unit_of_work: UnitOfWorkFactory
) -> None:
    first = clock()
    clock.pass_by(timedelta(days=2))

    await onboarding.choose_pet(person.id, "bori")

    async with unit_of_work() as work:
        assert (await work.users.get(person.id)).onboarded_at == first


async def test_who_blocks_the_bot_is_unreachable_until_they_write(
    gate: GateService, person: Person, unit_of_work: UnitOfWorkFactory
) -> None:
    await gate.mark_reachable(person.id, is_reachable=False)
    async with unit_of_work() as work:
        is_active_while_blocked = (await work.users.get(person.id)).is_active

    await gate.arrive(person.id)

    async with unit_of_work() as work:
        assert (await work.users.get(person.id)).is_active
    assert not is_active_while_blocked


async def test_blocking_by_somebody_unknown_is_no_error(gate: GateService) -> None:
    await gate.mark_reachable(12345, is_reachable=False)
    await gate.mark_reachable(12345, is_reachable=True)


async def test_a_hold_ends_by_itself(
    unit_of_work: UnitOfWorkFactory, person: Person, clock: StillClock
) -> None:
    async with unit_of_work() as work:
        (await work.users.get(person.id)).safety_hold_until = clock() + timedelta(hours=1)
        await work.commit()

    held = await people.arrive(unit_of_work, person.id, now=clock())
    later = await people.arrive(unit_of_work, person.id, now=clock() + timedelta(hours=1))

    assert (held.is_held, later.is_held) == (True, False)


async def _rows(sessions: async_sessionmaker[AsyncSession]) -> list[object]:
    async with sessions() as session:
        return [
            [tuple(row) for row in await session.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2"))]
            for table in ("users", "consents", "data_keys")
        ]
