"""Updates that wait to be handled."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound, Unreadable, UnreadableUpdate
from db.models.inbox import InboxUpdate
from db.records import InboxCounts, PendingUpdate
from db.vault import Vault, context


class InboxRepository:
    """The durable queue in front of the bot: written before an update is confirmed to Telegram."""

    def __init__(self, session: AsyncSession, vault: Vault) -> None:
        self._session = session
        self._vault = vault

    async def add(
        self, bot_id: int, update_id: int, *, chat_id: int | None, payload: bytes, now: datetime
    ) -> bool:
        """Put an update in; False when it is known, done or not."""
        sealed = self._vault.seal(self._vault.inbox_key, payload, context=_place(bot_id, update_id))
        statement = insert(InboxUpdate).values(
            bot_id=bot_id, update_id=update_id, chat_id=chat_id, sealed=sealed, received_at=now
        )
        added = statement.on_conflict_do_nothing(index_elements=["bot_id", "update_id"]).returning(
            InboxUpdate.update_id
        )
        return await self._session.scalar(added) is not None

    async def pending_chats(self, bot_id: int) -> tuple[int | None, ...]:
        """The chats with updates that wait, the longest waiting first; None stands for "no chat"."""
        query = (
            select(InboxUpdate.chat_id)
            .where(InboxUpdate.bot_id == bot_id, InboxUpdate.done_at.is_(None))
            .group_by(InboxUpdate.chat_id)
            .order_by(func.min(InboxUpdate.update_id))
        )
        return tuple(await self._session.scalars(query))

    async def next(self, bot_id: int, chat_id: int | None) -> PendingUpdate | None:
        """The oldest update of a chat that waits.

        Raises:
            UnreadableUpdate: It cannot be opened; only `bury` helps.
        """
        query = (
            select(InboxUpdate)
            .where(InboxUpdate.bot_id == bot_id, _of_chat(chat_id), InboxUpdate.done_at.is_(None))
            .order_by(InboxUpdate.update_id)
            .limit(1)
            .execution_options(populate_existing=True)
        )
        row = await self._session.scalar(query)
        if row is None:
            return None
        assert row.sealed is not None, "a constraint of the table says so"
        try:
            payload = self._vault.open_inbox(row.sealed, context=_place(bot_id, row.update_id))
        except Unreadable as error:
            raise UnreadableUpdate(bot_id, row.update_id) from error
        return PendingUpdate(row.bot_id, row.update_id, row.chat_id, payload, row.attempts, row.received_at)

    async def begin_attempt(self, bot_id: int, update_id: int) -> int:
        """Count one more attempt and return how many there were, this one included.

        Raises:
            NotFound: The update does not wait.
        """
        statement = (
            update(InboxUpdate)
            .where(*_waiting(bot_id, update_id))
            .values(attempts=InboxUpdate.attempts + 1)
            .returning(InboxUpdate.attempts)
        )
        attempts = await self._session.scalar(statement)
        if attempts is None:
            message = f"update {update_id} of bot {bot_id} does not wait"
            raise NotFound(message)
        return attempts

    async def forget_attempt(self, bot_id: int, update_id: int) -> None:
        """Take the last attempt back: it failed for a reason that is not the update's."""
        statement = (
            update(InboxUpdate)
            .where(*_waiting(bot_id, update_id), InboxUpdate.attempts > 0)
            .values(attempts=InboxUpdate.attempts - 1)
        )
        await self._session.execute(statement)

    async def finish(self, bot_id: int, update_id: int, now: datetime) -> bool:
        """Wipe what a handled update said, and of whom; False when it did not wait any more."""
        return await self._settle(bot_id, update_id, done_at=now, sealed=None, chat_id=None)

    async def bury(self, bot_id: int, update_id: int, now: datetime) -> bool:
        """Put an update aside that cannot be handled; it keeps its sealed payload until it is purged."""
        return await self._settle(bot_id, update_id, done_at=now, dead=True)

    async def purge(self, before: datetime) -> int:
        """Delete what was done before a time, and return how much that was."""
        statement = delete(InboxUpdate).where(InboxUpdate.done_at < before).returning(InboxUpdate.update_id)
        return len((await self._session.scalars(statement)).all())

    async def erase(self, chat_id: int) -> None:
        """Delete what was put aside of a chat; what still waits in it is handled, and wiped then."""
        await self._session.execute(
            delete(InboxUpdate).where(InboxUpdate.chat_id == chat_id, InboxUpdate.done_at.is_not(None))
        )

    async def count_of(self, chat_id: int) -> int:
        """How many updates of a chat stand here, waiting or put aside."""
        query = select(func.count()).select_from(InboxUpdate).where(InboxUpdate.chat_id == chat_id)
        return await self._session.scalar(query) or 0

    async def reseal_some(self, after: tuple[int, int], limit: int) -> tuple[int, int] | None:
        """Seal some updates with the first master key; gives the last one seen, None at the end.

        Args:
            after: Bot and update that were seen last.
            limit: How many are looked at.
        """
        place = tuple_(InboxUpdate.bot_id, InboxUpdate.update_id)
        query = select(InboxUpdate).where(InboxUpdate.sealed.is_not(None), place > tuple_(*after))
        ordered = query.order_by(InboxUpdate.bot_id, InboxUpdate.update_id).limit(limit).with_for_update()
        rows = (await self._session.scalars(ordered.execution_options(populate_existing=True))).all()
        for row in rows:
            assert row.sealed is not None, "the query says so"
            where = _place(row.bot_id, row.update_id)
            try:
                plain = self._vault.open_inbox(row.sealed, context=where)
            except Unreadable:
                continue  # It was unreadable before, and is put aside when it is met.
            row.sealed = self._vault.seal(self._vault.inbox_key, plain, context=where)
        await self._session.flush()
        return (rows[-1].bot_id, rows[-1].update_id) if rows else None

    async def counts(self, bot_id: int) -> InboxCounts:
        """How many updates wait, are done, and were put aside."""
        is_pending = InboxUpdate.done_at.is_(None)
        query = select(
            func.count().filter(is_pending),
            func.count().filter(~is_pending, ~InboxUpdate.dead),
            func.count().filter(InboxUpdate.dead),
            func.min(InboxUpdate.received_at).filter(is_pending),
        ).where(InboxUpdate.bot_id == bot_id)
        return InboxCounts(*(await self._session.execute(query)).one())

    async def _settle(self, bot_id: int, update_id: int, **values: object) -> bool:
        statement = (
            update(InboxUpdate)
            .where(*_waiting(bot_id, update_id))
            .values(**values)
            .returning(InboxUpdate.update_id)
        )
        return await self._session.scalar(statement) is not None


def _place(bot_id: int, update_id: int) -> str:
    return context("inbox", "sealed", bot_id, update_id)


def _waiting(bot_id: int, update_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        InboxUpdate.bot_id == bot_id,
        InboxUpdate.update_id == update_id,
        InboxUpdate.done_at.is_(None),
    )


def _of_chat(chat_id: int | None) -> ColumnElement[bool]:
    return InboxUpdate.chat_id.is_(None) if chat_id is None else InboxUpdate.chat_id == chat_id
