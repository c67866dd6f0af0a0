"""Consent, nickname and pet: each step is kept at once, so that onboarding survives a restart."""

from typing import Final

from db.errors import NotFound
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.naming import Named, NameRefused, give_nickname
from handlers.person import CONSENTS_NEEDED
from handlers.pets import PETS

CONSENT_VERSION: Final = "2026-11"
"""The version of the text that was agreed to; it changes with the words of `onboarding-intro`."""


class OnboardingService:
    """Takes a person in."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def agree(self, user_id: int, locale: str) -> None:
        """Remember the person from now on, with their consent; agreeing twice changes nothing."""
        now = self._clock()
        async with self._unit_of_work() as work:
            user = await work.users.find(user_id) or await work.users.add(user_id, locale=locale, now=now)
            user.adult_confirmed_at = user.adult_confirmed_at or now
            given = await work.consents.current(user_id)
            for kind in sorted(CONSENTS_NEEDED - given.keys()):
                await work.consents.give(user_id, kind, CONSENT_VERSION, now)
            await work.commit()

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
