"""Bans, switches, changed films, and what can be counted."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.film import SavedFilm
from db.models.letter import Letter
from db.models.message import Message
from db.models.operation import Ban, FilmOverride, Switch
from db.models.post import Comment, Post
from db.models.recommendation import ShownFilm
from db.models.standing import StandingMark
from db.models.ticket import Ticket
from db.models.user import User
from db.support_records import Numbers, StoredBan, StoredOverride

_OWNERS: Final = {
    "post": (Post.user_id, Post.id),
    "comment": (Comment.user_id, Comment.id),
    "letter": (Letter.user_id, Letter.id),
    "ticket": (Ticket.user_id, Ticket.id),
}


class OperationRepository:
    """What operators decide, and what they may count."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def ban(
        self, user_id: int, *, source: str, source_id: int, operator_id: int, now: datetime
    ) -> bool:
        """Serve somebody no more; False where that stood already."""
        statement = (
            insert(Ban)
            .values(user_id=user_id, source=source, source_id=source_id, operator_id=operator_id, at=now)
            .on_conflict_do_nothing()
            .returning(Ban.user_id)
        )
        return await self._session.scalar(statement) is not None

    async def unban(self, source: str, source_id: int) -> bool:
        """Serve them again, by what led to the ban; False where there was none."""
        statement = delete(Ban).where(Ban.source == source, Ban.source_id == source_id)
        return await self._session.scalar(statement.returning(Ban.user_id)) is not None

    async def is_banned(self, user_id: int) -> bool:
        """Whether somebody is not served."""
        return await self._session.scalar(select(Ban.user_id).where(Ban.user_id == user_id)) is not None

    async def banned(self, limit: int) -> frozenset[int]:
        """Everybody who is not served."""
        return frozenset(await self._session.scalars(select(Ban.user_id).limit(limit)))

    async def bans(self, limit: int) -> tuple[StoredBan, ...]:
        """The newest bans, by what led to them."""
        query = select(Ban.source, Ban.source_id, Ban.at).order_by(Ban.at.desc(), Ban.user_id).limit(limit)
        return tuple(StoredBan(*row) for row in await self._session.execute(query))

    async def ban_of(self, user_id: int) -> StoredBan | None:
        """Why somebody is not served."""
        query = select(Ban.source, Ban.source_id, Ban.at).where(Ban.user_id == user_id)
        row = (await self._session.execute(query)).one_or_none()
        return None if row is None else StoredBan(*row)

    async def behind(self, source: str, source_id: int) -> int | None:
        """Whose a ``post``, ``comment``, ``letter`` or ``ticket`` is; it is shown to nobody."""
        if source not in _OWNERS:
            return None
        owner, number = _OWNERS[source]
        return await self._session.scalar(select(owner).where(number == source_id))

    async def decided(self, source: str, source_id: int) -> int | None:
        """Whom something has led to a warning, a mute or a ban for, also where it is gone since."""
        marked = select(StandingMark.user_id).where(
            StandingMark.source == source, StandingMark.source_id == source_id
        )
        banned = select(Ban.user_id).where(Ban.source == source, Ban.source_id == source_id)
        return await self._session.scalar(marked.union(banned).limit(1))

    async def switch(self, name: str) -> str | None:
        """What is set."""
        return await self._session.scalar(select(Switch.value).where(Switch.name == name))

    async def set_switch(self, name: str, value: str, now: datetime) -> None:
        """Set it."""
        values = {"value": value, "changed_at": now}
        statement = insert(Switch).values(name=name, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["name"], set_=values))

    async def put_override(
        self,
        film_id: int,
        *,
        is_hidden: bool,
        changes: Mapping[str, object],
        operator_id: int,
        now: datetime,
    ) -> None:
        """Keep what was changed of a film."""
        values = {
            "is_hidden": is_hidden,
            "changes": dict(changes),
            "operator_id": operator_id,
            "changed_at": now,
        }
        statement = insert(FilmOverride).values(film_id=film_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["film_id"], set_=values))

    async def overrides(self) -> tuple[StoredOverride, ...]:
        """All films that were changed."""
        query = select(FilmOverride.film_id, FilmOverride.is_hidden, FilmOverride.changes)
        rows = await self._session.execute(query.order_by(FilmOverride.film_id))
        return tuple(StoredOverride(*row) for row in rows)

    async def numbers(self, active_since: datetime) -> Numbers:
        """Count; nothing is opened for it."""
        people = select(
            func.count(),
            func.count().filter(User.last_seen_at >= active_since),
            func.count().filter(~User.is_active),
        ).select_from(User)
        n_people, n_active, n_blocked = (await self._session.execute(people)).one()
        by_status = select(Ticket.status, func.count()).group_by(Ticket.status)
        talks = select(func.count(func.distinct(func.concat(Message.user_id, ":", Message.talk_id))))
        return Numbers(
            people=n_people,
            active=n_active,
            blocked=n_blocked,
            talks=await self._session.scalar(talks) or 0,
            messages=await self._count(Message),
            films_shown=await self._count(ShownFilm),
            films_saved=await self._count(SavedFilm),
            posts=await self._session.scalar(
                select(func.count()).select_from(Post).where(Post.status == "published")
            )
            or 0,
            tickets={row[0]: row[1] for row in await self._session.execute(by_status)},
            bans=await self._count(Ban),
        )

    async def _count(self, table: type[Message | ShownFilm | SavedFilm | Ban]) -> int:
        return await self._session.scalar(select(func.count()).select_from(table)) or 0
