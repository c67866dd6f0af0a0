"""Open questions whether everything of a person is to be deleted."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.deletion_request import DeletionRequest


class DeletionRequestRepository:
    """At most one question is open for each person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def ask(self, user_id: int, nonce: str, expires_at: datetime) -> None:
        """Open a question, in the place of an earlier one."""
        values = {"nonce": nonce, "expires_at": expires_at}
        statement = insert(DeletionRequest).values(user_id=user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))

    async def is_open(self, user_id: int, nonce: str, now: datetime) -> bool:
        """Whether this very question was asked and may still be answered; it is held until the end."""
        query = select(DeletionRequest).where(
            DeletionRequest.user_id == user_id,
            DeletionRequest.nonce == nonce,
            DeletionRequest.expires_at > now,
        )
        return await self._session.scalar(query.with_for_update()) is not None

    async def drop(self, user_id: int) -> None:
        """Close the question."""
        await self._session.execute(delete(DeletionRequest).where(DeletionRequest.user_id == user_id))
