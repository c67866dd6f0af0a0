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
        summary: What was told before the turns, in a long talk.
    """

    turns: tuple[Turn, ...]
    used: frozenset[str]
    feeling: EmotionReading | None
    summary: str | None = None


async def recall(
    work: UnitOfWork, user_id: int, *, n_turns: int = N_TURNS, before: int | None = None
) -> Talk:
    """Read the present talk; what was said from a message on is left out where `before` gives its id."""
    summary = await work.talk_notes.summary(user_id)
    # What the summary covers is read only where an earlier place of the talk is wanted.
    is_covered = summary is not None and (before is None or before > summary.last_message_id)
    messages = await work.messages.latest(
        user_id,
        n_turns,
        before=before,
        after=summary.last_message_id if summary is not None and is_covered else None,
    )
    readings = await work.readings.latest(user_id, N_READINGS)
    return Talk(
        turns=tuple(Turn(by_user=message.by_user, text=message.text) for message in messages),
        used=await work.messages.used_units(user_id),
        feeling=feeling_of_talk([_reading(row) for row in readings]),
        summary=summary.text if summary is not None and is_covered else None,
    )


def _reading(row: StoredReading) -> EmotionReading:
    return EmotionReading({emotion: row.scores[emotion.value] for emotion in Emotion}, Source(row.source))
