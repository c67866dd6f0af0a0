"""One spelling for what people type in many ways."""

import re
import unicodedata
from typing import Final

from ml.text.memo import Memo

MAX_CHARACTERS = 4096
"""Longer texts are cut to their beginning and end; Telegram's own limit."""

_HEAD = MAX_CHARACTERS * 3 // 4
_TAIL = MAX_CHARACTERS - _HEAD

_HANGUL_BASE = 0xAC00
_HANGUL_END = 0xD7A3
_N_VOWELS = 21
_N_FINALS = 28
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me"})

_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MENTION = re.compile(r"(?<!\w)@[a-z0-9_]{3,}")
_DIGITS = re.compile(r"\d+")
_SPACES = re.compile(r"\s+")
_LAUGH_OR_CRY = re.compile(r"([ㅋㅎㅠ])\1+")
_ANY_RUN = re.compile(r"(.)\1{2,}", re.DOTALL)
_DOTS = re.compile(r"\.{2,}")
_MANY_LAUGHS = 4
_MAYBE_INVISIBLE = re.compile(r"[^ -~가-힣ㄱ-ㅎㅏ-ㅣ]")
_DRAWN_OUT = re.compile("[아애야얘어에여예오와왜외요우워웨위유으의이]+")

_TRANSLATED: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0x3000: " ",
    0x3164: " ",
    0x115F: " ",
    0x1160: " ",
    ord("ㅜ"): "ㅠ",
    ord("…"): "..",
    ord("⋯"): "..",
    ord("’"): "'",
    ord("‘"): "'",
    ord("“"): '"',
    ord("”"): '"',
    ord("～"): "~",
    ord("〜"): "~",
    ord("！"): "!",
    ord("？"): "?",
}


def straight(text: str) -> str:
    """Give the text with straight apostrophes, as the patterns have them."""
    return text.replace("’", "'")


def _normalised(text: str) -> str:
    text = visible(text).translate(_TRANSLATED).lower()
    if "://" in text or "www." in text:
        text = _URL.sub(" \x01 ", text)
    if "@" in text:
        text = _MENTION.sub(" \x02 ", text)
    text = _DIGITS.sub(lambda match: "0" * min(len(match[0]), 3), text)
    text = _LAUGH_OR_CRY.sub(_level, text)
    text = _DOTS.sub("..", text)
    text = unstretched(text)
    text = _ANY_RUN.sub(_shortened, text)
    return _SPACES.sub(" ", text).strip()


normalise: Final = Memo(_normalised)
"""Brings a message into the spelling that the models know.

NFC, one case, no control or zero-width characters, digits as ``0``, links as
one sign, runs of ㅋ, ㅎ and ㅠ in three levels, other runs at two, stretched
vowels ("너무우우우") at none, single spaces.
"""


def visible(text: str) -> str:
    """Cut a huge text, compose it (NFC) and drop what cannot be seen."""
    if len(text) > MAX_CHARACTERS:
        text = f"{text[:_HEAD]} {text[-_TAIL:]}"
    text = unicodedata.normalize("NFC", text)
    if text.isascii() and text.isprintable():
        return text
    return _MAYBE_INVISIBLE.sub(_seen, text)


def unstretched(text: str) -> str:
    """Drop drawn-out vowels: "싫어어어" becomes "싫어", "너무우우" becomes "너무"."""
    return _DRAWN_OUT.sub(_undrawn, text)


def _undrawn(match: re.Match[str]) -> str:
    """Drop runs of two or more that repeat the open vowel of the syllable before them."""
    start = match.start()
    kept: list[str] = []
    run: list[str] = []
    vowel = _open_vowel(match.string[start - 1]) if start else -1
    for char in match[0]:
        own = _open_vowel(char)
        if own == vowel:
            run.append(char)
            continue
        kept.extend(run if len(run) == 1 else ())
        run.clear()
        kept.append(char)
        vowel = own
    kept.extend(run if len(run) == 1 else ())
    return "".join(kept)


def _seen(match: re.Match[str]) -> str:
    char = match[0]
    if char.isspace():
        return " "
    return char if unicodedata.category(char) not in _UNSEEN else ""


def _level(match: re.Match[str]) -> str:
    return match[1] * (_MANY_LAUGHS if len(match[0]) >= _MANY_LAUGHS else 2)


def _shortened(match: re.Match[str]) -> str:
    return match[0] if match[1] in "ㅋㅎㅠ0" else match[1] * 2


def _open_vowel(char: str) -> int:
    """Number of the vowel of a syllable without final consonant, else -1."""
    code = ord(char)
    if not _HANGUL_BASE <= code <= _HANGUL_END:
        return -1
    code -= _HANGUL_BASE
    return -1 if code % _N_FINALS else code // _N_FINALS % _N_VOWELS
