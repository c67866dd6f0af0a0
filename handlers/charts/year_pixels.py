"""The year in pixels: a column for each month, a small tile with a number for each day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from handlers.art.colour import mix
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName
from handlers.art.typefaces import Weight
from handlers.charts.frame import (
    KEY_HIGH,
    MARGIN,
    WIDTH,
    Heading,
    ground,
    ink_on,
    packed,
    plain_sheet,
    stamp,
    step_of,
    theme_of,
    write_key,
)

_LEFT = MARGIN + 52
_GAP = 6
_WIDE = (WIDTH - MARGIN - _LEFT - 11 * _GAP) / 12
_HIGH = 34
_MONTHS_Y = 212
_TOP = 240
_N_ROWS = 31
_FOOT = _TOP + _N_ROWS * (_HIGH + _GAP)
HEIGHT: Final = _FOOT + KEY_HIGH + 24
_EVERY = 5
_FAINT = 0.45


@dataclass(frozen=True)
class YearData:
    """What the picture says.

    Attributes:
        heading: What stands over it.
        months: Twelve short names.
        year: The year.
        means: Of the days with entries, from 1 to 5.
        today: The present day; days after it are still to come.
        words: The five moods, from low to high.
    """

    heading: Heading
    months: tuple[str, ...]
    year: int
    means: Mapping[date, float]
    today: date
    words: tuple[str, ...]


def year_pixels(data: YearData, theme: ThemeName = "light") -> bytes:
    """Draw the year as PNG, 1080 pixels wide."""
    return packed(compose(data, theme).image)


def compose(data: YearData, theme: ThemeName = "light") -> Sheet:
    """Draw the year, and remember where its words stand."""
    colours = theme_of(theme)
    page = plain_sheet(HEIGHT, data.heading, colours)
    days = days_of(data.year)
    for day in days:
        _draw_day(page, day, data, colours)
    for k, name in enumerate(data.months):
        x = _LEFT + k * (_WIDE + _GAP) + _WIDE / 2
        page.write((x, _MONTHS_Y), name, (Weight.BOLD, 28), colours["ink-soft"], anchor="mm")
    for row in (1, *range(_EVERY, _N_ROWS + 1, _EVERY)):
        y = _TOP + (row - 1) * (_HIGH + _GAP) + _HIGH / 2
        page.write((_LEFT - 16, y), str(row), (Weight.REGULAR, 28), colours["ink-soft"], anchor="rm")
    for day in days:
        if (mean := data.means.get(day)) is not None:
            x, y = _middle(day)
            ink = ink_on(ground(mean, colours))
            page.write((x, y), str(step_of(mean)), (Weight.BOLD, 26), ink, anchor="mm")
    write_key(page, _FOOT + 14, data.words, colours)
    return page


def days_of(year: int) -> tuple[date, ...]:
    """All days of a year."""
    first = date(year, 1, 1).toordinal()
    n_days = date(year, 12, 31).toordinal() - first + 1
    return tuple(date.fromordinal(first + k) for k in range(n_days))


def _middle(day: date) -> tuple[float, float]:
    x = _LEFT + (day.month - 1) * (_WIDE + _GAP) + _WIDE / 2
    return x, _TOP + (day.day - 1) * (_HIGH + _GAP) + _HIGH / 2


def _draw_day(page: Sheet, day: date, data: YearData, colours: Theme) -> None:
    """What is to come is a dot, a day without an entry is an empty tile."""
    x, y = _middle(day)
    mean = data.means.get(day)
    if mean is None and day > data.today:
        stamp(page, (x - 4, y - 4, x + 4, y + 4), colours["line"], radius=4)
        return
    left, top = round(x - _WIDE / 2), round(y - _HIGH / 2)
    right, foot = left + round(_WIDE), top + _HIGH
    if day == data.today:
        stamp(page, (left - 4, top - 4, right + 4, foot + 4), colours["accent"], radius=12)
    colour = mix(colours["paper"], colours["line"], _FAINT) if mean is None else ground(mean, colours)
    stamp(page, (left, top, right, foot), colour, radius=9)
