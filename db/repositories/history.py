"""What was said in all talks, to be looked at and deleted by the person."""

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.models.message import Message
from db.models.reading import Reading
from db.models.talk_note import TalkSummary
from db.records import Exchange
from db.repositories.messages import MessageRepository


class HistoryRepository:
    """Exchanges: what a person said, with the reply to it; newest first."""

    def __init__(self, session: AsyncSession, messages: MessageRepository) -> None:
        self._session = session
        self._messages = messages

    async def count(self, user_id: int) -> int:
        """How many exchanges there are in all talks."""
        query = select(func.count()).select_from(Message).where(*_heads(user_id))
        return await self._session.scalar(query) or 0

    async def page(self, user_id: int, *, offset: int, limit: int) -> tuple[Exchange, ...]:
        """Some of them, the newest first."""
        query = (
            select(Message.id).where(*_heads(user_id)).order_by(Message.id.desc()).offset(offset).limit(limit)
        )
        heads = (await self._session.scalars(query)).all()
        return tuple([await self.get(user_id, head) for head in heads])

    async def get(self, user_id: int, exchange_id: int) -> Exchange:
        """One of them.

        Raises:
            NotFound: There is none, or it belongs to somebody else.
        """
        head = await self._messages.get(user_id, exchange_id)
        if not head.by_user:
            return Exchange(head.id, None, head)
        reply = await self._messages.reply_to(user_id, head.update_id) if head.update_id is not None else None
        return Exchange(head.id, head, reply)

    async def delete(self, user_id: int, exchange_id: int) -> None:
        """Delete one, with what was read in it and the summary that may tell of it.

        Raises:
            NotFound: There is none, or it belongs to somebody else.
        """
        exchange = await self.get(user_id, exchange_id)
        ids = [message.id for message in (exchange.said, exchange.reply) if message is not None]
        for statement in (
            delete(Reading).where(Reading.user_id == user_id, Reading.message_id.in_(ids)),
            delete(Message).where(Message.user_id == user_id, Message.id.in_(ids)),
            delete(TalkSummary).where(TalkSummary.user_id == user_id),
        ):
            await self._session.execute(statement)


def _heads(user_id: int) -> tuple[ColumnElement[bool], ...]:
    """Messages that begin an exchange: all of the person, and replies to none of theirs."""
    said = aliased(Message)
    answers = (
        select(said.id)
        .where(said.user_id == user_id, said.by_user, said.update_id == Message.update_id)
        .exists()
    )
    return Message.user_id == user_id, Message.by_user | ~answers
