"""The films that people were shown."""

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.recommendation import ShownFilm


class ShownFilmRepository:
    """What was shown to a person, and what they said to it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def shown_ids(self, user_id: int, limit: int) -> tuple[int, ...]:
        """The films that were shown last, newest first, each once."""
        newest = (
            select(ShownFilm.film_id, ShownFilm.batch_id, ShownFilm.position)
            .ext(distinct_on(ShownFilm.film_id))
            .where(ShownFilm.user_id == user_id)
            .order_by(ShownFilm.film_id, ShownFilm.batch_id.desc(), ShownFilm.position)
            .subquery()
        )
        query = select(newest.c.film_id).order_by(newest.c.batch_id.desc(), newest.c.position).limit(limit)
        return tuple(await self._session.scalars(query))

    async def refuse(self, user_id: int, film_id: int) -> bool:
        """Note that the person does not want a film; False when it was never shown to them."""
        return await self._mark(user_id, film_id, refused=True)

    async def mark_seen(self, user_id: int, film_id: int) -> bool:
        """Note that the person has seen a film; False when it was never shown to them."""
        return await self._mark(user_id, film_id, seen=True)

    async def excluded_ids(self, user_id: int) -> frozenset[int]:
        """The films that the person refused or has seen."""
        query = select(ShownFilm.film_id).where(
            ShownFilm.user_id == user_id, ShownFilm.refused | ShownFilm.seen
        )
        return frozenset(await self._session.scalars(query))

    async def _mark(self, user_id: int, film_id: int, **values: bool) -> bool:
        statement = (
            update(ShownFilm)
            .where(ShownFilm.user_id == user_id, ShownFilm.film_id == film_id)
            .values(**values)
            .returning(ShownFilm.film_id)
        )
        return bool((await self._session.scalars(statement)).all())
