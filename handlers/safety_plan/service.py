"""Keeps safety plans, part by part."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from db.care_records import StoredCareDesk
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person import Person

PARTS: Final = ("signs", "coping", "distraction", "people", "professionals", "place")
"""In the order of the plan; a part is called by its number, from 1 on."""
MAX_LENGTH: Final = 400
PLAN_DESK: Final = "plan"
"""Name of the draft that waits for a part."""
_PART: Final = "part"


@dataclass(frozen=True)
class Plan:
    """What is written, by the number of the part."""

    parts: Mapping[int, str]

    @property
    def next_empty(self) -> int | None:
        """The first part without words; None where all have some."""
        return next((n for n in range(1, len(PARTS) + 1) if n not in self.parts), None)


@dataclass(frozen=True)
class Written:
    """A part was written."""

    part: int
    plan: Plan


@dataclass(frozen=True)
class TooLong:
    """More was typed than is taken, or nothing."""


@dataclass(frozen=True)
class NotWaiting:
    """No part was asked for."""


class SafetyPlanService:
    """Reads and writes the plan of a person."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def plan(self, person: Person) -> Plan:
        """What is written."""
        async with self._unit_of_work() as work:
            return await _plan(work, person)

    async def wait(self, person: Person, update_id: int, part: int) -> Plan | None:
        """Take the person's next words for a part; None where there is no such part."""
        if not 1 <= part <= len(PARTS):
            return None
        async with self._unit_of_work() as work:
            desk = StoredCareDesk(update_id, update_id, {_PART: part})
            await work.care_desks.put(person.id, PLAN_DESK, desk=desk, now=self._clock())
            await work.commit()
            return await _plan(work, person)

    async def leave(self, person: Person) -> Plan:
        """Take them no more."""
        async with self._unit_of_work() as work:
            await work.care_desks.drop(person.id, PLAN_DESK)
            await work.commit()
            return await _plan(work, person)

    async def write(self, person: Person, update_id: int, typed: str) -> Written | TooLong | NotWaiting:
        """Words for the part that waits; an update that comes again finds them written."""
        words = typed.strip()
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, PLAN_DESK)
            if desk is None:
                return NotWaiting()
            part = desk.contents[_PART]
            assert isinstance(part, int)
            if desk.update_id == update_id:
                return Written(part, await _plan(work, person))
            if not desk.is_waiting:
                return NotWaiting()
            if not 0 < len(words) <= MAX_LENGTH:
                return TooLong()
            await work.safety_plans.put(person.id, part, words, self._clock())
            # The row stays, waiting for nothing, so that the update may come again.
            done = StoredCareDesk(desk.run, update_id, desk.contents, is_waiting=False)
            await work.care_desks.put(person.id, PLAN_DESK, desk=done, now=self._clock())
            await work.commit()
            return Written(part, await _plan(work, person))

    async def clear(self, person: Person, part: int) -> Plan:
        """Empty a part; one that there is not changes nothing."""
        async with self._unit_of_work() as work:
            if 1 <= part <= len(PARTS):
                await work.safety_plans.clear(person.id, part)
            await work.care_desks.drop(person.id, PLAN_DESK)
            await work.commit()
            return await _plan(work, person)

    async def remove(self, person: Person) -> None:
        """Delete the whole plan."""
        async with self._unit_of_work() as work:
            await work.safety_plans.remove(person.id)
            await work.care_desks.drop(person.id, PLAN_DESK)
            await work.commit()


async def _plan(work: UnitOfWork, person: Person) -> Plan:
    return Plan({part.part: part.text for part in await work.safety_plans.parts(person.id)})
