"""Grades what people write and keeps what must follow a crisis."""

from datetime import datetime, timedelta

from db.records import DueFollowUp
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from ml.runner import InferenceRunner
from ml.safety.types import Grade, SafetyGrader

HOLD = timedelta(hours=24)
"""How long no pet jokes and no film is offered after a crisis, unless the person says that they are safe."""
FOLLOW_UP_AFTER = timedelta(hours=20)
_LEASE = timedelta(minutes=10)
"""A question that was claimed and not noted as asked is asked by another process after this."""


class SafetyService:
    """Decides whether a text speaks of danger to life."""

    def __init__(
        self, *, grader: SafetyGrader, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: Clock
    ) -> None:
        self._grader = grader
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def is_crisis(self, text: str) -> bool:
        """Whether only the fixed answer may follow."""
        reading = await self._runner.run(self._grader.grade, text)
        return reading.label is Grade.CRISIS

    async def hold(self, user_id: int) -> None:
        """Let no film and no persona appear for a while."""
        await self._set_hold(user_id, self._clock() + HOLD)

    async def release(self, user_id: int) -> None:
        """The person said that they are safe."""
        await self._set_hold(user_id, None)

    async def follow_up(self, user_id: int, *, is_wanted: bool) -> None:
        """Ask once, most of a day later, how they are; or do not."""
        async with self._unit_of_work() as work:
            if is_wanted:
                await work.follow_ups.plan(user_id, self._clock() + FOLLOW_UP_AFTER)
            else:
                await work.follow_ups.cancel(user_id)
            await work.commit()

    async def claim_follow_up(self) -> DueFollowUp | None:
        """Somebody who is to be asked now; `follow_up` with False notes that they were."""
        async with self._unit_of_work() as work:
            due = await work.follow_ups.claim(self._clock(), lease=_LEASE)
            await work.commit()
        return due

    async def _set_hold(self, user_id: int, until: datetime | None) -> None:
        async with self._unit_of_work() as work:
            user = await work.users.get(user_id)
            user.safety_hold_until = until
            await work.commit()
