"""People."""

import unicodedata
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NicknameTaken, NotFound
from db.models.user import User
from db.repositories.keys import KeyRepository
from db.translation import broken_constraint


def nickname_key(nickname: str) -> str:
    """What two nicknames share when people would take them for the same."""
    folded = unicodedata.normalize("NFC", nickname).casefold()
    return unicodedata.normalize("NFC", folded)


class UserRepository:
    """People; a `User` that was got may be changed in place, and `commit` writes it."""

    def __init__(self, session: AsyncSession, keys: KeyRepository) -> None:
        self._session = session
        self._keys = keys

    async def find(self, user_id: int) -> User | None:
        """The person, if known."""
        return await self._session.get(User, user_id)

    async def get(self, user_id: int) -> User:
        """The person.

        Raises:
            NotFound: Not known.
        """
        user = await self.find(user_id)
        if user is None:
            raise _unknown(user_id)
        return user

    async def add(self, user_id: int, *, locale: str, now: datetime) -> User:
        """Add a person with a data key; one who is known already is returned as they are."""
        statement = insert(User).values(id=user_id, locale=locale, created_at=now, last_seen_at=now)
        await self._session.execute(statement.on_conflict_do_nothing())
        await self._keys.add(user_id, now)
        return await self.get(user_id)

    async def find_by_nickname(self, nickname: str) -> User | None:
        """The person with this nickname, whatever its case and composition."""
        return await self._session.scalar(select(User).where(User.nickname_key == nickname_key(nickname)))

    async def set_nickname(self, user_id: int, nickname: str) -> None:
        """Give a person a nickname.

        Raises:
            NicknameTaken: Somebody else has it; the transaction stays usable.
        """
        user = await self.get(user_id)
        try:
            async with self._session.begin_nested():
                user.nickname = unicodedata.normalize("NFC", nickname)
                user.nickname_key = nickname_key(nickname)
        except IntegrityError as error:
            if broken_constraint(error) != "uq_users_nickname_key":
                raise
            message = "somebody else has this nickname"
            raise NicknameTaken(message) from error

    async def touch(self, user_id: int, now: datetime) -> None:
        """Note that the person was here; who writes again has not blocked the bot any more."""
        await self._update(user_id, last_seen_at=now, is_active=True)

    async def activate(self, user_id: int) -> None:
        """Note that the person can be written to again."""
        await self._update(user_id, is_active=True)

    async def deactivate(self, user_id: int) -> None:
        """Note that the person blocked the bot."""
        await self._update(user_id, is_active=False)

    async def begin_talk(self, user_id: int) -> int:
        """Begin a new talk and return its number; what was said before is remembered no more."""
        statement = (
            update(User).where(User.id == user_id).values(talk_id=User.talk_id + 1).returning(User.talk_id)
        )
        talk_id = await self._session.scalar(statement)
        if talk_id is None:
            raise _unknown(user_id)
        return talk_id

    async def sleeping(self, before: datetime, limit: int) -> tuple[tuple[int, str], ...]:
        """People not seen since a moment and not told since they were seen: ids, and their languages."""
        query = (
            select(User.id, User.locale)
            .where(
                User.last_seen_at < before, or_(User.warned_at.is_(None), User.warned_at < User.last_seen_at)
            )
            .order_by(User.last_seen_at)
            .limit(limit)
        )
        return tuple((row.id, row.locale) for row in await self._session.execute(query))

    async def note_warned(self, user_id: int, now: datetime) -> None:
        """Note that a person was told that their account will end."""
        await self._update(user_id, warned_at=now)

    async def asleep(self, *, before: datetime, warned_before: datetime) -> int | None:
        """Somebody not seen since a moment and told before another; held until the transaction ends."""
        query = (
            select(User.id)
            .where(
                User.last_seen_at < before,
                User.warned_at < warned_before,
                User.warned_at >= User.last_seen_at,
            )
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        return await self._session.scalar(query)

    async def delete(self, user_id: int) -> None:
        """Delete a person with all that is theirs, the key included."""
        await self._session.execute(delete(User).where(User.id == user_id))
        self._keys.forget(user_id)

    async def _update(self, user_id: int, **values: object) -> None:
        await self._session.execute(update(User).where(User.id == user_id).values(**values))


def _unknown(user_id: int) -> NotFound:
    return NotFound(f"no user {user_id}")
