"""Asks everybody who is due; the next question says where one was left out."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from db.check_in_records import DueCheckIn, SettledCheckIn
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.check_ins import judging
from handlers.check_ins.judging import Question
from handlers.clock import Clock
from handlers.dispatch import TICK, Desk, Dispatcher, Fate, Pace, Sleep, Spare, Verdict, no_wait

__all__ = ["TICK", "Fate", "Pace", "ReminderService", "Send", "Sleep", "Spare"]

Send = Callable[[Question], Awaitable[Fate]]


class CheckInRota:
    """The rules of check-ins; see `handlers.dispatch.Rota`."""

    name = "check-in"

    def desk(self, work: UnitOfWork) -> Desk[DueCheckIn, SettledCheckIn]:
        """The schedules."""
        return work.check_ins

    def verdict(self, due: DueCheckIn, now: datetime) -> Verdict:
        """See `judging.verdict`."""
        return judging.verdict(due, now)

    def message(self, due: DueCheckIn) -> Question:
        """See `judging.question`."""
        return judging.question(due)

    def leased(self, due: DueCheckIn, until: datetime) -> DueCheckIn:
        """The same under another lease."""
        return replace(due, lease_until=until)

    def sent(self, due: DueCheckIn, now: datetime) -> SettledCheckIn:
        """See `judging.asked`."""
        return judging.asked(due, now)

    def left_out(self, due: DueCheckIn, why: Verdict, now: datetime) -> SettledCheckIn:
        """See `judging.left_out`."""
        return judging.left_out(due, why, now)

    def put_back(self, due: DueCheckIn, at: datetime) -> SettledCheckIn:
        """See `judging.put_back`."""
        return judging.put_back(due, at)


class ReminderService:
    """Claims what is due and brings it to its end."""

    def __init__(
        self,
        *,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        pace: Pace | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._dispatcher: Dispatcher[DueCheckIn, SettledCheckIn, Question] = Dispatcher(
            rota=CheckInRota(), unit_of_work=unit_of_work, clock=clock, pace=pace, sleep=sleep
        )

    async def ask_all(self, send: Send, spare: Spare = no_wait) -> int:
        """Ask everybody who is due now or before the next tick; returns how many were asked."""
        return await self._dispatcher.send_all(send, spare)

    async def claim(self) -> tuple[DueCheckIn, ...]:
        """Take what is due, and settle at once what is not to be asked."""
        return await self._dispatcher.claim()
