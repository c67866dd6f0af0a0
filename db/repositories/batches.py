"""Recommendations of several films at once."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.recommendation import Batch, ShownFilm
from db.records import StoredBatch
from db.repositories.keys import KeyRepository
from db.vault import Vault, context


class BatchRepository:
    """Recommendations, with what they were made from sealed with the person's key."""

    def __init__(self, session: AsyncSession, vault: Vault, keys: KeyRepository) -> None:
        self._session = session
        self._vault = vault
        self._keys = keys

    async def add(
        self,
        user_id: int,
        *,
        update_id: int | None,
        wish: str,
        payload: Mapping[str, Any],
        film_ids: Sequence[int],
        now: datetime,
    ) -> StoredBatch:
        """Add a recommendation; an update that made one before gets that one again.

        Args:
            user_id: Whose it is.
            update_id: The update that asked for it, if one did.
            wish: What was wished for.
            payload: The feeling, the fits and whatever else the carousel needs; must be JSON.
            film_ids: The films in the order in which they are shown.
            now: The time.
        """
        key = await self._keys.get(user_id)
        place = _place(user_id, wish=wish, created_at=now)
        sealed = self._vault.seal(key, json.dumps(dict(payload), ensure_ascii=False), context=place)
        statement = (
            insert(Batch)
            .values(user_id=user_id, update_id=update_id, wish=wish, sealed=sealed, created_at=now)
            .on_conflict_do_nothing(index_elements=["user_id", "update_id"])
            .returning(Batch.id)
        )
        batch_id = await self._session.scalar(statement)
        if batch_id is None:
            query = select(Batch).where(Batch.user_id == user_id, Batch.update_id == update_id)
            return await self._opened((await self._session.scalars(query)).one())
        await self._add_films(user_id, batch_id, film_ids, now)
        return await self.get(batch_id, user_id)

    async def get(self, batch_id: int, user_id: int) -> StoredBatch:
        """A recommendation of this person.

        Raises:
            NotFound: There is none, or it belongs to somebody else.
        """
        query = select(Batch).where(Batch.id == batch_id, Batch.user_id == user_id)
        row = await self._session.scalar(query)
        if row is None:
            message = f"user {user_id} has no batch {batch_id}"
            raise NotFound(message)
        return await self._opened(row)

    async def latest(self, user_id: int) -> StoredBatch | None:
        """The person's last recommendation."""
        query = select(Batch).where(Batch.user_id == user_id).order_by(Batch.id.desc()).limit(1)
        row = await self._session.scalar(query)
        return None if row is None else await self._opened(row)

    async def stored(self, user_id: int, *, offset: int, limit: int) -> tuple[StoredBatch, ...]:
        """Some recommendations, oldest first."""
        query = select(Batch).where(Batch.user_id == user_id).order_by(Batch.id)
        rows = (await self._session.scalars(query.offset(offset).limit(limit))).all()
        return tuple([await self._opened(row) for row in rows])

    async def change(self, user_id: int, changed: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> None:
        """Seal what all recommendations of a person were made from anew, as `changed` has it."""
        key = await self._keys.get(user_id)
        for row in (await self._session.scalars(select(Batch).where(Batch.user_id == user_id))).all():
            place = _place(user_id, wish=row.wish, created_at=row.created_at)
            payload = json.loads(self._vault.open_text(key, row.sealed, context=place))
            plain = json.dumps(dict(changed(payload)), ensure_ascii=False)
            row.sealed = self._vault.seal(key, plain, context=place)

    async def _add_films(self, user_id: int, batch_id: int, film_ids: Sequence[int], now: datetime) -> None:
        if not film_ids:
            return
        rows = [
            {
                "user_id": user_id,
                "batch_id": batch_id,
                "position": position,
                "film_id": film_id,
                "shown_at": now,
            }
            for position, film_id in enumerate(film_ids)
        ]
        await self._session.execute(insert(ShownFilm).values(rows))

    async def _opened(self, row: Batch) -> StoredBatch:
        key = await self._keys.get(row.user_id)
        place = _place(row.user_id, wish=row.wish, created_at=row.created_at)
        films = select(ShownFilm.film_id).where(
            ShownFilm.user_id == row.user_id, ShownFilm.batch_id == row.id
        )
        return StoredBatch(
            id=row.id,
            user_id=row.user_id,
            update_id=row.update_id,
            wish=row.wish,
            payload=json.loads(self._vault.open_text(key, row.sealed, context=place)),
            film_ids=tuple(await self._session.scalars(films.order_by(ShownFilm.position))),
            created_at=row.created_at,
        )


def _place(user_id: int, *, wish: str, created_at: datetime) -> str:
    return context("batches", "sealed", user_id, wish, int(created_at.timestamp() * 1_000_000))
