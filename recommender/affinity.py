"""How well the genres and tones of films suit a feeling."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.genres import GENRE_INDEX, GENRES
from recommender.themes import HEAVINESS
from recommender.types import Film

GENRE_EVIDENCE = 1.6
"""How many tone keywords the genres of a film are worth."""

BEARABLE_FROM = 0.25
"""Suitability of a genre below which it spoils a film, however well the others suit."""

SPOILED = 0.55
"""What is left of a score when the least suitable genre does not suit at all."""

_GENRE_DECAY = 0.7
"""Weight of a film's next genre, beside the one named before it."""


def genre_weights(films: Sequence[Film]) -> NDArray[np.float64]:
    """Return how much each genre makes up a film, of shape ``(n_films, n_genres)``; rows sum to 1.

    The first genre counts most. A film without genres gets a row of NaN: it cannot be scored.
    """
    weights = np.zeros((len(films), len(GENRES)))
    for row, film in zip(weights, films, strict=True):
        for place, genre in enumerate(film.genres):
            row[GENRE_INDEX[genre]] = _GENRE_DECAY**place
    sums = weights.sum(axis=1, keepdims=True)
    shares: NDArray[np.float64] = np.divide(
        weights, sums, out=np.full_like(weights, np.nan), where=sums > 0.0
    )
    return shares


def affinity_scores(
    emotion: NDArray[np.float64], affinity: NDArray[np.float64], shares: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Score films by how well their genres, or tones, suit an emotion.

    ``score = shares @ (affinity.T @ emotion)``: the expected affinity of a film when the true
    emotion is drawn from `emotion`.

    Args:
        emotion: Probabilities of shape ``(n_emotions,)``, summing to 1.
        affinity: Suitability in [0, 1] of shape ``(n_emotions, n_columns)``.
        shares: Shares of shape ``(n_films, n_columns)``; rows sum to 1.

    Returns:
        Scores in [0, 1] of shape ``(n_films,)``.
    """
    scores: NDArray[np.float64] = shares @ (affinity.T @ emotion)
    return scores


def bearable(
    emotion: NDArray[np.float64], affinity: NDArray[np.float64], shares: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return what is left of a film by its least suitable genre: factors in [SPOILED, 1], one a film.

    A comedy that is also a horror film is not half right for someone who is afraid.
    """
    suitability = affinity.T @ emotion
    worst = np.where(np.nan_to_num(shares) > 0.0, suitability, 1.0).min(axis=1)
    factors: NDArray[np.float64] = SPOILED + (1.0 - SPOILED) * np.clip(worst / BEARABLE_FROM, 0.0, 1.0)
    return factors


def lightness(films: Sequence[Film]) -> NDArray[np.float64]:
    """Return what is left of each film's score for one who feels as low as can be; shape ``(n_films,)``."""
    return np.array([np.prod([1.0 - HEAVINESS.get(theme, 0.0) for theme in film.themes]) for film in films])


def feeling_scores(
    genres: NDArray[np.float64], tones: NDArray[np.float64], n_tones: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Mix the affinities of genres and tones: the more keywords tell the tone, the less the genres count.

    ``score = (GENRE_EVIDENCE * genres + tones) / (GENRE_EVIDENCE + n_tones)``

    Args:
        genres: Affinities of the genres in [0, 1], of shape ``(n_films,)``.
        tones: Sums of the affinities of the tone keywords, of shape ``(n_films,)``.
        n_tones: Numbers of tone keywords, of shape ``(n_films,)``.

    Returns:
        Scores in [0, 1] of shape ``(n_films,)``.
    """
    return (GENRE_EVIDENCE * genres + tones) / (GENRE_EVIDENCE + n_tones)
