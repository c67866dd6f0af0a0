"""Reads and changes when a person is asked how they are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from db.models.check_in import CheckIn
from db.unit_of_work import UnitOfWorkFactory
from handlers.check_in_plan import (
    DEFAULT_QUIET,
    DEFAULT_TIMES,
    EVERY_DAY,
    Schedule,
    minute_of,
    replan,
    schedule_of,
)
from handlers.check_ins.places import Place, by_name
from handlers.check_ins.typed_times import read_times
from handlers.clock import Clock
from handlers.person import Person

MAX_TIMES: Final = 6
SNOOZE: Final = timedelta(minutes=30)
QUIET_CHOICES: Final = (
    (22 * 60, 8 * 60),
    (23 * 60, 7 * 60),
    (23 * 60, 8 * 60),
    (0, 7 * 60),
    (1 * 60, 9 * 60),
    None,
)
"""In the order of their buttons' numbers: it may only grow."""
_N_MINUTES: Final = 24 * 60


@dataclass(frozen=True)
class Plan:
    """What stands, and when the next question comes; None where none does."""

    schedule: Schedule
    zone: str
    is_on: bool
    next_at: datetime | None


@dataclass(frozen=True)
class NotRead:
    """What was typed is no time, or no place that is known; ``what`` says which was asked for."""

    what: str


@dataclass(frozen=True)
class Snoozed:
    """Asked again then; None where that would be in the quiet hours."""

    at: datetime | None


class CheckInService:
    """Keeps the schedule of each person."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def plan(self, person: Person) -> Plan:
        """What stands."""
        return await self._change(person, lambda _: None)

    async def switch(self, person: Person, *, is_on: bool) -> Plan:
        """Ask, or do not; who begins anew is asked as often as they wanted."""

        def change(row: CheckIn) -> None:
            row.is_on, row.n_ignored, row.n_skipped = is_on, 0, 0

        return await self._change(person, change)

    async def toggle_time(self, person: Person, minute: int) -> Plan:
        """Ask at a minute of the day, or not; the last one stays, and no more than six are taken."""

        def change(row: CheckIn) -> None:
            times = set(row.times) ^ {minute}
            if 0 <= minute < _N_MINUTES and 0 < len(times) <= MAX_TIMES:
                row.times = sorted(times)

        return await self._change(person, change)

    async def toggle_day(self, person: Person, day: int) -> Plan:
        """Ask on a day of the week, or not; the last one stays."""
        return await self.choose_days(
            person, 1 << day if 0 <= day < EVERY_DAY.bit_length() else 0, flips=True
        )

    async def choose_days(self, person: Person, days: int, *, flips: bool = False) -> Plan:
        """Ask on these days; none, or such that there are not, change nothing."""

        def change(row: CheckIn) -> None:
            wanted = row.weekdays ^ days if flips else days
            if 0 < wanted <= EVERY_DAY:
                row.weekdays = wanted

        return await self._change(person, change)

    async def choose_quiet(self, person: Person, index: int) -> Plan:
        """Other quiet hours, or none."""

        def change(row: CheckIn) -> None:
            if 0 <= index < len(QUIET_CHOICES):
                row.quiet_from, row.quiet_until = QUIET_CHOICES[index] or (None, None)

        return await self._change(person, change)

    async def move(self, person: Person, place: Place | None) -> Plan:
        """Live in the time zone of a place; the place itself is not kept."""
        return await self._change(person, lambda row: _await(row, None), place=place)

    async def wait_for(self, person: Person, what: str) -> None:
        """Take the person's next words for a ``time`` or a ``place``."""
        await self._change(person, lambda row: _await(row, what))

    async def take_words(self, person: Person, typed: str) -> Plan | NotRead:
        """What was typed."""
        async with self._unit_of_work() as work:
            row = await work.check_ins.find(person.id)
            awaited = None if row is None else row.awaited
        if awaited == "place":
            place = by_name(typed)
            return NotRead("place") if place is None else await self.move(person, place)
        times = read_times(typed)
        if times is None or len(times) > MAX_TIMES:
            return NotRead("time")

        def change(row: CheckIn) -> None:
            row.times, row.awaited = list(times), None

        return await self._change(person, change)

    async def snooze(self, person: Person) -> Snoozed:
        """Ask again a little later."""
        now = self._clock()
        at = now + SNOOZE
        async with self._unit_of_work() as work:
            row = await work.check_ins.find(person.id)
            if row is None or schedule_of(row).is_quiet(minute_of(at, person.zone)):
                return Snoozed(None)
            row.n_ignored = 0
            row.next_due_at, row.slot_at, row.begun_at, row.is_snoozed = at, None, None, True
            row.is_on = True
            await work.commit()
        return Snoozed(at)

    async def _change(
        self, person: Person, change: Callable[[CheckIn], None], *, place: Place | None = None
    ) -> Plan:
        now = self._clock()
        async with self._unit_of_work() as work:
            row = await work.check_ins.open(person.id, times=DEFAULT_TIMES, quiet=DEFAULT_QUIET, now=now)
            user = await work.users.get(person.id)
            before = (schedule_of(row), row.is_on, user.timezone)
            change(row)
            if place is not None:
                user.timezone = place.zone
            if before != (schedule_of(row), row.is_on, user.timezone):
                row.updated_at = now
                await replan(work, person.id, now)
            # Counted from the row as it is now: `replan` reads and changes the same one.
            plan = Plan(schedule_of(row), user.timezone, row.is_on, row.slot_at or row.next_due_at)
            await work.commit()
        return plan


def _await(row: CheckIn, what: str | None) -> None:
    row.awaited = what
