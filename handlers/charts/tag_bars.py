"""How days with a tag differ from days without it: a bar with its interval for each tag."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from handlers.art.canvas import Canvas
from handlers.art.geometry import box, ellipse
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName
from handlers.art.typefaces import Weight
from handlers.art.typesetting import fit
from handlers.charts.frame import (
    MARGIN,
    WIDTH,
    Heading,
    canvas,
    line,
    packed,
    panel,
    sheet,
    theme_of,
)

MAX_ROWS: Final = 6
_TOP = 206
_ROW = 142
_AXIS = 76
_FOOT = 132
_LEFT, _RIGHT = 452, WIDTH - MARGIN - 168
_LABEL_ROOM = _LEFT - MARGIN - 64
_LABEL_SIZES = (42, 38, 34, 30)
_LABEL_HIGH = 78
_BAR = 40
_UP, _DOWN = 3, 1
"""Places in the mood ramp; the sign and the side say it too."""


@dataclass(frozen=True)
class TagBar:
    """One tag.

    Attributes:
        label: What it is called.
        counts: On how many days it was there, and on how many not.
        difference: Between the means of those days.
        low: The lower end of the interval.
        high: The upper end of it.
    """

    label: str
    counts: str
    difference: float
    low: float
    high: float


@dataclass(frozen=True)
class TagsData:
    """What the picture says.

    Attributes:
        heading: What stands over it.
        bars: At most `MAX_ROWS`, in the order in which they are drawn.
        notes: What has to be known to read it; two lines at most.
        none: What is said where there is no bar.
    """

    heading: Heading
    bars: tuple[TagBar, ...]
    notes: tuple[str, ...]
    none: tuple[str, ...]


def tag_bars(data: TagsData, theme: ThemeName = "light") -> bytes:
    """Draw the bars as PNG, 1080 pixels wide."""
    return packed(compose(data, theme).image)


def compose(data: TagsData, theme: ThemeName = "light") -> Sheet:
    """Draw the bars, and remember where their words stand."""
    colours = theme_of(theme)
    bars = data.bars[:MAX_ROWS]
    foot = _TOP + max(2, len(bars)) * _ROW + _AXIS
    drawn = canvas(foot + _FOOT, colours)
    panel(drawn, _TOP, foot, colours)
    reach = _reach(bars)
    if bars:
        _draw_axis(drawn, foot, reach, colours)
    for k, bar in enumerate(bars):
        _draw_bar(drawn, k, bar, reach, colours)
    page = sheet(drawn, data.heading, colours)
    if not bars:
        _write_none(page, data.none, foot, colours)
    for k, bar in enumerate(bars):
        _write_bar(page, k, bar, colours)
    if bars:
        _write_axis(page, foot, reach, colours)
    for k, note in enumerate(data.notes):
        font = (Weight.REGULAR, 32)
        room = WIDTH - 2 * MARGIN
        line(page, (MARGIN, foot + 20 + k * 48), note, font, colours["ink-soft"], room=room)
    return page


def _reach(bars: Sequence[TagBar]) -> float:
    """How far the axis goes to either side, in halves of a step."""
    widest = max((abs(end) for bar in bars for end in (bar.low, bar.high)), default=1.0)
    return max(1.0, math.ceil(widest * 2) / 2)


def _x(value: float, reach: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * (value + reach) / (2 * reach)


def _y(row: int) -> float:
    return _TOP + 24 + (row + 0.5) * _ROW


def _draw_axis(drawn: Canvas, foot: float, reach: float, colours: Theme) -> None:
    for value in (-reach, 0.0, reach):
        x, wide = _x(value, reach), 5 if value == 0 else 2
        drawn.line([(x, _TOP + 24), (x, foot - _AXIS + 10)], colours["line"], wide)


def _draw_bar(drawn: Canvas, row: int, bar: TagBar, reach: float, colours: Theme) -> None:
    y = _y(row)
    ends = sorted((_x(0.0, reach), _x(bar.difference, reach)))
    colour = colours.mood[_UP if bar.difference > 0 else _DOWN]
    if ends[1] - ends[0] > 1:
        drawn.fill(box(ends[0], y - _BAR / 2, ends[1], y + _BAR / 2), colour)
    whisker = (_x(bar.low, reach), _x(bar.high, reach))
    drawn.line([(whisker[0], y), (whisker[1], y)], colours["ink"], 5)
    for x in whisker:
        drawn.line([(x, y - 13), (x, y + 13)], colours["ink"], 5)
    drawn.fill(ellipse(_x(bar.difference, reach), y, 13), colours["ink"])


def _write_bar(page: Sheet, row: int, bar: TagBar, colours: Theme) -> None:
    y, left = _y(row), MARGIN + 32
    label = fit(
        page.faces,
        page.faces.drawable(bar.label) or "#",
        weight=Weight.BOLD,
        sizes=_LABEL_SIZES,
        room=(_LABEL_ROOM, _LABEL_HIGH),
        max_lines=2,
    )
    page.write_setting((left, y - 14 - label.height / 2), label, colours["ink"])
    font, counts_y = (Weight.REGULAR, 30), y + label.height / 2 + 10
    line(page, (left, counts_y), bar.counts, font, colours["ink-soft"], room=_LABEL_ROOM, anchor="lm")
    figure = signed(bar.difference)
    page.write((WIDTH - MARGIN - 32, y), figure, (Weight.BOLD, 46), colours["ink"], anchor="rm")


def signed(value: float) -> str:
    """A difference with its sign; what is rounded to nothing has none."""
    rounded = round(value, 1)
    return "0.0" if rounded == 0 else f"{'+' if rounded > 0 else '-'}{abs(rounded):.1f}"


def _write_axis(page: Sheet, foot: float, reach: float, colours: Theme) -> None:
    for value in (-reach, 0.0, reach):
        text = "0" if value == 0 else signed(value)
        at = (_x(value, reach), foot - 36)
        page.write(at, text, (Weight.REGULAR, 30), colours["ink-soft"], anchor="mm")


def _write_none(page: Sheet, words: Sequence[str], foot: float, colours: Theme) -> None:
    middle = (_TOP + foot) / 2 - (len(words) - 1) * 30
    for k, text in enumerate(words):
        font = (Weight.BOLD, 38) if k == 0 else (Weight.REGULAR, 34)
        ink = colours["ink"] if k == 0 else colours["ink-soft"]
        at = (WIDTH / 2, middle + k * 60)
        line(page, at, text, font, ink, room=WIDTH - 2 * MARGIN - 60, anchor="mm")
