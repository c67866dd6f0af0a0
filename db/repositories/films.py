"""The catalogue of films."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.errors import NotFound
from db.models.film import Film
from db.records import StoredFilm

_ROWS_PER_STATEMENT = 1000


class FilmRepository:
    """The films that can be recommended."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def upsert_many(self, films: Sequence[StoredFilm]) -> None:
        """Add films, and bring those that are known up to date."""
        unique = list({film.id: film for film in films}.values())
        for start in range(0, len(unique), _ROWS_PER_STATEMENT):
            statement = insert(Film).values(
                [
                    {"id": film.id, "data": film.data, "source": film.source, "updated_at": film.updated_at}
                    for film in unique[start : start + _ROWS_PER_STATEMENT]
                ]
            )
            new = statement.excluded
            await self._session.execute(
                statement.on_conflict_do_update(
                    index_elements=["id"],
                    set_={"data": new.data, "source": new.source, "updated_at": new.updated_at},
                    # A start that brings nothing new writes nothing.
                    where=(Film.data != new.data) | (Film.source != new.source),
                )
            )

    async def all(self) -> tuple[StoredFilm, ...]:
        """All films, by id."""
        query = select(Film.id, Film.data, Film.source, Film.updated_at).order_by(Film.id)
        return tuple(StoredFilm(*row) for row in (await self._session.execute(query)))

    async def get(self, film_id: int) -> StoredFilm:
        """One film.

        Raises:
            NotFound: Not in the catalogue.
        """
        query = select(Film.id, Film.data, Film.source, Film.updated_at).where(Film.id == film_id)
        row = (await self._session.execute(query)).one_or_none()
        if row is None:
            message = f"no film {film_id}"
            raise NotFound(message)
        return StoredFilm(*row)

    async def count(self) -> int:
        """The number of films."""
        return (await self._session.scalar(select(func.count()).select_from(Film))) or 0
