"""The row of small labels on a film card: age badge, runtime, genres."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.art import card_words
from handlers.art.canvas import Canvas
from handlers.art.card_layout import CHIP_PITCH, INNER, MARGIN, WIDTH
from handlers.art.colour import Rgb, mix
from handlers.art.film_card_data import FilmCardData
from handlers.art.geometry import box
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme
from handlers.art.typefaces import Typefaces, Weight
from handlers.art.typesetting import cut, width

_TYPE = (Weight.BOLD, 37)
_HEIGHT = 68
_GAP = 14
_EDGE = 2.5
_MAX_ROWS = 2


@dataclass(frozen=True)
class Chip:
    """A small label; `fill` None draws only its outline. `wide` is in pixels."""

    text: str
    ink: Rgb
    fill: Rgb | None
    line: Rgb
    wide: float


ChipRows = Sequence[Sequence[tuple[float, Chip]]]
"""Rows of chips, each with its left edge."""


def chips(card: FilmCardData, colours: Theme, faces: Typefaces) -> list[Chip]:
    """The labels of a card in their order."""
    said = card_words.words(card.locale)
    line = mix(colours["line"], colours["ink-soft"], 0.25)
    key = card_words.age_key(card.age_rating)
    found = (
        [] if key is None else [_chip(said.age(key), colours["accent-ink"], colours.age[key], line, faces)]
    )
    for text in (said.runtime(card.runtime), *map(said.genre, card.genres)):
        shown = faces.drawable(text)
        if shown:
            found.append(_chip(shown, colours["ink"], None, line, faces))
    return found


def _chip(text: str, ink: Rgb, fill: Rgb | None, line: Rgb, faces: Typefaces) -> Chip:
    font = faces.font(*_TYPE)
    shown = cut(font, text, INNER - 48)
    return Chip(shown, ink, fill, line, max(width(font, shown) + 48, 66))


def arranged(labels: Sequence[Chip]) -> list[list[tuple[float, Chip]]]:
    """Labels from left to right, at most two rows; those that do not fit are left out."""
    rows: list[list[tuple[float, Chip]]] = [[]]
    x = float(MARGIN)
    for chip in labels:
        if x + chip.wide > WIDTH - MARGIN:
            if len(rows) == _MAX_ROWS:
                break
            rows.append([])
            x = MARGIN
        rows[-1].append((x, chip))
        x += chip.wide + _GAP
    return rows


def draw(c: Canvas, rows: ChipRows, y: float, ground: Rgb) -> None:
    """Draw the shapes of all labels."""
    for k, row in enumerate(rows):
        top = y + k * CHIP_PITCH
        for x, chip in row:
            right, foot = x + chip.wide, top + _HEIGHT
            if chip.fill is not None:
                c.fill(box(x, top, right, foot, radius=18), chip.fill)
                continue
            c.fill(box(x, top, right, foot, radius=_HEIGHT / 2), chip.line)
            inside = box(x + _EDGE, top + _EDGE, right - _EDGE, foot - _EDGE, radius=_HEIGHT / 2 - _EDGE)
            c.fill(inside, ground)


def write(sheet: Sheet, rows: ChipRows, y: float) -> None:
    """Write the words of all labels."""
    for k, row in enumerate(rows):
        for x, chip in row:
            middle = (x + chip.wide / 2, y + k * CHIP_PITCH + _HEIGHT / 2 + 1)
            sheet.write(middle, chip.text, _TYPE, chip.ink, anchor="mm")
