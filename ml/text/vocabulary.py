"""Which hashed features a model knows, and how much each one weighs."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ml.text.features import Features

_SIEVE_BITS = 20


@dataclass(frozen=True)
class Vocabulary:
    """The features that were seen in training.

    Attributes:
        buckets: Hashed features, ascending; shape ``(n_features,)``.
        rarity: Inverse document frequency of each; shape ``(n_features,)``.
    """

    buckets: NDArray[np.uint32]
    rarity: NDArray[np.float32]
    _sieve: NDArray[np.bool_] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        sieve = np.zeros(1 << _SIEVE_BITS, dtype=np.bool_)
        sieve[self.buckets & np.uint32(sieve.size - 1)] = True
        object.__setattr__(self, "_sieve", sieve)

    def weigh(self, features: Features) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the places of known features and their weights of Euclidean length 1.

        ``weight = sqrt(count) * rarity / norm``; both arrays are empty where
        nothing is known.
        """
        if not self.buckets.size:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        # Most features of a message are unknown; a look at their lower bits spares them the search.
        maybe = np.flatnonzero(self._sieve[features.buckets & (self._sieve.size - 1)])
        drawn = features.buckets[maybe].astype(np.uint32)
        places = np.searchsorted(self.buckets, drawn)
        places[places == self.buckets.size] = 0
        is_known = self.buckets[places] == drawn
        places = places[is_known]
        weights = np.sqrt(features.counts[maybe[is_known]]) * self.rarity[places]
        norm = float(np.sqrt(weights @ weights))
        return places, (weights / norm if norm else weights).astype(np.float32)
