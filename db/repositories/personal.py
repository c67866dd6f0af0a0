"""What stands of one person in any table: counted, listed, erased, and deleted when its time is over."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from db.base import Base
from db.records import Held


class PersonalRepository:
    """The rows of a person, by the name of the table; sealed columns are opened by the other repositories."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def held(self, table: str, user_id: int, *, at: str) -> Held:
        """How many rows there are, and the newest moment in the column `at`."""
        found = _table(table)
        query = select(func.count(), func.max(found.c[at])).where(_is_of(found, user_id))
        count, newest = (await self._session.execute(query)).one()
        return Held(count, newest if isinstance(newest, datetime) else None)

    async def rows(
        self, table: str, user_id: int, *, columns: Sequence[str], offset: int, limit: int
    ) -> tuple[dict[str, Any], ...]:
        """Some of the rows in the order of their keys, column by name."""
        found = _table(table)
        query = (
            select(*(found.c[name] for name in columns))
            .where(_is_of(found, user_id))
            .order_by(*found.primary_key.columns)
            .offset(offset)
            .limit(limit)
        )
        return tuple(dict(row) for row in (await self._session.execute(query)).mappings())

    async def erase(self, table: str, user_id: int) -> None:
        """Delete every row of the person."""
        found = _table(table)
        await self._session.execute(delete(found).where(_is_of(found, user_id)))

    async def expire(self, table: str, *, at: str, before: datetime, limit: int) -> int:
        """Delete at most `limit` rows of anybody that are older than a moment; returns how many."""
        found = _table(table)
        keys = tuple(found.primary_key.columns)
        old = select(*keys).where(found.c[at] < before).limit(limit).with_for_update(skip_locked=True)
        rows = (await self._session.execute(old)).all()
        if rows:
            await self._session.execute(delete(found).where(_tuple_in(keys, [tuple(row) for row in rows])))
        return len(rows)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _is_of(table: Table, user_id: int) -> ColumnElement[bool]:
    return (table.c.id if table.name == "users" else table.c.user_id) == user_id


def _tuple_in(keys: tuple[ColumnElement[Any], ...], values: Sequence[tuple[Any, ...]]) -> ColumnElement[bool]:
    if len(keys) == 1:
        return keys[0].in_([value[0] for value in values])
    return tuple_(*keys).in_(values)
