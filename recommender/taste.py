"""How much each film is like the films that a person saved."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.sparse import Postings, postings
from recommender.types import Film

FIELD_WEIGHTS: Mapping[str, float] = {"keyword": 1.0, "director": 1.6, "cast": 0.8, "genre": 0.9}
"""How much one director counts beside one keyword, and so on."""

MAX_SHARE = 0.45
"""Share of the most similar saved film; the rest is the mean over all of them."""

BECAUSE_FROM = 0.08
"""Similarity from which a saved film is named as a reason."""


def taste_features(films: Sequence[Film]) -> Postings:
    """Return keywords, directors, cast and genres of all films as TF-IDF rows of unit length.

    People are told apart by their English names: two directors may share the Korean one.
    """
    return postings([_features(film) for film in films])


def _features(film: Film) -> dict[str, float]:
    fields = {
        "keyword": tuple(keyword.casefold() for keyword in film.keywords),
        "director": film.director_en,
        "cast": film.cast_en,
        "genre": film.genres,
    }
    return {f"{name}:{value}": FIELD_WEIGHTS[name] for name, values in fields.items() for value in values}


def similarities(saved: Sequence[Film], features: Postings) -> NDArray[np.float64]:
    """Return the cosine of every film with every saved film, of shape ``(n_saved, n_films)``."""
    if not saved:
        return np.zeros((0, features.n_films))
    return np.stack([features.cosines(_features(film)) for film in saved])


def taste_scores(similarity: NDArray[np.float64]) -> NDArray[np.float64]:
    """Score films by their likeness to all saved ones.

    ``score = (1 - MAX_SHARE) * mean + MAX_SHARE * max`` over the saved films: the mean keeps to the taste as
    a whole, the maximum keeps a small love of another kind from being averaged away.

    Args:
        similarity: Cosines of shape ``(n_saved, n_films)``.

    Returns:
        Scores in [0, 1] of shape ``(n_films,)``; zeros where nothing is saved.
    """
    if not len(similarity):
        return np.zeros(similarity.shape[1])
    scores: NDArray[np.float64] = (1.0 - MAX_SHARE) * similarity.mean(axis=0) + MAX_SHARE * similarity.max(
        axis=0
    )
    return scores


def because_of(similarity: NDArray[np.float64], film: int, n: int) -> tuple[int, ...]:
    """Return the places of the saved films that a film is most like, best first."""
    column = similarity[:, film] if len(similarity) else np.zeros(0)
    order = np.argsort(-column, kind="stable")[:n]
    return tuple(int(place) for place in order if column[place] >= BECAUSE_FROM)
