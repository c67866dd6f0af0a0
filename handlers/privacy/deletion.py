"""Deletes a person: asked twice, done once."""

import logging
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person_data import PUBLIC, Erasure, PersonData
from handlers.privacy.outcomes import Question

ASKED_FOR: Final = timedelta(minutes=15)
"""How long the question may be answered."""
_NONCE_BYTES: Final = 8

_log = logging.getLogger(__name__)


class DeletionService:
    """Destroys the key of a person and deletes what is kept of them, in one transaction."""

    def __init__(self, *, data: Sequence[PersonData], unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._data = tuple(data)
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def ask(self, user_id: int) -> Question:
        """Open the question, in the place of an earlier one."""
        nonce = secrets.token_hex(_NONCE_BYTES)
        async with self._unit_of_work() as work:
            await work.deletion_requests.ask(user_id, nonce, self._clock() + ASKED_FOR)
            has_posts = False
            for data in self._data:
                if data.name in PUBLIC:
                    has_posts |= (await data.held(work, user_id)).n_rows > 0
            await work.commit()
        return Question(nonce, has_posts)

    async def again(self, user_id: int, nonce: str) -> Question | None:
        """The same question after the first tap; None where it is not open any more."""
        async with self._unit_of_work() as work:
            if not await work.deletion_requests.is_open(user_id, nonce, self._clock()):
                return None
            has_posts = False
            for data in self._data:
                if data.name in PUBLIC:
                    has_posts |= (await data.held(work, user_id)).n_rows > 0
        return Question(nonce, has_posts)

    async def keep_all(self, user_id: int) -> None:
        """Close the question."""
        async with self._unit_of_work() as work:
            await work.deletion_requests.drop(user_id)
            await work.commit()

    async def confirm(self, user_id: int, nonce: str, *, keeps_posts: bool) -> bool:
        """Delete everything; False where the question is not open any more."""
        async with self._unit_of_work() as work:
            if not await work.deletion_requests.is_open(user_id, nonce, self._clock()):
                return False
            await erase_all(work, self._data, user_id, Erasure(self._clock(), keeps_posts=keeps_posts))
            await work.commit()
        _log.info("person deleted at their own wish")
        return True


async def erase_all(work: UnitOfWork, data: Sequence[PersonData], user_id: int, how: Erasure) -> None:
    """Erase everything in the order of the list, whose last entry is the account with its key."""
    for each in data:
        await each.erase(work, user_id, how)
