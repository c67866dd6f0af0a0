"""When people are asked how they are: schedules, and claims on what is due."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.check_in_records import DueCheckIn, SettledCheckIn
from db.models.check_in import CheckIn
from db.models.user import User
from db.repositories.claims import Claims


class CheckInRepository:
    """One schedule for each person; a `CheckIn` that was got may be changed in place."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._claims = Claims(session, CheckIn)

    async def find(self, user_id: int) -> CheckIn | None:
        """The schedule, held until the transaction ends."""
        query = select(CheckIn).where(CheckIn.user_id == user_id).with_for_update()
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def open(
        self, user_id: int, *, times: Sequence[int], quiet: tuple[int, int], now: datetime
    ) -> CheckIn:
        """The schedule; where there is none yet, one that is off and has these values."""
        statement = insert(CheckIn).values(
            user_id=user_id, times=list(times), quiet_from=quiet[0], quiet_until=quiet[1], updated_at=now
        )
        await self._session.execute(statement.on_conflict_do_nothing())
        found = await self.find(user_id)
        assert found is not None, "it was just added"
        return found

    async def claim(
        self, now: datetime, *, until: datetime, lease_until: datetime, limit: int
    ) -> tuple[DueCheckIn, ...]:
        """Take questions that are due; see `Claims.claim`."""
        rows = await self._claims.claim(_COLUMNS, now=now, until=until, lease_until=lease_until, limit=limit)
        claimed = [DueCheckIn(**{**row, "times": tuple(row["times"])}) for row in rows]
        return tuple(sorted(claimed, key=lambda one: (one.slot_at, one.user_id)))

    async def begin(
        self, user_ids: Sequence[int], *, claim: datetime, now: datetime, lease_until: datetime
    ) -> frozenset[int]:
        """Note that questions are about to leave; see `Claims.begin`."""
        return await self._claims.begin(user_ids, claim=claim, now=now, lease_until=lease_until)

    async def settle(self, ends: Sequence[SettledCheckIn]) -> None:
        """Note how claims ended."""
        await self._claims.settle(ends, is_snoozed=False)


_COLUMNS: Final[tuple[ColumnElement[Any], ...]] = (
    CheckIn.is_snoozed.expression,
    CheckIn.times.expression,
    CheckIn.weekdays.expression,
    CheckIn.quiet_from.expression,
    CheckIn.quiet_until.expression,
    CheckIn.asked_at.expression,
    CheckIn.asked_day.expression,
    CheckIn.asked_minute.expression,
    CheckIn.n_ignored.expression,
    CheckIn.n_skipped.expression,
    User.timezone.label("zone"),
    User.locale.expression,
    User.pet.expression,
    User.is_active.expression,
    User.safety_hold_until.label("held_until"),
    User.secret_until.expression,
    User.last_seen_at.expression,
)
