"""What was read of people's feelings."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import distinct_on, insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.message import Message
from db.models.reading import Reading
from db.records import StoredReading
from db.repositories.keys import KeyRepository
from db.repositories.talks import current_talk
from db.vault import SealingKey, Vault, context

OWN_WORD = "own_word"
"""The source of a reading that the person gave themselves."""


class ReadingRepository:
    """Probability vectors over the feelings, sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def add(
        self,
        user_id: int,
        *,
        message_id: int | None,
        source: str,
        scores: Mapping[str, float],
        own_word: bool = False,
        now: datetime,
    ) -> StoredReading | None:
        """Add a reading to the current talk; None when the message has one of this source.

        Raises:
            NotFound: The message belongs to somebody else.
        """
        if message_id is not None:
            await self._check_owner(user_id, message_id)
        key = await self._keys.get(user_id)
        place = _place(user_id, source=source, created_at=now)
        statement = (
            insert(Reading)
            .values(
                user_id=user_id,
                message_id=message_id,
                source=source,
                sealed=self._vault.seal(key, json.dumps(dict(scores)), context=place),
                own_word=own_word,
                talk_id=current_talk(user_id),
                created_at=now,
            )
            .on_conflict_do_nothing(index_elements=["message_id", "source"])
            .returning(Reading)
        )
        row = await self._session.scalar(statement)
        return None if row is None else self._opened(row, key)

    async def correct(
        self, user_id: int, *, message_id: int | None, scores: Mapping[str, float], now: datetime
    ) -> StoredReading:
        """Note what the person says they feel; it takes the place of their earlier word on this message."""
        if message_id is not None:
            statement = delete(Reading).where(
                Reading.user_id == user_id, Reading.message_id == message_id, Reading.source == OWN_WORD
            )
            await self._session.execute(statement)
        added = await self.add(
            user_id, message_id=message_id, source=OWN_WORD, scores=scores, own_word=True, now=now
        )
        assert added is not None, "the earlier word was just deleted"
        return added

    async def latest(self, user_id: int, limit: int) -> tuple[StoredReading, ...]:
        """The last readings of the current talk, oldest first."""
        query = (
            select(Reading)
            .where(Reading.user_id == user_id, Reading.talk_id == current_talk(user_id))
            .order_by(Reading.id.desc())
            .limit(limit)
        )
        rows = (await self._session.scalars(query)).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in reversed(rows))

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredReading, ...]:
        """Some readings of all talks, oldest first."""
        query = select(Reading).where(Reading.user_id == user_id).order_by(Reading.id)
        rows = (await self._session.scalars(query.offset(offset).limit(limit))).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in rows)

    async def since(self, user_id: int, moment: datetime, limit: int) -> tuple[StoredReading, ...]:
        """The last readings from a moment on, of all talks, oldest first."""
        query = select(Reading).where(Reading.user_id == user_id, Reading.created_at >= moment)
        rows = (await self._session.scalars(query.order_by(Reading.id.desc()).limit(limit))).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in reversed(rows))

    async def between(
        self, user_id: int, moment: datetime, end: datetime, limit: int
    ) -> tuple[StoredReading, ...]:
        """The last readings from a moment on and before another one, of all talks, oldest first."""
        query = select(Reading).where(
            Reading.user_id == user_id, Reading.created_at >= moment, Reading.created_at < end
        )
        rows = (await self._session.scalars(query.order_by(Reading.id.desc()).limit(limit))).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in reversed(rows))

    async def newest_of_everybody(self, since: datetime, limit: int) -> tuple[Mapping[str, float], ...]:
        """The newest reading of each person from a moment on, nobody named; of `limit` people at most."""
        query = (
            select(Reading)
            .ext(distinct_on(Reading.user_id))
            .where(Reading.created_at >= since)
            .order_by(Reading.user_id, Reading.id.desc())
            .limit(limit)
        )
        rows = (await self._session.scalars(query)).all()
        return tuple([self._opened(row, await self._keys.get(row.user_id)).scores for row in rows])

    async def _check_owner(self, user_id: int, message_id: int) -> None:
        query = select(Message.id).where(Message.id == message_id, Message.user_id == user_id)
        if await self._session.scalar(query) is None:
            message = f"user {user_id} has no message {message_id}"
            raise NotFound(message)

    def _opened(self, row: Reading, key: SealingKey) -> StoredReading:
        place = _place(row.user_id, source=row.source, created_at=row.created_at)
        return StoredReading(
            id=row.id,
            user_id=row.user_id,
            message_id=row.message_id,
            source=row.source,
            scores=json.loads(self._vault.open_text(key, row.sealed, context=place)),
            own_word=row.own_word,
            talk_id=row.talk_id,
            created_at=row.created_at,
        )


def _place(user_id: int, *, source: str, created_at: datetime) -> str:
    return context("readings", "sealed", user_id, source, int(created_at.timestamp() * 1_000_000))
