"""Begins and ends breathing exercises, and says which step comes when.

Where an exercise stands is in the database, so that any process can go on with it. Each step is taken by
one process, which puts the next one in its place before it shows its own. A step that nobody took in time,
because every process was down, ends the exercise kindly: a rhythm with a gap in it is no rhythm.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from db.care_records import StoredBreath
from db.unit_of_work import UnitOfWorkFactory
from handlers.breathing.rhythm import Beat, beats
from handlers.clock import Clock
from handlers.person import Person

TICK: Final = timedelta(seconds=1)
LATE: Final = timedelta(seconds=12)
"""A step that is later than that is shown no more."""
_LEASE: Final = timedelta(seconds=60)
"""The end of an exercise that was not shown is shown by another process after this."""
_N_AT_ONCE: Final = 200
_INTERRUPTED: Final = -1


@dataclass(frozen=True)
class Begun:
    """It begins with this beat; `before` is another one that was under way in another message."""

    run: int
    beat: Beat
    before: StoredBreath | None


@dataclass(frozen=True)
class UnderWay:
    """It has begun already, in this very message."""


@dataclass(frozen=True)
class NoSuchRhythm:
    """Nobody has offered this."""


@dataclass(frozen=True)
class Step:
    """What is to be shown of an exercise, and when.

    Attributes:
        breath: The exercise.
        at: When it is to be shown.
        beat: What is shown; None at the end.
        is_interrupted: Whether it ends for want of a process.
    """

    breath: StoredBreath
    at: datetime
    beat: Beat | None
    is_interrupted: bool = False


class BreathingService:
    """Keeps where each exercise stands."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(
        self, person: Person, update_id: int, *, message_id: int, pattern: str
    ) -> Begun | UnderWay | NoSuchRhythm:
        """Begin in a message; a second tap there begins nothing."""
        steps = beats(pattern)
        if not steps:
            return NoSuchRhythm()
        now = self._clock()
        begun = StoredBreath(
            person.id,
            message_id,
            pattern,
            run=update_id,
            step=1,
            next_at=now + timedelta(seconds=steps[0].seconds),
            locale=person.locale,
        )
        async with self._unit_of_work() as work:
            before = await work.breaths.find(person.id)
            if before is not None and before.message_id == message_id and now <= before.next_at + LATE:
                return UnderWay()
            await work.breaths.put(begun)
            await work.commit()
        elsewhere = before if before is not None and before.message_id != message_id else None
        return Begun(update_id, steps[0], elsewhere)

    async def move(self, person: Person, run: int, message_id: int) -> None:
        """The exercise stands in another message: its own was gone."""
        async with self._unit_of_work() as work:
            found = await work.breaths.find(person.id)
            if found is not None and found.run == run:
                await work.breaths.put(replace(found, message_id=message_id))
                await work.commit()

    async def end(self, user_id: int, run: int) -> None:
        """It is over; one that is over already is no matter."""
        async with self._unit_of_work() as work:
            await work.breaths.end(user_id, run)
            await work.commit()

    async def is_under_way(self, breath: StoredBreath) -> bool:
        """Whether it has not been stopped since."""
        async with self._unit_of_work() as work:
            return await work.breaths.is_under_way(breath.user_id, breath.run)

    async def take(self) -> tuple[Step, ...]:
        """The steps that are due before the next tick; nobody else will show them."""
        now = self._clock()
        async with self._unit_of_work() as work:
            due = await work.breaths.due(now + TICK, _N_AT_ONCE)
            steps = tuple(_step(breath, now) for breath in due)
            await work.breaths.advance([_after(step, now) for step in steps])
            await work.commit()
        return steps


def _step(breath: StoredBreath, now: datetime) -> Step:
    screens = beats(breath.pattern)
    is_over = not 0 <= breath.step < len(screens)
    if breath.step == _INTERRUPTED or (not is_over and now - breath.next_at > LATE):
        return Step(breath, now, None, is_interrupted=True)
    if is_over:
        return Step(breath, max(breath.next_at, now), None)
    return Step(breath, max(breath.next_at, now), screens[breath.step])


def _after(step: Step, now: datetime) -> StoredBreath:
    if step.beat is not None:
        return replace(
            step.breath, step=step.breath.step + 1, next_at=step.at + timedelta(seconds=step.beat.seconds)
        )
    at = _INTERRUPTED if step.is_interrupted else step.breath.step
    return replace(step.breath, step=at, next_at=now + _LEASE)
