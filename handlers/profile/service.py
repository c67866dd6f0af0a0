"""Reads and changes what a person has set."""

from dataclasses import dataclass
from typing import Final

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.naming import Named, NameRefused, give_nickname
from handlers.person import Person
from handlers.pets import PETS
from handlers.words import LOCALES
from ml.counsel.types import Length, Speech

TIME_ZONES: Final = (
    "Asia/Seoul",
    "Asia/Tokyo",
    "Asia/Shanghai",
    "Asia/Ho_Chi_Minh",
    "Australia/Sydney",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
)
"""In the order of `handlers.callback_data.ChooseTimeZone.index`: it may only grow."""


@dataclass(frozen=True)
class Profile:
    """What the own page shows."""

    nickname: str
    pet: str
    locale: str
    time_zone: str
    n_days: int
    n_saved: int
    speech: Speech = Speech.POLITE
    length: Length | None = None


class ProfileService:
    """The own page."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def profile(self, person: Person) -> Profile:
        """What is set, as it stands in the database now."""
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            n_saved = len(await work.saved_films.ids(person.id))
        assert user.nickname is not None
        assert user.pet is not None
        first, today = (moment.astimezone(person.zone).date() for moment in (user.created_at, self._clock()))
        return Profile(
            nickname=user.nickname,
            pet=user.pet,
            locale=user.locale,
            time_zone=user.timezone,
            n_days=(today - first).days + 1,
            n_saved=n_saved,
            speech=Speech(user.speech),
            length=Length(user.reply_length) if user.reply_length else None,
        )

    async def rename(self, person: Person, typed: str) -> Named | NameRefused:
        """Change the nickname; the own one again is no refusal."""
        return await give_nickname(self._unit_of_work, person.id, typed)

    async def change_pet(self, person: Person, pet: str) -> bool:
        """Take another pet; False when there is no such one."""
        if pet not in PETS:
            return False
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            user.pet = pet
            await work.commit()
        return True

    async def change_language(self, person: Person, locale: str) -> bool:
        """Speak another language; False when it is not spoken here."""
        if locale not in LOCALES:
            return False
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            user.locale = locale
            await work.commit()
        return True

    async def change_time_zone(self, person: Person, index: int) -> bool:
        """Live elsewhere; False when the place is not in the list."""
        if not 0 <= index < len(TIME_ZONES):
            return False
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            user.timezone = TIME_ZONES[index]
            await work.commit()
        return True
