"""The mood diary."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.mood_entry import MoodEntry
from db.records import NewMood, StoredMood
from db.repositories.keys import KeyRepository
from db.vault import SealingKey, Vault, context

_N_AT_ONCE = 200
"""Entries of a file that are written by one statement."""


class MoodRepository:
    """Entries of the mood diary, sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def add(self, user_id: int, *, entry: NewMood, now: datetime) -> StoredMood | None:
        """Add an entry; None when its update has added one before (see `of_update`)."""
        key = await self._keys.get(user_id)
        logged_at = entry.logged_at or now
        statement = (
            insert(MoodEntry)
            .values(
                user_id=user_id,
                update_id=entry.update_id,
                logged_at=logged_at,
                local_day=entry.local_day,
                sealed=self._sealed(user_id, entry, logged_at, key),
            )
            .on_conflict_do_nothing(index_elements=["user_id", "update_id"])
            .returning(MoodEntry)
        )
        row = await self._session.scalar(statement)
        return None if row is None else self._opened(row, key)

    async def get(self, user_id: int, entry_id: int) -> StoredMood | None:
        """One entry of a person; None where it is gone or somebody else's."""
        return await self._first(MoodEntry.user_id == user_id, MoodEntry.id == entry_id)

    async def of_update(self, user_id: int, update_id: int) -> StoredMood | None:
        """The entry that an update added."""
        return await self._first(MoodEntry.user_id == user_id, MoodEntry.update_id == update_id)

    async def between(self, user_id: int, first_day: date, last_day: date) -> tuple[StoredMood, ...]:
        """All entries of some days, both included, oldest first."""
        query = select(MoodEntry).where(
            MoodEntry.user_id == user_id, MoodEntry.local_day.between(first_day, last_day)
        )
        ordered = query.order_by(MoodEntry.local_day, MoodEntry.logged_at, MoodEntry.id)
        return await self._all(user_id, (await self._session.scalars(ordered)).all())

    async def first_day(self, user_id: int) -> date | None:
        """The earliest day that has an entry; None where none has."""
        return await self._session.scalar(
            select(func.min(MoodEntry.local_day)).where(MoodEntry.user_id == user_id)
        )

    async def latest(self, user_id: int, limit: int) -> tuple[StoredMood, ...]:
        """The last entries, oldest first."""
        query = select(MoodEntry).where(MoodEntry.user_id == user_id)
        ordered = query.order_by(MoodEntry.logged_at.desc(), MoodEntry.id.desc()).limit(limit)
        return (await self._all(user_id, (await self._session.scalars(ordered)).all()))[::-1]

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredMood, ...]:
        """Some of all entries, in the order in which they were added."""
        query = select(MoodEntry).where(MoodEntry.user_id == user_id).order_by(MoodEntry.id)
        rows = (await self._session.scalars(query.offset(offset).limit(limit))).all()
        return await self._all(user_id, rows)

    async def change(
        self,
        user_id: int,
        entry_id: int,
        *,
        score: int | None = None,
        tags: tuple[str, ...] | None = None,
        note: str | None = None,
        film_id: int | None = None,
    ) -> StoredMood | None:
        """Change what is given and leave the rest; an empty note and film 0 take those away.

        Returns:
            The entry as it is now; None where it is gone or somebody else's.
        """
        query = select(MoodEntry).where(MoodEntry.user_id == user_id, MoodEntry.id == entry_id)
        row = await self._session.scalar(query.with_for_update().execution_options(populate_existing=True))
        if row is None:
            return None
        key = await self._keys.get(user_id)
        old = self._opened(row, key)
        changed = replace(
            old,
            score=old.score if score is None else score,
            tags=old.tags if tags is None else tags,
            note=old.note if note is None else note or None,
            film_id=old.film_id if film_id is None else film_id or None,
        )
        sealed = self._sealed(user_id, changed, row.logged_at, key)
        await self._session.execute(update(MoodEntry).where(MoodEntry.id == entry_id).values(sealed=sealed))
        return changed

    async def imported_moments(self, user_id: int, first_day: date, last_day: date) -> tuple[datetime, ...]:
        """The moments of entries that came out of files, on some days, both included."""
        query = select(MoodEntry.logged_at).where(
            MoodEntry.user_id == user_id,
            MoodEntry.update_id.is_(None),
            MoodEntry.local_day.between(first_day, last_day),
        )
        return tuple((await self._session.scalars(query)).all())

    async def add_imported(self, user_id: int, import_id: int, entries: Sequence[NewMood]) -> None:
        """Add entries out of a file; each has its own moment."""
        key = await self._keys.get(user_id)
        for first in range(0, len(entries), _N_AT_ONCE):
            rows = []
            for entry in entries[first : first + _N_AT_ONCE]:
                assert entry.logged_at is not None, "entries out of files have their moments"
                rows.append(
                    {
                        "user_id": user_id,
                        "import_id": import_id,
                        "logged_at": entry.logged_at,
                        "local_day": entry.local_day,
                        "sealed": self._sealed(user_id, entry, entry.logged_at, key),
                    }
                )
            await self._session.execute(insert(MoodEntry), rows)

    async def remove_imported(self, user_id: int, import_id: int) -> int:
        """Delete the entries that came out of a file; returns how many were still there."""
        statement = delete(MoodEntry).where(MoodEntry.user_id == user_id, MoodEntry.import_id == import_id)
        return len((await self._session.scalars(statement.returning(MoodEntry.id))).all())

    async def remove(self, user_id: int, entry_id: int) -> bool:
        """Delete an entry; whether there was one."""
        statement = delete(MoodEntry).where(MoodEntry.user_id == user_id, MoodEntry.id == entry_id)
        return await self._session.scalar(statement.returning(MoodEntry.id)) is not None

    async def _first(self, *where: ColumnElement[bool]) -> StoredMood | None:
        query = select(MoodEntry).where(*where)
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        return None if row is None else self._opened(row, await self._keys.get(row.user_id))

    async def _all(self, user_id: int, rows: Sequence[MoodEntry]) -> tuple[StoredMood, ...]:
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(self._opened(row, key) for row in rows)

    def _sealed(
        self, user_id: int, entry: NewMood | StoredMood, logged_at: datetime, key: SealingKey
    ) -> bytes:
        contents = {
            "score": entry.score,
            "tags": list(entry.tags),
            "note": entry.note,
            "film_id": entry.film_id,
            "source": entry.source,
        }
        plain = json.dumps(contents, ensure_ascii=False)
        return self._vault.seal(key, plain, context=_place(user_id, logged_at))

    def _opened(self, row: MoodEntry, key: SealingKey) -> StoredMood:
        place = _place(row.user_id, row.logged_at)
        contents = json.loads(self._vault.open_text(key, row.sealed, context=place))
        return StoredMood(
            id=row.id,
            logged_at=row.logged_at,
            local_day=row.local_day,
            score=contents["score"],
            tags=tuple(contents["tags"]),
            note=contents["note"],
            film_id=contents["film_id"],
            source=contents["source"],
        )


def _place(user_id: int, logged_at: datetime) -> str:
    return context("mood_entries", "sealed", user_id, int(logged_at.timestamp() * 1_000_000))
