"""Readings of talks and pictures beside the diary: on its scale, and as shares of the ten feelings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from db.records import StoredReading
from ml.emotion.types import Emotion, Source

SCORE_OF: Final[Mapping[Emotion, float]] = {
    Emotion.JOY: 4.6,
    Emotion.SURPRISE: 3.2,
    Emotion.NEUTRAL: 3.0,
    Emotion.WORRY: 2.3,
    Emotion.DISGUST: 2.0,
    Emotion.ANXIETY: 1.9,
    Emotion.ANGER: 1.8,
    Emotion.SADNESS: 1.8,
    Emotion.FEAR: 1.6,
    Emotion.DEPRESSION: 1.3,
}
"""Where each feeling lies on the diary's scale of 1 to 5; a reading lies at the mean of its probabilities."""


@dataclass(frozen=True)
class DayMarks:
    """What was read on one day, from 1 to 5; None where nothing was."""

    talk: float | None = None
    face: float | None = None


def heard(readings: Iterable[StoredReading]) -> tuple[StoredReading, ...]:
    """The readings that count: where a person said what they feel, what was read of that is left out."""
    listed = tuple(readings)
    corrected = {each.message_id for each in listed if each.own_word and each.message_id is not None}
    return tuple(each for each in listed if each.own_word or each.message_id not in corrected)


def score_of(reading: StoredReading) -> float:
    """Where a reading lies on the diary's scale."""
    return score_of_feelings(reading.scores)


def score_of_feelings(shares: Mapping[str, float]) -> float:
    """Where shares of the feelings lie on the diary's scale."""
    total = sum(shares.get(emotion.value, 0.0) for emotion in Emotion)
    if total <= 0:
        return SCORE_OF[Emotion.NEUTRAL]
    return sum(SCORE_OF[emotion] * shares.get(emotion.value, 0.0) for emotion in Emotion) / total


def marks_of(readings: Iterable[StoredReading], zone: ZoneInfo) -> dict[date, DayMarks]:
    """The means of each day, where the person lives."""
    talks: dict[date, list[float]] = defaultdict(list)
    faces: dict[date, list[float]] = defaultdict(list)
    for reading in heard(readings):
        by_day = faces if reading.source == Source.FACE else talks
        by_day[reading.created_at.astimezone(zone).date()].append(score_of(reading))
    return {day: DayMarks(_mean(talks.get(day)), _mean(faces.get(day))) for day in {*talks, *faces}}


def feeling_counts(readings: Iterable[StoredReading]) -> dict[Emotion, int]:
    """How often each feeling was the strongest, the most frequent first; all ten are there."""
    counts = Counter(max(Emotion, key=lambda e: each.scores.get(e.value, 0.0)) for each in heard(readings))
    return dict(sorted(((e, counts[e]) for e in Emotion), key=lambda item: -item[1]))


def percents(counts: Sequence[int]) -> tuple[int, ...]:
    """Shares in whole percents; equal counts have equal shares, so the sum may miss 100 by a little."""
    total = sum(counts)
    return tuple(0 if total == 0 else int(100 * n / total + 0.5) for n in counts)


def _mean(values: Sequence[float] | None) -> float | None:
    return sum(values) / len(values) if values else None
