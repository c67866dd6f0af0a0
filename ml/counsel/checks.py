"""What every composed reply must be before it leaves the engine."""

import re
from dataclasses import dataclass
from typing import Final

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


LIMITS: Final = {"ko": ReplyLimits(30, 280), "en": ReplyLimits(40, 480)}


def reply_faults(text: str, locale: str) -> tuple[str, ...]:
    """Names of what is wrong with a reply; empty where nothing is."""
    limits = LIMITS[locale]
    faults = {
        "too_short": len(text) < limits.shortest,
        "too_long": len(text) > limits.longest,
        "open_slot": _SLOT_LEFT.search(text) is not None,
        "two_questions": text.count("?") > 1,
        "punctuation": _DOUBLE_MARK.search(text) is not None,
        "wrong_script": locale == "en" and re.search("[가-힣]", text) is not None,
    }
    return tuple(name for name, is_wrong in faults.items() if is_wrong)
