"""The month as a calendar: a tile in the colour of each day's mood, with its face and the film of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName
from handlers.art.typefaces import Weight
from handlers.charts.film_tile import SIZE as FILM_SIZE
from handlers.charts.film_tile import FilmTile, film_tile
from handlers.charts.frame import (
    KEY_HIGH,
    MARGIN,
    WIDTH,
    Heading,
    ground,
    ink_on,
    packed,
    plain_sheet,
    put_face,
    stamp,
    step_of,
    theme_of,
    tile_mask,
    write_key,
)

_GAP = 10
_WIDE = (WIDTH - 2 * MARGIN - 6 * _GAP) // 7
_LEFT = (WIDTH - 7 * _WIDE - 6 * _GAP) // 2
_HIGH = 150
_WEEKDAYS_Y = 214
_TILES_TOP = 246
_FACE, _FACE_BESIDE_FILM = 78, 56
MAX_FILMS: Final = 12
"""So many posters are drawn at most; days beyond that show none."""


@dataclass(frozen=True)
class MonthDay:
    """One day.

    Attributes:
        date: The day of the month.
        mean: Of the entries of the day; None where there is none.
        film: One that was watched.
        is_today: Whether it is the present day.
        is_ahead: Whether it has not come yet.
    """

    date: int
    mean: float | None = None
    film: FilmTile | None = None
    is_today: bool = False
    is_ahead: bool = False


@dataclass(frozen=True)
class MonthData:
    """What the picture says.

    Attributes:
        heading: What stands over it.
        weekdays: Seven short names, from Monday.
        first: The weekday of the first day; Monday is 0.
        days: All days of the month.
        words: The five moods, from low to high.
    """

    heading: Heading
    weekdays: tuple[str, ...]
    first: int
    days: tuple[MonthDay, ...]
    words: tuple[str, ...]


def month_tiles(data: MonthData, theme: ThemeName = "light") -> bytes:
    """Draw the month as PNG, 1080 pixels wide."""
    return packed(compose(data, theme).image)


def compose(data: MonthData, theme: ThemeName = "light") -> Sheet:
    """Draw the month, and remember where its words stand."""
    colours = theme_of(theme)
    n_rows = -(-(data.first + len(data.days)) // 7)
    foot = _TILES_TOP + n_rows * (_HIGH + _GAP)
    page = plain_sheet(foot + KEY_HIGH + 24, data.heading, colours)
    places = [_place(data.first + k) for k in range(len(data.days))]
    for k, name in enumerate(data.weekdays):
        x = _LEFT + k * (_WIDE + _GAP) + _WIDE / 2
        page.write((x, _WEEKDAYS_Y), name, (Weight.BOLD, 32), colours["ink-soft"], anchor="mm")
    with_film = _with_film(data.days)
    for place, day in zip(places, data.days, strict=True):
        _draw_tile(page, place, day, colours)
        _fill_tile(page, place, day, colours, film=day.film if day.date in with_film else None)
    write_key(page, foot + 14, data.words, colours)
    return page


def _with_film(days: Sequence[MonthDay]) -> frozenset[int]:
    return frozenset([day.date for day in days if day.film is not None][:MAX_FILMS])


def _place(cell: int) -> tuple[float, float]:
    return _LEFT + cell % 7 * (_WIDE + _GAP), _TILES_TOP + cell // 7 * (_HIGH + _GAP)


def _draw_tile(page: Sheet, place: tuple[float, float], day: MonthDay, colours: Theme) -> None:
    left, top = place
    right, foot = left + _WIDE, top + _HIGH
    if day.is_today:
        stamp(page, (left - 5, top - 5, right + 5, foot + 5), colours["accent"], radius=26)
        stamp(page, (left, top, right, foot), colours["paper"], radius=22)
    if day.mean is not None:
        stamp(page, (left, top, right, foot), ground(day.mean, colours), radius=22)
    elif not day.is_ahead:
        stamp(page, (left, top, right, foot), colours["surface"], radius=22)


def _fill_tile(
    page: Sheet, place: tuple[float, float], day: MonthDay, colours: Theme, *, film: FilmTile | None
) -> None:
    left, top = place
    ink = colours["ink-soft"] if day.mean is None else ink_on(ground(day.mean, colours))
    page.write((left + 14, top + 26), str(day.date), (Weight.BOLD, 30), ink, anchor="lm")
    if day.mean is None:
        return
    # The number says what the colour says.
    figure = str(step_of(day.mean))
    page.write((left + _WIDE - 14, top + 26), figure, (Weight.REGULAR, 28), ink, anchor="rm")
    if film is None:
        _put_face(page, (left + _WIDE / 2, top + 96), day.mean, _FACE, colours)
        return
    _put_face(page, (left + 8 + _FACE_BESIDE_FILM / 2, top + 96), day.mean, _FACE_BESIDE_FILM, colours)
    _put_film(page, (round(left + _WIDE - FILM_SIZE[0] - 8), round(top + 52)), film)


def _put_face(page: Sheet, middle: tuple[float, float], mean: float, size: int, colours: Theme) -> None:
    put_face(page, middle, step_of(mean), size, colours.name)


def _put_film(page: Sheet, at: tuple[int, int], film: FilmTile) -> None:
    page.image.paste(film_tile(film), at, tile_mask(*FILM_SIZE, 9))
