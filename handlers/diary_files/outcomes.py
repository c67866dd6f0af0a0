"""What comes of files of the diary."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from handlers.diary_files.daylio import Trouble


@dataclass(frozen=True)
class DiaryFile:
    """The diary as a file."""

    name: str
    content: bytes = field(repr=False)
    n_entries: int


@dataclass(frozen=True)
class AskMood:
    """Which of our moods is one that the person made up?

    Attributes:
        import_id: Of the file.
        index: Of the mood among those that are not known.
        name: What it is called in the file.
        n_left: How many are to be asked for, this one among them.
    """

    import_id: int
    index: int
    name: str
    n_left: int


@dataclass(frozen=True)
class Preview:
    """What would be written; nothing is yet.

    Attributes:
        import_id: Of the file.
        n_new: Entries that would be added.
        n_known: Entries that were brought before.
        n_left_out: Entries with moods that are to be left out.
        n_unread: Lines that could not be read.
        n_cut: Notes that are longer than we keep.
        days: The first day and the last one of what is new; None where nothing is.
        scores: How many of the new entries have each score.
    """

    import_id: int
    n_new: int
    n_known: int
    n_left_out: int
    n_unread: int
    n_cut: int
    days: tuple[date, date] | None
    scores: Mapping[int, int]


@dataclass(frozen=True)
class Imported:
    """It is written; `is_heavy` says that something grave was written lately."""

    import_id: int
    n_added: int
    is_heavy: bool


@dataclass(frozen=True)
class TakenBack:
    """The entries of a file are gone again."""

    n_removed: int


@dataclass(frozen=True)
class NotThere:
    """There is no such file any more, or nothing is to be done with it."""


Step = AskMood | Preview | Imported | TakenBack | NotThere | Trouble
"""Where an import stands after a tap."""
