"""Replies that say back what the last message tells, so that it is answered by its own words."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ml.counsel.deeds import DEED
from ml.counsel.fitness import asks_of_kind, asks_openly, is_called_for
from ml.counsel.plans import LEADS, Role
from ml.counsel.questions import ends_asking
from ml.counsel.search import Search
from ml.counsel.selection import chance
from ml.counsel.situation_library import SITUATION
from ml.counsel.talk import HEARD, Flow, Talk
from ml.counsel.topics import GENERAL
from ml.counsel.turns import SAID, TONE, TURN
from ml.counsel.units import Technique, Unit

_SLOTS: Final = frozenset({"told", "since"})
IN_OWN_WORDS: Final = f"{SAID}lead"
"""The topic of what only says back: it has no words of its own, and may be said again."""
_UNANSWERED: Final = f"{SAID}unanswered"
_ASKS: Final = f"{SAID}asks"
_ANSWERS: Final = (f"{TURN}q_", f"{TURN}dilemma", f"{TURN}asked", f"{TURN}should_i", f"{TURN}right_choice")
_OF_STORY: Final = (TURN, TONE, SITUATION, DEED)
"""How the topics begin whose units answer what is told."""
_LEAD_WORDS: Final = {
    ("ko", "told"): ("{told}.", "{told}."),
    ("ko", "whether"): ("{whether} 고민되시는군요.", "{whether} 고민되는구나."),
    ("en", "told"): ("{told}.", None),
    ("en", "whether"): ("You're wondering {whether}.", None),
}
_QUESTION: Final = frozenset({Technique.QUESTION})
_LED: Final = frozenset({Flow.TALK, Flow.ADVICE})
_ROOM: Final = {"ko": 120, "en": 210}
"""Characters of what follows, up to which the message is said back before it."""
_OFTEN: Final = {"ko": 0.75, "en": 0.4}
"""Share of the replies that begin so, where they may."""
_HEARS: Final = ("군요", "네요", "그랬", "그러셨", "아,", "네,", "읽었")
"""Pieces of first sentences that say back, or hear, themselves."""
_SAYS_YES_OR_NO: Final = re.compile(
    r"아니요|아니에요|아뇨|그럼요|맞아요"
    r"|(?:no|yes|yeah|nope|nah|not really|of course|it (?:is|isn't)|you're not|you aren't)\b",
    re.IGNORECASE,
)
"""Beginnings that answer at once, so that nothing stands well before them."""


def said_back(search: Search, tones: Iterable[str]) -> Unit | None:
    """What says the message back and goes along with its feeling; None where it cannot be said back."""
    if not _SLOTS & search.talk.slots.keys():
        return None
    return search.one_of(f"{SAID}{tone}" for tone in tones)


def quoted(search: Search) -> Unit | None:
    """What takes up the very words that somebody else said; None where none were told."""
    return search.one_of([f"{SAID}heard"]) if "heard" in search.talk.slots else None


def picked_up(search: Search) -> Unit | None:
    """What takes up a short message as it stands; None where it is a sentence."""
    return search.one_of([f"{SAID}scrap"]) if "scrap" in search.talk.slots else None


def unanswered(search: Search) -> Unit | None:
    """What is said to a question to which no answer is known; None where nothing is asked."""
    talk = search.talk
    if "whether" in talk.slots:
        return search.one_of([_UNANSWERED])
    return search.one_of([_ASKS]) if ends_asking(talk.text, talk.locale) else None


def led(search: Search, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units of a reply, where it helps behind what says the message back."""
    talk = search.talk
    slot = _slot_of_lead(units[0], talk) if units and _can_be_led(search, units) else None
    if slot is None or chance("lead", talk.text, str(talk.n_messages)) >= _OFTEN[talk.locale]:
        return tuple(units)
    return (_lead(talk.locale, slot), *units)


def _can_be_led(search: Search, units: Sequence[Unit]) -> bool:
    """Whether units answer a story, leave room, and do not say the message back themselves."""
    talk, first = search.talk, units[0]
    is_begun = talk.is_later or first.topic.startswith(DEED)
    if talk.flow not in _LED or not is_begun or any(unit.slots for unit in units):
        return False
    is_of_story = first.topic.startswith(_OF_STORY) or first.topic in {HEARD, *search.own_topics}
    has_room = sum(len(unit.text) for unit in units) <= _ROOM[talk.locale]
    return is_of_story and has_room and not _hears(first, talk.locale)


def _slot_of_lead(first: Unit, talk: Talk) -> str | None:
    """What goes before a reply: the question, where it is answered, or else what is told."""
    if "whether" in talk.slots and first.topic.startswith(_ANSWERS):
        return "whether"
    return "told" if "told" in talk.slots else None


def _lead(locale: str, slot: str) -> Unit:
    text, casual = _LEAD_WORDS[locale, slot]
    return Unit(
        f"{locale}.{IN_OWN_WORDS}.{slot}", IN_OWN_WORDS, locale, Technique.REFLECTION, text, casual=casual
    )


def own_words(locale: str) -> Unit:
    """What only says the message back, for a question that stands behind it."""
    return _lead(locale, "told")


def in_own_words(search: Search, units: list[Unit]) -> list[Unit]:
    """The units, with what says the message back for a beginning that no word of it calls for."""
    talk = search.talk
    if not units[1:] or "told" not in talk.slots or talk.flow not in _LED:
        return units
    if units[0].technique not in LEADS or units[0].slots or is_called_for(units[0], talk):
        return units
    if talk.is_later:
        return units[1:]  # `led` says it back
    said = said_back(search, ["first"])
    if said is None:
        return units
    behind = _behind(search, said, units[1:])
    return [own_words(talk.locale) if any(map(asks_of_kind, behind)) else said, *behind]


def _behind(search: Search, said: Unit, units: Sequence[Unit]) -> list[Unit]:
    """What may stand behind a first message said back: of its topic only what the message calls for."""
    talk = search.talk
    if talk.flow is not Flow.TALK:
        return list(units)
    fitting = [unit for unit in units if unit.topic == GENERAL or is_called_for(unit, talk)]
    if fitting or talk.wants_listening:
        return fitting
    question = search.best(Role(_QUESTION, (GENERAL,)), (said,), asks_openly)
    return [question] if question is not None else []


def _hears(unit: Unit, locale: str) -> bool:
    first = unit.text.split(". ", 1)[0]
    return _SAYS_YES_OR_NO.match(first) is not None or (
        locale == "ko" and any(piece in first for piece in _HEARS)
    )
