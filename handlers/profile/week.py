"""The feelings of the last seven days, a day each, where the person lives."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from db.records import StoredReading
from ml.emotion.types import Emotion

N_DAYS: Final = 7
_OWN_WORD_COUNTS: Final = 3.0
"""What a person says of themselves counts for so many readings."""


@dataclass(frozen=True)
class DayFeeling:
    """One day, and the feeling that was strongest in it; None where nothing was read."""

    day: date
    feeling: Emotion | None


def week_of(readings: Sequence[StoredReading], today: date, zone: ZoneInfo) -> tuple[DayFeeling, ...]:
    """The last seven days, oldest first; empty where nothing was read in any."""
    by_day: dict[date, list[StoredReading]] = defaultdict(list)
    for reading in readings:
        by_day[reading.created_at.astimezone(zone).date()].append(reading)
    days = [today - timedelta(days=N_DAYS - 1 - k) for k in range(N_DAYS)]
    if not any(day in by_day for day in days):
        return ()
    return tuple(DayFeeling(day, strongest(by_day.get(day, ()))) for day in days)


def strongest(readings: Sequence[StoredReading]) -> Emotion | None:
    """The feeling with the most weight in some readings."""
    total: Mapping[Emotion, float] = {
        emotion: sum(
            reading.scores.get(emotion.value, 0.0) * (_OWN_WORD_COUNTS if reading.own_word else 1.0)
            for reading in readings
        )
        for emotion in Emotion
    }
    return max(total, key=lambda emotion: total[emotion]) if readings else None


def first_moment(today: date, zone: ZoneInfo) -> datetime:
    """When the week began."""
    return datetime.combine(today - timedelta(days=N_DAYS - 1), datetime.min.time(), zone)
