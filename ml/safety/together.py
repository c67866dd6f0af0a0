"""Danger that a few messages show together, none of them alone: a loss and then drink, a bridge at night.

Every kind has a question of its own (`ml/safety/asking.py`). A plain reason in the same messages
(a bicycle, an air conditioner, an examination) is believed.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from ml.safety.danger import is_by_own_hand
from ml.safety.together_cues import (
    ACCIDENT,
    ALONE,
    ARMED,
    AT_WORK_OUT,
    BREAKS_OFF,
    BURDENS,
    CALMED,
    CHILD_CRIES,
    COMES_NO_MORE,
    COMPANY,
    DEAD,
    DEADLY_HARD,
    DEBTS,
    DESPAIRS,
    DRINK,
    GIFTS,
    GIVES,
    GONE_GOOD,
    HANDS,
    HEAVY,
    HIDES,
    HOME_ALONE,
    INSURED,
    LAUGHS,
    LEAVES_FOR,
    LOOKS,
    LOSS,
    ME_TOO,
    NEAR_HARM,
    NEXT_DOOR,
    NO_HARM,
    NO_TRUST,
    NO_WAY,
    NOT_TOUCHED,
    OF_OTHERS,
    OF_POWER,
    OUTING,
    PARTED_FOR,
    PARTS,
    PERSON,
    PLACE,
    RELAPSES,
    SAYS_BYE,
    SETTLES,
    SLEEVES,
    SURVIVED,
    TAKES_LEAVE,
    THOUGHTS,
    TOO_LONG,
    TOUCHES,
    VISITS,
    WEIGHED_DOWN,
    WHERE_DEAD,
    WORN_FOR,
)
from ml.safety.weighing import points
from ml.text.normalise import straight
from ml.text.passing import without_passes

_N_AROUND: Final = 5
"""Earlier messages that are heard together with the last one."""
_MANY: Final = 2
_HALF_HEARD: Final = 3
"""Points from which the gentle question is due, or that of the kind (`ml/safety/weighing.py`)."""
_HEARD: Final = 5
"""Points from which the direct question is."""
_HARM_TO_OTHERS: Final = 4
"""Points from which it is asked whether somebody is to be hurt, by whomever."""
_NEAR_ONE: Final = re.compile(
    r"남편|아내|와이프|신랑|집사람|엄마|아빠|어머니|아버지|친구|언니|누나|오빠|(?<![가-힣])형|동생|룸메|선배|후배|동기|동료|딸|아들|사촌|조카|걔|애인|남친|여친|이웃|학생|제자"
    r"|\b(?:husband|wife|partner|mom|mum|dad|father|mother|friend|sister|brother|roommate|cousin|coworker|colleague|son|daughter|neighbou?r|student|guy|girl|boyfriend|girlfriend|he|she)\b",
    re.IGNORECASE,
)
"""Somebody else than the writer."""
_DEEDS: Final = (BURDENS, INSURED, SETTLES, GIFTS, CALMED, TAKES_LEAVE)
"""What adds up, in any order."""


class Heard(StrEnum):
    """What the messages sound like, and so which question is due."""

    OWN = "own"
    """A wish to die: the direct question."""
    MAYBE = "maybe"
    """The same, half heard: the gentle question."""
    DRINK = "drink"
    """Much drink behind a loss: the gentle question, which names the drink."""
    HARM = "harm"
    """Harm by one's own hand, hidden from others."""
    OTHER = "other"
    """Somebody else who may take their life or harms themselves."""
    CHILD = "child"
    """Somebody next door who may be beaten, mostly a child."""
    TOUCHED = "touched"
    """Somebody with power over the writer who touches them."""
    EATING = "eating"
    """A body that starves, or is made to throw up, until it gives way."""
    FEARS = "fears"
    """Being watched, read or commanded by what others do not perceive."""
    BABY = "baby"
    """A parent at the end of their strength, whose hands frighten them."""
    NEGLECT = "neglect"
    """A child left alone, without food or light."""
    RAGE = "rage"
    """A wish to hurt somebody, with means or a place."""
    THREAT = "threat"
    """Somebody else who threatens to hurt a person, with means or a place."""
    SEEN = "seen"
    """Marks on a child's body, seen by somebody who is not its parent."""
    CARED = "cared"
    """A carer at the end of their strength, who thinks of harming whom they care for."""


def heard(text: str, before: Sequence[str], locale: str) -> Heard | None:
    """What a message and those before it sound like together; None for anything ordinary.

    Args:
        text: The message.
        before: The person's earlier messages, oldest first.
        locale: ``ko`` or ``en``.
    """
    told = [without_passes(straight(each)) for each in (*before[-_N_AROUND:], text)]
    return next((kind for is_heard, kind in _KINDS if is_heard(told, locale)), None)


