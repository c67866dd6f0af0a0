"""Which hashed features a model knows, and how much each one weighs."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ml.text.features import Features


@dataclass(frozen=True)
class Vocabulary:
    """The features that were seen in training.

    Attributes:
        buckets: Hashed features, ascending; shape ``(n_features,)``.
        rarity: Inverse document frequency of each, shipped in half precision; shape ``(n_features,)``.
    """

    buckets: NDArray[np.uint32]
    rarity: NDArray[np.float16] | NDArray[np.float32]

    def weigh(self, features: Features) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the places of known features and their weights of Euclidean length 1.

        ``weight = sqrt(count) * rarity / norm``; both arrays are empty where
        nothing is known.
        """
        if not self.buckets.size:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        drawn = features.buckets.astype(np.uint32)
        places = self.buckets.searchsorted(drawn)
        known = np.flatnonzero(self.buckets.take(places, mode="clip") == drawn)
        places = places.take(known)
        weights = np.sqrt(features.counts.take(known)) * self.rarity.take(places).astype(
            np.float32, copy=False
        )
        norm = float(weights @ weights) ** 0.5
        return places, (weights / norm if norm else weights).astype(np.float32, copy=False)
