"""The talk as it is remembered; comfort and recommendation read it."""

from dataclasses import dataclass
from datetime import timedelta

from db.records import StoredReading
from db.unit_of_work import UnitOfWork
from ml.counsel.types import Turn
from ml.emotion.talk import feeling_of_talk
from ml.emotion.types import Emotion, EmotionReading, Source

NEW_TALK_AFTER = timedelta(hours=8)
"""A pause this long ends a talk."""
N_TURNS = 12
N_READINGS = 8


@dataclass(frozen=True)
class Talk:
    """What was said and felt in the present talk.

    Attributes:
        turns: The last turns, oldest first.
        used: Ids of authored sentences that the pet has said.
        feeling: The feeling of the talk; None before anything was read.
    """

    turns: tuple[Turn, ...]
    used: frozenset[str]
    feeling: EmotionReading | None


async def recall(work: UnitOfWork, user_id: int) -> Talk:
    """Read the present talk."""
    messages = await work.messages.latest(user_id, N_TURNS)
    readings = await work.readings.latest(user_id, N_READINGS)
    return Talk(
        turns=tuple(Turn(by_user=message.by_user, text=message.text) for message in messages),
        used=await work.messages.used_units(user_id),
        feeling=feeling_of_talk([_reading(row) for row in readings]),
    )


def _reading(row: StoredReading) -> EmotionReading:
    return EmotionReading({emotion: row.scores[emotion.value] for emotion in Emotion}, Source(row.source))
