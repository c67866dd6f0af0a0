"""The films that a person has kept."""

from dataclasses import dataclass

from db.unit_of_work import UnitOfWorkFactory
from handlers.film_choices import film_choices, own_links
from handlers.film_pictures import FilmPictures
from handlers.person import Person
from handlers.view import Picture
from recommender.streaming import StreamingLink, search_links
from recommender.types import Film


@dataclass(frozen=True)
class SavedCard:
    """One saved film, newest first."""

    index: int
    n_films: int
    film: Film
    links: tuple[StreamingLink, ...]
    picture: Picture


@dataclass(frozen=True)
class NothingSaved:
    """There is none."""


class SavedService:
    """Turns the pages of the saved films."""

    def __init__(
        self, *, films: dict[int, Film], pictures: FilmPictures, unit_of_work: UnitOfWorkFactory
    ) -> None:
        self._films = films
        self._pictures = pictures
        self._unit_of_work = unit_of_work

    async def card(self, person: Person, index: int) -> SavedCard | NothingSaved:
        """One page; pages go round."""
        async with self._unit_of_work() as work:
            saved = await work.saved_films.ids(person.id)
            chosen = await film_choices(work, person.id)
        known = [film_id for film_id in saved if film_id in self._films]
        if not known:
            return NothingSaved()
        film = self._films[known[index % len(known)]]
        return SavedCard(
            index=index % len(known),
            n_films=len(known),
            film=film,
            links=own_links(search_links(film, person.locale), chosen),
            picture=await self._pictures.of(film, person.locale, person.theme),
        )

    async def drop(self, person: Person, film_id: int, index: int) -> SavedCard | NothingSaved:
        """Take a film out, and show the one that is now in its place."""
        async with self._unit_of_work() as work:
            await work.saved_films.remove(person.id, film_id)
            await work.commit()
        return await self.card(person, index)
