"""What people are writing for the board."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.draft import Draft
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class DraftRepository:
    """One draft for each person and purpose, sealed."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def find(self, user_id: int, purpose: str) -> Mapping[str, Any] | None:
        """The draft, if there is one."""
        query = select(Draft.sealed).where(Draft.user_id == user_id, Draft.purpose == purpose)
        sealed = await self._session.scalar(query)
        if sealed is None:
            return None
        key = await self._keys.get(user_id)
        written: Mapping[str, Any] = json.loads(
            self._vault.open_text(key, sealed, context=_place(user_id, purpose))
        )
        return written

    async def put(self, user_id: int, purpose: str, draft: Mapping[str, Any], now: datetime) -> None:
        """Keep a draft in the place of the earlier one."""
        key = await self._keys.get(user_id)
        text = json.dumps(dict(draft), ensure_ascii=False)
        values = {
            "sealed": self._vault.seal(key, text, context=_place(user_id, purpose)),
            "updated_at": now,
        }
        statement = insert(Draft).values(user_id=user_id, purpose=purpose, **values)
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["user_id", "purpose"], set_=values)
        )

    async def drop(self, user_id: int, purpose: str) -> None:
        """Forget a draft."""
        await self._session.execute(delete(Draft).where(Draft.user_id == user_id, Draft.purpose == purpose))

    async def is_fresh(self, user_id: int, purposes: Sequence[str], since: datetime) -> bool:
        """Whether the person has written on one of these since a moment."""
        query = select(Draft.purpose).where(
            Draft.user_id == user_id, Draft.purpose.in_(purposes), Draft.updated_at > since
        )
        return await self._session.scalar(query.limit(1)) is not None

    async def take(self, user_id: int, purpose: str) -> bool:
        """Use a draft up; of several who try at once, one finds it."""
        statement = delete(Draft).where(Draft.user_id == user_id, Draft.purpose == purpose)
        return await self._session.scalar(statement.returning(Draft.user_id)) is not None

    async def stored(self, user_id: int) -> tuple[tuple[datetime, str, Mapping[str, Any]], ...]:
        """All drafts of a person with their moments and purposes."""
        query = (
            select(Draft.updated_at, Draft.purpose).where(Draft.user_id == user_id).order_by(Draft.purpose)
        )
        rows = (await self._session.execute(query)).all()
        found = [(row.updated_at, row.purpose, await self.find(user_id, row.purpose)) for row in rows]
        return tuple((at, purpose, draft) for at, purpose, draft in found if draft is not None)


def _place(user_id: int, purpose: str) -> str:
    return context("drafts", "sealed", user_id, purpose)
