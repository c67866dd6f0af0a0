"""Where things stand on a film card, in pixels from its upper left corner."""

from dataclasses import dataclass

from handlers.art.film_card_data import FilmCardData
from handlers.art.typefaces import Typefaces, Weight
from handlers.art.typesetting import Setting, fit

WIDTH, HEIGHT = 1080, 1032
"""Flat enough that a phone shows the picture, its words and the buttons below without scrolling."""

MARGIN = 72
INNER = WIDTH - 2 * MARGIN
CORNER = 44
"""Radius of the panel's upper corners."""

_PANEL = 232
"""Height of the panel under a drawn poster: one line of words and one of chips."""
_AIR = 42
"""Between the panel's edge and its first line."""
_TITLE_ROOM = (INNER, 276)
_TITLE_SIZES = (136, 126, 116, 108, 100, 93, 86, 78, 70, 62)
_PANEL_TITLE_ROOM = (INNER, 170)
_PANEL_TITLE_SIZES = (66, 60, 54, 48)


@dataclass(frozen=True)
class Plan:
    """Where the parts of one card begin.

    Attributes:
        panel: Top of the panel with the facts.
        title: The title as it is set.
        title_y: On the drawn poster, or on the panel under a given one.
        original_y: The line with original title and year.
        chips_y: The row of chips.
    """

    panel: int
    title: Setting
    title_y: float
    original_y: float = HEIGHT - _PANEL + _AIR
    chips_y: float = HEIGHT - 122


def shown_title(card: FilmCardData, faces: Typefaces) -> str:
    """The title, or the English one where the type lacks the title's letters."""
    if faces.can_draw(faces.spelled(card.title)):
        return faces.drawable(card.title)
    return faces.drawable(card.title_en) or faces.drawable(card.title) or faces.drawable(card.original_title)


def plan(card: FilmCardData, faces: Typefaces) -> Plan:
    """Lay a card out; a given poster carries no words, so its title stands on a higher panel."""
    text = shown_title(card, faces)
    if card.poster is None:
        title = fit(faces, text, weight=Weight.EXTRA_BOLD, sizes=_TITLE_SIZES, room=_TITLE_ROOM, max_lines=4)
        return Plan(HEIGHT - _PANEL, title, 128.0)
    title = fit(
        faces, text, weight=Weight.EXTRA_BOLD, sizes=_PANEL_TITLE_SIZES, room=_PANEL_TITLE_ROOM, max_lines=2
    )
    panel = round(HEIGHT - _PANEL - title.height - 10)
    return Plan(panel, title, panel + _AIR)
