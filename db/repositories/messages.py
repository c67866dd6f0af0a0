"""What was said."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.message import Message
from db.models.reading import Reading
from db.models.talk_note import Nudge, TalkSummary
from db.records import StoredMessage
from db.repositories.keys import KeyRepository
from db.repositories.talks import current_talk
from db.vault import SealingKey, Vault, context


class MessageRepository:
    """The messages of the private chat, sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def add(
        self,
        user_id: int,
        *,
        update_id: int | None,
        by_user: bool,
        text: str,
        unit_ids: Sequence[str] = (),
        now: datetime,
    ) -> StoredMessage | None:
        """Add a message to the current talk; None when this update has added it before."""
        key = await self._keys.get(user_id)
        place = _place(user_id, by_user=by_user, sent_at=now)
        statement = (
            insert(Message)
            .values(
                user_id=user_id,
                update_id=update_id,
                by_user=by_user,
                sealed=self._vault.seal(key, text, context=place),
                unit_ids=list(unit_ids),
                talk_id=current_talk(user_id),
                sent_at=now,
            )
            .on_conflict_do_nothing(index_elements=["user_id", "update_id", "by_user"])
            .returning(Message)
        )
        row = await self._session.scalar(statement)
        return None if row is None else self._opened(row, key)

    async def get(self, user_id: int, message_id: int) -> StoredMessage:
        """A message of this person's chat.

        Raises:
            NotFound: There is none, or it belongs to somebody else.
        """
        query = select(Message).where(Message.id == message_id, Message.user_id == user_id)
        row = await self._session.scalar(query)
        if row is None:
            message = f"user {user_id} has no message {message_id}"
            raise NotFound(message)
        return self._opened(row, await self._keys.get(user_id))

    async def latest(
        self, user_id: int, limit: int, *, before: int | None = None, after: int | None = None
    ) -> tuple[StoredMessage, ...]:
        """The last messages of the current talk, oldest first; only those between two ids, where given."""
        query = (
            select(Message)
            .where(Message.user_id == user_id, Message.talk_id == current_talk(user_id))
            .where(*([Message.id < before] if before is not None else []))
            .where(*([Message.id > after] if after is not None else []))
            .order_by(Message.id.desc())
            .limit(limit)
        )
        rows = (await self._session.scalars(query)).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in reversed(rows))

    async def find(self, user_id: int, update_id: int, *, by_user: bool) -> StoredMessage | None:
        """The message that this update has added, of the person or of the pet."""
        query = select(Message).where(
            Message.user_id == user_id, Message.update_id == update_id, Message.by_user.is_(by_user)
        )
        row = await self._session.scalar(query)
        return None if row is None else self._opened(row, await self._keys.get(user_id))

    async def reply_to(self, user_id: int, update_id: int) -> StoredMessage | None:
        """The reply that was stored for this update, if it came so far."""
        return await self.find(user_id, update_id, by_user=False)

    async def count(self, user_id: int, *, by_user: bool | None = None) -> int:
        """How many messages the current talk has; those of one side where `by_user` is given."""
        query = (
            select(func.count())
            .select_from(Message)
            .where(Message.user_id == user_id, Message.talk_id == current_talk(user_id))
            .where(*([Message.by_user.is_(by_user)] if by_user is not None else []))
        )
        return await self._session.scalar(query) or 0

    async def rewrite(
        self, user_id: int, message_id: int, *, update_id: int, text: str, unit_ids: Sequence[str]
    ) -> StoredMessage:
        """Put another wording in the place of a reply, once; an update that comes again changes nothing.

        Raises:
            NotFound: The person has no such reply.
        """
        old = await self.get(user_id, message_id)
        if old.by_user or old.rewritten_by is not None:
            return old
        key = await self._keys.get(user_id)
        place = _place(user_id, by_user=False, sent_at=old.sent_at)
        statement = (
            update(Message)
            .where(Message.id == message_id, Message.rewritten_by.is_(None))
            .values(
                sealed=self._vault.seal(key, text, context=place),
                former_unit_ids=Message.unit_ids,
                unit_ids=list(unit_ids),
                rewritten_by=update_id,
            )
            .returning(Message)
            .execution_options(populate_existing=True, synchronize_session=False)
        )
        row = await self._session.scalar(statement)
        return old if row is None else self._opened(row, key)

    async def used_units(self, user_id: int) -> frozenset[str]:
        """The ids of all authored sentences that the pet has said in the current talk."""
        query = select(Message.unit_ids + Message.former_unit_ids).where(
            Message.user_id == user_id,
            Message.talk_id == current_talk(user_id),
            Message.by_user.is_(False),
        )
        return frozenset(chain.from_iterable(await self._session.scalars(query)))

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredMessage, ...]:
        """Some messages of all talks, oldest first."""
        query = select(Message).where(Message.user_id == user_id).order_by(Message.id)
        rows = (await self._session.scalars(query.offset(offset).limit(limit))).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in rows)

    async def said_since(self, user_id: int, moment: datetime, *, limit: int) -> tuple[StoredMessage, ...]:
        """The last messages of the person from a moment on, of all talks, newest first."""
        query = select(Message).where(
            Message.user_id == user_id, Message.by_user.is_(True), Message.sent_at >= moment
        )
        rows = (await self._session.scalars(query.order_by(Message.id.desc()).limit(limit))).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in rows)

    async def forget(self, user_id: int) -> None:
        """Delete everything that the person said and was told, with what was read in it, of all talks."""
        for table in (Reading, Message, TalkSummary, Nudge):
            statement = delete(table).where(table.user_id == user_id)
            await self._session.execute(statement, execution_options={"synchronize_session": False})

    def _opened(self, row: Message, key: SealingKey) -> StoredMessage:
        place = _place(row.user_id, by_user=row.by_user, sent_at=row.sent_at)
        return StoredMessage(
            id=row.id,
            user_id=row.user_id,
            update_id=row.update_id,
            by_user=row.by_user,
            text=self._vault.open_text(key, row.sealed, context=place),
            unit_ids=tuple(row.unit_ids),
            talk_id=row.talk_id,
            sent_at=row.sent_at,
            rewritten_by=row.rewritten_by,
        )


def _place(user_id: int, *, by_user: bool, sent_at: datetime) -> str:
    return context("messages", "sealed", user_id, by_user, int(sent_at.timestamp() * 1_000_000))
