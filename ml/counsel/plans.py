"""Which places a reply has, and what stands in them."""

from dataclasses import dataclass
from typing import Final

from ml.counsel.selection import chance
from ml.counsel.talk import ASKS_ADVICE, OTHER, PLAIN, RESTATES, Flow, Talk
from ml.counsel.topics import GENERAL
from ml.counsel.types import Length
from ml.counsel.units import Stage, Technique

_T = Technique
LEADS: Final = frozenset({_T.REFLECTION, _T.VALIDATION})
_MOVES: Final = frozenset({_T.STEP, _T.REFRAMING, _T.ENCOURAGEMENT, _T.INFORMATION})
_HEARING: Final = frozenset({_T.VALIDATION, _T.ENCOURAGEMENT, _T.REFLECTION})
_ADVICE: Final = frozenset({_T.STEP, _T.INFORMATION})
_QUESTION: Final = frozenset({_T.QUESTION})
_STEP: Final = frozenset({_T.STEP})
_LIGHT: Final = frozenset({_T.INFORMATION, _T.REFRAMING, _T.VALIDATION})
ANY: Final = frozenset(_T)
_LENGTHENED: Final = frozenset({Flow.TALK, Flow.ADVICE, Flow.GOOD_NEWS})
_SIGNS: Final = "concern_signs"
_FEW_WORDS: Final = frozenset({"listen_only", "assent", "deny"})
_ABOUT_SELF: Final = frozenset({"advice_cause", "advice_sympathy", "advice_understanding", "advice_need"})
"""What is asked about oneself, so that a question about the talk follows well."""
_MOST_QUESTIONS: Final = 1
"""Replies in a row that may end in a question; more would be an interrogation."""
_QUESTION_SHARE: Final = 0.7
"""Share of first replies that ask something; later ones do where they have something to ask."""
_LEAD_ALONE: Final = 0.3
"""Share of later replies in which what takes up the message may stand alone."""


@dataclass(frozen=True)
class Role:
    """One place in a reply.

    Attributes:
        techniques: What the unit there may do.
        topics: Where it is looked for; all are ranked together.
        is_needed: Whether the reply fails without it.
    """

    techniques: frozenset[Technique]
    topics: tuple[str, ...]
    is_needed: bool = True


def plan(talk: Talk, length: Length | None = None) -> tuple[Role, ...]:
    """The places of a reply to this talk, in the order in which they are spoken."""
    about = (talk.topic, *talk.kin, GENERAL) if talk.topic else (GENERAL,)
    if length is Length.LONG and talk.flow in _LENGTHENED:
        return _long_plan(talk, about)
    match talk.flow:
        case Flow.CONCERN:
            return _concern_plan(talk, about)
        case Flow.ASKED:
            return (Role(ANY - _QUESTION, (talk.advice or GENERAL,)), _asked_second(talk, about))
        case Flow.ACT:
            return _act_plan(talk, about)
        case Flow.GOOD_NEWS | Flow.ADVICE | Flow.TALK:
            return _telling_plan(talk, about)


def _telling_plan(talk: Talk, about: tuple[str, ...]) -> tuple[Role, ...]:
    if talk.flow is Flow.GOOD_NEWS:
        return (Role(LEADS, ("good_news",)), Role(_joyful_second(talk), ("good_news",)))
    if talk.flow is Flow.ADVICE:
        return _advice_plan(talk, about)
    lead_about = (*about, PLAIN) if talk.is_later else about
    lead = Role(LEADS, _lead_topics(talk, lead_about))
    if talk.topic is None and talk.act_name in _FEW_WORDS:
        return (lead,)  # who says a word or two, or wants fewer questions, is not met with more words
    is_alone = (
        talk.topic is not None
        and talk.n_messages > 1
        and chance("alone", talk.text, str(talk.n_messages)) < _LEAD_ALONE
    )
    return (lead,) if is_alone else (lead, Role(_second(talk), about, is_needed=not talk.is_later))


def _advice_plan(talk: Talk, about: tuple[str, ...]) -> tuple[Role, ...]:
    # Who asks what to do is not told what the thing feels like in general, and not asked one more thing.
    lead = Role(LEADS, (*about[:-1], ASKS_ADVICE))
    step = Role(_ADVICE, (*about[:-1], ASKS_ADVICE, GENERAL))
    more = Role(_QUESTION, (ASKS_ADVICE,), is_needed=False)
    is_asking = talk.question_streak < _MOST_QUESTIONS and chance("more", talk.text) < 1 - _QUESTION_SHARE
    return (lead, step, more) if is_asking else (lead, step)


def _concern_plan(talk: Talk, about: tuple[str, ...]) -> tuple[Role, ...]:
    if talk.alarm:
        was_asked = any(f".{_SIGNS}.q" in unit_id for unit_id in talk.said)
        return (Role(ANY - _QUESTION if was_asked else _QUESTION, (_SIGNS,)),)
    if talk.is_about_other:
        return (Role(ANY - _QUESTION, (OTHER,)), Role(_QUESTION, (OTHER,), is_needed=False))
    return (Role(LEADS, (*about, "concern_lead")), Role(ANY, ("concern",)))


def _long_plan(talk: Talk, about: tuple[str, ...]) -> tuple[Role, ...]:
    if talk.flow is Flow.GOOD_NEWS:
        own = ("good_news",)
        return (Role(LEADS, own), Role(_HEARING, own, is_needed=False), Role(_QUESTION, own, is_needed=False))
    lead = Role(LEADS, _lead_topics(talk, about))
    if talk.wants_listening:
        more = Role(_HEARING, about, is_needed=False)
        return (lead, more, more, Role(_QUESTION, about, is_needed=False))
    return (
        lead,
        Role(_LIGHT, about, is_needed=False),
        Role(_STEP, about, is_needed=False),
        Role(_QUESTION, about, is_needed=False),
    )


def _asked_second(talk: Talk, about: tuple[str, ...]) -> Role:
    wanted = (talk.advice or GENERAL,) if talk.advice not in _ABOUT_SELF else (talk.advice or GENERAL, *about)
    return Role(_QUESTION, wanted, is_needed=False)


def _act_plan(talk: Talk, about: tuple[str, ...]) -> tuple[Role, ...]:
    first = Role(ANY - _QUESTION, (talk.act_name,))
    if talk.act is None or talk.act.then != "question" or talk.question_streak >= _MOST_QUESTIONS:
        return (first,)
    own = about if talk.topic and talk.act_name == "cry" else (talk.act_name,)
    return (first, Role(_QUESTION, own, is_needed=False))


def _joyful_second(talk: Talk) -> frozenset[Technique]:
    return frozenset({_T.ENCOURAGEMENT}) if talk.question_streak >= _MOST_QUESTIONS else _QUESTION


def _lead_topics(talk: Talk, about: tuple[str, ...]) -> tuple[str, ...]:
    if talk.act is None:
        return about
    return (talk.act_name,) if talk.act_name in {"listen_only", RESTATES} else (*about, talk.act_name)


def _second(talk: Talk) -> frozenset[Technique]:
    if talk.wants_listening:
        return _HEARING
    if talk.question_streak >= _MOST_QUESTIONS:
        return _MOVES
    is_asking = chance("second", talk.text, str(talk.n_messages)) < _QUESTION_SHARE
    if talk.stage is Stage.OPENING:
        return _QUESTION if is_asking else _HEARING - {_T.REFLECTION}
    # In the middle either will do; what answers to the newest words ranks first.
    return _QUESTION | _MOVES if is_asking else _MOVES
