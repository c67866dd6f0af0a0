"""The week as a line: a face for each day's own mood, and other marks for what was read."""

import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image

from handlers.art.canvas import Canvas
from handlers.art.geometry import Outline, box
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName
from handlers.art.typefaces import Weight
from handlers.charts.frame import (
    MARGIN,
    STEPS,
    WIDTH,
    Heading,
    canvas,
    line,
    packed,
    panel,
    put_face,
    sheet,
    stamp,
    step_of,
    theme_of,
)

HEIGHT: Final = 1150
_PANEL = (206, 1004)
_LEFT, _RIGHT = 176, WIDTH - MARGIN - 16
_HIGHEST, _STEP = 296, 138
_FACE, _AXIS_FACE = 76, 56
_MARK = 56
_SEAM, _EDGE, _CORE = 26, 20, 11
"""How far a mark reaches with its seam, with its edge, and its inside."""
_APART = 40
"""How far beside the day's middle the marks of readings stand."""
_KEY_Y = 1076


@dataclass(frozen=True)
class WeekDay:
    """One day.

    Attributes:
        label: The day's short name.
        date: The day of the month.
        mean: Of the person's own entries, from 1 to 5; None where there is none.
        lowest: Of the entries of that day.
        highest: Of the entries of that day.
        talk: What was read in the day's talks, from 1 to 5.
        face: What was read in the day's pictures, from 1 to 5.
        is_today: Whether it is the present day.
    """

    label: str
    date: int
    mean: float | None = None
    lowest: float | None = None
    highest: float | None = None
    talk: float | None = None
    face: float | None = None
    is_today: bool = False


@dataclass(frozen=True)
class WeekData:
    """What the picture says.

    Attributes:
        heading: What stands over it.
        days: Seven, from Monday.
        own: What the faces are called.
        talk: What the diamonds are called.
        face: What the triangles are called.
    """

    heading: Heading
    days: tuple[WeekDay, ...]
    own: str
    talk: str
    face: str


def week_line(data: WeekData, theme: ThemeName = "light") -> bytes:
    """Draw the week as PNG, 1080 pixels wide."""
    return packed(compose(data, theme).image)


def compose(data: WeekData, theme: ThemeName = "light") -> Sheet:
    """Draw the week, and remember where its words stand."""
    colours = theme_of(theme)
    drawn = canvas(HEIGHT, colours)
    _draw_ground(drawn, data.days, colours)
    _draw_line(drawn, data.days, colours)
    page = sheet(drawn, data.heading, colours)
    for step in STEPS:
        put_face(page, (MARGIN + 84, _y(step)), step, _AXIS_FACE, theme)
        page.write((MARGIN + 34, _y(step)), str(step), (Weight.BOLD, 34), colours["ink-soft"], anchor="mm")
    for k, day in enumerate(data.days):
        _write_day(page, k, day, colours)
    for k, day in enumerate(data.days):
        # Over the faces, so that a mark at the same height is still seen.
        if day.talk is not None:
            _put_mark(page, (_x(k) - _APART, _y(day.talk)), "talk", colours)
        if day.face is not None:
            _put_mark(page, (_x(k) + _APART, _y(day.face)), "face", colours)
    _write_key(page, data, colours)
    return page


