"""Keeps who wants a letter."""

from dataclasses import dataclass
from datetime import datetime

from db.unit_of_work import UnitOfWorkFactory
from handlers.check_in_plan import replan_letter
from handlers.clock import Clock
from handlers.person import Person


@dataclass(frozen=True)
class Plan:
    """Whether letters come, and when the next one does."""

    is_on: bool
    next_at: datetime | None = None


class WeeklyService:
    """Reads and changes it."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def plan(self, person: Person) -> Plan:
        """What stands."""
        async with self._unit_of_work() as work:
            row = await work.weekly_letters.find(person.id)
            return Plan(is_on=False) if row is None else Plan(row.is_on, row.slot_at or row.next_due_at)

    async def switch(self, person: Person, *, is_on: bool) -> Plan:
        """Send letters, or do not; doing it twice changes nothing."""
        now = self._clock()
        async with self._unit_of_work() as work:
            row = await work.weekly_letters.open(person.id, now=now)
            if row.is_on != is_on:
                row.is_on, row.updated_at = is_on, now
                await replan_letter(work, person.id, now)
            plan = Plan(row.is_on, row.slot_at or row.next_due_at)
            await work.commit()
        return plan
