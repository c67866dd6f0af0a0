"""Type and colours of the paper: those of the light theme, on white, since it is printed."""

from typing import Final

from reportlab.lib.colors import Color, HexColor

from handlers.art.colour import hexadecimal
from handlers.art.tokens import tokens

REGULAR: Final = "MaeumiNanum"
BOLD: Final = "MaeumiNanumBold"


def colour(name: str) -> Color:
    """A colour of the light theme."""
    return HexColor(hexadecimal(tokens().light[name]))


def mood_colours() -> tuple[Color, ...]:
    """Five steps from low to high."""
    return tuple(HexColor(hexadecimal(step)) for step in tokens().light.mood)
