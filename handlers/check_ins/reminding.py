"""Asks everybody who is due, each once, however many processes do it and whenever they are killed.

A question is claimed under a lease, noted as begun right before it is sent, and settled after. A process that
dies with a claim loses nothing: the lease ends and another takes it. One that dies between “begun” and
“settled” may have sent it, so it is not sent again; the next question says that one was left out. Nobody is
asked twice, and what can get lost is the one message that was on its way.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum, auto
from typing import Final

from db.check_in_records import DueCheckIn, SettledCheckIn
from db.unit_of_work import UnitOfWorkFactory
from handlers.check_ins import judging
from handlers.check_ins.judging import Question, Verdict
from handlers.clock import Clock

_log = logging.getLogger(__name__)

TICK: Final = timedelta(seconds=20)
_CLAIM_LEASE: Final = timedelta(minutes=3)
_SEND_LEASE: Final = timedelta(minutes=10)
"""Longer than all retries of one message."""
_TRY_AGAIN_AFTER: Final = timedelta(minutes=1)


class Fate(StrEnum):
    """What became of a message."""

    SENT = auto()
    """Or possibly so."""
    FAILED = auto()
    """It certainly did not arrive, and may be tried again."""
    BLOCKED = auto()
    """The person wants no messages any more."""


Send = Callable[[Question], Awaitable[Fate]]
Sleep = Callable[[float], Awaitable[object]]
Spare = Callable[[], Awaitable[None]]
"""Returns when sending keeps no conversation waiting."""


@dataclass(frozen=True)
class Pace:
    """How much is done at once.

    Attributes:
        n_claimed: Questions that one process takes at a time.
        n_in_flight: Questions that are begun together, and possibly lost together.
        n_flights: How many such groups are under way side by side.
    """

    n_claimed: int = 500
    n_in_flight: int = 4
    n_flights: int = 4


async def _no_wait() -> None:
    """Nobody else sends."""


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
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._pace = pace or Pace()
        self._sleep = sleep

    async def ask_all(self, send: Send, spare: Spare = _no_wait) -> int:
        """Ask everybody who is due now or before the next tick; returns how many were asked."""
        n_sent = 0
        while claimed := await self.claim():
            flights = _groups(claimed, self._pace.n_in_flight)
            runs = (self._fly(flights, send, spare) for _ in range(self._pace.n_flights))
            n_sent += sum(await asyncio.gather(*runs))
        return n_sent

    async def claim(self) -> tuple[DueCheckIn, ...]:
        """Take what is due, and settle at once what is not to be asked."""
        while True:
            now = self._clock()
            async with self._unit_of_work() as work:
                due = await work.check_ins.claim(
                    now, until=now + TICK, lease_until=now + _CLAIM_LEASE, limit=self._pace.n_claimed
                )
                to_ask, ends = self._judged(due, now)
                await work.check_ins.settle(ends)
                await work.commit()
            if to_ask or not due:
                return to_ask

    async def _fly(self, flights: Iterator[Sequence[DueCheckIn]], send: Send, spare: Spare) -> int:
        n_sent = 0
        for flight in flights:
            wait = (flight[-1].slot_at - self._clock()).total_seconds()
            if wait > 0:
                await self._sleep(wait)
            for _ in flight:
                await spare()
            n_sent += await self._ask(await self._begun(flight), send)
        return n_sent

    async def _begun(self, flight: Sequence[DueCheckIn]) -> list[DueCheckIn]:
        now = self._clock()
        to_ask, ends = self._judged(flight, now)
        lease = now + _SEND_LEASE
        async with self._unit_of_work() as work:
            await work.check_ins.settle(ends)
            begun = await work.check_ins.begin(
                [due.user_id for due in to_ask],
                claim=flight[0].lease_until,
                now=now,
                lease_until=lease,
            )
            await work.commit()
        return [replace(due, lease_until=lease) for due in to_ask if due.user_id in begun]

    async def _ask(self, flight: Sequence[DueCheckIn], send: Send) -> int:
        if not flight:
            return 0
        fates = await asyncio.gather(*(send(judging.question(due)) for due in flight))
        now = self._clock()
        ends = [self._end(due, fate, now) for due, fate in zip(flight, fates, strict=True)]
        async with self._unit_of_work() as work:
            await work.check_ins.settle(ends)
            for due, fate in zip(flight, fates, strict=True):
                if fate is Fate.BLOCKED:
                    await work.users.deactivate(due.user_id)
            await work.commit()
        return sum(fate is Fate.SENT for fate in fates)

    def _judged(
        self, claimed: Sequence[DueCheckIn], now: datetime
    ) -> tuple[tuple[DueCheckIn, ...], list[SettledCheckIn]]:
        to_ask, ends = [], []
        for due in claimed:
            judged = judging.verdict(due, max(now, due.slot_at))
            if judged is Verdict.ASK:
                to_ask.append(due)
                continue
            _log.info("check-in left out user=%s why=%s", due.user_id, judged.value)
            ends.append(judging.left_out(due, judged, now))
        return tuple(to_ask), ends

    def _end(self, due: DueCheckIn, fate: Fate, now: datetime) -> SettledCheckIn:
        match fate:
            case Fate.SENT:
                return judging.asked(due, now)
            case Fate.FAILED:
                return judging.put_back(due, now + _TRY_AGAIN_AFTER)
            case Fate.BLOCKED:
                return judging.left_out(due, Verdict.STOP, now)


def _groups(claimed: Sequence[DueCheckIn], size: int) -> Iterator[Sequence[DueCheckIn]]:
    return (claimed[i : i + size] for i in range(0, len(claimed), size))
