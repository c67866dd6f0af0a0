"""Consents, and what is kept of a person."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.consents import VERSIONS, holds
from handlers.person import Person
from handlers.person_data import PHOTO, SENSITIVE, SERVICE, Erasure, PersonData
from handlers.privacy.outcomes import KeptPage, KeptThing, Standing

PER_PAGE: Final = 5
REVOCABLE: Final = (SENSITIVE, PHOTO)
"""The consent to the service ends with the account."""


class PrivacyService:
    """Says and changes what a person has agreed to, and says what is kept."""

    def __init__(self, *, data: Sequence[PersonData], unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._data = tuple(data)
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def standing(self, person: Person) -> Standing:
        """What the person has agreed to, as it stands in the database now."""
        now = self._clock()
        async with self._unit_of_work() as work:
            given = await work.consents.current(person.id)
            until = (await work.users.get(person.id)).secret_until
        is_on = until is not None and until > now
        return Standing(
            service=given.get(SERVICE, VERSIONS[SERVICE]),
            talks=given[SENSITIVE] if holds(given, SENSITIVE) else None,
            photo=PHOTO in given,
            secret_until=until.astimezone(person.zone) if until is not None and is_on else None,
        )

    async def agree_to_talks(self, person: Person) -> None:
        """Keep talks from now on."""
        async with self._unit_of_work() as work:
            await work.consents.give(person.id, SENSITIVE, VERSIONS[SENSITIVE], self._clock())
            await work.commit()

    async def revoke(self, person: Person, kind: str) -> bool:
        """Take a consent back and erase what stands on it; False where there is no such consent."""
        if kind not in REVOCABLE:
            return False
        async with self._unit_of_work() as work:
            await work.consents.revoke(person.id, kind, self._clock())
            await erase_standing_on(work, self._data, person.id, kind, now=self._clock())
            await work.commit()
        return True

    async def kept(self, person: Person, index: int) -> KeptPage:
        """One page of what is kept; an index beyond the last is the last."""
        things = []
        async with self._unit_of_work() as work:
            for data in self._data:
                held = await data.held(work, person.id)
                if held.n_rows:
                    ends = held.newest_at + data.keep if held.newest_at and data.keep else None
                    day = ends.astimezone(person.zone).date() if ends else None
                    things.append(KeptThing(data.name, data.columns, held.n_rows, data.keep, day))
        n_pages = max(1, -(-len(things) // PER_PAGE))
        index = min(max(index, 0), n_pages - 1)
        return KeptPage(index, n_pages, tuple(things[index * PER_PAGE :][:PER_PAGE]))


async def erase_standing_on(
    work: UnitOfWork, data: Sequence[PersonData], user_id: int, kind: str, *, now: datetime
) -> None:
    """Erase what a consent of this kind was needed for, and begin a new talk."""
    for each in data:
        if kind in each.stands_on:
            await each.erase(work, user_id, Erasure(now))
    await work.users.begin_talk(user_id)
