"""Handles updates: those of one chat strictly in order, chats side by side, each exactly to its end."""

import logging
from collections.abc import Awaitable, Coroutine
from inspect import iscoroutine
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseUpdateProcessor
from typing_extensions import override

from bot.inbox import Inbox, lane_of
from bot.inbox_queue import WakeUp
from bot.lanes import LaneBusy, Lanes
from bot.persistence import StateBuffer
from db.errors import DatabaseUnavailable, TransactionConflict
from handlers.journey import Journey

_log = logging.getLogger(__name__)

MAX_CHATS_AT_ONCE = 512
_NO_CHAT = 0


class InboxUpdateProcessor(BaseUpdateProcessor):
    """Takes what PTB's queue holds as a sign that a chat has updates in the inbox, and handles those.

    So an update that another process has left, or that waited for this one to start, is handled in its
    turn and not when its sign happens to come. After an update, the new state of the talk and the removal
    from the inbox are one transaction.
    """

    def __init__(self, *, states: StateBuffer) -> None:
        super().__init__(MAX_CHATS_AT_ONCE)
        self._states = states
        self._put_back: set[int] = set()

    def attach(
        self,
        *,
        application: Application,  # type: ignore[type-arg]
        journey: Journey,
        inbox: Inbox,
        lanes: Lanes,
    ) -> None:
        """Set the parts that PTB can only be given after the processor."""
        self._application = application
        self._journey = journey
        self._inbox = inbox
        self._lanes = lanes

    def put_back(self, update: object) -> None:
        """Have an update that is being handled tried again later; said by the error handler."""
        if isinstance(update, Update):
            self._put_back.add(update.update_id)

    @override
    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        lane = update.lane if isinstance(update, WakeUp) else lane_of(update)
        try:
            # Whoever waits already will find this update in the inbox; one chat must not take all places.
            if not self._lanes.is_awaited(_key(lane)):
                async with self._lanes.hold(_key(lane)):
                    await self._drain(lane, update, coroutine)
        except (LaneBusy, DatabaseUnavailable, TransactionConflict) as error:
            # The inbox still holds what was not finished; the sweep of bot.jobs comes back to it.
            _log.warning("chat left for later error=%s", type(error).__name__)
        finally:
            _close(coroutine)

    async def _drain(self, lane: int | None, arrived: object, coroutine: Awaitable[Any]) -> None:
        while (waiting := await self._inbox.next(lane)) is not None:
            update = waiting.update
            if lane is not None:
                self._journey.place(lane, waiting.state)
            if isinstance(arrived, Update) and arrived.update_id == update.update_id:
                await coroutine
            else:
                await self._application.process_update(update)
            await self._application.update_persistence()
            moved = self._states.take(lane)
            if update.update_id in self._put_back:
                self._put_back.discard(update.update_id)
                await self._inbox.put_back(update.update_id)
                self._lanes.rest(_key(lane))
                return
            await self._inbox.finish(update.update_id, lane, moved)
            self._lanes.recover(_key(lane))
            await self._lanes.verify(_key(lane))

    @override
    async def initialize(self) -> None:
        """Nothing to do."""

    @override
    async def shutdown(self) -> None:
        """Nothing to do."""


def _key(lane: int | None) -> int:
    return _NO_CHAT if lane is None else lane


def _close(coroutine: Awaitable[Any]) -> None:
    # A coroutine that was not needed must be closed, or Python warns that it was never awaited.
    if iscoroutine(coroutine):
        done: Coroutine[Any, Any, Any] = coroutine
        done.close()
