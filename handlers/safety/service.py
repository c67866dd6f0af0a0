"""Grades what people write and keeps what must follow a crisis."""

import logging
from datetime import timedelta

from db.errors import DbError
from db.records import DueFollowUp
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.hold import hold, release
from ml.runner import InferenceRunner
from ml.safety.types import Danger, Grade, SafetyGrader

_log = logging.getLogger(__name__)

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

    async def is_crisis(self, text: str, *, may_ask: bool = False) -> bool:
        """Whether only the fixed answer may follow.

        Args:
            text: What was written.
            may_ask: Whether a talk goes on in which danger that is half heard will be asked about.
        """
        reading = await self._runner.run(self._grader.grade, text)
        return reading.label is Grade.CRISIS and not (may_ask and reading.is_unsure)

    async def hold(self, user_id: int, danger: Danger = Danger.OWN) -> None:
        """Let no film and no persona appear for a while."""
        await hold(self._unit_of_work, user_id, self._clock(), danger)

    async def release(self, user_id: int) -> None:
        """The person said that they are safe."""
        await release(self._unit_of_work, user_id)

    async def has_plan(self, user_id: int) -> bool:
        """Whether the person wrote a safety plan; a failing database takes nothing from what was said."""
        try:
            async with self._unit_of_work() as work:
                return await work.safety_plans.has_any(user_id)
        except DbError as error:
            _log.warning("plan not looked up user=%s error=%s", user_id, type(error).__name__)
            return False

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
