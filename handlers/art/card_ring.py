"""The ring on a film card that shows how well the film fits."""

from handlers.art.canvas import Canvas
from handlers.art.card_layout import RING_RADIUS, RING_X
from handlers.art.geometry import ellipse
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme
from handlers.art.typefaces import Weight

_THICK = 15
_BORDER = 14


def draw(c: Canvas, colours: Theme, y: float, per_cent: int) -> None:
    """Draw the ring; the accent runs clockwise from the top."""
    c.fill(ellipse(RING_X, y, RING_RADIUS + _BORDER), colours["paper"])
    c.fill(ellipse(RING_X, y, RING_RADIUS), colours["line"])
    if per_cent > 0:
        outer = ellipse(RING_X, y, RING_RADIUS, turn=-90)
        inner = ellipse(RING_X, y, RING_RADIUS - _THICK - 1, turn=-90)
        n = max(2, round(len(outer) * per_cent / 100) + 1)
        c.fill([*[*outer, outer[0]][:n], *[*inner, inner[0]][:n][::-1]], colours["accent"])
    c.fill(ellipse(RING_X, y, RING_RADIUS - _THICK), colours["paper"])


def write(sheet: Sheet, colours: Theme, y: float, *, per_cent: int, label: str) -> None:
    """Write the number and its label."""
    sheet.write((RING_X, y - 12), f"{per_cent}%", (Weight.EXTRA_BOLD, 50), colours["accent"], anchor="mm")
    sheet.write((RING_X, y + 36), label, (Weight.REGULAR, 27), colours["ink-soft"], anchor="mm")
