"""Numbers, maintenance and films for operators."""

from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.film_choices import SERVICES
from handlers.film_shelf import EDITABLE, FilmShelf
from handlers.operators.outcomes import FilmFound, FilmsFound, Statistics
from handlers.operators.tally import Tally
from recommender.types import Film

MIN_PEOPLE: Final = 10
"""A feeling of fewer people is not shown."""
PAUSE: Final = "maintenance"
_ACTIVE: Final = timedelta(days=7)
_MAX_FOUND: Final = 8
_MAX_READ: Final = 2000
_MAX_TITLE: Final = 120
_MAX_SYNOPSIS: Final = 1200

Waiting = Callable[[], Awaitable[int]]


class OperatorService:
    """What operators may see and set, but for bans and news."""

    def __init__(
        self,
        *,
        shelf: FilmShelf,
        waiting: Waiting,
        tally: Tally,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._shelf = shelf
        self._waiting = waiting
        self._tally = tally
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def statistics(self) -> Statistics:
        """Count; feelings are opened here, and only leave as numbers of ten people or more."""
        since = self._clock() - _ACTIVE
        async with self._unit_of_work() as work:
            numbers = await work.operations.numbers(since)
            readings = await work.readings.newest_of_everybody(since, _MAX_READ)
        moods = Counter(max(scores, key=lambda name: scores[name]) for scores in readings)
        return Statistics(
            numbers=numbers,
            moods={name: count for name, count in moods.most_common() if count >= MIN_PEOPLE},
            n_waiting=await self._waiting(),
            n_errors=self._tally.count,
        )

    async def is_paused(self) -> bool:
        """Whether operators alone are served."""
        async with self._unit_of_work() as work:
            return await work.operations.switch(PAUSE) == "on"

    async def pause(self, *, is_on: bool) -> None:
        """Serve operators alone, or everybody again."""
        async with self._unit_of_work() as work:
            await work.operations.set_switch(PAUSE, "on" if is_on else "off", self._clock())
            await work.commit()

    def find_films(self, wanted: str) -> FilmFound | FilmsFound:
        """The film of an id, or those with such a title."""
        folded = wanted.strip().casefold()
        exact = [film for film in self._shelf.films if str(film.id) == folded]
        found = exact or [
            film
            for film in self._shelf.films
            if folded and (folded in film.title.casefold() or folded in film.title_en.casefold())
        ]
        if len(found) == 1:
            return FilmFound(found[0], self._shelf.is_hidden(found[0].id))
        return FilmsFound(tuple(found[:_MAX_FOUND]))

    async def hide_film(self, film_id: int, *, is_hidden: bool, operator_id: int) -> FilmFound | None:
        """Recommend a film to nobody, or again."""
        return await self._override(film_id, operator_id=operator_id, is_hidden=is_hidden)

    async def edit_film(self, film_id: int, what: str, value: str, *, operator_id: int) -> FilmFound | None:
        """Change the Korean title or summary, or a link; None where that cannot be.

        Args:
            film_id: The film.
            what: ``title``, ``summary``, ``reset``, or the key of a service for its link.
            value: The new words; empty takes a link back.
            operator_id: Who does it.
        """
        if what == "reset":
            return await self._override(film_id, operator_id=operator_id, resets=True)
        key = "synopsis" if what == "summary" else what
        limit = _MAX_TITLE if key == "title" else _MAX_SYNOPSIS
        if key in EDITABLE and 0 < len(value) <= limit:
            return await self._override(film_id, operator_id=operator_id, word=(key, value))
        if key in SERVICES and (not value or urlsplit(value).scheme == "https"):
            return await self._override(film_id, operator_id=operator_id, link=(key, value))
        return None

    async def _override(
        self,
        film_id: int,
        *,
        operator_id: int,
        is_hidden: bool | None = None,
        word: tuple[str, str] | None = None,
        link: tuple[str, str] | None = None,
        resets: bool = False,
    ) -> FilmFound | None:
        if self._film(film_id) is None:
            return None
        async with self._unit_of_work() as work:
            stood = next(
                (each for each in await work.operations.overrides() if each.film_id == film_id), None
            )
            changes: dict[str, object] = dict(stood.changes) if stood and not resets else {}
            if word is not None:
                changes[word[0]] = word[1]
            if link is not None:
                known = changes.get("links")
                links = dict(known) if isinstance(known, dict) else {}
                links[link[0]] = link[1]
                changes["links"] = {service: url for service, url in links.items() if url}
            hides = is_hidden if is_hidden is not None else bool(stood and stood.is_hidden and not resets)
            await work.operations.put_override(
                film_id, is_hidden=hides, changes=changes, operator_id=operator_id, now=self._clock()
            )
            await work.commit()
        await self._shelf.refresh()
        film = self._film(film_id)
        return None if film is None else FilmFound(film, self._shelf.is_hidden(film_id))

    def _film(self, film_id: int) -> Film | None:
        return next((film for film in self._shelf.films if film.id == film_id), None)
