"""Deletes what has been kept for as long as was said, and accounts that nobody uses any more."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.own_data import Keeping
from handlers.person_data import Erasure, PersonData
from handlers.privacy.deletion import erase_all

CHORE: Final = "retention"
EVERY: Final = timedelta(hours=23)
"""A little less than a day, so that a job that runs each hour does it once a day."""
_N_AT_ONCE: Final = 500
_N_PEOPLE: Final = 100

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sleeper:
    """Somebody who has not been here for very long, and the language that they were answered in."""

    user_id: int
    locale: str


class RetentionService:
    """Does once a day, in one process of all, what the periods of keeping ask for."""

    def __init__(
        self,
        *,
        data: Sequence[PersonData],
        keeping: Keeping,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._data = tuple(data)
        self._keeping = keeping
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def claim(self) -> bool:
        """Whether this process is to do it now."""
        async with self._unit_of_work() as work:
            is_mine = await work.chores.claim(CHORE, self._clock(), every=EVERY)
            await work.commit()
        return is_mine

    async def expire(self) -> int:
        """Delete what is too old, in small transactions; returns how many rows that was."""
        n_deleted = 0
        for data in self._data:
            if data.keep is None:
                continue
            before = self._clock() - data.keep
            while True:
                async with self._unit_of_work() as work:
                    n_now = await data.expire(work, before, _N_AT_ONCE)
                    await work.commit()
                n_deleted += n_now
                if n_now < _N_AT_ONCE:
                    break
        _log.info("old data deleted rows=%s", n_deleted)
        return n_deleted

    async def to_warn(self) -> tuple[Sleeper, ...]:
        """Some of those whose account ends soon and who were not told since they were here last."""
        before = self._clock() - (self._keeping.inactive - self._keeping.warning)
        async with self._unit_of_work() as work:
            found = await work.users.sleeping(before, _N_PEOPLE)
        return tuple(Sleeper(user_id, locale) for user_id, locale in found)

    async def note_warned(self, user_id: int) -> None:
        """They were told, or cannot be told."""
        async with self._unit_of_work() as work:
            await work.users.note_warned(user_id, self._clock())
            await work.commit()

    async def end_sleepers(self) -> int:
        """Delete the accounts of those who were told long enough ago and did not come; returns how many."""
        now, n_ended = self._clock(), 0
        while True:
            async with self._unit_of_work() as work:
                user_id = await work.users.asleep(
                    before=now - self._keeping.inactive, warned_before=now - self._keeping.warning
                )
                if user_id is None:
                    break
                await erase_all(work, self._data, user_id, Erasure(now))
                await work.commit()
            n_ended += 1
        if n_ended:
            _log.info("accounts ended that nobody used accounts=%s", n_ended)
        return n_ended
