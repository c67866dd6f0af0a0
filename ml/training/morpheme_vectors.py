"""Vectors of morphemes, taken from the language model of Kiwi by its similarities."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ml.training.matrices import unit_rows

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

_N_FREQUENT_ANCHORS = 150
_N_ANCHORS = 420
_N_CANDIDATES = 4000
_MIN_SIMILAR = 1000
SMOOTHING = 1e-3
"""A morpheme that makes up this share of all counts half."""


class MorphemeVectors:
    """Places texts in the space in which Kiwi compares morphemes.

    The similarities of all morphemes to some hundred anchors, with the anchors'
    own Gram matrix G = U Λ Uᵀ, give the vectors back up to a rotation:
    ``V = S U Λ^(-1/2)``.
    """

    def __init__(self, n_dimensions: int, rng: np.random.Generator) -> None:
        self._n_dimensions = n_dimensions
        self._rng = rng

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector of length 1 per text, rare morphemes counting more; zeros where none is known."""
        from kiwipiepy import Kiwi  # noqa: PLC0415 -- 540 MB, for training only

        kiwi = Kiwi(num_workers=2)
        tokens = [[token.id for token in found] for found in kiwi.tokenize(list(texts))]
        counts = Counter(number for found in tokens for number in found)
        return self._texts(tokens, counts, anchored_vectors(kiwi, counts, self._rng))

    def _texts(
        self, tokens: list[list[int]], counts: Counter[int], morphemes: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        n_tokens = sum(counts.values())
        rarity = np.zeros(len(morphemes), dtype=np.float32)
        for number, count in counts.items():
            rarity[number] = SMOOTHING / (SMOOTHING + count / n_tokens)
        means = np.zeros((len(tokens), morphemes.shape[1]), dtype=np.float32)
        for row, found in enumerate(tokens):
            means[row] = rarity[found] @ morphemes[found] if found else 0
        means = unit_rows(means)
        _, _, axes = np.linalg.svd(means[:: max(1, len(means) // 20_000)], full_matrices=False)
        return unit_rows(means @ axes[: self._n_dimensions].T)


def anchored_vectors(kiwi: "Kiwi", counts: Counter[int], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return the vectors of all morphemes by their numbers; zeros where none is known."""
    similarities: dict[int, list[tuple[int, float]]] = {}
    for anchor in _anchors(counts, rng):
        similar = kiwi.most_similar_morphemes(anchor, top_n=200_000)
        if len(similar) >= _MIN_SIMILAR:
            similarities[anchor] = [(found.id, found.score) for found in similar]
    return _vectors(similarities, max(counts) + 1)


def _anchors(counts: Counter[int], rng: np.random.Generator) -> list[int]:
    frequent = [number for number, _ in counts.most_common(_N_CANDIDATES)]
    others = frequent[_N_FREQUENT_ANCHORS:]
    chosen = rng.permutation(len(others))[: _N_ANCHORS - _N_FREQUENT_ANCHORS]
    return frequent[:_N_FREQUENT_ANCHORS] + [others[place] for place in chosen]


def _vectors(similarities: dict[int, list[tuple[int, float]]], n_morphemes: int) -> NDArray[np.float32]:
    anchors = list(similarities)
    size = max(n_morphemes, max(number for found in similarities.values() for number, _ in found) + 1)
    table = np.zeros((size, len(anchors)), dtype=np.float32)
    for column, anchor in enumerate(anchors):
        numbers, scores = zip(*similarities[anchor], strict=True)
        table[list(numbers), column] = scores
        table[anchor, column] = 1.0
    gram = (table[anchors] + table[anchors].T) / 2
    values, axes = np.linalg.eigh(gram.astype(np.float64))
    is_real = values > values[-1] * 1e-3
    vectors = table @ (axes[:, is_real] / np.sqrt(values[is_real])).astype(np.float32)
    is_known = np.abs(table).sum(axis=1) > 0
    vectors -= vectors[is_known].mean(axis=0)
    vectors[~is_known] = 0
    return np.asarray(vectors, dtype=np.float32)
