"""What was said about tickets, and what is being written; sealed with the key of whoever asked."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.ticket import TicketDraft, TicketMessage
from db.repositories.keys import KeyRepository
from db.support_records import StoredTicketDraft, StoredTicketMessage
from db.vault import SealingKey, Vault, context


class TicketMessageRepository:
    """Messages of both sides, and drafts."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def add(
        self,
        ticket_id: int,
        user_id: int,
        *,
        by_user: bool,
        update_id: int | None,
        text: str,
        now: datetime,
    ) -> bool:
        """Add a message; False when this update has added it before."""
        key = await self._keys.get(user_id)
        place = _place(ticket_id, user_id, by_user=by_user, sent_at=now)
        statement = (
            insert(TicketMessage)
            .values(
                ticket_id=ticket_id,
                user_id=user_id,
                by_user=by_user,
                update_id=update_id,
                sealed=self._vault.seal(key, text, context=place),
                sent_at=now,
            )
            .on_conflict_do_nothing(index_elements=["ticket_id", "update_id", "by_user"])
            .returning(TicketMessage.id)
        )
        return await self._session.scalar(statement) is not None

    async def reword(self, ticket_id: int, user_id: int, text: str, now: datetime) -> bool:
        """Put another wording in the place of the person's newest message; False where there is none."""
        query = (
            select(TicketMessage)
            .where(
                TicketMessage.ticket_id == ticket_id,
                TicketMessage.user_id == user_id,
                TicketMessage.by_user,
                TicketMessage.sealed.is_not(None),
            )
            .order_by(TicketMessage.id.desc())
            .limit(1)
        )
        row = await self._session.scalar(query)
        if row is None:
            return False
        key = await self._keys.get(user_id)
        place = _place(ticket_id, user_id, by_user=True, sent_at=row.sent_at)
        row.sealed = self._vault.seal(key, text, context=place)
        row.edited_at = now
        row.shown_at = None
        await self._session.flush()
        return True

    async def of(self, ticket_id: int) -> tuple[StoredTicketMessage, ...]:
        """All messages of a ticket, oldest first."""
        query = select(TicketMessage).where(TicketMessage.ticket_id == ticket_id).order_by(TicketMessage.id)
        return await self._opened(
            (await self._session.scalars(query.execution_options(populate_existing=True))).all()
        )

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredTicketMessage, ...]:
        """Some messages of all of a person's tickets, oldest first."""
        query = select(TicketMessage).where(TicketMessage.user_id == user_id).order_by(TicketMessage.id)
        return await self._opened((await self._session.scalars(query.offset(offset).limit(limit))).all())

    async def count_since(self, user_id: int, since: datetime) -> int:
        """How many messages a person has written since a moment."""
        query = (
            select(func.count())
            .select_from(TicketMessage)
            .where(TicketMessage.user_id == user_id, TicketMessage.by_user, TicketMessage.sent_at >= since)
        )
        return await self._session.scalar(query) or 0

    async def note_shown(self, message_id: int, shown_id: int | None, now: datetime) -> None:
        """The other side has it now."""
        await self._session.execute(
            update(TicketMessage)
            .where(TicketMessage.id == message_id)
            .values(shown_id=shown_id, shown_at=now)
        )

    async def unshow(self, ticket_id: int) -> None:
        """The topic is gone: what the person wrote is to be shown again."""
        await self._session.execute(
            update(TicketMessage)
            .where(TicketMessage.ticket_id == ticket_id, TicketMessage.by_user)
            .values(shown_id=None, shown_at=None)
        )

    async def empty(self, ticket_id: int) -> None:
        """Withdraw everything that was said; that there was something stays."""
        await self._session.execute(
            update(TicketMessage).where(TicketMessage.ticket_id == ticket_id).values(sealed=None)
        )

    async def put_draft(
        self, user_id: int, *, ticket_id: int | None, is_edit: bool, text: str | None, now: datetime
    ) -> None:
        """Keep what somebody is writing; there is one such thing for each person."""
        key = await self._keys.get(user_id)
        sealed = None if text is None else self._vault.seal(key, text, context=_draft_place(user_id))
        values = {"ticket_id": ticket_id, "is_edit": is_edit, "sealed": sealed, "updated_at": now}
        statement = insert(TicketDraft).values(user_id=user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))

    async def draft(self, user_id: int) -> StoredTicketDraft | None:
        """What somebody is writing."""
        query = select(TicketDraft).where(TicketDraft.user_id == user_id)
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            return None
        text = None
        if row.sealed is not None:
            key = await self._keys.get(user_id)
            text = self._vault.open_text(key, row.sealed, context=_draft_place(user_id))
        return StoredTicketDraft(row.ticket_id, row.is_edit, text, row.updated_at)

    async def drop_draft(self, user_id: int) -> None:
        """Forget it."""
        await self._session.execute(delete(TicketDraft).where(TicketDraft.user_id == user_id))

    async def _opened(self, rows: Sequence[TicketMessage]) -> tuple[StoredTicketMessage, ...]:
        opened: list[StoredTicketMessage] = []
        key: SealingKey | None = None
        for row in rows:
            text = None
            if row.sealed is not None:
                key = key or await self._keys.get(row.user_id)
                place = _place(row.ticket_id, row.user_id, by_user=row.by_user, sent_at=row.sent_at)
                text = self._vault.open_text(key, row.sealed, context=place)
            opened.append(
                StoredTicketMessage(
                    id=row.id,
                    ticket_id=row.ticket_id,
                    by_user=row.by_user,
                    text=text,
                    sent_at=row.sent_at,
                    edited_at=row.edited_at,
                    shown_at=row.shown_at,
                    shown_id=row.shown_id,
                )
            )
        return tuple(opened)


def _place(ticket_id: int, user_id: int, *, by_user: bool, sent_at: datetime) -> str:
    moment = int(sent_at.timestamp() * 1_000_000)
    return context("ticket_messages", "sealed", ticket_id, user_id, by_user, moment)


def _draft_place(user_id: int) -> str:
    return context("ticket_drafts", "sealed", user_id)
