"""People as they stand in the database."""

from datetime import datetime

from db.unit_of_work import UnitOfWorkFactory
from handlers.gate.service import GateService
from handlers.onboarding.service import OnboardingService
from handlers.person import Person


async def settle(
    unit_of_work: UnitOfWorkFactory, user_id: int, *, now: datetime, pet: str = "mongi", locale: str = "ko"
) -> Person:
    """Take a person in, as the first meeting does."""

    def clock() -> datetime:
        return now

    onboarding = OnboardingService(unit_of_work=unit_of_work, clock=clock)
    await onboarding.agree(user_id, locale)
    await onboarding.name(user_id, f"사람{user_id}")
    await onboarding.choose_pet(user_id, pet)
    return await arrive(unit_of_work, user_id, now=now)


async def arrive(unit_of_work: UnitOfWorkFactory, user_id: int, *, now: datetime) -> Person:
    """The person as the gate sees them now."""
    person = await GateService(unit_of_work=unit_of_work, clock=lambda: now).arrive(user_id)
    assert person is not None
    return person