def _drinks(told: Sequence[str], locale: str) -> bool:
    """Whether much drink stands beside a loss, one of them in the last message, and nobody drinks along."""
    drunk = [each for each in told if DRINK[locale].search(each)]
    is_said_now = told[-1] in drunk or LOSS[locale].search(told[-1]) is not None
    return bool(drunk) and is_said_now and _any(LOSS, told, locale) and not any(map(COMPANY.search, drunk))


def _adds_up(told: Sequence[str], locale: str) -> bool:
    """Whether deeds and words that weigh little alone stand side by side, for no plain reason."""
    last = told[-1]
    if not any(sign[locale].search(last) for sign in _DEEDS) or any(map(GONE_GOOD.search, told)):
        return False
    n_deeds = sum(_any(sign, told, locale) for sign in _DEEDS)
    is_weighed_down = _any(LOSS, told, locale) or _any(WEIGHED_DOWN, told, locale)
    if n_deeds >= _MANY:
        return is_weighed_down or n_deeds > _MANY
    if GIFTS[locale].search(last) and (_any(LOSS, told, locale) or _any(DEAD, told, locale)):
        return True
    return is_weighed_down and any(sign[locale].search(last) for sign in (INSURED, BURDENS))


def is_of_other(text: str, before: Sequence[str], locale: str) -> bool:
    """Whether what was heard as danger is a sign that somebody else gave, who parts or breaks off."""
    told = [straight(each) for each in (*before[-_N_AROUND:], text)]
    is_other = any(_is_at(sign, told[-1], locale) for sign in (PARTS, BREAKS_OFF, GIVES, DESPAIRS))
    return is_other and _any(PERSON, told, locale)


def has_deed(messages: Sequence[str], locale: str) -> bool:
    """Whether somebody settles, gives away, takes leave or the like, for no plain reason."""
    told = [straight(each) for each in messages]
    return any(_any(sign, told, locale) for sign in _DEEDS) and not any(map(GONE_GOOD.search, told))


def was_heard(messages: Sequence[str], locale: str) -> bool:
    """Whether danger was heard at any of the messages, each with those before it."""
    return any(heard(each, messages[:place], locale) for place, each in enumerate(messages))


def _any(pattern: dict[str, re.Pattern[str]], told: Sequence[str], locale: str) -> bool:
    return any(map(pattern[locale].search, told))


def _is_own(told: Sequence[str], locale: str) -> bool:
    last = told[-1]
    is_heavy = points("own", told, locale) >= _HEARD
    if (
        is_heavy
        or ARMED[locale].search(last)
        or (NEAR_HARM[locale].search(last) and not any(map(NO_HARM.search, told)))
    ):
        return True
    if _any(INSURED, told, locale) and _any(BURDENS, told, locale):
        return not any(map(GONE_GOOD.search, told))
    if NO_TRUST[locale].search(last) and (_any(ALONE, told, locale) or _any(HOME_ALONE, told, locale)):
        return True
    if WHERE_DEAD[locale].search(last) and _any(DEAD, told, locale) and not VISITS.search(last):
        return True
    if ME_TOO[locale].search(last) and (_any(DEAD, told, locale) or _any(PLACE, told, locale)):
        return True
    is_there = _any(PLACE, told, locale) and LOOKS[locale].search(last) is not None
    is_fun = any(map(OUTING.search, told)) or LAUGHS.search(last) is not None
    return is_there and not is_fun


def _gave_and_mourns(told: Sequence[str], locale: str) -> bool:
    """Whether somebody gave things away and now speaks of one who died, for no plain reason."""
    is_mourned_now = _is_at(DEAD, told[-1], locale)
    return is_mourned_now and _any(GIFTS, told[:-1], locale) and not any(map(GONE_GOOD.search, told))


def _is_half_heard(told: Sequence[str], locale: str) -> bool:
    last = told[-1]
    is_strange = THOUGHTS[locale].search(last) is not None and OF_OTHERS.search(last) is None
    is_outside = any(map(OUTING.search, told)) or LAUGHS.search(last) is not None
    weighed = (
        (TOO_LONG[locale], None),
        (NO_WAY[locale], (WEIGHED_DOWN, LOSS)),
        (HOME_ALONE[locale], (HEAVY,)),
        (SURVIVED[locale], (DEAD, ACCIDENT)),
    )
    return (
        points("own", told, locale) >= _HALF_HEARD
        or _adds_up(told, locale)
        or _gave_and_mourns(told, locale)
        or _leaves_for_good(told, locale)
        or any(
            cue.search(last) and (beside is None or any(_any(each, told, locale) for each in beside))
            for cue, beside in weighed
        )
        or (is_strange and (_any(ALONE, told, locale) or _any(LOSS, told, locale)))
        or (_is_at(PLACE, last, locale) and _is_bereft(told, locale) and not is_outside)
        or (_is_at(DEADLY_HARD, last, locale) and _any(DEBTS, told[:-1], locale))
    )


