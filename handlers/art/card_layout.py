"""Where things stand on a film card, in pixels from its upper left corner."""

from dataclasses import dataclass

from handlers.art.film_card_data import FilmCardData
from handlers.art.typefaces import Typefaces, Weight
from handlers.art.typesetting import Setting, fit

WIDTH, HEIGHT = 1080, 1350
"""As tall as a phone shows without cutting."""

MARGIN = 72
INNER = WIDTH - 2 * MARGIN
CORNER = 44
"""Radius of the panel's upper corners."""

RING_X, RING_RADIUS = 918, 96
"""Middle and radius of the ring that shows the fit."""

CHIP_PITCH = 84
"""From one row of chips to the next."""

_PANEL_TOP = 800
_PANEL_TOP_WITH_POSTER = 656
_TITLE_ROOM = (INNER, 276)
_TITLE_SIZES = (136, 126, 116, 108, 100, 93, 86, 78, 70, 62)
_PANEL_TITLE_SIZES = (66, 60, 54, 48)
_PEOPLE = 186
"""Height of the director's line and two lines of actors."""


@dataclass(frozen=True)
class Plan:
    """Where the parts of one card begin.

    Attributes:
        panel: Top of the panel with the facts.
        title: The title as it is set.
        title_y: On the drawn poster, or on the panel under a given one.
        original_y: The line with original title and year.
        chips_y: The first row of chips.
        people_y: The director's line.
    """

    panel: int
    title: Setting
    title_y: float
    original_y: float
    chips_y: float
    people_y: float

    @property
    def ring_y(self) -> float:
        """Middle of the ring: it sits on the panel's edge."""
        return self.panel + 18.0


def shown_title(card: FilmCardData, faces: Typefaces) -> str:
    """The title, or the English one where the type lacks the title's letters."""
    if faces.can_draw(faces.spelled(card.title)):
        return faces.drawable(card.title)
    return faces.drawable(card.title_en) or faces.drawable(card.title) or faces.drawable(card.original_title)


def plan(card: FilmCardData, *, n_chip_rows: int, faces: Typefaces) -> Plan:
    """Lay a card out; what is left over is shared between the gaps."""
    text = shown_title(card, faces)
    if card.poster is None:
        panel, title_y, y = _PANEL_TOP, 128.0, _PANEL_TOP + 56.0
        title = fit(faces, text, weight=Weight.EXTRA_BOLD, sizes=_TITLE_SIZES, room=_TITLE_ROOM, max_lines=4)
    else:
        panel, title_y = _PANEL_TOP_WITH_POSTER, _PANEL_TOP_WITH_POSTER + 56.0
        room = (INNER - (2 * RING_RADIUS + 20 if card.fit is not None else 0), 170)
        title = fit(faces, text, weight=Weight.EXTRA_BOLD, sizes=_PANEL_TITLE_SIZES, room=room, max_lines=2)
        y = title_y + title.height + 14
    spare = max(0.0, HEIGHT - 60 - (y + 96 + n_chip_rows * CHIP_PITCH + _PEOPLE))
    chips_y = y + 92 + min(spare * 0.25, 34)
    people_y = chips_y + n_chip_rows * CHIP_PITCH + 20 + min(spare * 0.45, 56)
    return Plan(panel, title, title_y, y, chips_y, people_y)
