"""Number words, Korean and English."""

from typing import Final

_NATIVE = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_CHINESE = ("일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십")
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TENS = ("십", "이십", "삼십", "사십", "오십", "육십", "칠십", "팔십", "구십", "백", "백십", "백이십")
_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")

ONES: Final = {
    word: n for words in (_NATIVE, _CHINESE, _ENGLISH) for n, word in enumerate(words, start=1)
} | {"a": 1, "an": 1, "couple of": 2, "few": 3, "twenty": 20, "이십": 20}
"""One to ten, and what else counts hours and years."""

TENS: Final = {word: 10 * n for n, word in enumerate(_TENS, start=1)}
"""Ten to a hundred and twenty."""

DECADES: Final = {word: 1920 + 10 * n for n, word in enumerate(_DECADES)} | {
    word: 1900 + 10 * n for n, word in enumerate(_TENS[1:9], start=2)
}
"""Decades of the last century by name, with their first years."""
