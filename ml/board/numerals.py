"""Digits in all the ways people spell them to slip past a filter, each at its own place."""

import re
import unicodedata
from typing import Final

_HANGUL: Final = str.maketrans("공영빵일이삼사오육륙칠팔구둘셋넷", "0001234566789234")
_HANGUL_WORDS: Final = {"하나": "1", "다섯": "5", "여섯": "6", "일곱": "7", "여덟": "8", "아홉": "9"}
_ENGLISH: Final = {
    "zero": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
}
_WORDS: Final = re.compile("|".join((*_HANGUL_WORDS, *(rf"\b{word}\b" for word in _ENGLISH))))
_LOOKALIKE: Final = re.compile(r"(?<![a-z])[oㅇ][1lij|][oㅇ](?![a-z])")
_SIMPLE_CONSONANT: Final = "ㅇ"
"""Stands for a zero in some numbers; compatibility forms would make another letter of it."""
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−ー－"), "-")


def plain_digits(text: str) -> str:
    """Return the text in small letters, with digits and dashes as ASCII, of the same length."""
    folded = "".join(map(_plain, text)).translate(_DASHES)
    return _LOOKALIKE.sub("010", folded)


def spoken_digits(plain: str) -> str:
    """Return what `plain_digits` gave with number words as digits too, of the same length."""

    def as_digit(match: re.Match[str]) -> str:
        digit = (_HANGUL_WORDS | _ENGLISH)[match[0]]
        return digit.ljust(len(match[0]))

    return _WORDS.sub(as_digit, plain).translate(_HANGUL)


def _plain(char: str) -> str:
    if char.isascii():
        return char.lower()
    digit = unicodedata.digit(char, None)
    if digit is not None:
        return str(digit)
    if char in _SIMPLE_CONSONANT:
        return char
    small = unicodedata.normalize("NFKC", char).lower()
    return small if len(small) == 1 else char
