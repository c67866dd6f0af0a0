"""Hashed features of a message: characters, letters, words and what is negated."""

import re
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.text.jamo import code_points, letters
from ml.text.normalise import normalise

_SPACE: Final = 32
_MULTIPLIER: Final = 0x9E3779B97F4A7C15
_MIX: Final = np.uint64(0xBF58476D1CE4E5B9)
_MAX_ORDER: Final = 16
_SALT: Final = 0x1000003
_BASE: Final = 0x100000001B3
_BASE_INVERSE: Final = pow(_BASE, -1, 2**64)
_TAB: Final = 9
_STEM_CHARACTERS: Final = 2
_POWERS: Final = np.array([pow(_MULTIPLIER, k + 1, 2**64) for k in range(_MAX_ORDER)], dtype=np.uint64)

_INSIDE, _EDGE, _JAMO, _WORD, _PAIR, _STEM_PAIR, _NEGATED, _LENGTH = range(1, 9)

_NEGATION_BEFORE: Final = frozenset(
    {"안", "못", "not", "no", "never", "don't", "dont", "isn't", "can't", "didn't"}
)
_NEGATION_AFTER: Final = re.compile(
    r"^(?:않|안(?:아|았|는|을|습)|못[하해한할했]|아니|아냐|아닌|아닙|없|마[라세요]|말[아고자])"
)
_NEGATION_AFTER_BEGINS: Final = frozenset("않안못아없마말")
_NEGATING: Final = re.compile("[않안못마말]")
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
    hashes = _ngrams(solid, config.inside_orders, _INSIDE)
    hashes += _at_edges(_ngrams(spaced, config.edge_orders, _EDGE), spaced == _SPACE)
    hashes += _ngrams(letters(spaced), config.jamo_orders, _JAMO)
    if config.has_words:
        hashes += _word_hashes(spaced)
    marked = [(part, _NEGATED) for part in negated_parts(text.split())] if config.has_negation else []
    length = int(np.searchsorted(_LENGTH_EDGES, solid.size))
    marked.append((str(length), _LENGTH))
    hashes.append(np.array([_hash_text(part, salt) for part, salt in marked], dtype=np.uint64))
    mixed = _mixed(np.concatenate(hashes))
    drawn = np.sort((mixed >> np.uint64(64 - config.bits)).astype(np.uint32))
    firsts = np.flatnonzero(np.append(True, drawn[1:] != drawn[:-1]))
    counts = np.diff(np.append(firsts, drawn.size)).astype(np.float32)
    return Features(drawn[firsts].astype(np.int64), counts)


def negated_parts(words: list[str]) -> list[str]:
    """Beginnings (1 to 3 characters) of what a negation in the text bears upon."""
    found: list[str] = []
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if word in _NEGATION_BEFORE and following:
            found.append(following)
        elif following and following[0] in _NEGATION_AFTER_BEGINS and _NEGATION_AFTER.match(following):
            found.append(word)
        elif not _NEGATING.search(word):
            continue
        elif match := _NEGATED_STEM.search(word) or _JOINED_NEGATION.match(word):
            found.append(match[1])
    return [part[:size] for part in found for size in (1, 2, 3) if len(part) >= size]


def _word_hashes(spaced: NDArray[np.uint32]) -> list[NDArray[np.uint64]]:
    """Return the hashes of words, of pairs of words, and of pairs of stems one and two words apart.

    They are those of `_hash_text` for the parts joined by a space, stems by a tab. With
    ``S[i] = Σ c[j] B^-j`` for j < i, the characters a to b hash to ``(S[b] - S[a]) B^(b-1)``.
    """
    places = np.flatnonzero(spaced == _SPACE)
    starts, ends = places[:-1] + 1, places[1:]
    if not starts.size or starts[0] == ends[0]:
        return []
    sums = np.zeros(spaced.size + 1, dtype=np.uint64)
    np.cumsum(spaced * _powers_of(_BASE_INVERSE, spaced.size), out=sums[1:])
    powers = _powers_of(_BASE, spaced.size + 1)

    def hashed(begin: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.uint64]:
        return np.asarray((sums[end] - sums[begin]) * powers[end - 1], dtype=np.uint64)

    def salted(found: NDArray[np.uint64], sizes: NDArray[np.int64], salt: int) -> NDArray[np.uint64]:
        return np.asarray(found + np.uint64(salt * _SALT) * powers[sizes], dtype=np.uint64)

    sizes = np.minimum(ends - starts, _STEM_CHARACTERS)
    stems = hashed(starts, starts + sizes)
    found = [
        salted(hashed(starts, ends), ends - starts, _WORD),
        salted(hashed(starts[:-1], ends[1:]), ends[1:] - starts[:-1], _PAIR),
    ]
    for gap in (1, 2):
        right = sizes[gap:]
        pairs = stems[:-gap] * powers[right + 1] + np.uint64(_TAB) * powers[right] + stems[gap:]
        found.append(salted(pairs, sizes[:-gap] + right + 1, _STEM_PAIR))
    return found


def _powers_of(base: int, n: int) -> NDArray[np.uint64]:
    """Return ``base^0 … base^(n-1)`` modulo 2^64."""
    factors = np.full(n, base, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors, dtype=np.uint64)


def _ngrams(codes: NDArray[np.uint32], orders: tuple[int, ...], salt: int) -> list[NDArray[np.uint64]]:
    """Return the hashes of all n-grams, order by order; each order goes on from the one below."""
    wide = codes.astype(np.uint64)
    total = np.zeros(wide.size, dtype=np.uint64)
    found: list[NDArray[np.uint64]] = []
    for order in range(1, min(max(orders, default=0), wide.size) + 1):
        total = total[: wide.size - order + 1] + wide[order - 1 :] * _POWERS[order - 1]
        if order in orders:
            found.append(total + np.uint64(salt * _SALT + order * 0x10001))
    return found


def _at_edges(hashes: list[NDArray[np.uint64]], is_space: NDArray[np.bool_]) -> list[NDArray[np.uint64]]:
    """Keep the n-grams that begin or end a word."""
    return [found[is_space[: found.size] ^ is_space[is_space.size - found.size :]] for found in hashes]


def _hash_text(part: str, salt: int) -> int:
    total = salt * _SALT
    for char in part:
        total = (total * _BASE + ord(char)) & 0xFFFFFFFFFFFFFFFF
    return total


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    hashes = (hashes ^ (hashes >> np.uint64(30))) * _MIX
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(hashes ^ (hashes >> np.uint64(31)), dtype=np.uint64)
