"""The row of small labels on a film card: age badge, runtime, genres."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.art import card_words
from handlers.art.canvas import Canvas
from handlers.art.card_layout import INNER, MARGIN
from handlers.art.colour import Rgb, mix
from handlers.art.film_card_data import FilmCardData
from handlers.art.geometry import box
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme
from handlers.art.typefaces import Typefaces, Weight
from handlers.art.typesetting import width

_SIZES = (38, 36, 34, 32)
_HEIGHT = 68
_N_GENRES = 3
_MIN_WIDTH = 70
_PADDING = 0.6
"""On each side of the words, in type sizes."""
_GAP = 12
_EDGE = 2.5


@dataclass(frozen=True)
class Chip:
    """A small label; `fill` None draws only its outline. `left`, `wide` and `size` are in pixels."""

    text: str
    left: float
    wide: float
    size: int
    ink: Rgb
    fill: Rgb | None
    line: Rgb


def chips(card: FilmCardData, colours: Theme, faces: Typefaces) -> list[Chip]:
    """The labels of a card in one row: smaller where all of them fit so, else without the last."""
    said = card_words.words(card.locale)
    line = mix(colours["line"], colours["ink-soft"], 0.25)
    key = card_words.age_key(card.age_rating)
    genres = map(said.genre, card.genres[:_N_GENRES])
    plain = [text for text in map(faces.drawable, (said.runtime(card.runtime), *genres)) if text]
    labels: list[tuple[str, Rgb, Rgb | None]] = [(text, colours["ink"], None) for text in plain]
    if key is not None:
        labels.insert(0, (said.age(key), colours["accent-ink"], colours.age[key]))
    texts = [text for text, _, _ in labels]
    size = next((size for size in _SIZES if _length(texts, size, faces) <= INNER), _SIZES[-1])
    found: list[Chip] = []
    x = float(MARGIN)
    for text, ink, fill in labels:
        wide = _wide(text, size, faces)
        if x + wide > MARGIN + INNER:
            break
        found.append(Chip(text, x, wide, size, ink, fill, line))
        x += wide + _GAP
    return found


def _wide(text: str, size: int, faces: Typefaces) -> float:
    return max(width(faces.font(Weight.BOLD, size), text) + 2 * _PADDING * size, _MIN_WIDTH)


def _length(texts: Sequence[str], size: int, faces: Typefaces) -> float:
    return sum(_wide(text, size, faces) + _GAP for text in texts) - _GAP


def draw(c: Canvas, row: Sequence[Chip], top: float, ground: Rgb) -> None:
    """Draw the shapes of all labels."""
    foot = top + _HEIGHT
    for chip in row:
        right = chip.left + chip.wide
        if chip.fill is not None:
            c.fill(box(chip.left, top, right, foot, radius=18), chip.fill)
            continue
        c.fill(box(chip.left, top, right, foot, radius=_HEIGHT / 2), chip.line)
        inside = (chip.left + _EDGE, top + _EDGE, right - _EDGE, foot - _EDGE)
        c.fill(box(*inside, radius=_HEIGHT / 2 - _EDGE), ground)


def write(sheet: Sheet, row: Sequence[Chip], top: float) -> None:
    """Write the words of all labels."""
    for chip in row:
        middle = (chip.left + chip.wide / 2, top + _HEIGHT / 2 + 1)
        sheet.write(middle, chip.text, (Weight.BOLD, chip.size), chip.ink, anchor="mm")
