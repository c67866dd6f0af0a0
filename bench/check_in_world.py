"""A simulated month of check-ins: the project's own code on a real database, with a clock that is set."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bench.check_in_oracle import Events, Someone
from db.models.check_in import CheckIn
from db.models.user import User
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.check_in_plan import Schedule, next_due, spread
from handlers.check_ins.judging import Question
from handlers.check_ins.reminding import TICK, Fate, Pace, ReminderService

ZONES = (
    "Asia/Seoul",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Pacific/Auckland",
)
_QUIET = ((23 * 60, 8 * 60), (22 * 60, 7 * 60), (0, 6 * 60), None)
_N_ROWS = 5000
_EVERY_DAY_SHARE = 0.6
_MOST_STEPS = 3.2
"""The logarithm of how many steps a doomed process still does."""


class Killed(BaseException):
    """The process is gone; nothing of it may be caught on the way out."""


def population(n: int, rng: np.random.Generator) -> list[Someone]:
    """People with one to three times a day, some of them on some days only."""
    people = []
    for number in range(1, n + 1):
        times = rng.choice(96, size=int(rng.choice(3, p=(0.8, 0.15, 0.05))) + 1, replace=False)
        weekdays = 127 if rng.random() < _EVERY_DAY_SHARE else int(rng.integers(1, 128))
        people.append(
            Someone(
                id=number,
                zone=ZONES[int(rng.integers(len(ZONES)))],
                times=tuple(sorted(15 * int(slot) for slot in times)),
                weekdays=weekdays,
                quiet=_QUIET[int(rng.integers(len(_QUIET)))],
            )
        )
    return people


async def settle(unit_of_work: UnitOfWorkFactory, people: Sequence[Someone], now: datetime) -> None:
    """Write the people and their schedules into the database; all of them answer whatever they are asked."""
    later = now + timedelta(days=400)
    for i in range(0, len(people), _N_ROWS):
        some = people[i : i + _N_ROWS]
        async with unit_of_work() as work:
            session = _session(work)
            users = [
                {"id": one.id, "timezone": one.zone, "created_at": now, "last_seen_at": later} for one in some
            ]
            await session.execute(insert(User), users)
            await session.execute(insert(CheckIn), [_row(one, now) for one in some])
            await work.commit()


def _row(one: Someone, now: datetime) -> dict[str, object]:
    due = next_due(Schedule(one.times, one.weekdays, one.quiet), now, ZoneInfo(one.zone))
    return {
        "user_id": one.id,
        "times": list(one.times),
        "weekdays": one.weekdays,
        "quiet_from": one.quiet[0] if one.quiet else None,
        "quiet_until": one.quiet[1] if one.quiet else None,
        "is_on": True,
        "next_due_at": spread(due, one.id),
        "updated_at": now,
    }


@dataclass
class Month:
    """The clock, the two processes, and what is seen from outside."""

    unit_of_work: UnitOfWorkFactory
    rng: np.random.Generator
    now: datetime
    kill_chance: float
    """That a process is killed in a tick in which something is due."""
    events: Events = field(default_factory=Events)
    n_kills: int = 0

    def __post_init__(self) -> None:
        self.processes = [_Process(self), _Process(self)]

    async def run(self, until: datetime) -> None:
        """Let the time pass, from one tick with something due to the next."""
        turn = 0
        while self.now < until:
            alive = [process for process in self.processes if process.back_at <= self.now]
            if not alive:
                back_at = min(process.back_at for process in self.processes)
                self.events.down.append((self.now, back_at))
                self.now = back_at
                continue
            turn += 1
            await alive[turn % len(alive)].tick()
            await self._to_next_tick(until)

    async def _to_next_tick(self, until: datetime) -> None:
        async with self.unit_of_work() as work:
            due = await _session(work).scalar(select(func.min(CheckIn.next_due_at)))
        # Ticks in which nothing can be due are passed over.
        n_idle = 0 if due is None else max(0, int((due - TICK - self.now) / TICK))
        self.now = until if due is None else self.now + TICK * (n_idle + 1)

    async def sleep(self, seconds: float) -> None:
        """Waiting is setting the clock."""
        self.now += timedelta(seconds=seconds)


class _Process:
    """One bot process: lives, is killed at some point of its work, and comes back."""

    def __init__(self, month: Month) -> None:
        self.back_at = month.now
        self._month = month
        self._dies_in: int | None = None
        self._is_dead = False
        self._reminders = ReminderService(
            unit_of_work=month.unit_of_work,
            clock=lambda: month.now,
            pace=Pace(n_claimed=4000, n_in_flight=400, n_flights=1),
            sleep=month.sleep,
        )

    async def tick(self) -> None:
        """One tick, which may be the last for some time."""
        rng = self._month.rng
        is_doomed = rng.random() < self._month.kill_chance
        self._dies_in = int(10 ** rng.uniform(0, _MOST_STEPS)) if is_doomed else None
        self._is_dead = False
        try:
            await self._reminders.ask_all(self._send, self._spare)
        except Killed:
            self._month.n_kills += 1
            minutes = rng.choice((0.5, 5, 40, 200), p=(0.4, 0.3, 0.2, 0.1))
            self.back_at = self._month.now + timedelta(minutes=float(minutes * rng.random()))

    async def _spare(self) -> None:
        self._count_down()

    async def _send(self, question: Question) -> Fate:
        events, now = self._month.events, self._month.now
        if self._is_dead:
            events.unsure.setdefault(question.user_id, []).append(now)
            raise Killed
        if self._month.rng.integers(2):
            events.sent.setdefault(question.user_id, []).append(now)
            self._count_down(question)
        else:
            self._count_down(question)
            events.sent.setdefault(question.user_id, []).append(now)
        return Fate.SENT

    def _count_down(self, question: Question | None = None) -> None:
        """Die when it is time; before or after a message, or between a claim and its messages."""
        if self._dies_in is None:
            return
        self._dies_in -= 1
        if self._dies_in <= 0:
            self._is_dead = True
            if question is not None:
                self._month.events.unsure.setdefault(question.user_id, []).append(self._month.now)
            raise Killed


def _session(work: UnitOfWork) -> AsyncSession:
    return work._session  # noqa: SLF001  # a benchmark writes rows in bulk
