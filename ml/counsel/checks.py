"""What every composed reply must be before it leaves the engine."""

import re
from dataclasses import dataclass
from typing import Final

from ml.counsel.types import Length

_SLOT_LEFT: Final = re.compile(r"\{\w+|\}")
_DOUBLE_MARK: Final = re.compile(r"[,.?!]{2,}(?<!\.\.\.)|\s{2,}| [,.?!]")


@dataclass(frozen=True)
class ReplyLimits:
    """How long a reply may be, in characters.

    Attributes:
        shortest: Below this, a reply says too little.
        longest: Above this, a reply is a lecture.
    """

    shortest: int
    longest: int


LIMITS: Final = {"ko": ReplyLimits(20, 280), "en": ReplyLimits(20, 480)}
_FULLER: Final = 1.7
"""How much longer a reply may be where long ones are wished for."""
_TERSE: Final = 0.4
"""Share of the least length that is enough where short ones are, or another manner of speech saves words."""


def longest(locale: str, length: Length | None) -> int:
    """The most characters of a reply."""
    most = LIMITS[locale].longest
    return round(most * _FULLER) if length is Length.LONG else most


def reply_faults(
    text: str, locale: str, *, length: Length | None = None, is_terse: bool = False
) -> tuple[str, ...]:
    """Names of what is wrong with a reply; empty where nothing is.

    Args:
        text: The reply.
        locale: Its language.
        length: The length that was wished for.
        is_terse: Whether the manner of speech itself makes replies shorter.
    """
    shortest: float = LIMITS[locale].shortest
    if is_terse or length is Length.SHORT:
        shortest *= _TERSE
    faults = {
        "too_short": len(text) < shortest,
        "too_long": len(text) > longest(locale, length),
        "open_slot": _SLOT_LEFT.search(text) is not None,
        "two_questions": text.count("?") > 1,
        "punctuation": _DOUBLE_MARK.search(text) is not None,
        "wrong_script": locale == "en" and re.search("[가-힣]", text) is not None,
    }
    return tuple(name for name, is_wrong in faults.items() if is_wrong)
