"""Which process handles which chat, when there are several."""

import asyncio
from types import TracebackType
from typing import Self

import psycopg

from db.engine import conninfo
from db.errors import ChatLocksLost, DatabaseUnavailable

_CONNECT_TIMEOUT_SECONDS = 10
_TRY_LOCK = "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))"
_NOTHING = "SELECT %s <> ''"
_UNLOCK = "SELECT pg_advisory_unlock(hashtextextended(%s, 0))"


class ChatLocks:
    """Advisory locks of PostgreSQL on chats, all on one connection of their own.

    They last until they are released or the connection ends, so a killed process keeps none. They are meant
    against other processes: within one, the caller sees to it that a chat is handled once at a time. The
    connection must go to the server itself or through a pooler in session mode.
    """

    def __init__(self, url: str, bot_id: int) -> None:
        self._conninfo = conninfo(url)
        self._bot_id = bot_id
        self._connection: psycopg.AsyncConnection | None = None
        self._held: set[int] = set()
        self._doubtful: set[int] = set()
        self._turn = asyncio.Lock()

    def is_held(self, chat_id: int) -> bool:
        """Whether this process has the chat, as far as is known without asking the server."""
        return chat_id in self._held

    async def try_acquire(self, chat_id: int) -> bool:
        """Take a chat; False while another process has it.

        Raises:
            ChatLocksLost: The connection broke while chats were held; all of them must be taken anew.
            DatabaseUnavailable: The server cannot be reached.
        """
        async with self._turn:
            await self._settle_doubts()
            if chat_id in self._held:
                return True
            self._doubtful.add(chat_id)
            is_ours = await self._ask(_TRY_LOCK, chat_id)
            self._doubtful.discard(chat_id)
            if is_ours:
                self._held.add(chat_id)
            return is_ours

    async def release(self, chat_id: int) -> bool:
        """Give a chat back; False when it was lost with the connection in the meantime.

        Raises:
            ChatLocksLost: The connection broke while other chats were held, too.
        """
        async with self._turn:
            if chat_id not in self._held:
                return False
            self._held.discard(chat_id)
            try:
                return await self._ask(_UNLOCK, chat_id)
            except ChatLocksLost:
                raise
            except DatabaseUnavailable:
                return False

    async def verify(self, chat_id: int) -> None:
        """Return when a chat is still this process's.

        Raises:
            ChatLocksLost: It is not, for the connection broke.
        """
        async with self._turn:
            if chat_id in self._held:
                await self._ask(_NOTHING, chat_id)
            else:
                raise ChatLocksLost(frozenset({chat_id}))

    async def close(self) -> None:
        """Give every chat back and close the connection."""
        async with self._turn:
            self._held.clear()
            await self._drop()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        await self.close()

    async def _settle_doubts(self) -> None:
        """Give back what a call took, perhaps, that was cancelled before it heard the answer."""
        while self._doubtful:
            chat_id = next(iter(self._doubtful))
            await self._ask(_UNLOCK, chat_id)
            self._doubtful.discard(chat_id)

    async def _ask(self, statement: str, chat_id: int) -> bool:
        """Ask the server; a connection that broke while nothing was held is made anew, silently."""
        for is_last in (False, True):
            try:
                return await self._ask_once(statement, chat_id)
            except (psycopg.OperationalError, psycopg.InterfaceError, OSError) as error:
                await self._drop()
                lost, self._held = frozenset(self._held), set()
                if lost:
                    raise ChatLocksLost(lost) from error
                if is_last:
                    message = "the chat locks cannot reach the database"
                    raise DatabaseUnavailable(message) from error
        raise AssertionError

    async def _ask_once(self, statement: str, chat_id: int) -> bool:
        if self._connection is None:
            self._connection = await psycopg.AsyncConnection.connect(
                self._conninfo,
                autocommit=True,
                application_name="maeumi-chat-locks",
                connect_timeout=_CONNECT_TIMEOUT_SECONDS,
                # A connection that hangs would keep chats for a process that no longer sees them.
                keepalives_idle=10,
                keepalives_interval=5,
                keepalives_count=3,
                tcp_user_timeout=25_000,
            )
        cursor = await self._connection.execute(statement, (f"maeumi/chat/{self._bot_id}/{chat_id}",))
        row = await cursor.fetchone()
        return row is not None and bool(row[0])

    async def _drop(self) -> None:
        if self._connection is not None:
            await self._connection.close()
            self._connection = None
        self._doubtful.clear()
