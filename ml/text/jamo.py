"""Syllables taken apart into the letters they are made of."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_BASE: Final = 0xAC00
_N_SYLLABLES: Final = 11172
_PER_INITIAL: Final = 588
_N_FINALS: Final = 28

INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS: Final = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_INITIAL_CODES: Final = np.array([ord(char) for char in INITIALS], dtype=np.uint32)
_VOWEL_CODES: Final = np.array([ord(char) for char in VOWELS], dtype=np.uint32)
_FINAL_CODES: Final = np.array([0, *(ord(char) for char in FINALS[1:])], dtype=np.uint32)
_LETTERS: Final = np.stack(
    [
        np.repeat(_INITIAL_CODES, _PER_INITIAL),
        np.tile(np.repeat(_VOWEL_CODES, _N_FINALS), len(INITIALS)),
        np.tile(_FINAL_CODES, _N_SYLLABLES // _N_FINALS),
    ],
    axis=1,
)
"""The letters of each syllable, shape ``(n_syllables, 3)``; 0 where there is no final."""


def code_points(text: str) -> NDArray[np.uint32]:
    """Return the characters as numbers, shape ``(len(text),)``; lone surrogates are kept."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def letters(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Take syllables apart into compatibility jamo; other characters stay.

    Single jamo and the letters of a syllable get the same numbers, so that
    "ㅈㅏㅅㅏㄹ" and the syllables it spells look alike.
    """
    # What is no syllable wraps around to a huge number, or is above them anyway.
    offsets = codes - np.uint32(_BASE)
    rows = _LETTERS.take(offsets, axis=0, mode="clip")
    others = np.flatnonzero(offsets >= _N_SYLLABLES)
    rows[others] = 0
    rows[others, 0] = codes.take(others)
    flat = rows.ravel()
    return np.asarray(flat[flat != 0], dtype=np.uint32)


def spelled(text: str) -> str:
    """Return the text as a string of single letters: "자살" gives "ㅈㅏㅅㅏㄹ"."""
    return letters(code_points(text)).tobytes().decode("utf-32-le", "surrogatepass")
