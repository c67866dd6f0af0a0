"""Syllables of Hangul and the letters of which they are made."""

from typing import Final

from ml.text.jamo import FINALS, INITIALS, VOWELS

_FIRST: Final = 0xAC00
_LAST: Final = 0xD7A3
_N_FINALS: Final = 28
_N_VOWELS: Final = 21


def is_syllable(letter: str) -> bool:
    """Whether a letter is one syllable of Hangul."""
    return len(letter) == 1 and _FIRST <= ord(letter) <= _LAST


def letters(syllable: str) -> tuple[str, str, str]:
    """Initial, vowel and final consonant of a syllable; a blank where there is none."""
    code = ord(syllable) - _FIRST
    initial, rest = divmod(code, _N_VOWELS * _N_FINALS)
    vowel, final = divmod(rest, _N_FINALS)
    return INITIALS[initial], VOWELS[vowel], FINALS[final]


def syllable(initial: str, vowel: str, final: str = " ") -> str:
    """The syllable made of its letters."""
    code = (INITIALS.index(initial) * _N_VOWELS + VOWELS.index(vowel)) * _N_FINALS + FINALS.index(final)
    return chr(_FIRST + code)


def final_of(word: str) -> str:
    """The final consonant of a word; a blank where it ends in a vowel or is not Hangul."""
    return letters(word[-1])[2] if word and is_syllable(word[-1]) else " "


def with_final(word: str, final: str) -> str:
    """The word with another final consonant in its last syllable; a blank takes it away."""
    initial, vowel, _ = letters(word[-1])
    return word[:-1] + syllable(initial, vowel, final)


def ending_in(final: str) -> str:
    """A class of a regular expression: every syllable with that final consonant."""
    index = FINALS.index(final)
    return f"[{''.join(chr(code) for code in range(_FIRST + index, _LAST + 1, _N_FINALS))}]"
