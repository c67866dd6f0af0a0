"""Locks on chats without a server, shared by what stands for several processes."""

from typing_extensions import override

from db.chat_locks import ChatLocks
from db.errors import ChatLocksLost


class SharedChatLocks(ChatLocks):
    """One process's view of locks that live in a set."""

    def __init__(self, taken: set[int] | None = None) -> None:
        self.taken = set() if taken is None else taken
        self._mine: set[int] = set()

    def lose(self) -> None:
        """What happens when the connection breaks."""
        self.taken -= self._mine
        self._mine = set()

    @override
    async def try_acquire(self, chat_id: int) -> bool:
        if chat_id in self.taken:
            return False
        self.taken.add(chat_id)
        self._mine.add(chat_id)
        return True

    @override
    async def release(self, chat_id: int) -> bool:
        if chat_id not in self._mine:
            return False
        self.taken.discard(chat_id)
        self._mine.discard(chat_id)
        return True

    @override
    async def verify(self, chat_id: int) -> None:
        if chat_id not in self._mine:
            raise ChatLocksLost(frozenset({chat_id}))
