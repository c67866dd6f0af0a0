"""What a face says beside the words: as this person's own face, and only as far as it is sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.records import StoredLook, StoredMessage, StoredReading
from db.unit_of_work import UnitOfWork
from handlers import face_check
from handlers.faces.notes import face_reading
from handlers.faces.outcomes import Contrast, Impression
from ml.emotion.calibration import Label
from ml.emotion.types import Emotion, EmotionReading, Source
from ml.face.types import FACE_EMOTIONS

SURE = face_check.SURE
_SURE_WORDS = 0.4
WORDS_LAST = timedelta(minutes=30)
"""Words from before this are not compared with the face."""
_N_MESSAGES, _N_READINGS, _N_LABELS = 6, 8, 40
_HEAVY = frozenset(Emotion) - {Emotion.JOY, Emotion.NEUTRAL, Emotion.SURPRISE}


@dataclass(frozen=True)
class Beside:
    """What stands beside a face.

    Attributes:
        words: What the person wrote last, if that is not long ago and no look came in between.
        own: The feeling that they named in this talk.
        labels: What they said to earlier looks.
    """

    words: str | None
    own: Emotion | None
    labels: tuple[Label, ...]


async def look_beside(work: UnitOfWork, look: StoredLook, now: datetime) -> Beside:
    """Read what stands beside the face of a look."""
    user_id = look.user_id
    began, update_id = await work.looks.begun_before(look) or (now - WORDS_LAST, None)
    since = max(now - WORDS_LAST, began)
    messages = await work.messages.latest(user_id, _N_MESSAGES)
    readings = await work.readings.latest(user_id, _N_READINGS)
    labels = await work.looks.labels(user_id, _N_LABELS)
    return Beside(
        words=_last_words(messages, since, update_id),
        own=_own_word(readings),
        labels=tuple(Label(face_reading(row["read"]), Emotion(row["said"])) for row in labels),
    )


def impression(
    look_id: int, reading: EmotionReading, *, words: EmotionReading | None, own: Emotion | None
) -> Impression:
    """Put a reading of a face beside the words.

    Args:
        look_id: Of the look.
        reading: Calibrated.
        words: What was read in the words that go with it.
        own: The feeling that the person named.
    """
    is_sure = reading.scores[reading.label] >= SURE
    heard = words.label if words is not None and words.scores[words.label] >= _SURE_WORDS else None
    return Impression(
        look_id=look_id,
        feeling=reading.label,
        shares={emotion: reading.scores[emotion] for emotion in FACE_EMOTIONS},
        is_sure=is_sure,
        words=heard,
        own=own,
        contrast=_contrast(heard, reading.label) if is_sure else None,
    )


def _contrast(heard: Emotion | None, seen: Emotion) -> Contrast | None:
    if heard is Emotion.NEUTRAL and seen in _HEAVY:
        return Contrast.FINE_BUT_HEAVY
    if heard is Emotion.JOY and seen in _HEAVY:
        return Contrast.GLAD_BUT_HEAVY
    if heard in _HEAVY and seen is Emotion.JOY:
        return Contrast.HEAVY_BUT_SMILING
    return None


def mean(readings: Sequence[EmotionReading]) -> EmotionReading:
    """The readings of one face in several pictures, averaged."""
    scores = {e: sum(reading.scores[e] for reading in readings) / len(readings) for e in Emotion}
    return EmotionReading(scores, Source.FACE)


def _last_words(messages: Sequence[StoredMessage], since: datetime, not_from: int | None) -> str | None:
    """What the person wrote since then; the caption of the look before, kept after it, is not meant."""
    own = [
        message
        for message in messages
        if message.by_user
        and message.sent_at >= since
        and (not_from is None or message.update_id != not_from)
    ]
    return own[-1].text if own else None


def _own_word(readings: Sequence[StoredReading]) -> Emotion | None:
    named = [reading for reading in readings if reading.source == Source.OWN_WORD]
    if not named:
        return None
    return max(Emotion, key=lambda emotion: named[-1].scores[emotion.value])
