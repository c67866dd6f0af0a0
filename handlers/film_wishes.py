"""What a person asked of films in the present talk; comfort listens for it, recommendation keeps to it."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from ml.wishes.parser import WishParser
from ml.wishes.types import FilmWish
from recommender.types import Film, FilmFilters

_ASKS = re.compile(
    r"영화|추천|볼\s?만한|볼\s?거|보고\s?싶|골라|애니|다큐|movie|film|recommend|watch|something",
    re.IGNORECASE,
)
"""Words of a request that stands for itself; a wish without them adds to the request before."""
_MAX_ADDITION = 80
"""Characters; a longer text without a word of films tells something else."""
_SHORT_NAME = 2
"""Characters of names that are too like other words to be looked for."""
_BOUNDS = (("min_runtime", "max_runtime"), ("min_year", "max_year"))


def knowing(films: Sequence[Film]) -> WishParser:
    """Build a parser that knows the films of the catalogue, in both languages."""
    titles: dict[str, str] = {}
    for film in films:
        titles |= {film.title: film.title, film.title_en: film.title_en}
    directors = {name: name for film in films for name in (*film.director, *film.director_en)}
    actors = {name: name for film in films for name in (*film.cast, *film.cast_en) if len(name) > _SHORT_NAME}
    return WishParser(titles=titles, directors=directors, actors=actors)


def adds_a_wish(parser: WishParser, text: str, today: date) -> bool:
    """Say whether a text that follows a recommendation asks for other films: "두 시간 안 넘는 걸로"."""
    return len(text) <= _MAX_ADDITION and bool(parser.parse(text, today=today))


def wish_of_talk(parser: WishParser, texts: Sequence[str], today: date) -> FilmWish:
    """Read what is asked for now from what the person wrote, oldest first.

    A request with a word of films begins anew, what follows it adds to it, and talk of other things ends it.
    """
    wish: FilmWish | None = None
    for text in texts:
        if _ASKS.search(text):
            wish = parser.parse(text, today=today)
        elif wish is not None:
            wish = _added(wish, parser.parse(text, today=today)) if adds_a_wish(parser, text, today) else None
    return wish or FilmWish()


def filters_of(wish: FilmWish) -> FilmFilters:
    """Say a wish in the recommender's terms; services and likeness are no filters of films."""
    return FilmFilters(
        genre=wish.genre,
        not_genre=wish.not_genre,
        country=wish.country,
        not_country=wish.not_country,
        director=wish.director,
        actor=wish.actor,
        not_theme=wish.not_theme,
        min_runtime=wish.min_runtime,
        max_runtime=wish.max_runtime,
        min_year=wish.min_year,
        max_year=wish.max_year,
        for_all_ages=wish.adult is False,
    )


def _added(wish: FilmWish, more: FilmWish) -> FilmWish:
    """Let what was said last stand; refusals add up."""
    said = {field.name: getattr(more, field.name) for field in fields(more)}
    changes = {name: value for name, value in said.items() if value is not None and value != ()}
    for bounds in _BOUNDS:
        if any(name in changes for name in bounds):
            changes |= {name: said[name] for name in bounds}
    for name in ("not_genre", "not_country", "not_theme"):
        changes[name] = tuple(dict.fromkeys((*getattr(wish, name), *said[name])))
    added = replace(wish, **changes)
    return replace(
        added,
        genre=tuple(genre for genre in added.genre if genre not in more.not_genre),
        country=tuple(code for code in added.country if code not in more.not_country),
    )
