"""The figures of the paper: what can be said of some days without saying why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from handlers.brief.gathered import Facts
from handlers.mood_days import DayMood, mean_of
from handlers.mood_words import tag_word
from handlers.words import Words

_MAX_TAGS: Final = 6
_LEAST_DAYS: Final = 3
"""In each half, or nothing is said of a change."""


@dataclass(frozen=True)
class Figure:
    """A number and what it is."""

    value: str
    label: str


def figures(facts: Facts, say: Words) -> tuple[Figure, ...]:
    """How many days were noted, their mean, the lowest and the highest day, and both halves."""
    days, mean = facts.days, mean_of(facts.days)
    assert mean is not None, "there are days"
    lowest, highest = min(days, key=lambda day: day.mean), max(days, key=lambda day: day.mean)
    n_all = len(facts.period.days())
    found = [
        Figure(f"{len(days)} / {n_all}", say("brief-pdf-days", n=str(facts.n_entries))),
        Figure(f"{mean:.1f}", say("brief-pdf-mean")),
        Figure(f"{lowest.mean:.1f}", say("brief-pdf-lowest", day=_day(lowest.day))),
        Figure(f"{highest.mean:.1f}", say("brief-pdf-highest", day=_day(highest.day))),
    ]
    first, second = _halves(facts)
    if min(len(first), len(second)) >= _LEAST_DAYS:
        before, after = mean_of(first), mean_of(second)
        found.append(Figure(f"{before:.1f} → {after:.1f}", say("brief-pdf-halves")))
    return tuple(found)


def tag_rows(days: Sequence[DayMood], say: Words) -> list[tuple[str, ...]]:
    """The most frequent tags with their days and means, below the names of the columns; or nothing."""
    by_tag: dict[str, list[DayMood]] = {}
    for day in days:
        for tag in day.tags:
            by_tag.setdefault(tag, []).append(day)
    frequent = sorted(by_tag.items(), key=lambda item: (-len(item[1]), item[0]))[:_MAX_TAGS]
    if not frequent:
        return []
    head = tuple(say(f"brief-pdf-tag-{column}") for column in ("name", "days", "mean"))
    return [head, *((tag_word(tag, say), str(len(on)), f"{mean_of(on):.1f}") for tag, on in frequent)]


def _halves(facts: Facts) -> tuple[list[DayMood], list[DayMood]]:
    middle = facts.period.days()[len(facts.period.days()) // 2]
    return [d for d in facts.days if d.day < middle], [d for d in facts.days if d.day >= middle]


def _day(day: date) -> str:
    return f"{day.month}/{day.day}"
