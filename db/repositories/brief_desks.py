"""What people chose for the paper that they take to a counsellor."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.brief_desk import BriefDesk
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class BriefDeskRepository:
    """At most one row for each person, sealed with their key; the contents are the flow's own."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def find(self, user_id: int) -> Mapping[str, Any] | None:
        """What was chosen; the row is held until the transaction ends."""
        query = select(BriefDesk).where(BriefDesk.user_id == user_id).with_for_update()
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            return None
        key = await self._keys.get(user_id)
        opened: dict[str, Any] = json.loads(self._vault.open_text(key, row.sealed, context=_place(user_id)))
        return opened

    async def put(self, user_id: int, contents: Mapping[str, Any], now: datetime) -> None:
        """Have it stand so."""
        plain = json.dumps(dict(contents), ensure_ascii=False)
        sealed = self._vault.seal(await self._keys.get(user_id), plain, context=_place(user_id))
        values = {"sealed": sealed, "updated_at": now}
        statement = insert(BriefDesk).values(user_id=user_id, **values)
        await self._session.execute(statement.on_conflict_do_update(index_elements=["user_id"], set_=values))


def _place(user_id: int) -> str:
    return context("brief_desks", "sealed", user_id)
