"""What a paper tells: moods, results of questionnaires, and the person's own words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from db.care_records import StoredCareNote
from db.unit_of_work import UnitOfWork
from handlers.brief.choices import Picked
from handlers.mood_days import DayMood, Period
from handlers.person import Person

_N_MESSAGES: Final = 400
_LEAST_LENGTH: Final = 8
"""Shorter words of a talk, such as “ok”, tell nothing by themselves."""
_SCALES: Final = {"phq": ("PHQ-9", 27, 9), "gad": ("GAD-7", 21, None)}
"""Names, highest sums, and the question about death and harm."""


@dataclass(frozen=True)
class OwnWords:
    """Something that the person wrote, and when, where they live."""

    picked: Picked
    at: datetime
    text: str = field(repr=False)


@dataclass(frozen=True)
class ScaleResult:
    """What came out of a questionnaire.

    Attributes:
        day: When.
        name: PHQ-9 or GAD-7.
        total: The sum.
        highest: The highest sum that there is.
        item: Points for the question about death and harm; None where it has none.
    """

    day: date
    name: str
    total: int
    highest: int
    item: int | None


@dataclass(frozen=True)
class Facts:
    """Everything that stands on the paper.

    Attributes:
        nickname: What the person is called here.
        period: The days that it tells of.
        made_at: When it was made, where the person lives.
        n_entries: How many moods were noted.
        days: The same, each day taken together.
        scales: Results of questionnaires, oldest first.
        words: Own words that were ticked, oldest first.
        ready: Numbers of ready questions.
        own: Questions that were typed.
    """

    nickname: str
    period: Period
    made_at: datetime
    n_entries: int
    days: tuple[DayMood, ...]
    scales: tuple[ScaleResult, ...]
    words: tuple[OwnWords, ...]
    ready: tuple[int, ...]
    own: tuple[str, ...] = field(repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.days or self.scales or self.words or self.ready or self.own)


async def gather_words(work: UnitOfWork, person: Person, first: date, last: date) -> tuple[OwnWords, ...]:
    """Notes of entries, and what the person said in talks, of some days, the newest first."""
    begin = datetime.combine(first, time(), person.zone)
    notes = [
        OwnWords(Picked("mood", entry.id), entry.logged_at.astimezone(person.zone), entry.note)
        for entry in await work.moods.between(person.id, first, last)
        if entry.note
    ]
    talks = [
        OwnWords(Picked("talk", message.id), message.sent_at.astimezone(person.zone), message.text)
        for message in await work.messages.said_since(person.id, begin, limit=_N_MESSAGES)
        if len(message.text.strip()) >= _LEAST_LENGTH and not message.text.startswith("/")
    ]
    return tuple(sorted([*notes, *talks], key=lambda each: each.at, reverse=True))


def scale_results(notes: Iterable[StoredCareNote], zone: ZoneInfo, first: date) -> tuple[ScaleResult, ...]:
    """Results from a day on, oldest first."""
    found = []
    for note in notes:
        known = _SCALES.get(str(note.contents.get("scale")))
        answers, day = note.contents.get("answers"), note.made_at.astimezone(zone).date()
        if known is None or not isinstance(answers, list) or day < first:
            continue
        name, highest, item = known
        points = answers[item - 1] if item is not None and len(answers) >= item else None
        found.append(ScaleResult(day, name, sum(answers), highest, points))
    return tuple(reversed(found))
