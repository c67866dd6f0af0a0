"""What people are in the middle of with the care tools."""

import json
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.care_records import Contents, StoredCareDesk
from db.models.care import CareDesk
from db.repositories.keys import KeyRepository
from db.vault import SealingKey, Vault, context


class CareDeskRepository:
    """At most one draft of each kind for each person, sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def find(self, user_id: int, kind: str) -> StoredCareDesk | None:
        """What was begun and not ended."""
        query = select(CareDesk).where(CareDesk.user_id == user_id, CareDesk.kind == kind)
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        if row is None:
            return None
        return self._opened(row, await self._keys.get(user_id))

    async def put(self, user_id: int, kind: str, *, desk: StoredCareDesk, now: datetime) -> None:
        """Have it stand so."""
        key = await self._keys.get(user_id)
        plain = json.dumps(desk.contents, ensure_ascii=False)
        values = {
            "run": desk.run,
            "update_id": desk.update_id,
            "is_waiting": desk.is_waiting,
            "sealed": self._vault.seal(key, plain, context=_place(user_id, kind)),
            "updated_at": now,
        }
        statement = insert(CareDesk).values(user_id=user_id, kind=kind, **values)
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["user_id", "kind"], set_=values)
        )

    async def drop(self, user_id: int, kind: str) -> None:
        """Forget what was begun."""
        await self._session.execute(
            delete(CareDesk).where(CareDesk.user_id == user_id, CareDesk.kind == kind)
        )

    async def pause(self, user_id: int) -> None:
        """Let the person's next words belong to nothing that was begun; it stays, to be taken up again."""
        statement = update(CareDesk).where(CareDesk.user_id == user_id)
        await self._session.execute(statement.values(is_waiting=False))

    async def stored(
        self, user_id: int, *, offset: int, limit: int
    ) -> tuple[tuple[str, StoredCareDesk], ...]:
        """Some of all drafts, each with its kind."""
        query = select(CareDesk).where(CareDesk.user_id == user_id).order_by(CareDesk.kind)
        rows = list(await self._session.scalars(query.offset(offset).limit(limit)))
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple((row.kind, self._opened(row, key)) for row in rows)

    def _opened(self, row: CareDesk, key: SealingKey) -> StoredCareDesk:
        place = _place(row.user_id, row.kind)
        contents: Contents = json.loads(self._vault.open_text(key, row.sealed, context=place))
        return StoredCareDesk(row.run, row.update_id, contents, row.is_waiting)


def _place(user_id: int, kind: str) -> str:
    return context("care_desks", "sealed", user_id, kind)
