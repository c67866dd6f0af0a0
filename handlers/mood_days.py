"""The mood diary day by day: means, and the weeks, months and years that it is looked at in."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

from db.records import StoredMood

N_WEEKDAYS: Final = 7
_DECEMBER: Final = 12


@dataclass(frozen=True)
class DayMood:
    """The entries of one day taken together.

    Attributes:
        day: The day that they count for, where the person was then.
        mean: Of their scores, from 1 to 5.
        lowest: The lowest score.
        highest: The highest score.
        n: How many entries there are.
        tags: All their tags, each once, in the order of the entries.
        film_ids: The films that they name, each once, in that order.
    """

    day: date
    mean: float
    lowest: int
    highest: int
    n: int
    tags: tuple[str, ...] = ()
    film_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Period:
    """Days that are looked at together, both ends included."""

    first: date
    last: date

    def days(self) -> tuple[date, ...]:
        """All days of it."""
        n_days = (self.last - self.first).days + 1
        return tuple(self.first + timedelta(days=k) for k in range(n_days))


def day_moods(entries: Iterable[StoredMood]) -> tuple[DayMood, ...]:
    """Each day that has entries, oldest first; every day weighs the same, however many it has."""
    by_day: dict[date, list[StoredMood]] = defaultdict(list)
    for entry in entries:
        by_day[entry.local_day].append(entry)
    return tuple(_day_mood(day, by_day[day]) for day in sorted(by_day))


def mean_of(days: Sequence[DayMood]) -> float | None:
    """The mean of the days' means; None where there is no day."""
    return sum(day.mean for day in days) / len(days) if days else None


def week_of(day: date) -> Period:
    """Monday to Sunday."""
    first = day - timedelta(days=day.weekday())
    return Period(first, first + timedelta(days=N_WEEKDAYS - 1))


def month_of(day: date) -> Period:
    """The month of a day."""
    n_days = monthrange(day.year, day.month)[1]
    return Period(day.replace(day=1), day.replace(day=n_days))


def year_of(day: date) -> Period:
    """The year of a day."""
    return Period(date(day.year, 1, 1), date(day.year, _DECEMBER, 31))


def before(period: Period) -> date | None:
    """The day before a period; None where the calendar ends."""
    is_first = period.first == date(MINYEAR, 1, 1)
    return None if is_first else period.first - timedelta(days=1)


def after(period: Period) -> date | None:
    """The day after a period; None where the calendar ends."""
    is_last = period.last == date(MAXYEAR, _DECEMBER, 31)
    return None if is_last else period.last + timedelta(days=1)


def _day_mood(day: date, entries: Sequence[StoredMood]) -> DayMood:
    scores = [entry.score for entry in entries]
    return DayMood(
        day=day,
        mean=sum(scores) / len(scores),
        lowest=min(scores),
        highest=max(scores),
        n=len(entries),
        tags=tuple(dict.fromkeys(tag for entry in entries for tag in entry.tags)),
        film_ids=tuple(dict.fromkeys(e.film_id for e in entries if e.film_id is not None)),
    )