def _leaves_for_good(told: Sequence[str], locale: str) -> bool:
    """Whether somebody says goodbye and will come no more, for no plain reason."""
    is_said = _is_at(COMES_NO_MORE, told[-1], locale) and _any(SAYS_BYE, told, locale)
    return is_said and not any(map(LEAVES_FOR.search, told))


def _is_at(cue: dict[str, re.Pattern[str]], last: str, locale: str) -> bool:
    return cue[locale].search(last) is not None


def _is_bereft(told: Sequence[str], locale: str) -> bool:
    return _any(LOSS, told, locale) or _any(DEAD, told, locale)


def _hides_harm(told: Sequence[str], locale: str) -> bool:
    if points("harm", told, locale) >= _HALF_HEARD:
        return True
    if RELAPSES[locale].search(told[-1]) and not any(map(AT_WORK_OUT.search, told)):
        return True
    if is_by_own_hand(told[-1]) and not any(map(AT_WORK_OUT.search, told)):
        return True
    is_said_now = SLEEVES[locale].search(told[-1]) or HIDES[locale].search(told[-1])
    if is_said_now is None or any(map(WORN_FOR.search, told)):
        return False
    return _any(SLEEVES, told, locale) and _any(HIDES, told, locale)


def _fears_for_other(told: Sequence[str], locale: str) -> bool:
    if points("other", told, locale) >= _HALF_HEARD and any(map(_NEAR_ONE.search, told)):
        return True
    signs = (PARTS, BREAKS_OFF, GIVES, DESPAIRS)
    if not _any(PERSON, told, locale) or not any(sign[locale].search(told[-1]) for sign in signs):
        return False
    if DESPAIRS[locale].search(told[-1]):
        return True
    if any(map(PARTED_FOR.search, told)):
        return False
    return sum(_any(sign, told, locale) for sign in signs) >= _MANY


def _hears_a_child(told: Sequence[str], locale: str) -> bool:
    return CHILD_CRIES[locale].search(told[-1]) is not None and _any(NEXT_DOOR, told, locale)


def _starves(told: Sequence[str], locale: str) -> bool:
    return points("eating", told, locale) >= _HALF_HEARD


def _is_haunted(told: Sequence[str], locale: str) -> bool:
    return points("fears", told, locale) >= _HALF_HEARD


def _is_neglected(told: Sequence[str], locale: str) -> bool:
    return points("neglect", told, locale) >= _HALF_HEARD


def _fears_own_hands(told: Sequence[str], locale: str) -> bool:
    return points("baby", told, locale) >= _HALF_HEARD


def _is_enraged(told: Sequence[str], locale: str) -> bool:
    return points("rage", told, locale) >= _HARM_TO_OTHERS


def _hears_a_threat(told: Sequence[str], locale: str) -> bool:
    return points("threat", told, locale) >= _HARM_TO_OTHERS and any(map(_NEAR_ONE.search, told))


def _sees_marks(told: Sequence[str], locale: str) -> bool:
    return points("seen", told, locale) >= _HALF_HEARD


def _fears_for_cared(told: Sequence[str], locale: str) -> bool:
    return points("cared", told, locale) >= _HARM_TO_OTHERS


def _is_touched(told: Sequence[str], locale: str) -> bool:
    last = told[-1]
    is_power = any(map(OF_POWER.search, told)) and HANDS.search(last) is not None
    return (is_power or _is_at(TOUCHES, last, locale)) and NOT_TOUCHED.search(last) is None


_KINDS: Final = (
    (_hears_a_child, Heard.CHILD),
    (_is_touched, Heard.TOUCHED),
    (_is_haunted, Heard.FEARS),
    (_hears_a_threat, Heard.THREAT),
    (_fears_for_cared, Heard.CARED),
    (_is_enraged, Heard.RAGE),
    (_sees_marks, Heard.SEEN),
    (_is_neglected, Heard.NEGLECT),
    (_fears_own_hands, Heard.BABY),
    (_starves, Heard.EATING),
    (_fears_for_other, Heard.OTHER),
    (_hides_harm, Heard.HARM),
    (_is_own, Heard.OWN),
    (_drinks, Heard.DRINK),
    (_is_half_heard, Heard.MAYBE),
)
"""What is listened for, the first that is heard before the others."""
