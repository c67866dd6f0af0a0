"""Warnings and mutes."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.standing import StandingMark


class StandingRepository:
    """What moderators noted of people; nothing counts after its end."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def mark(
        self,
        user_id: int,
        kind: str,
        *,
        source: tuple[str, int],
        moderator_id: int,
        until: datetime,
        now: datetime,
    ) -> bool:
        """Note a warning or a mute; False where this post or letter has led to it before."""
        statement = insert(StandingMark).values(
            user_id=user_id,
            kind=kind,
            source=source[0],
            source_id=source[1],
            moderator_id=moderator_id,
            at=now,
            until=until,
        )
        added = await self._session.scalar(statement.on_conflict_do_nothing().returning(StandingMark.id))
        return added is not None

    async def lift(self, source: str, source_id: int) -> bool:
        """Take back what a post or letter has led to; False where there was nothing."""
        statement = delete(StandingMark).where(
            StandingMark.source == source, StandingMark.source_id == source_id
        )
        return bool((await self._session.scalars(statement.returning(StandingMark.id))).all())

    async def muted_until(self, user_id: int, now: datetime) -> datetime | None:
        """Until when somebody writes nothing for others; None where they may."""
        query = select(func.max(StandingMark.until)).where(
            StandingMark.user_id == user_id, StandingMark.kind == "mute", StandingMark.until > now
        )
        return await self._session.scalar(query)

    async def n_warnings(self, user_id: int, now: datetime) -> int:
        """How many warnings count now."""
        query = select(func.count()).select_from(StandingMark)
        counted = query.where(
            StandingMark.user_id == user_id, StandingMark.kind == "warning", StandingMark.until > now
        )
        return await self._session.scalar(counted) or 0

    async def latest(self, user_id: int, now: datetime) -> tuple[str, str, int] | None:
        """Kind, source and number of what was noted last and still counts."""
        query = select(StandingMark.kind, StandingMark.source, StandingMark.source_id).where(
            StandingMark.user_id == user_id, StandingMark.until > now
        )
        row = (await self._session.execute(query.order_by(StandingMark.id.desc()).limit(1))).one_or_none()
        return None if row is None else (row.kind, row.source, row.source_id)
