"""Which films keep to what a person asked for, and what to give up first where too few do."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recommender.themes import (
    CHILD_HARM,
    ILLNESS,
    LOSS,
    SELF_HARM,
    SEXUAL_VIOLENCE,
    SUICIDE,
    TRAUMA,
    VIOLENCE,
    WITHHELD,
)
from recommender.types import Film, FilmFilters

NOT_FOR_ALL_AGES: Final = WITHHELD | {VIOLENCE, TRAUMA}
"""Heavy contents that no one watches with children or parents."""

ADULTS_ONLY: Final = "19"

_THEMES: Final[Mapping[str, tuple[str, ...]]] = {
    "죽음": (LOSS, SUICIDE),
    "동물 죽음": (),
    "자살": (SUICIDE, SELF_HARM),
    "살인": (VIOLENCE,),
    "폭력": (VIOLENCE, SEXUAL_VIOLENCE, CHILD_HARM),
    "학교폭력": (CHILD_HARM,),
    "가정폭력": (CHILD_HARM,),
    "성폭력": (SEXUAL_VIOLENCE,),
    "잔인함": (VIOLENCE,),
    "고문": (VIOLENCE,),
    "질병": (ILLNESS,),
    "투병": (ILLNESS,),
    "아이 부상": (CHILD_HARM,),
    "슬픈 결말": (LOSS, SUICIDE),
    "슬픔": (LOSS, SUICIDE),
    "우울": (LOSS, SUICIDE, ILLNESS),
}
"""Heavy contents that a refused theme stands for."""

_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "동물 죽음": ("강아지", "반려동물", "반려견", "반려묘", "유기견", "고양이", "소"),
    "이별": ("이별", "실연", "헤어짐", "엇갈림"),
    "슬픈 결말": ("눈물", "비극", "슬픔"),
    "슬픔": ("눈물", "비극", "슬픔"),
    "우울": ("비극", "우울", "절망"),
    "신파": ("눈물",),
    "귀신": ("귀신", "유령", "퇴마"),
    "학교폭력": ("왕따", "따돌림", "학교폭력"),
    "조폭": ("조폭", "깡패", "건달"),
    "군대": ("군인", "군대", "입대"),
    "회사": ("회사", "직장", "직장인"),
    "입시": ("입시", "수험생", "수능"),
}
"""Keywords of films that a refused theme stands for, beside its own name."""

_RELAXED: Final[Sequence[tuple[str, Callable[[FilmFilters], FilmFilters]]]] = (
    ("runtime", lambda filters: replace(filters, min_runtime=None, max_runtime=None)),
    ("years", lambda filters: replace(filters, min_year=None, max_year=None)),
    ("country", lambda filters: replace(filters, country=())),
    ("genre", lambda filters: replace(filters, genre=())),
    ("actor", lambda filters: replace(filters, actor=())),
    ("director", lambda filters: replace(filters, director=())),
)
"""What is given up, first to last. What a person refused, and care for company, never is."""


def keeps(film: Film, filters: FilmFilters) -> bool:
    """Say whether a film is all that was asked for."""
    return (
        _keeps_numbers(film, filters)
        and (not filters.genre or bool(set(filters.genre) & set(film.genres)))
        and not set(filters.not_genre) & set(film.genres)
        and (not filters.country or bool(set(filters.country) & set(film.countries)))
        and not set(filters.not_country) & set(film.countries)
        and (not filters.director or _is_by(filters.director, (*film.director, *film.director_en)))
        and (not filters.actor or _is_by(filters.actor, (*film.cast, *film.cast_en)))
        and not any(_is_about(film, theme) for theme in filters.not_theme)
        and not (filters.for_all_ages and _is_for_adults(film))
    )


def kept(films: Sequence[Film], filters: FilmFilters) -> NDArray[np.bool_]:
    """Return which films are all that was asked for, of shape ``(n_films,)``."""
    if filters == FilmFilters():
        return np.ones(len(films), dtype=np.bool_)
    return np.array([keeps(film, filters) for film in films], dtype=np.bool_)


def relaxations(filters: FilmFilters) -> Iterator[tuple[FilmFilters, str]]:
    """Yield wider and wider filters, each with what was given up last."""
    for name, relax in _RELAXED:
        wider = relax(filters)
        if wider != filters:
            filters = wider
            yield filters, name


def films_like(films: Sequence[Film], names: Sequence[str]) -> tuple[Film, ...]:
    """Return the films that go by one of the names, or that one of the named people made."""
    asked = {_bare(name) for name in names}
    titled = [film for film in films if asked & {_bare(title) for title in _titles(film)}]
    by_people = [
        film for film in films if asked & {_bare(name) for name in (*film.director, *film.director_en)}
    ]
    return tuple(titled or by_people)


def _keeps_numbers(film: Film, filters: FilmFilters) -> bool:
    return (
        (filters.min_runtime is None or film.runtime >= filters.min_runtime)
        and (filters.max_runtime is None or film.runtime <= filters.max_runtime)
        and (filters.min_year is None or film.year >= filters.min_year)
        and (filters.max_year is None or film.year <= filters.max_year)
    )


def _is_by(asked: Sequence[str], people: Sequence[str]) -> bool:
    """Say whether one of the people is meant; "Nolan" means Christopher Nolan."""
    bare = [_bare(person) for person in people]
    return any(
        _bare(name) in bare or any(person.casefold().split()[-1:] == [name.casefold()] for person in people)
        for name in asked
    )


def _is_about(film: Film, theme: str) -> bool:
    if set(_THEMES.get(theme, ())) & set(film.themes):
        return True
    words = {theme, *_WORDS.get(theme, ())}
    if any(
        word in keyword for keyword in film.keywords for word in words if len(word) > 1 or word == keyword
    ):
        return True
    return len(theme) > 1 and theme in film.synopsis


def _is_for_adults(film: Film) -> bool:
    return film.age_rating == ADULTS_ONLY or bool(NOT_FOR_ALL_AGES.intersection(film.themes))


def _titles(film: Film) -> tuple[str, ...]:
    return (
        film.title,
        film.title.split(":")[0],
        film.title_en,
        film.title_en.split(":")[0],
        film.original_title,
    )


def _bare(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
