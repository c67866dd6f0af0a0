"""Similarity of short texts by their character n-grams."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_NOISE = re.compile(r"[^0-9a-z가-힣]+")
_SIZES = (2, 3)
_BITS = np.uint64(21)
_MOST_OF_16_BITS = 1 << 16
"""Texts whose numbers fit into 16 bits, which is half a megabyte less for each 250,000 grams."""


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
        codes = [_codes(text) for text in texts]
        rows = np.repeat(np.arange(len(texts)), [found.size for found in codes])
        self._grams, numbers = np.unique(
            np.concatenate([np.empty(0, np.uint64), *codes]), return_inverse=True
        )
        # One number for a gram and a text together; sorted, so that the texts of a gram stand side by side.
        pairs, counts = np.unique(numbers * max(1, self._n_texts) + rows, return_counts=True)
        grams, self._rows = np.divmod(pairs, max(1, self._n_texts))
        self._rows = self._rows.astype(np.uint16 if self._n_texts <= _MOST_OF_16_BITS else np.int32)
        frequency = np.bincount(grams, minlength=self._grams.size)
        self._idf = (np.log((1 + self._n_texts) / (1 + frequency)) + 1.0).astype(np.float32)
        self._starts = np.concatenate(([0], np.cumsum(frequency))).astype(np.int32)
        weights = (1.0 + np.log(counts)) * self._idf[grams]
        lengths = np.sqrt(np.bincount(self._rows, weights**2, minlength=self._n_texts))
        # Three digits of a weight are enough to compare texts, in half of the memory.
        self._weights = (weights / lengths[self._rows]).astype(np.float16)

    def similarities(self, text: str) -> NDArray[np.float32]:
        """Cosine of `text` with every indexed text, in their order, shape ``(n_texts,)``, in [0, 1]."""
        scores = np.zeros(self._n_texts, dtype=np.float32)
        codes, counts = np.unique(_codes(text), return_counts=True)
        numbers = np.searchsorted(self._grams, codes)
        is_known = numbers < self._grams.size
        is_known[is_known] = self._grams[numbers[is_known]] == codes[is_known]
        numbers = numbers[is_known]
        weights = (1.0 + np.log(counts[is_known])) * self._idf[numbers]
        weights = weights / (np.sqrt(np.sum(weights**2)) or 1.0)
        for number, weight in zip(numbers.tolist(), weights.tolist(), strict=True):
            place = slice(self._starts[number], self._starts[number + 1])
            scores[self._rows[place]] += np.float32(weight) * self._weights[place]
        return scores


def _codes(text: str) -> NDArray[np.uint64]:
    """Give each 2- and 3-gram of the normalised text as one number, of 21 bits a character."""
    letters = np.frombuffer(normalise(text).encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    pairs = (letters[:-1] << _BITS) | letters[1:]
    return np.concatenate([pairs, (letters[:-2] << (_BITS + _BITS)) | pairs[1:]])


def overlap(left: str, right: str) -> float:
    """Share of the grams that two texts have in common (Dice), in [0, 1]."""
    a, b = grams(left), grams(right)
    total = sum(a.values()) + sum(b.values())
    return 2.0 * sum((a & b).values()) / total if total else 0.0
