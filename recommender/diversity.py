"""Chooses the films that are shown from the ranked ones, so that eight are not eight times the same."""

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from recommender.types import Film

_FRANCHISE_TAIL = re.compile(r"\s*(?:[:：;\-–].*|\d+(?:\s*부)?|[ⅠⅡⅢIVX]+)\s*$")


@dataclass(frozen=True)
class DiversityConfig:
    """How many of a kind may be among the films that are shown."""

    per_director: int = 2
    per_franchise: int = 1
    first_genre_share: float = 0.5
    """Share of the films that may have the same first genre."""


def franchise(title: str) -> str:
    """Return the name of the series that a title belongs to: what stands before number and subtitle."""
    name = title
    while (shorter := _FRANCHISE_TAIL.sub("", name)) not in (name, ""):
        name = shorter
    return name


def choose(
    ranked: Sequence[Film], n: int, *, config: DiversityConfig, free_genres: Collection[str] = ()
) -> tuple[int, ...]:
    """Return the places of up to `n` films, in order; always `n` if there are so many.

    Films are taken from the best on; one that would be too many of its director, its series or its first
    genre is passed over, and comes back only if the others do not suffice.

    Args:
        ranked: Films, best first.
        n: How many are wanted.
        config: How many of a kind are not too many.
        free_genres: Genres that were asked for: one of them may fill the list, several share it.
    """
    chosen: list[int] = []
    passed: list[int] = []
    seen: Counter[tuple[str, str]] = Counter()
    for place, film in enumerate(ranked):
        if len(chosen) == n:
            break
        kinds = _kinds(film, n, config, free_genres)
        if any(seen[kind] >= limit for kind, limit in kinds.items()):
            passed.append(place)
            continue
        seen.update(kinds.keys())
        chosen.append(place)
    return tuple(sorted((*chosen, *passed[: n - len(chosen)])))


def _kinds(
    film: Film, n: int, config: DiversityConfig, free_genres: Collection[str]
) -> dict[tuple[str, str], int]:
    kinds = {("director", name): config.per_director for name in film.director_en}
    kinds["franchise", franchise(film.title)] = config.per_franchise
    if not film.genres:
        return kinds
    if not free_genres:
        kinds["genre", film.genres[0]] = max(round(n * config.first_genre_share), 1)
    elif len(free_genres) > 1:
        asked = next((genre for genre in film.genres if genre in free_genres), "")
        kinds["asked", asked] = math.ceil(n / len(free_genres)) + 1
    return kinds
