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
        counted = [grams(text) for text in texts]
        frequency = Counter(gram for counts in counted for gram in counts)
        self._idf = {gram: math.log((1 + self._n_texts) / (1 + df)) + 1.0 for gram, df in frequency.items()}
        rows: dict[str, list[int]] = {}
        weights: dict[str, list[float]] = {}
        for row, counts in enumerate(counted):
            for gram, weight in self._vector(counts).items():
                rows.setdefault(gram, []).append(row)
                weights.setdefault(gram, []).append(weight)
        self._postings = {
            gram: (np.asarray(rows[gram], dtype=np.int32), np.asarray(weights[gram], dtype=np.float32))
            for gram in rows
        }

    def _vector(self, counts: Counter[str]) -> dict[str, float]:
        raw = {
            gram: (1.0 + math.log(count)) * self._idf[gram]
            for gram, count in counts.items()
            if gram in self._idf
        }
        length = sum(weight * weight for weight in raw.values()) ** 0.5
        return {gram: weight / length for gram, weight in raw.items()} if length else {}

    def similarities(self, text: str) -> NDArray[np.float32]:
        """Cosine of `text` with every indexed text, in their order, shape ``(n_texts,)``, in [0, 1]."""
        scores = np.zeros(self._n_texts, dtype=np.float32)
        for gram, weight in self._vector(grams(text)).items():
            rows, weights = self._postings[gram]
            scores[rows] += weight * weights
        return scores


def overlap(left: str, right: str) -> float:
    """Share of the grams that two texts have in common (Dice), in [0, 1]."""
    a, b = grams(left), grams(right)
    total = sum(a.values()) + sum(b.values())
    return 2.0 * sum((a & b).values()) / total if total else 0.0
