"""Tones of films: what a keyword says about how a film feels, whatever its genre."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.errors import CatalogueError
from recommender.types import Film

PATH = Path(__file__).parent / "tones.toml"

TONES: tuple[str, ...] = (
    "laughter", "warmth", "calm", "courage", "flutter", "wonder", "release", "thrill", "tears", "grim",
    "dread",
)  # fmt: skip
"""The order of every array with a tone axis."""


def tones_of_keywords() -> dict[str, tuple[str, ...]]:
    """Return the tones of each keyword that has some.

    Raises:
        CatalogueError: The table is not complete.
    """
    try:
        words = tomllib.loads(PATH.read_text(encoding="utf-8"))
        pairs = [(word, tone) for tone in TONES for word in words[tone].split()]
    except (OSError, ValueError, KeyError) as error:
        raise CatalogueError(f"{PATH.name} is not complete") from error
    tones: dict[str, tuple[str, ...]] = {}
    for word, tone in pairs:
        tones[word] = (*tones.get(word, ()), tone)
    return tones


def tone_counts(films: Sequence[Film]) -> NDArray[np.float64]:
    """Return how many keywords of each film speak for each tone, of shape ``(n_films, n_tones)``.

    A keyword with several tones is shared among them, so a row sums to the keywords that have a tone.
    """
    tones_of = tones_of_keywords()
    counts = np.zeros((len(films), len(TONES)))
    for row, film in zip(counts, films, strict=True):
        for keyword in film.keywords:
            tones = tones_of.get(keyword, ())
            for tone in tones:
                row[TONES.index(tone)] += 1.0 / len(tones)
    return counts
