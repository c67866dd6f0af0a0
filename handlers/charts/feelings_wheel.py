"""The feelings of a period as a wheel, with names and figures beside it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from handlers.art.geometry import Outline, box, ellipse
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName
from handlers.art.typefaces import Weight
from handlers.charts.frame import (
    MARGIN,
    WIDTH,
    Heading,
    canvas,
    ink_on,
    line,
    packed,
    panel,
    sheet,
    theme_of,
)

_TOP = 206
_MIDDLE = (WIDTH / 2, _TOP + 330)
_OUTER, _INNER = 290, 150
_LIST_TOP = _TOP + 670
_ROW = 76
_N_ROWS = 5
HEIGHT: Final = _LIST_TOP + _N_ROWS * _ROW + 96
_SMALLEST = 0.07
"""A slice below this has no room for its place in the list."""
_SLIT = 5.0
"""Between two slices, in pixels of the outer edge."""


@dataclass(frozen=True)
class FeelingSlice:
    """One feeling.

    Attributes:
        feeling: One of `handlers.art.tokens.FEELINGS`; gives the colour.
        label: What it is called.
        n: How often it was the strongest.
        percent: What that is of all.
    """

    feeling: str
    label: str
    n: int
    percent: str


@dataclass(frozen=True)
class WheelData:
    """What the picture says.

    Attributes:
        heading: What stands over it.
        slices: All ten feelings, the most frequent first.
        middle: What stands in the middle, two lines.
        note: What has to be known to read it.
    """

    heading: Heading
    slices: tuple[FeelingSlice, ...]
    middle: tuple[str, str]
    note: str


def feelings_wheel(data: WheelData, theme: ThemeName = "light") -> bytes:
    """Draw the wheel as PNG, 1080 pixels wide."""
    return packed(compose(data, theme).image)


def compose(data: WheelData, theme: ThemeName = "light") -> Sheet:
    """Draw the wheel, and remember where its words stand."""
    colours = theme_of(theme)
    drawn = canvas(HEIGHT, colours)
    panel(drawn, _TOP, HEIGHT - 80, colours)
    drawn.fill(ellipse(*_MIDDLE, _OUTER), colours["line"])
    ends = _ends([each.n for each in data.slices])
    for each, (start, end) in zip(data.slices, ends, strict=True):
        if end > start:
            drawn.fill(_slice(start, end), colours.feeling[each.feeling])
    drawn.fill(ellipse(*_MIDDLE, _INNER), colours["surface"])
    for k, each in enumerate(data.slices):
        x, y = _row(k)
        drawn.fill(box(x, y - 22, x + 44, y + 22, radius=12), colours.feeling[each.feeling])
    page = sheet(drawn, data.heading, colours)
    _write_numbers(page, data.slices, ends, colours)
    _write_middle(page, data.middle, colours)
    for k, each in enumerate(data.slices):
        _write_row(page, k, each, colours)
    at = (MARGIN, HEIGHT - 62)
    line(page, at, data.note, (Weight.REGULAR, 32), colours["ink-soft"], room=WIDTH - 2 * MARGIN)
    return page


def _ends(counts: Sequence[int]) -> list[tuple[float, float]]:
    """Where each slice begins and ends, in turns from the top."""
    total, at, found = sum(counts) or 1, 0, []
    for n in counts:
        found.append((at / total, (at + n) / total))
        at += n
    return found


def _slice(start: float, end: float) -> Outline:
    """A slice from the middle, a little apart from its neighbours."""
    slit = 0.0 if end - start >= 1 else _SLIT / (2 * math.pi * _OUTER) / 2
    first, last = start + slit, max(end - slit, start + slit + 0.001)
    n = max(2, round((last - first) * 180))
    rim = [_at(first + (last - first) * k / n, _OUTER) for k in range(n + 1)]
    return [_MIDDLE, *rim]


def _at(turn: float, radius: float) -> tuple[float, float]:
    angle = 2 * math.pi * turn - math.pi / 2
    return _MIDDLE[0] + radius * math.cos(angle), _MIDDLE[1] + radius * math.sin(angle)


def _row(place: int) -> tuple[float, float]:
    """Two columns of five."""
    x = MARGIN + 36 + place // _N_ROWS * (WIDTH - 2 * MARGIN) / 2
    return x, _LIST_TOP + (place % _N_ROWS) * _ROW


def _write_numbers(
    page: Sheet, slices: Sequence[FeelingSlice], ends: Sequence[tuple[float, float]], colours: Theme
) -> None:
    """Each slice bears its place in the list, so that colours need not be told apart."""
    for k, (each, (start, end)) in enumerate(zip(slices, ends, strict=True), start=1):
        ink = ink_on(colours.feeling[each.feeling])
        x, y = _row(k - 1)
        page.write((x + 22, y), str(k), (Weight.BOLD, 30), ink, anchor="mm")
        if end - start >= _SMALLEST:
            at = _at((start + end) / 2, (_OUTER + _INNER) / 2)
            page.write(at, str(k), (Weight.BOLD, 44), ink, anchor="mm")


def _write_middle(page: Sheet, words: tuple[str, str], colours: Theme) -> None:
    x, y = _MIDDLE
    room = 2 * _INNER - 60
    line(page, (x, y - 28), words[0], (Weight.EXTRA_BOLD, 56), colours["ink"], room=room, anchor="mm")
    line(page, (x, y + 34), words[1], (Weight.REGULAR, 34), colours["ink-soft"], room=room, anchor="mm")


def _write_row(page: Sheet, place: int, each: FeelingSlice, colours: Theme) -> None:
    x, y = _row(place)
    ink = colours["ink"] if each.n else colours["ink-soft"]
    weight = Weight.BOLD if each.n else Weight.REGULAR
    line(page, (x + 64, y), each.label, (weight, 36), ink, room=236, anchor="lm")
    right = x + (WIDTH - 2 * MARGIN) / 2 - 64
    page.write((right, y), each.percent, (weight, 36), ink, anchor="rm")
