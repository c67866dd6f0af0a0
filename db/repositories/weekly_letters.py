"""Letters of Sunday evening: who wants them, and claims on what is due."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.check_in import CheckIn
from db.models.user import User
from db.models.weekly_letter import WeeklyLetter
from db.repositories.claims import Claims
from db.weekly_records import DueLetter, SettledLetter


class WeeklyLetterRepository:
    """One row for each person; a `WeeklyLetter` that was got may be changed in place."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._claims = Claims(session, WeeklyLetter)

    async def find(self, user_id: int) -> WeeklyLetter | None:
        """The row, held until the transaction ends."""
        query = select(WeeklyLetter).where(WeeklyLetter.user_id == user_id).with_for_update()
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def open(self, user_id: int, *, now: datetime) -> WeeklyLetter:
        """The row; where there is none yet, one that is off."""
        statement = insert(WeeklyLetter).values(user_id=user_id, updated_at=now)
        await self._session.execute(statement.on_conflict_do_nothing())
        found = await self.find(user_id)
        assert found is not None, "it was just added"
        return found

    async def claim(
        self, now: datetime, *, until: datetime, lease_until: datetime, limit: int
    ) -> tuple[DueLetter, ...]:
        """Take letters that are due; see `Claims.claim`."""
        rows = await self._claims.claim(_COLUMNS, now=now, until=until, lease_until=lease_until, limit=limit)
        return tuple(sorted((DueLetter(**row) for row in rows), key=lambda one: (one.slot_at, one.user_id)))

    async def begin(
        self, user_ids: Sequence[int], *, claim: datetime, now: datetime, lease_until: datetime
    ) -> frozenset[int]:
        """Note that letters are about to leave; see `Claims.begin`."""
        return await self._claims.begin(user_ids, claim=claim, now=now, lease_until=lease_until)

    async def settle(self, ends: Sequence[SettledLetter]) -> None:
        """Note how claims ended."""
        await self._claims.settle(ends)


def _of_schedule(column: Any) -> ColumnElement[Any]:
    query = select(column).where(CheckIn.user_id == WeeklyLetter.user_id)
    return query.correlate(WeeklyLetter).scalar_subquery()


_COLUMNS: Final[tuple[ColumnElement[Any], ...]] = (
    WeeklyLetter.sent_at.expression,
    WeeklyLetter.sent_day.expression,
    exists().where(CheckIn.user_id == WeeklyLetter.user_id).correlate(WeeklyLetter).label("has_schedule"),
    _of_schedule(CheckIn.quiet_from).label("quiet_from"),
    _of_schedule(CheckIn.quiet_until).label("quiet_until"),
    User.timezone.label("zone"),
    User.locale.expression,
    User.pet.expression,
    User.speech.expression,
    User.theme.expression,
    User.is_active.expression,
    User.safety_hold_until.label("held_until"),
    User.secret_until.expression,
    User.last_seen_at.expression,
)
