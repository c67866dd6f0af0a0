"""Safety plans."""

from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.care_records import StoredPlanPart
from db.models.care import SafetyPlanPart
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class SafetyPlanRepository:
    """The parts of each person's plan, sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def parts(self, user_id: int) -> tuple[StoredPlanPart, ...]:
        """What is written, in the order of the parts."""
        query = select(SafetyPlanPart).where(SafetyPlanPart.user_id == user_id).order_by(SafetyPlanPart.part)
        rows = list(await self._session.scalars(query.execution_options(populate_existing=True)))
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(
            StoredPlanPart(
                row.part,
                self._vault.open_text(key, row.sealed, context=_place(user_id, row.part)),
                row.updated_at,
            )
            for row in rows
        )

    async def has_any(self, user_id: int) -> bool:
        """Whether anything of a plan is written."""
        return bool(await self._session.scalar(select(exists().where(SafetyPlanPart.user_id == user_id))))

    async def put(self, user_id: int, part: int, text: str, now: datetime) -> None:
        """Write a part, in the place of what stood there."""
        key = await self._keys.get(user_id)
        values = {
            "sealed": self._vault.seal(key, text, context=_place(user_id, part)),
            "updated_at": now,
        }
        statement = insert(SafetyPlanPart).values(user_id=user_id, part=part, **values)
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["user_id", "part"], set_=values)
        )

    async def clear(self, user_id: int, part: int) -> None:
        """Empty a part."""
        await self._session.execute(
            delete(SafetyPlanPart).where(SafetyPlanPart.user_id == user_id, SafetyPlanPart.part == part)
        )

    async def remove(self, user_id: int) -> None:
        """Delete the whole plan."""
        await self._session.execute(delete(SafetyPlanPart).where(SafetyPlanPart.user_id == user_id))


def _place(user_id: int, part: int) -> str:
    return context("safety_plan_parts", "sealed", user_id, part)
