"""Signs of danger that weigh by points: none of them says it, but over a few messages they add up.

A shroud that is ironed and days without a meal, a car put in another's name and "one thing left to do",
a knife that cannot be thrown away. A plain reason in the same messages (a move, a game, an examination)
takes the weight off.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

_FOLDER: Final = Path(__file__).parent
_HEAVY: Final = 2
"""Points of which one sign at least must have that many."""
_MANY: Final = 2


@dataclass(frozen=True)
class _Sign:
    weight: int
    cues: re.Pattern[str]
    unless: re.Pattern[str] | None
    is_quiet: bool

    def stands_in(self, text: str) -> bool:
        return self.cues.search(text) is not None and (
            self.unless is None or self.unless.search(text) is None
        )


@dataclass(frozen=True)
class _Scale:
    signs: tuple[_Sign, ...]
    plain: re.Pattern[str]


def points(kind: str, told: Sequence[str], locale: str) -> int:
    """How much the messages weigh together as one kind of danger; 0 where the last one adds nothing to it.

    A sign that stands in two messages weighs a point more than one that stands in one.

    Args:
        kind: One of the names under ``plain`` in the lexicon, such as ``own`` or ``threat``.
        told: The person's messages, oldest first.
        locale: ``ko`` or ``en``.
    """
    scale = _scales(locale)[kind]
    if not any(sign.stands_in(told[-1]) and not sign.is_quiet for sign in scale.signs):
        return 0
    if any(map(scale.plain.search, told)):
        return 0
    total, heaviest = 0, 0
    for sign in scale.signs:
        n_said = sum(map(sign.stands_in, told))
        if n_said:
            total += sign.weight + (n_said >= _MANY and not sign.is_quiet)
            heaviest = max(heaviest, sign.weight)
    return total if heaviest >= _HEAVY else 0


def has_plain_word(kind: str, told: Sequence[str], locale: str) -> bool:
    """Whether a plain reason against a kind of danger stands in the messages."""
    return any(map(_scales(locale)[kind].plain.search, told))


@cache
def _scales(locale: str) -> Mapping[str, _Scale]:
    path = _FOLDER / f"weighing.{'en' if locale.lower().startswith('en') else 'ko'}.toml"
    lexicon = tomllib.loads(path.read_text(encoding="utf-8"))
    begin = r"\b" if locale.lower().startswith("en") else ""
    return {
        kind: _Scale(tuple(_sign(each, begin) for each in lexicon[kind]), _compiled(cues, begin))
        for kind, cues in lexicon["plain"].items()
    }


def _sign(record: Mapping[str, Any], begin: str) -> _Sign:
    return _Sign(
        weight=record["weight"],
        cues=_compiled(record["any"], begin),
        unless=_compiled(record["not"], begin) if "not" in record else None,
        is_quiet=record.get("is_quiet", False),
    )


def _compiled(cues: Sequence[str], begin: str) -> re.Pattern[str]:
    # Korean is typed with and without spaces; in English a cue begins at a word.
    space = r"\s+" if begin else r"\s*"
    loose = (cue.replace(" ?", r"\s*").replace(" ", space) for cue in cues)
    return re.compile("|".join(f"{begin}(?:{cue})" for cue in loose), re.IGNORECASE)
