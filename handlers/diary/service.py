"""Reads the diary for one of its pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum, auto
from typing import Final

from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.art.tokens import ThemeName
from handlers.clock import Clock
from handlers.diary_reading import DiaryRead, read_diary
from handlers.mood_days import Period, month_of, week_of, year_of
from handlers.person import Person
from handlers.tag_effects import TagEffect, tag_effects
from recommender.types import Film

N_DAYS_OF_TAGS: Final = 365
"""Tags are compared over so many days up to today."""


class What(StrEnum):
    """The pictures."""

    WEEK = auto()
    MONTH = auto()
    YEAR = auto()
    TAGS = auto()
    FEELINGS = auto()


@dataclass(frozen=True)
class Page:
    """What one picture shows.

    Attributes:
        what: Which picture.
        read: The diary of its days.
        today: The present day where the person is.
        theme: How it is drawn.
        has_before: Whether there is anything earlier.
        films: The films that the entries name.
        effects: Of tags, where the picture is of them.
    """

    what: What
    read: DiaryRead
    today: date
    theme: ThemeName
    has_before: bool = False
    films: Mapping[int, Film] = field(default_factory=dict)
    effects: tuple[TagEffect, ...] = ()

    @property
    def period(self) -> Period:
        """The days that are shown."""
        return self.read.period

    @property
    def has_after(self) -> bool:
        """Whether there is anything later."""
        return self.period.last < self.today


@dataclass(frozen=True)
class Empty:
    """There is nothing to draw yet."""


class DiaryService:
    """Reads, and remembers how pictures are wanted."""

    def __init__(self, *, films: Mapping[int, Film], unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._films = films
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def page(self, person: Person, what: str, number: int) -> Page | Empty:
        """One picture; what there is not becomes the week, and no day lies ahead or before the first one."""
        kind = What(what) if what in set(What) else What.WEEK
        today = self._clock().astimezone(person.zone).date()
        async with self._unit_of_work() as work:
            first = await work.moods.first_day(person.id)
            joined = (await work.users.get(person.id)).created_at.astimezone(person.zone).date()
            earliest = min(today, joined, first or today)
            period = _period(kind, _day(number, earliest, today), today)
            read = await _read(work, person, kind, period)
        if first is None and not (read.readings and kind in {What.WEEK, What.FEELINGS}):
            return Empty()
        named = (film_id for day in read.days for film_id in day.film_ids)
        return Page(
            what=kind,
            read=read,
            today=today,
            theme=person.theme,
            has_before=kind is not What.TAGS and earliest < period.first,
            films={film_id: self._films[film_id] for film_id in named if film_id in self._films},
            effects=tag_effects(read.days) if kind is What.TAGS else (),
        )

    async def change_theme(self, person: Person, theme: str) -> Person:
        """Draw otherwise; a theme that there is not changes nothing."""
        chosen: ThemeName = "dark" if theme == "dark" else "light"
        if theme != chosen:
            return person
        async with self._unit_of_work() as work:
            (await work.users.get(person.id)).theme = chosen
            await work.commit()
        return replace(person, theme=chosen)


async def _read(work: UnitOfWork, person: Person, kind: What, period: Period) -> DiaryRead:
    has_readings = kind in {What.WEEK, What.FEELINGS}
    return await read_diary(work, person.id, period, person.zone, has_readings=has_readings)


def _day(number: int, earliest: date, today: date) -> date:
    """The day of a number, within the diary; 0 is today."""
    if number <= 0:
        return today
    return date.fromordinal(min(max(number, earliest.toordinal()), today.toordinal()))


def _period(kind: What, day: date, today: date) -> Period:
    match kind:
        case What.WEEK:
            return week_of(day)
        case What.MONTH | What.FEELINGS:
            return month_of(day)
        case What.YEAR:
            return year_of(day)
        case What.TAGS:
            return Period(today - timedelta(days=N_DAYS_OF_TAGS - 1), today)
