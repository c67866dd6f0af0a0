"""Reads a person's diary for some days: entries, their days, and what was read beside them."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from db.records import StoredMood, StoredReading
from db.unit_of_work import UnitOfWork
from handlers.mood_days import DayMood, Period, day_moods

_N_READINGS: Final = 5000
"""The newest of a period; more would change no picture."""


@dataclass(frozen=True)
class DiaryRead:
    """What stands in the diary for some days.

    Attributes:
        period: The days.
        entries: The person's own entries, oldest first.
        days: The same, each day taken together.
        readings: What was read of talks and pictures in that time, and said in correction, oldest first.
    """

    period: Period
    entries: tuple[StoredMood, ...]
    days: tuple[DayMood, ...]
    readings: tuple[StoredReading, ...] = ()


async def read_diary(
    work: UnitOfWork, user_id: int, period: Period, zone: ZoneInfo, *, has_readings: bool = True
) -> DiaryRead:
    """Read some days of a person's diary.

    Args:
        work: The transaction.
        user_id: Whose diary.
        period: Which days; an entry counts for the day that it was where the person was then.
        zone: Where the person is now, which decides the day of a reading.
        has_readings: Whether readings are wanted too.
    """
    entries = await work.moods.between(user_id, period.first, period.last)
    readings: tuple[StoredReading, ...] = ()
    if has_readings:
        first = datetime.combine(period.first, time(), zone)
        end = datetime.combine(period.last + timedelta(days=1), time(), zone)
        readings = await work.readings.between(user_id, first, end, _N_READINGS)
    return DiaryRead(period, entries, day_moods(entries), readings)
