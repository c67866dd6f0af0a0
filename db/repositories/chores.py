"""Work that one process does for all, now and then."""

from datetime import datetime, timedelta

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.chore import Chore


class ChoreRepository:
    """Hands a chore to one process of all that ask for it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def claim(self, name: str, now: datetime, *, every: timedelta) -> bool:
        """Whether the asker is to do the chore now; nobody else is, until `every` has passed."""
        statement = insert(Chore).values(name=name, begun_at=now)
        claimed = await self._session.scalar(
            statement.on_conflict_do_update(
                index_elements=["name"], set_={"begun_at": now}, where=Chore.begun_at <= now - every
            ).returning(Chore.name)
        )
        return claimed is not None
