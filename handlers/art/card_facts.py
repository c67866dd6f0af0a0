"""The written part of a film card's panel: original title and year, director, actors."""

from collections.abc import Sequence

from handlers.art import card_words
from handlers.art.card_layout import INNER, MARGIN, RING_RADIUS, WIDTH, Plan
from handlers.art.film_card_data import FilmCardData
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme
from handlers.art.typefaces import Typefaces, Weight
from handlers.art.typesetting import cut, greedy, width

_LABEL = (Weight.REGULAR, 37)
_NAME = (Weight.BOLD, 41)
_ORIGINAL_SIZES = (41, 38, 35, 32)
_LEADING = 56
_NO_BREAK = "\u00a0"


def original_title(card: FilmCardData, faces: Typefaces) -> str:
    """What stands beside the year: the original title, or the English one where the type lacks its letters.

    Empty where it would only repeat the title.
    """
    for name in (card.original_title, card.title_en):
        shown = faces.spelled(" ".join(name.split()))
        if shown and shown.casefold() != card.title.casefold() and faces.can_draw(shown):
            return shown
    return ""


def write(sheet: Sheet, card: FilmCardData, colours: Theme, plan: Plan) -> None:
    """Write the facts onto the panel."""
    beside_ring = card.fit is not None and card.poster is None
    room = INNER - (2 * RING_RADIUS + 24 if beside_ring else 0)
    line, size = _with_year(sheet.faces, original_title(card, sheet.faces), card.year, room)
    sheet.write(
        (MARGIN, plan.original_y + (41 - size) / 2), line, (Weight.REGULAR, size), colours["ink-soft"]
    )
    said = card_words.words(card.locale)
    label_font = sheet.faces.font(*_LABEL)
    indent = MARGIN + 28 + max(width(label_font, said.director), width(label_font, said.cast))
    y = plan.people_y
    for label, names, max_lines in ((said.director, card.director, 1), (said.cast, card.cast, 2)):
        lines = _lines(sheet.faces, names, room=WIDTH - MARGIN - indent, max_lines=max_lines)
        if not lines:
            continue
        sheet.write((MARGIN, y + 3), label, _LABEL, colours["ink-soft"])
        for k, names_line in enumerate(lines):
            sheet.write((indent, y + k * _LEADING), names_line, _NAME, colours["ink"])
        y += len(lines) * _LEADING + 14


def _with_year(faces: Typefaces, title: str, year: int, room: float) -> tuple[str, int]:
    """Title and year in one line, and the size at which they fit; the title is cut if it must be."""
    tail = f" · {year}" if title else str(year)
    for size in _ORIGINAL_SIZES:
        if width(faces.font(Weight.REGULAR, size), title + tail) <= room:
            return title + tail, size
    size = _ORIGINAL_SIZES[-1]
    font = faces.font(Weight.REGULAR, size)
    return cut(font, title, room - width(font, tail)) + tail, size


def _lines(faces: Typefaces, names: Sequence[str], *, room: float, max_lines: int) -> list[str]:
    """Names with commas; a name stays on one line, and names that do not fit are left out."""
    shown = [name for name in map(faces.drawable, names) if name]
    font = faces.font(*_NAME)
    lines: tuple[str, ...] = ()
    while shown:
        lines = greedy(font, ", ".join(name.replace(" ", _NO_BREAK) for name in shown), room=room)
        if len(lines) <= max_lines or len(shown) == 1:
            break
        shown.pop()
    kept = [line.replace(_NO_BREAK, " ") for line in lines[:max_lines]]
    if len(lines) > max_lines:
        kept[-1] = cut(font, kept[-1] + "…", room)
    return kept
