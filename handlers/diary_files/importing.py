"""Counts what a file of another diary would add, and makes entries of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from db.records import NewMood
from handlers.diary_files.daylio import DaylioFile, DaylioRow
from handlers.diary_files.daylio_words import known_score

LATELY: Final = timedelta(days=14)
"""What was written in this time is read for danger."""
LEFT_OUT: Final = 0
_A_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Harvest:
    """What a file brings.

    Attributes:
        new: Entries that are not there yet, oldest first.
        n_known: How many were brought before.
        n_left_out: How many have moods that are to be left out.
        n_cut: How many of the new notes are longer than we keep.
    """

    new: tuple[NewMood, ...]
    n_known: int
    n_left_out: int
    n_cut: int

    @property
    def days(self) -> tuple[date, date] | None:
        """The first day and the last one."""
        return (self.new[0].local_day, self.new[-1].local_day) if self.new else None

    @property
    def scores(self) -> dict[int, int]:
        """How many entries have each score."""
        return dict(sorted(Counter(entry.score for entry in self.new).items()))

    def lately(self, now: datetime) -> tuple[str, ...]:
        """The notes of the last two weeks, newest first."""
        recent = (entry for entry in reversed(self.new) if entry.logged_at and entry.logged_at > now - LATELY)
        return tuple(entry.note for entry in recent if entry.note)


def unknown_moods(file: DaylioFile) -> list[str]:
    """The moods that the person made up, the most frequent first."""
    return [mood for mood in file.moods if known_score(mood) is None]


def days_of(file: DaylioFile) -> tuple[date, date]:
    """The first and the last day of a file, and one more on either side, for those who moved."""
    return file.rows[0].at.date() - _A_DAY, file.rows[-1].at.date() + _A_DAY


def harvest(
    file: DaylioFile, moods: Mapping[str, int], zone: ZoneInfo, brought: Iterable[datetime]
) -> Harvest:
    """Make entries of a file.

    Args:
        file: What was read.
        moods: Our scores for the moods that the person made up; `LEFT_OUT` is none.
        zone: Where the person lives.
        brought: The moments of entries that came out of files before: as many entries of the same minute are
            taken as known, whatever has been changed in them since.
    """
    known = Counter(moment.astimezone(UTC) for moment in brought)
    new: list[NewMood] = []
    n_known = n_left_out = n_cut = 0
    for row in file.rows:
        score = known_score(row.mood) or moods.get(row.mood, LEFT_OUT)
        at = row.at.replace(tzinfo=zone).astimezone(UTC)
        if score == LEFT_OUT:
            n_left_out += 1
        elif known[at]:
            known[at] -= 1
            n_known += 1
        else:
            new.append(_entry(row, score, at))
            n_cut += row.is_cut
    return Harvest(tuple(new), n_known, n_left_out, n_cut)


def _entry(row: DaylioRow, score: int, at: datetime) -> NewMood:
    return NewMood(score, row.at.date(), row.tags, row.note, source="import", logged_at=at)
