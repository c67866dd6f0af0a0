"""PTB's update queue with the inbox in front of it."""

import asyncio
import logging
from dataclasses import dataclass

from telegram import Update
from telegram.error import NetworkError
from typing_extensions import override

from bot.inbox import Inbox
from db.errors import DbError

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WakeUp:
    """Stands in the queue for a chat whose updates wait in the inbox already."""

    lane: int | None


class InboxQueue(asyncio.Queue[object]):
    """Holds an update only after the inbox does.

    Polling confirms updates to Telegram, and the webhook answers 200, after `put` has returned; when
    the database is away, `put` raises, so that Telegram keeps the update and delivers it again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._inbox: Inbox | None = None
        self._is_closed = False

    def attach(self, inbox: Inbox) -> None:
        """Set the inbox; PTB wants the queue before there is a bot."""
        self._inbox = inbox

    def close(self) -> None:
        """Leave what still comes to the next start; PTB would wait for ever for what nobody takes."""
        self._is_closed = True

    @override
    async def put(self, item: object) -> None:
        if isinstance(item, Update):
            assert self._inbox is not None
            try:
                is_new = await self._inbox.keep(item)
            except DbError as error:
                _log.warning("inbox out of reach, updates stay with Telegram error=%s", type(error).__name__)
                # PTB's polling waits and polls again after a NetworkError, and ends after any other.
                raise NetworkError("the inbox is out of reach") from error
            if not is_new:
                return
        if self._is_closed and isinstance(item, (Update, WakeUp)):
            return
        await super().put(item)
