"""Rows that fall due, each taken by one process at a time and brought to its end once."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, or_, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.check_in import CheckIn
from db.models.user import User
from db.models.weekly_letter import WeeklyLetter

Model = type[CheckIn] | type[WeeklyLetter]
"""A table with a row for each person, and the columns ``next_due_at``, ``slot_at`` and ``begun_at``."""


class Claims:
    """Claims on the rows of one table; see `db.models.check_in.CheckIn` for what its columns say."""

    def __init__(self, session: AsyncSession, model: Model) -> None:
        self._session = session
        self._model = model

    async def claim(
        self,
        columns: Sequence[ColumnElement[Any]],
        *,
        now: datetime,
        until: datetime,
        lease_until: datetime,
        limit: int,
    ) -> Sequence[RowMapping]:
        """Take what is due until a moment, so that nobody else takes it before the lease ends.

        Args:
            columns: What to give of the row and of its person, besides the claim.
            now: A claim whose lease ended before may be taken over.
            until: The last due moment that counts, at or after `now`.
            lease_until: The end of the claim.
            limit: How many at most; the oldest come first.
        """
        model = self._model
        is_free = or_(model.slot_at.is_(None), model.next_due_at <= now)
        due = (
            select(model.user_id)
            .where(model.next_due_at <= until, is_free)
            .order_by(model.next_due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("due")
        )
        statement = (
            update(model)
            .where(model.user_id == due.c.user_id, User.id == due.c.user_id)
            .values(slot_at=func.coalesce(model.slot_at, model.next_due_at), next_due_at=lease_until)
            .returning(
                model.user_id,
                model.slot_at,
                model.next_due_at.label("lease_until"),
                model.begun_at.is_not(None).label("was_begun"),
                *columns,
            )
            .execution_options(synchronize_session=False)
        )
        return (await self._session.execute(statement)).mappings().all()

    async def begin(
        self, user_ids: Sequence[int], *, claim: datetime, now: datetime, lease_until: datetime
    ) -> frozenset[int]:
        """Note that messages of one claim are about to leave; gives those that still may.

        Not those whose lease has ended, which were turned off or answered in between, or whose person
        is held, in a secret talk or away by now.
        """
        model = self._model
        statement = (
            update(model)
            .where(
                model.user_id.in_(user_ids),
                model.user_id == User.id,
                model.next_due_at == claim,
                model.next_due_at > now,
                model.slot_at.is_not(None),
                model.begun_at.is_(None),
                User.is_active,
                or_(User.safety_hold_until.is_(None), User.safety_hold_until <= now),
                or_(User.secret_until.is_(None), User.secret_until <= now),
            )
            .values(begun_at=now, next_due_at=lease_until)
            .returning(model.user_id)
            .execution_options(synchronize_session=False)
        )
        return frozenset(await self._session.scalars(statement))

    async def settle(self, ends: Sequence[Any], **also: object) -> None:
        """Note how claims ended; one that somebody else has by now is left to them.

        Args:
            ends: Dataclasses with ``user_id``, ``lease_until`` and columns of the table.
            also: What else is set.
        """
        if not ends:
            return
        names = [each.name for each in fields(ends[0]) if each.name not in {"user_id", "lease_until"}]
        table: Any = self._model.__table__
        statement = (
            update(table)
            .where(table.c.user_id == bindparam("b_user_id"))
            .where(table.c.next_due_at == bindparam("b_lease_until"))
            .values({name: bindparam(f"b_{name}") for name in names} | {"begun_at": None} | also)
        )
        connection = await self._session.connection()
        await connection.execute(statement, [_named(end) for end in ends])


def _named(end: Any) -> Mapping[str, object]:
    return {f"b_{each.name}": getattr(end, each.name) for each in fields(end)}
