"""The line on a film card's panel: original title and year."""

from handlers.art.card_layout import INNER, MARGIN, Plan
from handlers.art.film_card_data import FilmCardData
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme
from handlers.art.typefaces import Typefaces, Weight
from handlers.art.typesetting import cut, width

_SIZES = (42, 39, 36, 33)


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
    """Write the line onto the panel."""
    line, size = _with_year(sheet.faces, original_title(card, sheet.faces), card.year)
    at = (MARGIN, plan.original_y + (_SIZES[0] - size) / 2)
    sheet.write(at, line, (Weight.REGULAR, size), colours["ink-soft"])


def _with_year(faces: Typefaces, title: str, year: int) -> tuple[str, int]:
    """Title and year in one line, and the size at which they fit; the title is cut if it must be."""
    tail = f" · {year}" if title else str(year)
    for size in _SIZES:
        if width(faces.font(Weight.REGULAR, size), title + tail) <= INNER:
            return title + tail, size
    font = faces.font(Weight.REGULAR, _SIZES[-1])
    return cut(font, title, INNER - width(font, tail)) + tail, _SIZES[-1]
