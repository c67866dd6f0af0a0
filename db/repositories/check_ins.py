"""When people are asked how they are: schedules, and claims on what is due."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.check_in_records import DueCheckIn, SettledCheckIn
from db.models.check_in import CheckIn
from db.models.user import User


class CheckInRepository:
    """One schedule for each person; a `CheckIn` that was got may be changed in place."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

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
        """Take questions that are due until a moment, so that nobody else takes them before the lease ends.

        Args:
            now: A claim whose lease ended before may be taken over.
            until: The last due moment that counts, at or after `now`.
            lease_until: The end of the claim.
            limit: How many at most; the oldest come first.
        """
        is_free = or_(CheckIn.slot_at.is_(None), CheckIn.next_due_at <= now)
        due = (
            select(CheckIn.user_id)
            .where(CheckIn.next_due_at <= until, is_free)
            .order_by(CheckIn.next_due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("due")
        )
        statement = (
            update(CheckIn)
            .where(CheckIn.user_id == due.c.user_id, User.id == due.c.user_id)
            .values(
                slot_at=func.coalesce(CheckIn.slot_at, CheckIn.next_due_at),
                next_due_at=lease_until,
            )
            .returning(
                CheckIn.user_id,
                CheckIn.slot_at,
                CheckIn.next_due_at.label("lease_until"),
                CheckIn.begun_at.is_not(None).label("was_begun"),
                CheckIn.is_snoozed,
                CheckIn.times,
                CheckIn.weekdays,
                CheckIn.quiet_from,
                CheckIn.quiet_until,
                CheckIn.asked_at,
                CheckIn.asked_day,
                CheckIn.asked_minute,
                CheckIn.n_ignored,
                CheckIn.n_skipped,
                User.timezone.label("zone"),
                User.locale,
                User.pet,
                User.is_active,
                User.safety_hold_until.label("held_until"),
                User.secret_until,
                User.last_seen_at,
            )
            .execution_options(synchronize_session=False)
        )
        rows = (await self._session.execute(statement)).mappings().all()
        claimed = [DueCheckIn(**{**row, "times": tuple(row["times"])}) for row in rows]
        return tuple(sorted(claimed, key=lambda one: (one.slot_at, one.user_id)))

    async def begin(
        self, user_ids: Sequence[int], *, claim: datetime, now: datetime, lease_until: datetime
    ) -> frozenset[int]:
        """Note that questions of one claim are about to leave; gives those that still may.

        Not those whose lease has ended, which were turned off or answered in between, or whose person
        is held or away by now.
        """
        statement = (
            update(CheckIn)
            .where(
                CheckIn.user_id.in_(user_ids),
                CheckIn.user_id == User.id,
                CheckIn.next_due_at == claim,
                CheckIn.next_due_at > now,
                CheckIn.slot_at.is_not(None),
                CheckIn.begun_at.is_(None),
                User.is_active,
                or_(User.safety_hold_until.is_(None), User.safety_hold_until <= now),
            )
            .values(begun_at=now, next_due_at=lease_until)
            .returning(CheckIn.user_id)
            .execution_options(synchronize_session=False)
        )
        return frozenset(await self._session.scalars(statement))

    async def settle(self, ends: Sequence[SettledCheckIn]) -> None:
        """Note how claims ended; one that somebody else has by now is left to them."""
        if not ends:
            return
        connection = await self._session.connection()
        await connection.execute(_SETTLE, [_named(end) for end in ends])


_SETTLE = (
    update(CheckIn.__table__)  # type: ignore[arg-type]  # a declarative class always has a Table
    .where(CheckIn.user_id == bindparam("b_user_id"), CheckIn.next_due_at == bindparam("b_lease_until"))
    .values(
        next_due_at=bindparam("b_next_due_at"),
        slot_at=bindparam("b_slot_at"),
        begun_at=None,
        is_snoozed=False,
        asked_at=bindparam("b_asked_at"),
        asked_day=bindparam("b_asked_day"),
        asked_minute=bindparam("b_asked_minute"),
        n_ignored=bindparam("b_n_ignored"),
        n_skipped=bindparam("b_n_skipped"),
    )
)


def _named(end: SettledCheckIn) -> dict[str, object]:
    return {f"b_{name}": value for name, value in asdict(end).items()}
