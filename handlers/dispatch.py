"""Sends everybody what is due, each once, however many processes do it and whenever they are killed.

What is due is claimed under a lease, noted as begun right before it is sent, and settled after. A process
that dies with a claim loses nothing: the lease ends and another takes it. One that dies between “begun” and
“settled” may have sent it, so it is not sent again. Nobody gets a thing twice, and what can get lost is the
messages of one group that were on their way.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, auto
from typing import Final, Generic, Protocol, TypeVar

from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock

_log = logging.getLogger(__name__)

TICK: Final = timedelta(seconds=20)
_CLAIM_LEASE: Final = timedelta(minutes=3)
_SEND_LEASE: Final = timedelta(minutes=10)
"""Longer than all retries of one message."""
_TRY_AGAIN_AFTER: Final = timedelta(minutes=1)


class Verdict(StrEnum):
    """What is to be done with what was claimed."""

    ASK = auto()
    """Sent."""
    SKIP = auto()
    """Left out, which may be said with the next one."""
    PAUSE = auto()
    """Left out without a word: after a crisis, and while nothing may be kept."""
    STOP = auto()
    """The person has blocked the bot."""


class Fate(StrEnum):
    """What became of a message."""

    SENT = auto()
    """Or possibly so."""
    FAILED = auto()
    """It certainly did not arrive, and may be tried again."""
    BLOCKED = auto()
    """The person wants no messages any more."""


class Due(Protocol):
    """What was claimed."""

    @property
    def user_id(self) -> int:
        """Whose it is."""
        ...

    @property
    def slot_at(self) -> datetime:
        """When it was due."""
        ...

    @property
    def lease_until(self) -> datetime:
        """The end of the claim, which also tells claims of one row apart."""
        ...


DueT = TypeVar("DueT", bound=Due)
EndT = TypeVar("EndT")
MessageT = TypeVar("MessageT")
_GivenT_co = TypeVar("_GivenT_co", bound=Due, covariant=True)
_TakenT_contra = TypeVar("_TakenT_contra", contravariant=True)
_SaidT_co = TypeVar("_SaidT_co", covariant=True)

Sleep = Callable[[float], Awaitable[object]]
Spare = Callable[[], Awaitable[None]]
"""Returns when sending keeps no conversation waiting."""


class Desk(Protocol[_GivenT_co, _TakenT_contra]):
    """A repository of claims; see `db.repositories.claims.Claims`."""

    async def claim(
        self, now: datetime, *, until: datetime, lease_until: datetime, limit: int
    ) -> tuple[_GivenT_co, ...]:
        """Take what is due, the oldest first."""
        ...

    async def begin(
        self, user_ids: Sequence[int], *, claim: datetime, now: datetime, lease_until: datetime
    ) -> frozenset[int]:
        """Note that messages are about to leave; gives whose still may."""
        ...

    async def settle(self, ends: Sequence[_TakenT_contra]) -> None:
        """Note how claims ended."""
        ...


class Rota(Protocol[DueT, EndT, _SaidT_co]):
    """The rules by which one kind of message is sent."""

    @property
    def name(self) -> str:
        """For the log."""
        ...

    def desk(self, work: UnitOfWork) -> Desk[DueT, EndT]:
        """Where the claims stand."""
        ...

    def verdict(self, due: DueT, now: datetime) -> Verdict:
        """What is to be done at a moment, at or after the due one."""
        ...

    def message(self, due: DueT) -> _SaidT_co:
        """What is to be sent."""
        ...

    def leased(self, due: DueT, until: datetime) -> DueT:
        """The same under another lease."""
        ...

    def sent(self, due: DueT, now: datetime) -> EndT:
        """After the message was sent."""
        ...

    def left_out(self, due: DueT, why: Verdict, now: datetime) -> EndT:
        """After the message was not sent."""
        ...

    def put_back(self, due: DueT, at: datetime) -> EndT:
        """After the message certainly did not arrive: the same is tried again then."""
        ...


@dataclass(frozen=True)
class Pace:
    """How much is done at once.

    Attributes:
        n_claimed: Messages that one process takes at a time.
        n_in_flight: Messages that are begun together, and possibly lost together.
        n_flights: How many such groups are under way side by side.
    """

    n_claimed: int = 500
    n_in_flight: int = 4
    n_flights: int = 4


async def no_wait() -> None:
    """Nobody else sends."""


class Dispatcher(Generic[DueT, EndT, MessageT]):
    """Claims what is due and brings it to its end."""

    def __init__(
        self,
        *,
        rota: Rota[DueT, EndT, MessageT],
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        pace: Pace | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._rota = rota
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._pace = pace or Pace()
        self._sleep = sleep

    async def send_all(self, send: Callable[[MessageT], Awaitable[Fate]], spare: Spare = no_wait) -> int:
        """Send everybody what is due now or before the next tick; returns how many got something."""
        n_sent = 0
        while claimed := await self.claim():
            flights = _groups(claimed, self._pace.n_in_flight)
            runs = (self._fly(flights, send, spare) for _ in range(self._pace.n_flights))
            n_sent += sum(await asyncio.gather(*runs))
        return n_sent

    async def claim(self) -> tuple[DueT, ...]:
        """Take what is due, and settle at once what is not to be sent."""
        while True:
            now = self._clock()
            async with self._unit_of_work() as work:
                desk = self._rota.desk(work)
                due = await desk.claim(
                    now, until=now + TICK, lease_until=now + _CLAIM_LEASE, limit=self._pace.n_claimed
                )
                to_send, ends = self._judged(due, now)
                await desk.settle(ends)
                await work.commit()
            if to_send or not due:
                return to_send

    async def _fly(
        self,
        flights: Iterator[Sequence[DueT]],
        send: Callable[[MessageT], Awaitable[Fate]],
        spare: Spare,
    ) -> int:
        n_sent = 0
        for flight in flights:
            wait = (flight[-1].slot_at - self._clock()).total_seconds()
            if wait > 0:
                await self._sleep(wait)
            for _ in flight:
                await spare()
            n_sent += await self._send(await self._begun(flight), send)
        return n_sent

    async def _begun(self, flight: Sequence[DueT]) -> list[DueT]:
        now = self._clock()
        to_send, ends = self._judged(flight, now)
        lease = now + _SEND_LEASE
        async with self._unit_of_work() as work:
            desk = self._rota.desk(work)
            await desk.settle(ends)
            begun = await desk.begin(
                [due.user_id for due in to_send],
                claim=flight[0].lease_until,
                now=now,
                lease_until=lease,
            )
            await work.commit()
        return [self._rota.leased(due, lease) for due in to_send if due.user_id in begun]

    async def _send(self, flight: Sequence[DueT], send: Callable[[MessageT], Awaitable[Fate]]) -> int:
        if not flight:
            return 0
        fates = await asyncio.gather(*(send(self._rota.message(due)) for due in flight))
        now = self._clock()
        ends = [self._end(due, fate, now) for due, fate in zip(flight, fates, strict=True)]
        async with self._unit_of_work() as work:
            await self._rota.desk(work).settle(ends)
            for due, fate in zip(flight, fates, strict=True):
                if fate is Fate.BLOCKED:
                    await work.users.deactivate(due.user_id)
            await work.commit()
        return sum(fate is Fate.SENT for fate in fates)

    def _judged(self, claimed: Sequence[DueT], now: datetime) -> tuple[tuple[DueT, ...], list[EndT]]:
        to_send, ends = [], []
        for due in claimed:
            judged = self._rota.verdict(due, max(now, due.slot_at))
            if judged is Verdict.ASK:
                to_send.append(due)
                continue
            _log.info("%s left out user=%s why=%s", self._rota.name, due.user_id, judged.value)
            ends.append(self._rota.left_out(due, judged, now))
        return tuple(to_send), ends

    def _end(self, due: DueT, fate: Fate, now: datetime) -> EndT:
        match fate:
            case Fate.SENT:
                return self._rota.sent(due, now)
            case Fate.FAILED:
                return self._rota.put_back(due, now + _TRY_AGAIN_AFTER)
            case Fate.BLOCKED:
                return self._rota.left_out(due, Verdict.STOP, now)


def _groups(claimed: Sequence[DueT], size: int) -> Iterator[Sequence[DueT]]:
    return (claimed[i : i + size] for i in range(0, len(claimed), size))
