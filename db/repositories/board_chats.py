"""The chats of the board."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.board_records import ConnectedChat
from db.models.board_chat import BoardChat


class BoardChatRepository:
    """Chats in which the bot is, and what each is used for."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, role: str) -> ConnectedChat | None:
        """The chat with a role."""
        query = select(BoardChat).where(BoardChat.role == role).execution_options(populate_existing=True)
        row = await self._session.scalar(query.limit(1))
        return None if row is None else _record(row)

    async def at(self, telegram_id: int) -> ConnectedChat | None:
        """The chat with an id of Telegram's."""
        row = await self._session.get(BoardChat, telegram_id, populate_existing=True)
        return None if row is None else _record(row)

    async def seen(self, kind: str) -> tuple[ConnectedChat, ...]:
        """The chats of a kind in which the bot is."""
        query = select(BoardChat).where(BoardChat.kind == kind).order_by(BoardChat.title)
        return tuple(map(_record, await self._session.scalars(query)))

    async def note(self, chat: ConnectedChat, now: datetime) -> None:
        """Write down what is known of a chat in which the bot is; its role stays."""
        values = {"kind": chat.kind, "title": chat.title, "username": chat.username, "updated_at": now}
        statement = insert(BoardChat).values(telegram_id=chat.telegram_id, locale=chat.locale, **values)
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["telegram_id"], set_=values)
        )

    async def connect(self, chat: ConnectedChat, now: datetime) -> None:
        """Give a chat its role, which the chat that had it loses."""
        await self.note(chat, now)
        freed = update(BoardChat).where(
            BoardChat.role == chat.role, BoardChat.telegram_id != chat.telegram_id
        )
        await self._session.execute(freed.values(role="seen"))
        taken = update(BoardChat).where(BoardChat.telegram_id == chat.telegram_id)
        await self._session.execute(taken.values(role=chat.role, locale=chat.locale, is_working=True))

    async def set_working(self, telegram_id: int, now: datetime, *, is_working: bool) -> bool:
        """Note whether the bot can work there; whether that is news."""
        statement = update(BoardChat).where(
            BoardChat.telegram_id == telegram_id, BoardChat.is_working.is_not(is_working)
        )
        changed = await self._session.scalar(
            statement.values(is_working=is_working, updated_at=now).returning(BoardChat.telegram_id)
        )
        return changed is not None

    async def move(self, old_id: int, new_id: int, now: datetime) -> str | None:
        """A group has become a supergroup with another id: its role; None where the old id is not known.

        Two messages tell of it, in two chats, so two transactions may do it at once. The second waits
        here for the first and then finds nothing; without the lock it would delete what was just moved.
        """
        query = select(BoardChat.role).where(BoardChat.telegram_id == old_id).with_for_update()
        role = await self._session.scalar(query)
        if role is None:
            return None
        await self._session.execute(delete(BoardChat).where(BoardChat.telegram_id == new_id))
        moved = update(BoardChat).where(BoardChat.telegram_id == old_id)
        await self._session.execute(
            moved.values(telegram_id=new_id, kind="supergroup", is_working=True, updated_at=now)
        )
        return role

    async def forget(self, telegram_id: int) -> None:
        """The bot is not there any more, and the chat was used for nothing."""
        statement = delete(BoardChat).where(BoardChat.telegram_id == telegram_id, BoardChat.role == "seen")
        await self._session.execute(statement)


def _record(row: BoardChat) -> ConnectedChat:
    return ConnectedChat(
        telegram_id=row.telegram_id,
        role=row.role,
        kind=row.kind,
        title=row.title,
        username=row.username,
        locale=row.locale,
        is_working=row.is_working,
    )
