"""Hashed features of a message: characters, letters, words and what is negated."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.text.jamo import code_points, letters
from ml.text.normalise import normalise

_SPACE: Final = 32
_MULTIPLIER: Final = 0x9E3779B97F4A7C15
_MIX: Final = np.uint64(0xBF58476D1CE4E5B9)
_MAX_ORDER: Final = 16
_POWERS: Final = np.array([pow(_MULTIPLIER, k + 1, 2**64) for k in range(_MAX_ORDER)], dtype=np.uint64)

_INSIDE, _EDGE, _JAMO, _WORD, _PAIR, _STEM_PAIR, _NEGATED, _LENGTH = range(1, 9)

_NEGATION_BEFORE: Final = frozenset(
    {"안", "못", "not", "no", "never", "don't", "dont", "isn't", "can't", "didn't"}
)
_NEGATION_AFTER: Final = re.compile(
    r"^(?:않|안(?:아|았|는|을|습)|못[하해한할했]|아니|아냐|아닌|아닙|없|마[라세요]|말[아고자])"
)
_NEGATED_STEM: Final = re.compile(r"(.{1,6}?)(?:하?[지진질]|[치])(?:가|는|도|를)?(?:않|안|못|마|말)")
_JOINED_NEGATION: Final = re.compile(
    r"^안(?=[가-힣]{2,})(?!녕|되|돼|된|쓰|타|심|전|경|내|과|주|방|목|개|부|정|팎|쪽|색|건|다|아)(.{1,6})"
)
_LENGTH_EDGES: Final = np.array([4, 8, 14, 22, 35, 60, 120, 300])


@dataclass(frozen=True)
class FeatureConfig:
    """Which features are drawn from a text.

    Attributes:
        bits: Logarithm of the number of buckets, at most 31.
        inside_orders: Lengths of character n-grams of the text without spaces.
        edge_orders: Lengths of n-grams that begin or end at the edge of a word.
        jamo_orders: Lengths of letter n-grams; they forgive typing errors.
        has_words: Whether words, pairs of words and pairs of stems count.
        has_negation: Whether what is negated is marked.
    """

    bits: int = 18
    inside_orders: tuple[int, ...] = (1, 2, 3, 4, 5)
    edge_orders: tuple[int, ...] = (2, 3, 4)
    jamo_orders: tuple[int, ...] = (4, 5, 6)
    has_words: bool = True
    has_negation: bool = True


@dataclass(frozen=True)
class Features:
    """A sparse vector of one text.

    Attributes:
        buckets: Bucket numbers, ascending, each once; shape ``(n,)``.
        counts: How often each was seen, at least 1; shape ``(n,)``.
    """

    buckets: NDArray[np.int64]
    counts: NDArray[np.float32]


def extract(text: str, config: FeatureConfig) -> Features:
    """Draw the features of a raw message; any string is fine."""
    return extract_normalised(normalise(text), config)


def extract_normalised(text: str, config: FeatureConfig) -> Features:
    """Draw the features of a text that `normalise` returned."""
    spaced = code_points(f" {text} ")
    solid = spaced[spaced != _SPACE]
    hashes = [_ngrams(solid, order, _INSIDE) for order in config.inside_orders]
    hashes += [_edge_ngrams(spaced, order) for order in config.edge_orders]
    jamo = letters(spaced)
    hashes += [_ngrams(jamo, order, _JAMO) for order in config.jamo_orders]
    words = text.split()
    marked: list[tuple[str, int]] = []
    if config.has_words:
        marked += _word_features(words)
    if config.has_negation:
        marked += [(part, _NEGATED) for part in negated_parts(words)]
    length = int(np.searchsorted(_LENGTH_EDGES, solid.size))
    marked.append((str(length), _LENGTH))
    hashes.append(np.array([_hash_text(part, salt) for part, salt in marked], dtype=np.uint64))
    mixed = _mixed(np.concatenate(hashes))
    buckets, counts = np.unique((mixed >> np.uint64(64 - config.bits)).astype(np.int64), return_counts=True)
    return Features(buckets, counts.astype(np.float32))


def negated_parts(words: list[str]) -> list[str]:
    """Beginnings (1 to 3 characters) of what a negation in the text bears upon."""
    found: list[str] = []
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if word in _NEGATION_BEFORE and following:
            found.append(following)
        elif following and _NEGATION_AFTER.match(following):
            found.append(word)
        elif match := _NEGATED_STEM.search(word) or _JOINED_NEGATION.match(word):
            found.append(match[1])
    return [part[:size] for part in found for size in (1, 2, 3) if len(part) >= size]


def _word_features(words: list[str]) -> list[tuple[str, int]]:
    stems = [word[:2] for word in words]
    found = [(word, _WORD) for word in words]
    found += [(f"{left} {right}", _PAIR) for left, right in pairwise(words)]
    for gap in (1, 2):
        found += [(f"{left}\t{right}", _STEM_PAIR) for left, right in zip(stems, stems[gap:], strict=False)]
    return found


def _ngrams(codes: NDArray[np.uint32], order: int, salt: int) -> NDArray[np.uint64]:
    n_windows = codes.size - order + 1
    if n_windows <= 0:
        return np.empty(0, dtype=np.uint64)
    wide = codes.astype(np.uint64)
    total = wide[:n_windows] * _POWERS[0]
    for step in range(1, order):
        total += wide[step : step + n_windows] * _POWERS[step]
    return np.asarray(total + np.uint64(salt * 0x1000003 + order * 0x10001), dtype=np.uint64)


def _edge_ngrams(spaced: NDArray[np.uint32], order: int) -> NDArray[np.uint64]:
    hashes = _ngrams(spaced, order, _EDGE)
    if not hashes.size:
        return hashes
    is_space = spaced == _SPACE
    starts, ends = is_space[: hashes.size], is_space[order - 1 :]
    return np.asarray(hashes[starts ^ ends], dtype=np.uint64)


def _hash_text(part: str, salt: int) -> int:
    total = salt * 0x1000003
    for char in part:
        total = (total * 0x100000001B3 + ord(char)) & 0xFFFFFFFFFFFFFFFF
    return total


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    hashes = (hashes ^ (hashes >> np.uint64(30))) * _MIX
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(hashes ^ (hashes >> np.uint64(31)), dtype=np.uint64)
