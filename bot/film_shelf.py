"""Puts the catalogue into the database, where other tables and operators find the films."""

from dataclasses import asdict

from db.records import StoredFilm
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from recommender.types import Film

SOURCE = "catalogue"


async def shelve_films(films: tuple[Film, ...], unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
    """Add the films, or bring them up to date; nothing is written where nothing is new."""
    now = clock()
    rows = [StoredFilm(film.id, asdict(film), SOURCE, now) for film in films]
    async with unit_of_work() as work:
        await work.films.upsert_many(rows)
        await work.commit()
