"""Keeps lines of gratitude."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from db.care_records import StoredCareDesk, StoredCareNote
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person import Person

KIND: Final = "thanks"
MAX_LENGTH: Final = 200
_TEXT: Final = "text"


@dataclass(frozen=True)
class Kept:
    """A line that is kept."""

    note: StoredCareNote


@dataclass(frozen=True)
class TooLong:
    """More was typed than is taken, or nothing."""


@dataclass(frozen=True)
class NotWaiting:
    """No line was asked for."""


class GratitudeService:
    """Takes lines, and draws one."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock, rng: np.random.Generator) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._rng = rng

    async def wait(self, person: Person, update_id: int) -> None:
        """Take the person's next words."""
        async with self._unit_of_work() as work:
            desk = StoredCareDesk(update_id, update_id, {})
            await work.care_desks.put(person.id, KIND, desk=desk, now=self._clock())
            await work.commit()

    async def leave(self, person: Person) -> None:
        """Take them no more."""
        async with self._unit_of_work() as work:
            await work.care_desks.drop(person.id, KIND)
            await work.commit()

    async def write(self, person: Person, update_id: int, typed: str) -> Kept | TooLong | NotWaiting:
        """Keep a line; an update that comes again finds it."""
        words = " ".join(typed.split())
        async with self._unit_of_work() as work:
            before = await work.care_notes.of_update(person.id, update_id)
            if before is not None:
                return Kept(before)
            desk = await work.care_desks.find(person.id, KIND)
            if desk is None or not desk.is_waiting:
                return NotWaiting()
            if not 0 < len(words) <= MAX_LENGTH:
                return TooLong()
            note = StoredCareNote(0, KIND, self._clock(), {_TEXT: words})
            kept = await work.care_notes.add(person.id, update_id=update_id, note=note)
            await work.care_desks.drop(person.id, KIND)
            await work.commit()
        return Kept(kept)

    async def draw(self, person: Person) -> StoredCareNote | None:
        """Any line; None where there is none."""
        async with self._unit_of_work() as work:
            count = await work.care_notes.count(person.id, KIND)
            if not count:
                return None
            offset = int(self._rng.integers(count))
            found = await work.care_notes.latest(person.id, KIND, limit=1, offset=offset)
        return found[0] if found else None


def text_of(note: StoredCareNote) -> str:
    """What the line says."""
    return str(note.contents.get(_TEXT, ""))
