"""The careful answer to a first message whose matter is not known for sure, by what happens in it."""

from typing import Final

from ml.counsel.fitness import asks_openly, is_clearly_cued, is_surely_cued
from ml.counsel.mood import Tone
from ml.counsel.plans import LEADS, Role
from ml.counsel.search import Search
from ml.counsel.talk import Flow
from ml.counsel.topics import GENERAL
from ml.counsel.units import Technique, Unit

OPENING: Final = "opening"
"""The topic of units that take up what happens in a message, be it told of whatever matter."""
_QUESTION: Final = frozenset({Technique.QUESTION})


def opened(search: Search) -> tuple[Unit, ...]:
    """What takes up the deed that a first message tells; empty where its matter is known, or nothing fits."""
    talk = search.talk
    is_unclear = talk.topic is None or talk.is_topic_faint
    if talk.is_later or talk.act is not None or talk.flow is not Flow.TALK or not is_unclear:
        return ()
    topics = (*filter(None, (talk.topic,)), GENERAL)
    if search.best(Role(LEADS, topics), (), lambda unit: is_surely_cued(unit, talk)):
        return ()
    lead = search.best(Role(LEADS, (OPENING,)), (), lambda unit: is_clearly_cued(unit, talk))
    if lead is None:
        return ()
    if lead.is_question or talk.wants_listening:
        return (lead,)
    question = search.best(Role(_QUESTION, (GENERAL,)), (lead,), lambda unit: _asks_openly(unit, talk.tone))
    return (lead, question) if question is not None else (lead,)


def _asks_openly(unit: Unit, tone: Tone) -> bool:
    if not asks_openly(unit):
        return False
    return tone is not Tone.TROUBLED or not unit.feelings or bool(unit.feelings - {"neutral", "joy"})
