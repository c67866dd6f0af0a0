"""Breathing exercises that are under way."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.care_records import StoredBreath
from db.models.care import Breath
from db.models.user import User

_WITH_LOCALE = select(Breath, User.locale).join(User, User.id == Breath.user_id)


class BreathRepository:
    """At most one exercise for each person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(self, user_id: int) -> StoredBreath | None:
        """What is under way."""
        found = await self._read(_WITH_LOCALE.where(Breath.user_id == user_id))
        return found[0] if found else None

    async def put(self, breath: StoredBreath) -> None:
        """Have it stand so; the language is the person's own matter."""
        values = {
            "message_id": breath.message_id,
            "pattern": breath.pattern,
            "run": breath.run,
            "step": breath.step,
            "next_at": breath.next_at,
        }
        statement = insert(Breath).values(user_id=breath.user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))

    async def due(self, until: datetime, limit: int) -> tuple[StoredBreath, ...]:
        """Those whose next step is due until a moment, held until the transaction ends; oldest first."""
        query = (
            _WITH_LOCALE.where(Breath.next_at <= until)
            .order_by(Breath.next_at)
            .limit(limit)
            .with_for_update(skip_locked=True, of=Breath)
        )
        return await self._read(query)

    async def advance(self, breaths: Sequence[StoredBreath]) -> None:
        """Note the next step of each."""
        for breath in breaths:
            statement = update(Breath).where(Breath.user_id == breath.user_id, Breath.run == breath.run)
            await self._session.execute(statement.values(step=breath.step, next_at=breath.next_at))

    async def is_under_way(self, user_id: int, run: int) -> bool:
        """Whether just this one has neither ended nor been stopped."""
        query = select(Breath.run).where(Breath.user_id == user_id, Breath.run == run)
        return await self._session.scalar(query) is not None

    async def end(self, user_id: int, run: int) -> bool:
        """Forget just this one; whether it was there."""
        statement = delete(Breath).where(Breath.user_id == user_id, Breath.run == run)
        return await self._session.scalar(statement.returning(Breath.user_id)) is not None

    async def _read(self, query: Select[Breath, str]) -> tuple[StoredBreath, ...]:
        rows = await self._session.execute(query.execution_options(populate_existing=True))
        return tuple(
            StoredBreath(
                row.user_id,
                row.message_id,
                row.pattern,
                row.run,
                step=row.step,
                next_at=row.next_at,
                locale=locale,
            )
            for row, locale in rows
        )
