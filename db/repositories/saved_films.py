"""The films that people saved."""

from datetime import datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.models.film import SavedFilm


class SavedFilmRepository:
    """A person's list of films."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, user_id: int, film_id: int, now: datetime) -> bool:
        """Save a film; False when it was saved before."""
        statement = insert(SavedFilm).values(user_id=user_id, film_id=film_id, saved_at=now)
        saved = statement.on_conflict_do_nothing(index_elements=["user_id", "film_id"]).returning(
            SavedFilm.film_id
        )
        return await self._session.scalar(saved) is not None

    async def remove(self, user_id: int, film_id: int) -> bool:
        """Take a film off the list; False when it was not on it."""
        statement = (
            delete(SavedFilm)
            .where(SavedFilm.user_id == user_id, SavedFilm.film_id == film_id)
            .returning(SavedFilm.film_id)
        )
        return await self._session.scalar(statement) is not None

    async def ids(self, user_id: int) -> tuple[int, ...]:
        """The saved films, newest first."""
        query = (
            select(SavedFilm.film_id)
            .where(SavedFilm.user_id == user_id)
            .order_by(SavedFilm.saved_at.desc(), SavedFilm.film_id)
        )
        return tuple(await self._session.scalars(query))

    async def contains(self, user_id: int, film_id: int) -> bool:
        """Whether the film is on the list."""
        query = select(exists().where(SavedFilm.user_id == user_id, SavedFilm.film_id == film_id))
        return bool(await self._session.scalar(query))
