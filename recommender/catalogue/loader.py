"""Reads the authored films, and refuses what contradicts itself."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from recommender.errors import CatalogueError
from recommender.genres import GENRES
from recommender.themes import THEMES
from recommender.types import Film

_T = TypeVar("_T")

FOLDER = Path(__file__).parent
"""Where the films lie: each JSON file holds a list of them."""

AGE_RATINGS = frozenset({"전체", "12", "15", "19"})

_LISTS = (
    "genres", "countries", "director", "cast", "director_en", "cast_en", "keywords", "themes",
)  # fmt: skip
_TEXTS = ("title", "original_title", "title_en", "age_rating", "synopsis", "synopsis_en")
_NUMBERS = ("id", "year", "runtime")


def load_catalogue(folder: Path = FOLDER) -> tuple[Film, ...]:
    """Return all films of a folder, in the order of file names and then of lines.

    Raises:
        CatalogueError: A file cannot be read, or a film is incomplete or there twice.
    """
    films = tuple(film for path in sorted(folder.glob("*.json")) for film in _films_of(path))
    if not films:
        raise CatalogueError(f"no films in {folder}")
    if len({film.id for film in films}) < len(films):
        raise CatalogueError("two films have the same id")
    return films


def _films_of(path: Path) -> list[Film]:
    try:
        records = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CatalogueError(f"{path.name} cannot be read") from error
    if not isinstance(records, list):
        raise CatalogueError(f"{path.name} is not a list of films")
    return [film_of(record) for record in records]


def film_of(record: object) -> Film:
    """Turn one JSON object into a film.

    Raises:
        CatalogueError: A field is missing, of the wrong type or impossible.
    """
    if not isinstance(record, Mapping):
        raise CatalogueError("a film is not an object")
    name = str(record.get("title", "?"))
    texts = {key: _typed(record, key, str, name=name) for key in _TEXTS}
    numbers = {key: _typed(record, key, int, name=name) for key in _NUMBERS}
    lists = {key: _strings(record, key, name) for key in _LISTS}
    film = Film(
        id=numbers["id"],
        title=texts["title"],
        original_title=texts["original_title"],
        title_en=texts["title_en"],
        year=numbers["year"],
        runtime=numbers["runtime"],
        age_rating=texts["age_rating"],
        genres=lists["genres"],
        countries=lists["countries"],
        director=lists["director"],
        cast=lists["cast"],
        keywords=lists["keywords"],
        synopsis=texts["synopsis"],
        synopsis_en=texts["synopsis_en"],
        director_en=lists["director_en"],
        cast_en=lists["cast_en"],
        themes=lists["themes"],
    )
    _check(film)
    return film


def _typed(record: Mapping[str, object], key: str, kind: type[_T], *, name: str) -> _T:
    value = record.get(key)
    if not isinstance(value, kind):
        raise CatalogueError(f"{name}: {key} is missing or of the wrong type")
    return value


def _strings(record: Mapping[str, object], key: str, name: str) -> tuple[str, ...]:
    value = record.get(key)
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise CatalogueError(f"{name}: {key} is not a list of texts")
    return tuple(value)


def _check(film: Film) -> None:
    wrong: Sequence[str] = [
        text
        for text, is_wrong in (
            ("no genre, or one that is not known", not film.genres or not set(film.genres) <= set(GENRES)),
            ("unknown age rating", film.age_rating not in AGE_RATINGS),
            ("unknown theme", not set(film.themes) <= THEMES),
            ("fewer English than Korean names", _names_differ(film)),
        )
        if is_wrong
    ]
    if wrong:
        raise CatalogueError(f"{film.title}: {'; '.join(wrong)}")


def _names_differ(film: Film) -> bool:
    return len(film.director) != len(film.director_en) or len(film.cast) != len(film.cast_en)
