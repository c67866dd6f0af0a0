"""Carries letters and answers: late, together, and to whom they fit."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import numpy as np

from db.letter_records import DueReply, LetterText, Receiver
from db.records import StoredReading
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.letter_rules import FELT_WITHIN, N_FELT, PAUSE, LetterRules, is_quiet

_LEASE: Final = timedelta(minutes=10)
_N_RECEIVERS: Final = 500
_N_STALE: Final = 100
_NIGHT_PAUSE: Final = timedelta(minutes=30)

Waiting = dict[str, list[Receiver]]
"""Who could get a letter now, by what they felt lately."""


@dataclass(frozen=True)
class Delivery:
    """A letter that is to be said to somebody now."""

    id: int
    receiver: Receiver
    content: LetterText


class PostOffice:
    """Claims what is due, so that several processes never carry it twice."""

    def __init__(
        self, *, rules: LetterRules, unit_of_work: UnitOfWorkFactory, clock: Clock, rng: np.random.Generator
    ) -> None:
        self._rules = rules
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._rng = rng

    async def open(self) -> Waiting:
        """Begin a round: give back what a killed process left, and see who is there."""
        now = self._clock()
        async with self._unit_of_work() as work:
            for delivery_id in await work.letter_deliveries.stale(now - _LEASE, _N_STALE):
                # It may have arrived, so it goes to somebody else: nobody gets a letter twice.
                await work.letter_deliveries.give_back(delivery_id, now)
            await work.commit()
        async with self._unit_of_work() as work:
            receivers = await work.letter_deliveries.receivers(now, pause=PAUSE, limit=_N_RECEIVERS)
            waiting: Waiting = defaultdict(list)
            for receiver in receivers:
                if not is_quiet(now, receiver.timezone):
                    for feeling in await _felt(work, receiver.user_id, now):
                        waiting[feeling].append(receiver)
        return waiting

    async def next_letter(self, waiting: Waiting) -> Delivery | bool:
        """Claim a letter for somebody; True where one found nobody, False where none is due."""
        now = self._clock()
        async with self._unit_of_work() as work:
            letter = await work.letters.take_due(now)
            if letter is None or letter.content is None:
                return False
            for receiver in waiting.get(letter.content.feeling, ()):
                claimed = await work.letter_deliveries.claim(letter, receiver.user_id, now, pause=PAUSE)
                if claimed is not None:
                    await work.commit()
                    return Delivery(claimed, receiver, letter.content)
            await work.letters.postpone(letter.id, now + self._rules.every)
            await work.commit()
        return True

    async def note_sent(self, delivery_id: int) -> None:
        """It arrived."""
        async with self._unit_of_work() as work:
            await work.letter_deliveries.note_sent(delivery_id)
            await work.commit()

    async def give_back(self, delivery: Delivery, *, is_blocked: bool) -> None:
        """It did not arrive; somebody else gets it, later."""
        now = self._clock()
        async with self._unit_of_work() as work:
            await work.letter_deliveries.give_back(delivery.id, now + self._rules.every)
            if is_blocked:
                await work.users.deactivate(delivery.receiver.user_id)
            await work.commit()

    async def next_reply(self) -> DueReply | bool:
        """Claim an answer for a writer; True where it is night there, False where none is due."""
        now = self._clock()
        async with self._unit_of_work() as work:
            due = await work.letter_deliveries.claim_reply(now, lease=_LEASE)
            if due is None:
                return False
            is_night = is_quiet(now, due.writer.timezone)
            if is_night:
                await work.letter_deliveries.postpone_reply(due.delivery_id, now + _NIGHT_PAUSE)
            await work.commit()
        return True if is_night else due

    async def settle_reply(self, delivery_id: int) -> None:
        """It was carried, or nobody wants it any more."""
        async with self._unit_of_work() as work:
            await work.letter_deliveries.settle_reply(delivery_id, self._clock())
            await work.commit()


async def _felt(work: UnitOfWork, user_id: int, now: datetime) -> frozenset[str]:
    """The strongest feeling of each of the last readings of a person."""
    readings = await work.readings.since(user_id, now - FELT_WITHIN, N_FELT)
    return frozenset(_strongest(reading) for reading in readings if reading.scores)


def _strongest(reading: StoredReading) -> str:
    scores: Mapping[str, float] = reading.scores
    return max(scores, key=scores.__getitem__)
