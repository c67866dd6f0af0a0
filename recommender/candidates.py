"""Which films may be offered at all, and which of them were asked for."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.themes import WITHHELD, WITHHOLD_FROM_LOWNESS
from recommender.types import Film

ONE_OF_SEVERAL = 0.75
"""What having one of several asked genres is worth, beside having all of them."""


def allowed(films: Sequence[Film], *, left_out: Collection[int], low: float) -> NDArray[np.bool_]:
    """Return which films may be offered, of shape ``(n_films,)``.

    Left out are the films of `left_out` and, from a certain lowness, those about suicide or about harm
    to children.

    Args:
        films: The catalogue.
        left_out: Ids of saved, seen and refused films.
        low: How low the person feels, in [0, 1].
    """
    gone = frozenset(left_out)
    careful = low >= WITHHOLD_FROM_LOWNESS
    return np.array(
        [film.id not in gone and not (careful and WITHHELD.intersection(film.themes)) for film in films],
        dtype=np.bool_,
    )


def asked_share(films: Sequence[Film], genres: Collection[str]) -> NDArray[np.float64]:
    """Return how well each film has the asked genres, of shape ``(n_films,)``.

    1 for all of them, `ONE_OF_SEVERAL` for one of several, between these for some, 0 for none and where
    none was asked.
    """
    asked = frozenset(genres)
    found = np.array([len(asked.intersection(film.genres)) for film in films], dtype=np.float64)
    more = (found - 1.0) / max(len(asked) - 1, 1) if len(asked) > 1 else np.ones(len(films))
    return np.where(found > 0.0, ONE_OF_SEVERAL + (1.0 - ONE_OF_SEVERAL) * more, 0.0)
