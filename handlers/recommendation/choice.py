"""Chooses films that keep to a wish, and gives up conditions one by one where too few do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.film_wishes import filters_of
from ml.runner import InferenceRunner
from ml.wishes.types import FilmWish
from recommender.filters import films_like, relaxations
from recommender.types import Film, FilmFilters, RankedFilm, Ranker, RankRequest


@dataclass(frozen=True)
class Asked:
    """What became of a wish; said under the films.

    Attributes:
        n_kept: How many of the films are all that was asked for.
        given_up: Conditions that the others do not keep to, names of `recommender.filters.relaxations`.
        services: Where the films should be watched; what runs there is not known.
        unknown: Titles that the films should be like and that the catalogue does not have.
    """

    n_kept: int
    given_up: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class FilmChoice:
    """Ranks with and without conditions until there are enough films."""

    def __init__(self, *, ranker: Ranker, films: Sequence[Film], runner: InferenceRunner) -> None:
        self._ranker = ranker
        self._films = tuple(films)
        self._runner = runner

    async def choose(
        self, request: RankRequest, wish: FilmWish, shown: tuple[int, ...]
    ) -> tuple[tuple[RankedFilm, ...], Asked | None]:
        """Return films, those that keep to the whole wish first, and what became of the wish if there is one.

        Films that were shown lately come again where too few others are left.
        """
        if not wish:
            return await self._ranked(request, shown), None
        like = films_like(self._films, wish.similar_to)
        request = replace(
            request,
            filters=_both(filters_of(wish), request.filters),
            genres=wish.genre,
            like=tuple(film.id for film in like),
        )
        ranked = await self._ranked(request, shown)
        n_kept, given_up = len(ranked), []
        for filters, name in relaxations(request.filters):
            if len(ranked) >= request.n:
                break
            given_up.append(name)
            ranked += await self._ranked(_rest(replace(request, filters=filters), ranked), shown)
        unknown = tuple(name for name in wish.similar_to if not films_like(self._films, (name,)))
        return ranked, Asked(n_kept, tuple(given_up), wish.provider, unknown)

    async def _ranked(self, request: RankRequest, shown: tuple[int, ...]) -> tuple[RankedFilm, ...]:
        fresh = replace(request, excluded=(*request.excluded, *shown))
        ranked = await self._runner.run(self._ranker.rank, fresh)
        if len(ranked) < request.n:
            ranked += await self._runner.run(self._ranker.rank, _rest(request, ranked))
        return ranked


def _both(wished: FilmFilters, always: FilmFilters) -> FilmFilters:
    """What was asked for now, without what the person never wants to be offered."""
    return replace(
        wished,
        not_genre=tuple(dict.fromkeys((*wished.not_genre, *always.not_genre))),
        not_theme=tuple(dict.fromkeys((*wished.not_theme, *always.not_theme))),
    )


def _rest(request: RankRequest, ranked: Sequence[RankedFilm]) -> RankRequest:
    """Ask for what is missing."""
    known = tuple(entry.film.id for entry in ranked)
    return replace(request, excluded=(*request.excluded, *known), n=request.n - len(ranked))
