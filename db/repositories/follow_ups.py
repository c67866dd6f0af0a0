"""Who agreed to be asked how they are, and when."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.follow_up import FollowUp
from db.models.user import User
from db.records import DueFollowUp


class FollowUpRepository:
    """At most one question for each person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def plan(self, user_id: int, due_at: datetime) -> None:
        """Ask then; a question that was planned before moves."""
        statement = insert(FollowUp).values(user_id=user_id, due_at=due_at)
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["user_id"], set_={"due_at": due_at})
        )

    async def cancel(self, user_id: int) -> None:
        """Do not ask, or not again."""
        await self._session.execute(delete(FollowUp).where(FollowUp.user_id == user_id))

    async def claim(self, now: datetime, *, lease: timedelta) -> DueFollowUp | None:
        """Take a question that is due, so that no other process takes it until the lease ends."""
        due = (
            select(FollowUp.user_id)
            .where(FollowUp.due_at <= now)
            .order_by(FollowUp.due_at)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        user_id = await self._session.scalar(due)
        if user_id is None:
            return None
        statement = update(FollowUp).where(FollowUp.user_id == user_id).values(due_at=now + lease)
        await self._session.execute(statement)
        locale = await self._session.scalar(select(User.locale).where(User.id == user_id))
        assert locale is not None, "a foreign key says so"
        return DueFollowUp(user_id, locale)
