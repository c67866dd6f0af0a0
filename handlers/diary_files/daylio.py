"""Reads what Daylio exports as CSV: ``full_date, date, weekday, time, mood, activities, note_title, note``.

Blocking, for a thread. Files that a spreadsheet has saved again, with other separators or another encoding,
are read too.
"""

import csv
import html
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from handlers.diary_files.daylio_words import tag_of
from handlers.mood_words import MAX_TAG_LENGTH

MAX_FILE_BYTES: Final = 5_000_000
MAX_ROWS: Final = 30_000
MAX_NOTE_LENGTH: Final = 3000
MAX_MOODS: Final = 40
"""Names of moods in one file."""
_MAX_MOOD_LENGTH: Final = 60
_MAX_TAGS: Final = 12
_FIRST_YEAR: Final = 2000
_NEEDED: Final = frozenset({"full_date", "time", "mood"})
_DATE: Final = re.compile(r"\s*(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?\s*")
_TIME: Final = re.compile(
    r"\s*(오전|오후)?\s*(\d{1,2})\s*[:시.]\s*(\d{2})(?::\d{2}|\s*분)?\s*([ap]\.?\s?m\.?)?\s*", re.IGNORECASE
)
_BREAK: Final = re.compile(r"<br\s*/?>|</(?:p|div|li)>", re.IGNORECASE)
_MARKUP: Final = re.compile(
    r"</?(?:p|div|ul|ol|li|b|i|u|s|strong|em|span|font|h[1-6])(?:\s[^<>]*)?>", re.IGNORECASE
)
_BOUNDARY: Final = 12


class Trouble(StrEnum):
    """Why a file cannot be taken."""

    TOO_BIG = "too-big"
    TOO_MANY = "too-many"
    NO_TEXT = "no-text"
    NOT_DAYLIO = "not-daylio"
    DAMAGED = "damaged"
    EMPTY = "empty-file"
    GONE = "file-gone"


@dataclass(frozen=True)
class DaylioRow:
    """One entry, at the time of the person's own clock.

    Attributes:
        at: Naive, as it stands in the file.
        mood: As it is called there.
        tags: Our tags, or the names of activities.
        note: The title and the note below each other.
        is_cut: Whether the note was longer than we keep.
    """

    at: datetime
    mood: str
    tags: tuple[str, ...] = ()
    note: str | None = field(default=None, repr=False)
    is_cut: bool = False


@dataclass(frozen=True)
class DaylioFile:
    """All entries, oldest first, each once, and how many lines could not be read."""

    rows: tuple[DaylioRow, ...]
    n_unread: int

    @property
    def moods(self) -> tuple[str, ...]:
        """The names of its moods, the most frequent first."""
        counts: dict[str, int] = {}
        for row in self.rows:
            counts[row.mood] = counts.get(row.mood, 0) + 1
        return tuple(sorted(counts, key=lambda mood: (-counts[mood], mood)))


def read(content: bytes, last_day: date) -> DaylioFile | Trouble:
    """Read a file; entries after `last_day` count as lines that cannot be read."""
    if len(content) > MAX_FILE_BYTES:
        return Trouble.TOO_BIG
    text = _decoded(content)
    if text is None:
        return Trouble.NO_TEXT
    try:
        return _table(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), last_day)
    except csv.Error:
        return Trouble.DAMAGED


def _decoded(content: bytes) -> str | None:
    """The text; None for a backup, a workbook or anything else that is none."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    elif b"\0" in content or content.startswith(b"PK\x03\x04"):
        return None
    else:
        encodings = ("utf-8-sig", "cp949")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _delimiter(text: str) -> str:
    """What separates the names of the columns."""
    head = text.lstrip("\r\n").partition("\n")[0]
    return max(",;\t", key=head.count)


def _table(lines: Iterable[Sequence[str]], last_day: date) -> DaylioFile | Trouble:
    reader = iter(lines)
    names = next((line for line in reader if any(cell.strip() for cell in line)), ())
    places = {name.strip().casefold(): place for place, name in enumerate(names)}
    if not places.keys() >= _NEEDED:
        return Trouble.NOT_DAYLIO
    rows: dict[DaylioRow, None] = {}
    n_lines = n_unread = 0
    for line in reader:
        if not any(cell.strip() for cell in line):
            continue
        n_lines += 1
        if n_lines > MAX_ROWS:
            return Trouble.TOO_MANY
        row = _row(line, places, last_day)
        if row is None:
            n_unread += 1
        else:
            rows[row] = None
    if not rows:
        return Trouble.DAMAGED if n_unread else Trouble.EMPTY
    found = DaylioFile(tuple(sorted(rows, key=lambda row: row.at)), n_unread)
    return Trouble.DAMAGED if len(found.moods) > MAX_MOODS else found


def _row(line: Sequence[str], places: Mapping[str, int], last_day: date) -> DaylioRow | None:
    def cell(name: str) -> str:
        place = places.get(name)
        return line[place].strip() if place is not None and place < len(line) else ""

    at, mood = _moment(cell("full_date"), cell("time")), " ".join(cell("mood").split())
    if at is None or not 0 < len(mood) <= _MAX_MOOD_LENGTH:
        return None
    if at.year < _FIRST_YEAR or at.date() > last_day:
        return None
    tags = (tag_of(name, MAX_TAG_LENGTH) for name in cell("activities").split("|"))
    note = "\n".join(part for part in (_plain(cell("note_title")), _plain(cell("note"))) if part)
    return DaylioRow(
        at=at,
        mood=mood,
        tags=tuple(dict.fromkeys(tag for tag in tags if tag))[:_MAX_TAGS],
        note=note[:MAX_NOTE_LENGTH].rstrip() or None,
        is_cut=len(note) > MAX_NOTE_LENGTH,
    )


def _moment(day: str, time: str) -> datetime | None:
    on, at = _DATE.fullmatch(day), _TIME.fullmatch(time)
    if on is None or at is None:
        return None
    hour = int(at[2])
    half = {"오전": "a", "오후": "p"}.get(at[1] or "") or (at[4] or "")[:1].lower()
    if half:
        if not 1 <= hour <= _BOUNDARY:
            return None
        hour = hour % _BOUNDARY + (_BOUNDARY if half == "p" else 0)
    try:
        # The file does not say where its person was.
        return datetime(int(on[1]), int(on[2]), int(on[3]), hour, int(at[3]))  # noqa: DTZ001
    except ValueError:
        return None


def _plain(text: str) -> str:
    """A note without the markup that newer versions write."""
    return html.unescape(_MARKUP.sub("", _BREAK.sub("\n", text))).replace("\0", "").strip()
