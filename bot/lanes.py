"""One chat at a time: within this process, and among all processes of the bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from db.chat_locks import ChatLocks

_FIRST_PAUSE_SECONDS = 0.01
_LONGEST_PAUSE_SECONDS = 0.5
_PATIENCE_SECONDS = 30.0


class LaneBusy(Exception):
    """Another process works on the chat; its updates are looked for again later."""


@dataclass
class _Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    n_waiting: int = 0


class Lanes:
    """Hands out chats, first come, first served within this process."""

    def __init__(self, locks: ChatLocks) -> None:
        self._locks = locks
        self._lanes: dict[int, _Lane] = {}

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
