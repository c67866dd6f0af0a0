"""Similarity of short texts by their character n-grams."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_NOISE = re.compile(r"[^0-9a-z가-힣]+")
_SIZES = (2, 3)


def normalise(text: str) -> str:
    """Lower case, NFC, letters and digits, single spaces, one space at both ends."""
    return f" {_NOISE.sub(' ', unicodedata.normalize('NFC', text).lower()).strip()} "


def grams(text: str) -> Counter[str]:
    """How often each character 2- and 3-gram stands in the normalised text."""
    clean = normalise(text)
    return Counter(clean[i : i + size] for size in _SIZES for i in range(len(clean) - size + 1))


class NgramIndex:
    """Texts as TF-IDF vectors of unit length, held as an inverted index.

    The weight of a gram is ``(1 + log(count)) * (log((1 + n) / (1 + df)) + 1)``,
    so that a gram of every text still counts a little.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._n_texts = len(texts)
        # Counted twice rather than kept: the counts of all texts together would take tens of megabytes.
        frequency = Counter(gram for text in texts for gram in grams(text))
        # One number per gram and flat arrays: thousands of small arrays would cost megabytes.
        self._number = {gram: number for number, gram in enumerate(frequency)}
        self._idf = np.asarray(
            [math.log((1 + self._n_texts) / (1 + df)) + 1.0 for df in frequency.values()], dtype=np.float32
        )
        self._starts = np.concatenate(([0], np.cumsum(list(frequency.values())))).astype(np.int32)
        self._rows = np.zeros(int(self._starts[-1]), dtype=np.int32)
        self._weights = np.zeros(int(self._starts[-1]), dtype=np.float32)
        filled = self._starts[:-1].copy()
        for row, text in enumerate(texts):
            numbers, weights = self._vector(grams(text))
            places = filled[numbers]
            self._rows[places] = row
            self._weights[places] = weights
            filled[numbers] += 1

    def _vector(self, counts: Counter[str]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Numbers and weights of the known grams; the weights have length 1 together."""
        known = [(self._number[gram], count) for gram, count in counts.items() if gram in self._number]
        numbers = np.asarray([number for number, _ in known], dtype=np.int32)
        weights = np.asarray([1.0 + math.log(count) for _, count in known], dtype=np.float32)
        weights *= self._idf[numbers]
        return numbers, weights / (np.sqrt(np.sum(weights**2)) or np.float32(1.0))

    def similarities(self, text: str) -> NDArray[np.float32]:
        """Cosine of `text` with every indexed text, in their order, shape ``(n_texts,)``, in [0, 1]."""
        scores = np.zeros(self._n_texts, dtype=np.float32)
        numbers, weights = self._vector(grams(text))
        for number, weight in zip(numbers, weights, strict=True):
            place = slice(self._starts[number], self._starts[number + 1])
            scores[self._rows[place]] += weight * self._weights[place]
        return scores


def overlap(left: str, right: str) -> float:
    """Share of the grams that two texts have in common (Dice), in [0, 1]."""
    a, b = grams(left), grams(right)
    total = sum(a.values()) + sum(b.values())
    return 2.0 * sum((a & b).values()) / total if total else 0.0
