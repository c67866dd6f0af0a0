"""One chat at a time: within this process, and among all processes of the bot."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from db.chat_locks import ChatLocks

_FIRST_PAUSE_SECONDS = 0.01
_LONGEST_PAUSE_SECONDS = 0.5
_PATIENCE_SECONDS = 30.0
_FIRST_REST_SECONDS = 4.0
_LONGEST_REST_SECONDS = 600.0


class LaneBusy(Exception):
    """Another process works on the chat; its updates are looked for again later."""


@dataclass
class _Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    n_waiting: int = 0


@dataclass(frozen=True)
class _Rest:
    n_failures: int
    until: float
    """Seconds of the monotonic clock."""


class Lanes:
    """Hands out chats, first come, first served within this process."""

    def __init__(self, locks: ChatLocks) -> None:
        self._locks = locks
        self._lanes: dict[int, _Lane] = {}
        self._rests: dict[int, _Rest] = {}

    def rest(self, chat_id: int) -> None:
        """Note that an update of the chat was put back: each time in a row doubles the pause before the next.

        What was said before the failure is said again with every try, so tries must become rare.
        """
        n_failures = self._rests[chat_id].n_failures + 1 if chat_id in self._rests else 1
        pause = min(_FIRST_REST_SECONDS * 2 ** (n_failures - 1), _LONGEST_REST_SECONDS)
        self._rests[chat_id] = _Rest(n_failures, time.monotonic() + pause)

    def recover(self, chat_id: int) -> None:
        """Note that an update of the chat was handled."""
        self._rests.pop(chat_id, None)

    def is_resting(self, chat_id: int) -> bool:
        """Whether the chat is better left alone for now, unless its person writes again."""
        return chat_id in self._rests and time.monotonic() < self._rests[chat_id].until

    def is_held(self, chat_id: int) -> bool:
        """Whether this process works on a chat, or is about to."""
        return chat_id in self._lanes

    def is_awaited(self, chat_id: int) -> bool:
        """Whether somebody in this process waits for a chat, and will look at it from its beginning."""
        return chat_id in self._lanes and self._lanes[chat_id].n_waiting > 1

    async def verify(self, chat_id: int) -> None:
        """Return when a chat that is held is still this process's.

        Raises:
            DatabaseUnavailable: It is not, for the connection broke.
        """
        await self._locks.verify(chat_id)

    @asynccontextmanager
    async def hold(self, chat_id: int) -> AsyncIterator[None]:
        """Have a chat to oneself.

        Raises:
            LaneBusy: Another process has it, and for long.
            DatabaseUnavailable: Nobody can tell who has it.
        """
        lane = self._lanes.setdefault(chat_id, _Lane())
        lane.n_waiting += 1
        try:
            async with lane.lock:
                await self._acquire(chat_id)
                try:
                    yield
                finally:
                    await self._locks.release(chat_id)
        finally:
            lane.n_waiting -= 1
            if not lane.n_waiting:
                del self._lanes[chat_id]

    async def _acquire(self, chat_id: int) -> None:
        pause, waited = _FIRST_PAUSE_SECONDS, 0.0
        while not await self._locks.try_acquire(chat_id):
            if waited > _PATIENCE_SECONDS:
                raise LaneBusy
            await asyncio.sleep(pause)
            waited += pause
            pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
