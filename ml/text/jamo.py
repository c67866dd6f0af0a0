"""Syllables taken apart into the letters they are made of."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_BASE: Final = 0xAC00
_N_SYLLABLES: Final = 11172
_PER_INITIAL: Final = 588
_N_FINALS: Final = 28
_LETTERS_PER_SYLLABLE: Final = 3

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_INITIAL_CODES: Final = np.array([ord(char) for char in INITIALS], dtype=np.uint32)
_VOWEL_CODES: Final = np.array([ord(char) for char in VOWELS], dtype=np.uint32)
_FINAL_CODES: Final = np.array([0, *(ord(char) for char in FINALS[1:])], dtype=np.uint32)


def code_points(text: str) -> NDArray[np.uint32]:
    """Return the characters as numbers, shape ``(len(text),)``; lone surrogates are kept."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def letters(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Take syllables apart into compatibility jamo; other characters stay.

    Single jamo and the letters of a syllable get the same numbers, so that
    "ㅈㅏㅅㅏㄹ" and the syllables it spells look alike.
    """
    offset = codes.astype(np.int64) - _BASE
    is_syllable = (offset >= 0) & (offset < _N_SYLLABLES)
    safe = np.where(is_syllable, offset, 0)
    rows = np.zeros((codes.size, _LETTERS_PER_SYLLABLE), dtype=np.uint32)
    rows[:, 0] = np.where(is_syllable, _INITIAL_CODES[safe // _PER_INITIAL], codes)
    rows[:, 1] = np.where(is_syllable, _VOWEL_CODES[safe % _PER_INITIAL // _N_FINALS], 0)
    rows[:, 2] = np.where(is_syllable, _FINAL_CODES[safe % _N_FINALS], 0)
    flat = rows.ravel()
    return np.asarray(flat[flat != 0], dtype=np.uint32)


def spelled(text: str) -> str:
    """Return the text as a string of single letters: "자살" gives "ㅈㅏㅅㅏㄹ"."""
    return letters(code_points(text)).tobytes().decode("utf-32-le", "surrogatepass")
