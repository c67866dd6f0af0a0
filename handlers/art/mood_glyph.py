"""Five small faces for the steps of a mood, from low to high, in the mood ramp's colours."""

import functools

from PIL import Image

from handlers.art.canvas import Canvas, png
from handlers.art.colour import Rgb, mix, most_legible
from handlers.art.errors import UnknownMood
from handlers.art.geometry import ellipse, smooth
from handlers.art.tokens import ThemeName, tokens

N_STEPS = 5
"""Moods are told in steps from 1 (very low) to 5 (very good)."""

_SIDE = 200
_INKS: tuple[Rgb, Rgb] = ((47, 41, 37), (255, 250, 242))
_BLUSH: Rgb = (236, 142, 124)
_LOW = 2
"""The step whose brows are drawn up in the middle."""
_MOUTHS = (-14.0, -8.0, 5.0, 17.0, 25.0)
"""How far the middle of the mouth hangs below its corners, by step."""


@functools.cache
def mood_glyph(step: int, size: int = 96, *, theme: ThemeName = "light") -> bytes:
    """The face of a mood as PNG with a clear ground, `size` pixels wide and high.

    Raises:
        UnknownMood: If the step is not 1 to 5.
    """
    if not 1 <= step <= N_STEPS:
        raise UnknownMood(str(step))
    ground = tokens().theme(theme).mood[step - 1]
    face, cut_out = Canvas(_SIDE, _SIDE, paper=ground), Canvas(_SIDE, _SIDE, paper=(0, 0, 0))
    cut_out.fill(_outline(), (255, 255, 255))
    _draw(face, step, ground)
    picture = face.finished().convert("RGBA")
    picture.putalpha(cut_out.finished().convert("L"))
    return png(picture.resize((size, size), Image.Resampling.LANCZOS))


def _outline() -> list[tuple[float, float]]:
    """A soft pebble."""
    return smooth(
        [(100, 8), (164, 30), (193, 98), (168, 170), (100, 193), (32, 170), (7, 98), (36, 30)],
    )


def _draw(c: Canvas, step: int, ground: Rgb) -> None:
    ink = most_legible(ground, _INKS)
    c.fill(ellipse(78, 66, 74, 58), mix(ground, (255, 255, 255), 0.3), soft=26, within=_outline())
    if step > N_STEPS // 2:
        for x in (44, 156):
            c.fill(ellipse(x, 118, 19, 12), _BLUSH, alpha=0.6, soft=6)
    for side in (-1, 1):
        _draw_eye(c, 100 + side * 32, side, ink=ink, step=step)
    c.line(_arc(100, 130, 29, _MOUTHS[step - 1]), ink, 8)


def _draw_eye(c: Canvas, x: float, side: int, *, ink: Rgb, step: int) -> None:
    """Closed and low at the first step, open in the middle, smiling at the last."""
    if step == 1:
        c.line(_arc(x, 88, 14, 9), ink, 7)
        return
    if step == N_STEPS:
        c.line(_arc(x, 88, 15, -14), ink, 8)
        return
    c.fill(ellipse(x, 90, 11, 14), ink)
    if ink == _INKS[0]:
        c.fill(ellipse(x - 4, 84, 3.6), _INKS[1])
    if step == _LOW:
        c.line([(x - side * 13, 62), (x + side * 13, 69)], ink, 6)


def _arc(cx: float, cy: float, half: float, bend: float) -> list[tuple[float, float]]:
    """A round line; its middle hangs `bend` below its ends."""
    n = 16
    return [
        (cx + half * (2 * k / n - 1), cy + bend * (1 - (2 * k / n - 1) ** 2) - bend / 3) for k in range(n + 1)
    ]