def _x(day: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * (day + 0.5) / 7


def _y(mean: float) -> float:
    return _HIGHEST + (STEPS[-1] - mean) * _STEP


def _draw_ground(drawn: Canvas, days: Sequence[WeekDay], colours: Theme) -> None:
    panel(drawn, *_PANEL, colours)
    half = (_RIGHT - _LEFT) / 14 - 4
    for k, day in enumerate(days):
        if day.is_today:
            ends = (_x(k) - half, _PANEL[0] + 14, _x(k) + half, _PANEL[1] - 14)
            drawn.fill(box(*ends, radius=24), colours["accent-soft"], alpha=0.6)
    for step in STEPS:
        drawn.line([(_LEFT, _y(step)), (_RIGHT, _y(step))], colours["line"], 3)


def _draw_line(drawn: Canvas, days: Sequence[WeekDay], colours: Theme) -> None:
    """Days without an entry are gaps: no line leads over them."""
    for k, day in enumerate(days):
        if day.lowest is not None and day.highest is not None and day.highest > day.lowest:
            ends = [(_x(k), _y(day.highest)), (_x(k), _y(day.lowest))]
            drawn.line(ends, colours["ink-soft"], 8, alpha=0.55)
    for (k, one), (_, other) in itertools.pairwise(enumerate(days)):
        if one.mean is not None and other.mean is not None:
            drawn.line([(_x(k), _y(one.mean)), (_x(k + 1), _y(other.mean))], colours["accent"], 9)


@functools.cache
def _mark(kind: str, theme: ThemeName) -> Image.Image:
    """A diamond or a triangle with a thick edge and a seam around it."""
    colours = theme_of(theme)
    shape = _diamond if kind == "talk" else _triangle
    drawn = Canvas(_MARK, _MARK, scale=4, paper=colours["surface"])
    cut_out = Canvas(_MARK, _MARK, scale=4, paper=(0, 0, 0))
    cut_out.fill(shape(_SEAM), (255, 255, 255))
    drawn.fill(shape(_EDGE), colours["ink"])
    drawn.fill(shape(_CORE), colours["surface"])
    picture = drawn.finished().convert("RGBA")
    picture.putalpha(cut_out.finished().convert("L"))
    return picture


def _diamond(r: float) -> Outline:
    middle = _MARK / 2
    return [(middle, middle - r), (middle + r, middle), (middle, middle + r), (middle - r, middle)]


def _triangle(r: float) -> Outline:
    middle = _MARK / 2
    return [
        (middle, middle - r * 1.1),
        (middle + r * 1.02, middle + r * 0.72),
        (middle - r * 1.02, middle + r * 0.72),
    ]


def _put_mark(page: Sheet, middle: tuple[float, float], kind: str, colours: Theme) -> None:
    picture = _mark(kind, colours.name)
    at = (round(middle[0] - _MARK / 2), round(middle[1] - _MARK / 2))
    page.image.paste(picture, at, picture)


def _write_day(page: Sheet, k: int, day: WeekDay, colours: Theme) -> None:
    x, ink = _x(k), colours["ink"] if day.is_today else colours["ink-soft"]
    room = (_RIGHT - _LEFT) / 7 - 6
    weight = Weight.BOLD if day.is_today else Weight.REGULAR
    line(page, (x, _PANEL[1] - 72), day.label, (weight, 34), ink, room=room, anchor="mm")
    page.write((x, _PANEL[1] - 32), str(day.date), (weight, 32), ink, anchor="mm")
    if day.mean is None:
        return
    y = _y(day.mean)
    put_face(page, (x, y), step_of(day.mean), _FACE, colours.name)
    if day.mean != round(day.mean):
        # A face says whole steps only; what lies between is said in figures.
        y -= _FACE / 2 + 18
        stamp(page, (x - 32, y - 19, x + 32, y + 19), colours["surface"], radius=14)
        page.write((x, y), f"{day.mean:.1f}", (Weight.BOLD, 30), colours["ink"], anchor="mm")


def _write_key(page: Sheet, data: WeekData, colours: Theme) -> None:
    """The marks that the picture has."""
    has_talk = any(day.talk is not None for day in data.days)
    has_face = any(day.face is not None for day in data.days)
    kinds = [("own", data.own, True), ("talk", data.talk, has_talk), ("face", data.face, has_face)]
    room, ink = (WIDTH - 2 * MARGIN) / 3, colours["ink"]
    for k, (kind, word) in enumerate((kind, word) for kind, word, is_shown in kinds if is_shown):
        x = MARGIN + 30 + k * room
        if kind == "own":
            put_face(page, (x, _KEY_Y), STEPS[-2], 48, colours.name)
        else:
            _put_mark(page, (x, _KEY_Y), kind, colours)
        line(page, (x + 38, _KEY_Y), word, (Weight.REGULAR, 32), ink, room=room - 70, anchor="lm")
