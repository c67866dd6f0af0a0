"""Files of other diaries."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.diary_import_records import StoredImport
from db.models.diary_import import DiaryImport
from db.repositories.keys import KeyRepository
from db.vault import SealingKey, Vault, context


class DiaryImportRepository:
    """What is known of the files that a person brought, sealed with their key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def begin(
        self, user_id: int, update_id: int, *, contents: Mapping[str, object], now: datetime
    ) -> StoredImport:
        """Note a file; the one that the same update brought before stays as it is."""
        key = await self._keys.get(user_id)
        statement = insert(DiaryImport).values(
            user_id=user_id,
            update_id=update_id,
            stage="open",
            sealed=self._sealed(user_id, update_id, contents, key),
            created_at=now,
        )
        await self._session.execute(statement.on_conflict_do_nothing(index_elements=["user_id", "update_id"]))
        query = select(DiaryImport).where(DiaryImport.user_id == user_id, DiaryImport.update_id == update_id)
        row = (await self._session.scalars(query)).one()
        return self._opened(row, key)

    async def get(self, user_id: int, import_id: int) -> StoredImport | None:
        """One file of a person, held until the transaction ends; None where it is gone or another's."""
        query = select(DiaryImport).where(DiaryImport.user_id == user_id, DiaryImport.id == import_id)
        row = await self._session.scalar(query.with_for_update().execution_options(populate_existing=True))
        return None if row is None else self._opened(row, await self._keys.get(user_id))

    async def put(
        self, user_id: int, import_id: int, *, stage: str, contents: Mapping[str, object]
    ) -> StoredImport:
        """Have a file of the person, which is there, stand so."""
        mine = (DiaryImport.user_id == user_id, DiaryImport.id == import_id)
        update_id = (await self._session.execute(select(DiaryImport.update_id).where(*mine))).scalar_one()
        sealed = self._sealed(user_id, update_id, contents, await self._keys.get(user_id))
        await self._session.execute(update(DiaryImport).where(*mine).values(stage=stage, sealed=sealed))
        return StoredImport(import_id, stage, contents)

    def _sealed(self, user_id: int, update_id: int, contents: Mapping[str, object], key: SealingKey) -> bytes:
        plain = json.dumps(dict(contents), ensure_ascii=False)
        return self._vault.seal(key, plain, context=_place(user_id, update_id))

    def _opened(self, row: DiaryImport, key: SealingKey) -> StoredImport:
        plain = self._vault.open_text(key, row.sealed, context=_place(row.user_id, row.update_id))
        return StoredImport(row.id, row.stage, json.loads(plain))


def _place(user_id: int, update_id: int) -> str:
    return context("diary_imports", "sealed", user_id, update_id)
