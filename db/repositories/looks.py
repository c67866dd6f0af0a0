"""Looks at faces, and what people said to them."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.look import FaceLabel, Look
from db.records import StoredLook
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class LookRepository:
    """Looks and labels, sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def begin(
        self,
        user_id: int,
        *,
        update_id: int | None,
        group_id: str | None,
        stage: str,
        notes: Mapping[str, Any],
        now: datetime,
    ) -> StoredLook | None:
        """Begin a look; None where this update has begun one before, or this album is known."""
        statement = (
            insert(Look)
            .values(
                user_id=user_id,
                update_id=update_id,
                group_id=group_id,
                stage=stage,
                sealed=await self._sealed(user_id, notes, now),
                created_at=now,
            )
            .on_conflict_do_nothing()
            .returning(Look)
        )
        row = await self._session.scalar(statement)
        return None if row is None else await self._opened(row)

    async def get(self, user_id: int, look_id: int) -> StoredLook:
        """A look of this person, held until the transaction ends.

        Raises:
            NotFound: There is none, it is over, or it is somebody else's.
        """
        query = select(Look).where(Look.id == look_id, Look.user_id == user_id)
        found = await self._first(query.with_for_update())
        if found is None:
            message = f"user {user_id} has no look {look_id}"
            raise NotFound(message)
        return found

    async def of_update(self, user_id: int, update_id: int) -> StoredLook | None:
        """The look that an update has begun, held until the transaction ends."""
        query = select(Look).where(Look.user_id == user_id, Look.update_id == update_id)
        return await self._first(query.with_for_update())

    async def of_album(self, user_id: int, group_id: str) -> StoredLook | None:
        """The look at an album, held until the transaction ends."""
        query = select(Look).where(Look.user_id == user_id, Look.group_id == group_id)
        return await self._first(query.with_for_update())

    async def begun_before(self, look: StoredLook) -> tuple[datetime, int | None] | None:
        """When the person's look before this one was begun, and by which update."""
        query = select(Look.created_at, Look.update_id).where(Look.user_id == look.user_id, Look.id < look.id)
        row = (await self._session.execute(query.order_by(Look.id.desc()).limit(1))).one_or_none()
        return None if row is None else (row.created_at, row.update_id)

    async def latest(self, user_id: int, stage: str) -> StoredLook | None:
        """The person's last look that stands at a stage, held until the transaction ends."""
        query = select(Look).where(Look.user_id == user_id, Look.stage == stage)
        return await self._first(query.order_by(Look.id.desc()).limit(1).with_for_update())

    async def put(
        self, look: StoredLook, *, stage: str, notes: Mapping[str, Any], due_at: datetime | None = None
    ) -> StoredLook:
        """Write down how a look stands now."""
        sealed = await self._sealed(look.user_id, notes, look.created_at)
        statement = (
            update(Look)
            .where(Look.id == look.id)
            .values(stage=stage, sealed=sealed, due_at=due_at)
            .returning(Look)
            .execution_options(populate_existing=True)
        )
        row = await self._session.scalar(statement)
        if row is None:
            message = f"look {look.id} is over"
            raise NotFound(message)
        return await self._opened(row)

    async def claim(self, now: datetime, *, lease: timedelta) -> StoredLook | None:
        """Take an album that is due, so that no other process takes it until the lease ends."""
        query = select(Look).where(Look.due_at <= now).order_by(Look.due_at).limit(1)
        row = await self._session.scalar(query.with_for_update(skip_locked=True))
        if row is None:
            return None
        row.due_at = now + lease
        await self._session.flush()
        return await self._opened(row)

    async def end(self, user_id: int, look_id: int) -> None:
        """Forget a look."""
        await self._session.execute(delete(Look).where(Look.id == look_id, Look.user_id == user_id))

    async def forget(self, user_id: int) -> None:
        """Forget all looks and labels of a person."""
        for table in (Look, FaceLabel):
            statement = delete(table).where(table.user_id == user_id)
            await self._session.execute(statement, execution_options={"synchronize_session": False})

    async def purge(self, before: datetime) -> int:
        """Forget the looks that began before a moment; returns how many."""
        statement = delete(Look).where(Look.created_at < before).returning(Look.id)
        return len((await self._session.scalars(statement)).all())

    async def label(self, user_id: int, look_id: int, label: Mapping[str, Any], now: datetime) -> None:
        """Keep what was read and what the person said; a later word on the same look takes its place."""
        key = await self._keys.get(user_id)
        place = _label_place(user_id, look_id)
        sealed = self._vault.seal(key, json.dumps(dict(label)), context=place)
        statement = insert(FaceLabel).values(user_id=user_id, look_id=look_id, sealed=sealed, created_at=now)
        await self._session.execute(
            statement.on_conflict_do_update(
                index_elements=["user_id", "look_id"], set_={"sealed": sealed, "created_at": now}
            )
        )

    async def labels(self, user_id: int, limit: int) -> tuple[Mapping[str, Any], ...]:
        """The person's last labels, oldest first."""
        query = select(FaceLabel).where(FaceLabel.user_id == user_id).order_by(FaceLabel.look_id.desc())
        rows = (await self._session.scalars(query.limit(limit))).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        return tuple(
            json.loads(self._vault.open_text(key, row.sealed, context=_label_place(user_id, row.look_id)))
            for row in reversed(rows)
        )

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredLook, ...]:
        """Some looks, oldest first."""
        query = select(Look).where(Look.user_id == user_id).order_by(Look.id).offset(offset).limit(limit)
        return tuple([await self._opened(row) for row in (await self._session.scalars(query)).all()])

    async def stored_labels(
        self, user_id: int, *, offset: int, limit: int
    ) -> tuple[tuple[datetime, Mapping[str, Any]], ...]:
        """Some labels with the moment of each, oldest first."""
        query = select(FaceLabel).where(FaceLabel.user_id == user_id).order_by(FaceLabel.look_id)
        rows = (await self._session.scalars(query.offset(offset).limit(limit))).all()
        if not rows:
            return ()
        key = await self._keys.get(user_id)
        places = [_label_place(user_id, row.look_id) for row in rows]
        texts = [
            self._vault.open_text(key, row.sealed, context=p) for row, p in zip(rows, places, strict=True)
        ]
        return tuple((row.created_at, json.loads(text)) for row, text in zip(rows, texts, strict=True))

    async def _first(self, query: Select[Look]) -> StoredLook | None:
        row = await self._session.scalar(query.execution_options(populate_existing=True))
        return None if row is None else await self._opened(row)

    async def _sealed(self, user_id: int, notes: Mapping[str, Any], created_at: datetime) -> bytes:
        key = await self._keys.get(user_id)
        text = json.dumps(dict(notes), ensure_ascii=False)
        return self._vault.seal(key, text, context=_place(user_id, created_at))

    async def _opened(self, row: Look) -> StoredLook:
        key = await self._keys.get(row.user_id)
        place = _place(row.user_id, row.created_at)
        return StoredLook(
            id=row.id,
            user_id=row.user_id,
            update_id=row.update_id,
            group_id=row.group_id,
            stage=row.stage,
            notes=json.loads(self._vault.open_text(key, row.sealed, context=place)),
            created_at=row.created_at,
        )


def _place(user_id: int, created_at: datetime) -> str:
    return context("looks", "sealed", user_id, int(created_at.timestamp() * 1_000_000))


def _label_place(user_id: int, look_id: int) -> str:
    return context("face_labels", "sealed", user_id, look_id)
