"""Budgets for what costs money."""

from datetime import date

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.spending import Spending


class SpendingRepository:
    """Counts, for each person and day, how often a paid service was asked."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def spend(self, user_id: int, day: date, *, limit: int) -> bool:
        """Take one of the day's `limit`; False when all are taken."""
        if limit < 1:
            return False
        statement = insert(Spending).values(user_id=user_id, day=day, n_used=1)
        taken = await self._session.scalar(
            statement.on_conflict_do_update(
                index_elements=["user_id", "day"],
                set_={"n_used": Spending.n_used + 1},
                where=Spending.n_used < limit,
            ).returning(Spending.n_used)
        )
        return taken is not None
