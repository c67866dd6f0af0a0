"""What people agreed to."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.consent import Consent


class ConsentRepository:
    """Agreements: at most one of a kind holds at a time; the others stay as a record."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def give(self, user_id: int, kind: str, version: str, now: datetime) -> None:
        """Note that a person agrees; a newer version takes the place of an older one."""
        if (await self.current(user_id)).get(kind) == version:
            return
        await self.revoke(user_id, kind, now)
        statement = insert(Consent).values(user_id=user_id, kind=kind, version=version, given_at=now)
        await self._session.execute(statement.on_conflict_do_nothing())

    async def revoke(self, user_id: int, kind: str, now: datetime) -> bool:
        """Note that a person no longer agrees; False when they did not."""
        # Clocks of two machines may differ, and nothing is revoked before it was given.
        statement = (
            update(Consent)
            .where(Consent.user_id == user_id, Consent.kind == kind, Consent.revoked_at.is_(None))
            .values(revoked_at=func.greatest(Consent.given_at, now))
            .returning(Consent.id)
        )
        return await self._session.scalar(statement) is not None

    async def current(self, user_id: int) -> dict[str, str]:
        """What a person agrees to now: kind → version."""
        query = select(Consent.kind, Consent.version).where(
            Consent.user_id == user_id, Consent.revoked_at.is_(None)
        )
        return dict((await self._session.execute(query)).all())
