"""What all motifs stand on: the sky of a poster, its sun, hills, and small things that return."""

import math
import random
from collections.abc import Callable

from handlers.art.canvas import Canvas
from handlers.art.colour import Rgb, mix
from handlers.art.geometry import Outline, box, curve, ellipse
from handlers.art.posters.palettes import Palette

WIDTH, HEIGHT = 1080, 850
"""The poster's part of the card; the lowest forty units lie under the card's panel."""

CALM = 400
"""Down to here the title may stand: motifs keep to quiet tones above it."""

Motif = Callable[[Canvas, Palette, random.Random], None]


def sky(c: Canvas, p: Palette, *, low: float = 800) -> None:
    """The sky, nearly even behind the title, paler towards the horizon."""
    turn = mix(p.sky_high, p.sky_low, 0.14)
    c.shade(box(0, 0, WIDTH, CALM), p.sky_high, turn)
    c.shade(box(0, CALM, WIDTH, low), turn, p.sky_low)
    if low < HEIGHT:
        c.fill(box(0, low - 1, WIDTH, HEIGHT), p.sky_low)


def sun(c: Canvas, p: Palette, cx: float, cy: float, radius: float, *, halo: bool = True) -> None:
    """Sun or moon, with a ring of light."""
    if halo:
        c.fill(ellipse(cx, cy, radius * 1.5), p.sun, alpha=0.16)
        c.fill(ellipse(cx, cy, radius * 1.24), p.sun, alpha=0.2)
    c.fill(ellipse(cx, cy, radius), p.sun)


def ridge(c: Canvas, rng: random.Random, colour: Rgb, *, y: float, swing: float, n: int = 5) -> Outline:
    """One rolling hill line from edge to edge, filled down to the foot; returns the line."""
    step = (WIDTH + 240) / n
    knots = [(-120 + k * step + rng.uniform(-30, 30), y + rng.uniform(-swing, swing)) for k in range(n + 1)]
    line = curve([(-160, y), *knots, (WIDTH + 160, y)])
    c.fill([*line, (WIDTH + 160, HEIGHT), (-160, HEIGHT)], colour)
    return line


def stars(c: Canvas, p: Palette, rng: random.Random, *, n: int, low: float = 560) -> None:
    """Scattered stars, fainter behind the title."""
    for _ in range(n):
        x, y = rng.uniform(10, WIDTH - 10), rng.uniform(10, low)
        faint = 0.4 if y < CALM else 0.9
        c.fill(ellipse(x, y, rng.choice((1.8, 2.4, 3.4))), p.spark, alpha=faint)


def cloud(c: Canvas, colour: Rgb, cx: float, cy: float, size: float, *, alpha: float = 1.0) -> None:
    """A flat cloud of rounded bars."""
    for dx, dy, w in ((-0.5, 0.0, 1.3), (0.3, -0.34, 1.0), (0.25, 0.34, 1.5)):
        x, y = cx + dx * size, cy + dy * size
        c.fill(
            box(x - w * size / 2, y - size * 0.17, x + w * size / 2, y + size * 0.17, radius=size * 0.17),
            colour,
            alpha=alpha,
        )


def figure(c: Canvas, colour: Rgb, x: float, y: float, height: float) -> None:
    """A small person seen from behind, standing at (x, y)."""
    w = height * 0.17
    c.fill(ellipse(x, y - height * 0.88, height * 0.12), colour)
    coat = [
        (x - w * 0.7, y - height * 0.72),
        (x + w * 0.7, y - height * 0.72),
        (x + w * 1.25, y - height * 0.26),
        (x - w * 1.25, y - height * 0.26),
    ]
    c.fill(coat, colour)
    c.fill(ellipse(x, y - height * 0.7, w * 0.78, height * 0.09), colour)
    for side in (-1, 1):
        c.line([(x + side * w * 0.5, y - height * 0.3), (x + side * w * 0.5, y)], colour, w * 0.72)


def rays(cx: float, cy: float, radius: float, n: int, *, start: float = 0.0) -> list[Outline]:
    """Every second wedge of a circle cut into 2 n wedges."""
    found: list[Outline] = []
    for k in range(n):
        a, b = start + 2 * math.pi * k / n, start + 2 * math.pi * (k + 0.5) / n
        found.append(
            [
                (cx, cy),
                (cx + radius * math.cos(a), cy + radius * math.sin(a)),
                (cx + radius * math.cos(b), cy + radius * math.sin(b)),
            ]
        )
    return found


def upper_half(cx: float, cy: float, rx: float, ry: float) -> Outline:
    """The upper half of an ellipse, from left to right."""
    return [(cx - rx * math.cos(math.pi * k / 40), cy - ry * math.sin(math.pi * k / 40)) for k in range(41)]


def tree(c: Canvas, colour: Rgb, x: float, y: float, height: float) -> None:
    """A pointed fir."""
    half = height * 0.21
    for k in range(3):
        foot = y - height * (0.08 + 0.26 * k)
        width = half * (1 - 0.22 * k)
        c.fill([(x - width, foot), (x + width, foot), (x, foot - height * 0.44)], colour)
    c.fill(box(x - height * 0.025, y - height * 0.1, x + height * 0.025, y + 4), colour)
