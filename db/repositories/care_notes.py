"""What people keep with the care tools."""

import json

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.care_records import Contents, StoredCareNote
from db.models.care import CareNote
from db.repositories.keys import KeyRepository
from db.vault import SealingKey, Vault, context


class CareNoteRepository:
    """Thought records, lines of gratitude and questionnaires, sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def add(self, user_id: int, *, update_id: int, note: StoredCareNote) -> StoredCareNote:
        """Keep a note, whose id is given here; one that the same update has begun before stays as it is."""
        key = await self._keys.get(user_id)
        place = _place(user_id, note.kind, update_id)
        plain = json.dumps(note.contents, ensure_ascii=False)
        statement = insert(CareNote).values(
            user_id=user_id,
            kind=note.kind,
            update_id=update_id,
            made_at=note.made_at,
            sealed=self._vault.seal(key, plain, context=place),
        )
        await self._session.execute(statement.on_conflict_do_nothing(index_elements=["user_id", "update_id"]))
        found = await self.of_update(user_id, update_id)
        assert found is not None, "it was just added, or stood there"
        return found

    async def get(self, user_id: int, note_id: int) -> StoredCareNote | None:
        """One note of a person; None where it is gone or somebody else's."""
        return await self._first(CareNote.user_id == user_id, CareNote.id == note_id)

    async def of_update(self, user_id: int, update_id: int) -> StoredCareNote | None:
        """The note that an update began."""
        return await self._first(CareNote.user_id == user_id, CareNote.update_id == update_id)

    async def latest(
        self, user_id: int, kind: str, *, limit: int, offset: int = 0
    ) -> tuple[StoredCareNote, ...]:
        """The last notes of a kind, newest first."""
        query = select(CareNote).where(CareNote.user_id == user_id, CareNote.kind == kind)
        rows = await self._session.scalars(query.order_by(CareNote.id.desc()).offset(offset).limit(limit))
        return await self._all(user_id, list(rows))

    async def count(self, user_id: int, kind: str) -> int:
        """How many notes of a kind there are."""
        query = select(func.count()).where(CareNote.user_id == user_id, CareNote.kind == kind)
        return (await self._session.execute(query)).scalar_one()

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredCareNote, ...]:
        """Some of all notes, in the order in which they were added."""
        query = select(CareNote).where(CareNote.user_id == user_id).order_by(CareNote.id)
        return await self._all(user_id, list(await self._session.scalars(query.offset(offset).limit(limit))))

    async def remove(self, user_id: int, note_id: int) -> bool:
        """Delete a note; whether there was one."""
        statement = delete(CareNote).where(CareNote.user_id == user_id, CareNote.id == note_id)
        return await self._session.scalar(statement.returning(CareNote.id)) is not None

    async def _first(self, *where: ColumnElement[bool]) -> StoredCareNote | None:
        row = await self._session.scalar(select(CareNote).where(*where))
        return None if row is None else self._opened(row, await self._keys.get(row.user_id))

    async def _all(self, user_id: int, rows: list[CareNote]) -> tuple[StoredCareNote, ...]:
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in rows)

    def _opened(self, row: CareNote, key: SealingKey) -> StoredCareNote:
        place = _place(row.user_id, row.kind, row.update_id)
        contents: Contents = json.loads(self._vault.open_text(key, row.sealed, context=place))
        return StoredCareNote(row.id, row.kind, row.made_at, contents)


def _place(user_id: int, kind: str, update_id: int) -> str:
    return context("care_notes", "sealed", user_id, kind, update_id)
