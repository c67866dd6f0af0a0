"""Consent, nickname and pet: each step is kept at once, so that onboarding survives a restart."""

from collections.abc import Awaitable, Callable

from db.errors import NotFound
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.consents import VERSIONS
from handlers.naming import Named, NameRefused, give_nickname
from handlers.person_data import SENSITIVE, SERVICE
from handlers.pets import PETS

Eraser = Callable[[UnitOfWork, int], Awaitable[None]]
"""Erases what is kept of a person's talks."""


async def _nothing(_: UnitOfWork, __: int) -> None:
    """There is nothing to erase where nobody says what."""


class OnboardingService:
    """Takes a person in."""

    def __init__(
        self, *, unit_of_work: UnitOfWorkFactory, clock: Clock, erase_talks: Eraser = _nothing
    ) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._erase_talks = erase_talks

    async def agree(self, user_id: int, locale: str, *, keeps_talks: bool = True) -> bool:
        """Remember the person from now on, with their consent; agreeing twice changes nothing.

        Returns:
            Whether they had finished onboarding before, and have only agreed anew.
        """
        now = self._clock()
        async with self._unit_of_work() as work:
            user = await work.users.find(user_id) or await work.users.add(user_id, locale=locale, now=now)
            user.adult_confirmed_at = user.adult_confirmed_at or now
            await work.consents.give(user_id, SERVICE, VERSIONS[SERVICE], now)
            if keeps_talks:
                await work.consents.give(user_id, SENSITIVE, VERSIONS[SENSITIVE], now)
            elif await work.consents.revoke(user_id, SENSITIVE, now):
                await self._erase_talks(work, user_id)
            is_back = user.onboarded_at is not None
            await work.commit()
        return is_back

    async def name(self, user_id: int, typed: str) -> Named | NameRefused:
        """Give the person the nickname that they typed."""
        return await give_nickname(self._unit_of_work, user_id, typed)

    async def choose_pet(self, user_id: int, pet: str) -> str:
        """Take a pet, which ends onboarding.

        Returns:
            The person's nickname.

        Raises:
            NotFound: The person has no nickname yet, or there is no such pet.
        """
        if pet not in PETS:
            raise NotFound(pet)
        async with self._unit_of_work() as work:
            user = await work.users.get(user_id)
            if user.nickname is None:
                raise NotFound("nickname")
            user.pet = pet
            user.onboarded_at = user.onboarded_at or self._clock()
            await work.commit()
            return user.nickname
