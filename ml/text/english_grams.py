"""Hashed n-grams of the words and of the letters of an English message."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final
from zlib import crc32

import numpy as np

from ml.text.features import Features
from ml.text.normalise import straight

_MAX_CHARACTERS: Final = 2000
_WORD_ORDERS: Final = (1, 2, 3)
_LETTER_ORDERS: Final = (3, 4, 5)
_WORD: Final = re.compile(r"[a-z]+|\d+|[?!]")
_NOT: Final = re.compile(r"\b(do|does|did|wo|ca|is|was|are|were|have|has|had|would|could|should|need)n'?t\b")
_SPELLINGS: Final = (
    (re.compile(r"\bu\b"), "you"),
    (re.compile(r"\bur\b"), "your"),
    (re.compile(r"\br\b"), "are"),
    (re.compile(r"\b(?:gunna|going to)\b"), "gonna"),
    (re.compile(r"\bwant to\b"), "wanna"),
    (re.compile(r"\b(?:cuz|cos|coz|bc|cause)\b"), "because"),
    (re.compile(r"(.)\1{2,}"), r"\1\1"),
    (re.compile(r"\d+"), "0"),
)
"""One spelling for what is typed in several ways."""


def english_grams(text: str) -> tuple[Features, Features]:
    """Draw the n-grams of one to three words, and those of three to five letters that cross no blank."""
    plain = _plain(text)
    words = _WORD.findall(plain)
    rows = (" ".join(words[i : i + n]) for n in _WORD_ORDERS for i in range(len(words) - n + 1))
    return _hashed(rows), _hashed(_letters(plain))


def _plain(text: str) -> str:
    plain = _NOT.sub(r"\1nt", straight(text[:_MAX_CHARACTERS]).lower()).replace("'", "")
    for typed, spelling in _SPELLINGS:
        plain = typed.sub(spelling, plain)
    return plain


def _letters(plain: str) -> Iterator[str]:
    for word in plain.split():
        padded = f" {word} "
        for n in _LETTER_ORDERS:
            yield from (padded[i : i + n] for i in range(max(len(padded) - n + 1, n == _LETTER_ORDERS[0])))


def _hashed(grams: Iterable[str]) -> Features:
    counts = Counter(crc32(gram.encode("utf-8", "surrogatepass")) for gram in grams)
    buckets = np.array(sorted(counts), dtype=np.int64)
    return Features(buckets, np.array([counts[bucket] for bucket in buckets.tolist()], dtype=np.float32))
