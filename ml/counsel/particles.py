"""Korean particles that depend on the final consonant of the word before them."""

from typing import Final

_PAIRS: Final = {
    "이": ("이", "가"),
    "은": ("은", "는"),
    "을": ("을", "를"),
    "과": ("과", "와"),
    "이랑": ("이랑", "랑"),
    "이라": ("이라", "라"),
    "이나": ("이나", "나"),
    "이었": ("이었", "였"),
    "이에요": ("이에요", "예요"),
    "이야": ("이야", "야"),
    "이다": ("이", ""),
    "으로": ("으로", "로"),
    "아": ("아", "야"),
}
FAMILIES: Final = frozenset(_PAIRS)
"""Names of the particles that `attach` knows, each by its form after a consonant."""

_HANGUL_FIRST: Final = 0xAC00
_HANGUL_LAST: Final = 0xD7A3
_N_FINALS: Final = 28
_RIEUL: Final = 8
_DIGIT_FINALS: Final = {"0": 21, "1": 8, "2": 0, "3": 16, "4": 0, "5": 0, "6": 1, "7": 8, "8": 8, "9": 0}
_LATIN_FINALS: Final = {"l": 8, "r": 8, "m": 16, "n": 4}
_CLOSING: Final = "\"'”’)]」』.!?~… "


def final_consonant(word: str) -> int:
    """Number of the final consonant with which `word` is read; 0 for none."""
    bare = word.rstrip(_CLOSING)
    if not bare:
        return 0
    last = bare[-1]
    if _HANGUL_FIRST <= ord(last) <= _HANGUL_LAST:
        return (ord(last) - _HANGUL_FIRST) % _N_FINALS
    return _DIGIT_FINALS.get(last, _LATIN_FINALS.get(last.lower(), 0))


def attach(word: str, family: str) -> str:
    """Put the right form of a particle behind a word.

    Args:
        word: Any word; digits and Latin letters are taken as they are read aloud.
        family: The particle by its form after a consonant, one of `FAMILIES`.
    """
    closed, opened = _PAIRS[family]
    final = final_consonant(word)
    if family == "으로" and final == _RIEUL:
        return word + opened
    return word + (closed if final else opened)
