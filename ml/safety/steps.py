"""The step before the plain word: what calls for the direct question, whatever any grader hears in it.

Somebody says that nobody would notice, that it would be better for the others, that they want it all to end.
A friend would ask at once whether they think of dying; so does the companion, whatever the grade. It asks
once in a talk. A yes, or words of a plan behind that question, are a crisis.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from ml.safety.danger import clear_danger
from ml.safety.harmless import HARMLESS, without_idiom
from ml.safety.step_cues import (
    ASK,
    AT_EASE,
    BLACKMAILS,
    COMES,
    CUT,
    DENIES_DYING,
    DOOR,
    FILLERS,
    FINE,
    FLEES,
    HEIGHT,
    MEANT,
    NAMED,
    NO_APOSTROPHE,
    NO_OVERDOSE,
    NO_STEP,
    OWN_ANGER,
    PICTURES,
    PLAN,
    SWALLOWED,
    TAKES_BACK,
)
from ml.safety.types import Danger
from ml.safety.views import look
from ml.text.normalise import straight

_N_AROUND: Final = 4
"""Earlier messages in which what stands around is looked for."""


class Step(IntEnum):
    """What a message calls for."""

    NONE = 0
    ASK = 1
    ASK_ABOUT_ATTACK = 2
    CARD = 3


_MEANT_CHARACTERS: Final = 90
"""Up to this length a message may be about nothing but the one before it."""


def step(text: str, before: Sequence[str], locale: str, *, was_asked: bool) -> Step:
    """What a message that was not graded as crisis calls for.

    Args:
        text: The message.
        before: The person's earlier messages, oldest first.
        locale: ``ko`` or ``en``.
        was_asked: Whether the companion has asked already whether there are thoughts of dying.
    """
    around = before[-_N_AROUND:]
    plain = _written_out(text)
    if _breaks_in(plain, around) or _is_hurt_now(plain):
        return Step.CARD
    has_hinted = any(hints(each, locale) for each in around)
    if (has_hinted or was_asked) and PLAN.search(plain):
        return Step.CARD
    if COMES.search(plain) is not None and FINE.search(plain) is None:
        return Step.ASK_ABOUT_ATTACK
    if BLACKMAILS.search(plain) and any(map(PICTURES.search, (*around, plain))) and not FINE.search(plain):
        return Step.ASK_ABOUT_ATTACK
    is_at_height = any(HEIGHT.search(each) for each in around) and AT_EASE.search(plain) is not None
    is_meant = bool(around) and _is_meant(plain, around[-1])
    is_due = not was_asked and (is_at_height or is_meant or hints(plain, locale))
    return Step.ASK if is_due else Step.NONE


def _is_meant(text: str, last: str) -> bool:
    """Whether a short message says that the one before it, which spoke of death, was no joke."""
    if len(text) > _MEANT_CHARACTERS or MEANT.search(text) is None:
        return False
    solid = look(without_idiom(last)).solid
    is_idiom = HARMLESS.search(solid) is not None
    return any(map(NAMED.search, (HARMLESS.sub("", solid), "" if is_idiom else _written_out(last))))


def hints(text: str, locale: str) -> bool:
    """Whether a message hints at a wish to die that it does not name."""
    plain = without_idiom(_written_out(text))
    spoken = (plain, FILLERS.sub("", plain)) if locale == "en" else (plain,)
    patterns = (ASK[locale], DENIES_DYING[locale])
    found = any(pattern.search(each) for pattern in patterns for each in spoken)
    return found and NO_STEP[locale].search(plain) is None


def wishes(text: str, locale: str) -> bool:
    """Whether a hint is one that the message does not take back itself."""
    plain = _written_out(text)
    is_denied = DENIES_DYING[locale].search(plain) or TAKES_BACK.search(plain)
    return is_denied is None and hints(text, locale)


def _written_out(text: str) -> str:
    """The text with the apostrophes that people leave out."""
    plain = straight(text)
    return NO_APOSTROPHE.sub(_with_apostrophe, plain)


def _with_apostrophe(found: re.Match[str]) -> str:
    negated, own, other = found.groups()
    if negated:
        return f"{negated}n't"
    return f"{own}'m" if own else f"{other}'s"


def _breaks_in(text: str, around: Sequence[str]) -> bool:
    if DOOR.search(text) is None or OWN_ANGER.search(text) is not None:
        return False
    flees = any(FLEES.search(each) is not None for each in (*around, text))
    return flees or clear_danger(text) in {Danger.ATTACK, Danger.ATTACK_AND_WISH}


def danger_around(before: Sequence[str]) -> Danger | None:
    """The kind of danger of which the messages before speak; it is that of a cry for help behind them."""
    for text in reversed(before[-_N_AROUND:]):
        plain = straight(text)
        if COMES.search(plain) is not None and FINE.search(plain) is None:
            return Danger.ATTACK
        if (danger := clear_danger(text)) not in {None, Danger.OWN}:
            return danger
    return None


def _is_hurt_now(text: str) -> bool:
    has_done = CUT.search(text) is not None or SWALLOWED.search(text) is not None
    return has_done and NO_OVERDOSE.search(text) is None and clear_danger(text) is Danger.INJURY
