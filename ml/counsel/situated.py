"""What is answered to a known situation: its own words, before any that fit many."""

import re
from collections.abc import Sequence
from typing import Final

from ml.counsel.selection import chance
from ml.counsel.situation_library import Situation
from ml.counsel.talk import RESTATES, Flow, Talk
from ml.counsel.types import Length
from ml.counsel.units import Unit

_FLOWS: Final = frozenset({Flow.TALK, Flow.ADVICE, Flow.GOOD_NEWS})
_QUESTION_SHARE: Final = 0.45
"""Share of answers that ask something, where a question may be asked at all."""
_MOST_DEEPER: Final = 2
"""Replies that lead on in one situation; then what is told is taken up plainly."""
_LISTEN: Final = "listen_only"
_ASKS_OPENLY: Final = re.compile(
    r"^.{0,10}(?:뭐|뭘|무엇) ?(?:부터|먼저)"
    r"|^.{0,16}(?:어떡|어떻게|어케|어쩌|어째|우짜|우야|뭘 ?(?:해|어)|뭐 ?(?:해야|하면)|무얼|방법|조언|팁)"
)
"""How a Korean message asks what to do about the whole; other questions bring a matter of their own."""
_TELLS_MORE: Final = re.compile(
    r"['\"‘“][^'\"’”]{2,}['\"’”]|!!|^그래도 "
    r"|(?:잘했다고|잘했대|고맙|다행|웃었|좋았|나아졌|괜찮아졌|풀렸|해냈|성공|뚫었|고쳤)"
)
"""Very words of somebody, and what turns for the better: no general word about the matter hears them."""


def speaks_of_situation(talk: Talk) -> bool:
    """Whether the words of a situation may answer; what a message does otherwise goes before."""
    return talk.flow in _FLOWS and talk.act_name not in {RESTATES, _LISTEN}


def first_words(talk: Talk, length: Length | None) -> tuple[Unit, ...]:
    """The answer to a message that tells a situation, says an aside, or asks what to do; empty for others."""
    matter = talk.matter
    if talk.flow is Flow.ADVICE:
        return _advice(talk, length)
    if matter.aside is not None:
        # No question stands behind "am I wrong?" that the aside did not bring along.
        return _one(talk, matter.aside.replies)
    situation = matter.situation
    if situation is None or not matter.is_told_now or _was_answered(situation, talk):
        return ()
    reply = _one(talk, situation.replies, is_new=True)
    return _lengthened(talk, situation, reply) if length is Length.LONG else reply


def plain_words(talk: Talk) -> tuple[Unit, ...]:
    """What is said of a situation that a question tells for the first time; it asks nothing back."""
    situation = talk.matter.situation
    if situation is None or _was_answered(situation, talk):
        return ()
    return _one(talk, [unit for unit in situation.replies if not unit.is_question])


def further_words(talk: Talk) -> tuple[Unit, ...]:
    """What leads on where the talk about a situation goes on; empty where everything was said."""
    situation = talk.matter.situation
    if situation is None or not talk.matter.is_in_focus or not _was_answered(situation, talk):
        return ()
    if talk.flow is Flow.GOOD_NEWS and not situation.is_glad:
        return ()  # "but the operation went well": what leads on in the illness would not hear it
    if talk.locale == "ko" and not situation.is_glad and _TELLS_MORE.search(talk.text):
        return ()
    if sum(unit.id in talk.said for unit in situation.deeper) >= _MOST_DEEPER:
        return ()
    return _one(talk, situation.deeper)


def _advice(talk: Talk, length: Length | None) -> tuple[Unit, ...]:
    if talk.wants_listening:
        return ()
    matter = talk.matter
    situation = matter.situation if matter.is_in_focus and _asks_of_it(talk) else None
    advice = _one(talk, situation.advice, is_new=True) if situation is not None else ()
    if not advice or situation is None:
        # "How do I bring it up?" is asked of any matter, and has an answer of its own.
        return _one(talk, matter.aside.advice, is_new=True) if matter.aside is not None else ()
    is_first = not _was_answered(situation, talk)
    if not (is_first or length is Length.LONG):
        return advice
    heard = [unit for unit in (situation.replies if is_first else situation.deeper) if not unit.is_question]
    return (*_one(talk, heard), *advice)


def _asks_of_it(talk: Talk) -> bool:
    """Whether the question is about the situation itself: "what do I do?", not "shall I delete it too?"."""
    is_own = talk.matter.tells_situation or not talk.is_later or talk.locale != "ko"
    return is_own or _ASKS_OPENLY.search(talk.text) is not None


def _lengthened(talk: Talk, situation: Situation, reply: tuple[Unit, ...]) -> tuple[Unit, ...]:
    plain = [unit for unit in situation.deeper if not unit.is_question]
    more = _one(talk, plain)
    # What asks stands last.
    return (*more, *reply) if any(unit.is_question for unit in reply) else (*reply, *more)


def _one(talk: Talk, units: Sequence[Unit], *, is_new: bool = False) -> tuple[Unit, ...]:
    """The unit that suits the talk best of those that were not said."""
    free = [unit for unit in units if unit.id not in talk.said]
    is_asking = (
        talk.question_streak == 0 and chance("asks", talk.text, str(talk.n_messages)) < _QUESTION_SHARE
    )
    if not is_new and talk.question_streak:
        free = [unit for unit in free if not unit.is_question]
    if not free:
        return ()
    best = max(
        free,
        key=lambda unit: (
            talk.taste.leaning(unit) + (unit.is_question == is_asking),
            chance(unit.id, talk.text, str(talk.n_messages)),
        ),
    )
    return (best,)


def _was_answered(situation: Situation, talk: Talk) -> bool:
    return any(unit.id in talk.said for unit in situation.units)
