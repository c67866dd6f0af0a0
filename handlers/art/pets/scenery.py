"""The places where the pets sit: rooms, windows, hills, snow; painted with the scene colours of the theme."""

import random
from collections.abc import Mapping

from handlers.art.canvas import Canvas
from handlers.art.colour import Rgb, mix
from handlers.art.geometry import Outline, box, curly, curve, ellipse, rotated, smooth

Paints = Mapping[str, Rgb]

SIDE = 1080
"""A portrait's width and height."""


def room(c: Canvas, p: Paints, *, wall: tuple[str, str] = ("wall", "wall-low"), floor_y: float = 790) -> None:
    """A quiet wall and a floor."""
    c.shade(box(0, 0, SIDE, floor_y), p[wall[0]], p[wall[1]])
    c.shade(box(0, floor_y, SIDE, SIDE), p["floor"], p["floor-low"])
    c.fill(box(0, floor_y - 5, SIDE, floor_y + 5), mix(p[wall[1]], p["wood-deep"], 0.25))


def halo(
    c: Canvas, p: Paints, cx: float, cy: float, radius: float, *, colour: str = "light", alpha: float = 0.55
) -> None:
    """A large pale disc behind the pet, so that its outline stays clear."""
    c.fill(ellipse(cx, cy, radius), p[colour], alpha=alpha)


def window(c: Canvas, p: Paints, cx: float, cy: float, size: tuple[float, float], *, night: bool) -> None:
    """A window with a round top and what is outside."""
    w, h = size
    frame = _arched(cx, cy, w + 34, h + 34)
    pane = _arched(cx, cy, w, h)
    c.fill([(x + 8, y + 12) for x, y in frame], p["shadow"], alpha=0.18, soft=12)
    c.fill(frame, mix(p["snow"], p["wall"], 0.35))
    c.shade(pane, p["sky-high"], p["sky-low"])
    if night:
        c.glow(cx + w * 0.2, cy - h * 0.26, 90, p["light"], alpha=0.4)
        c.fill(ellipse(cx + w * 0.2, cy - h * 0.26, 34), p["light"])
        stars(c, p, (cx - w * 0.34, cy - h * 0.34, cx + w * 0.36, cy), n=9, seed=4)
    else:
        cloud(c, cx - w * 0.08, cy - h * 0.2, 62, mix(p["snow"], p["light"], 0.4), within=pane)
    hill = smooth(
        [
            (cx - w, cy + h * 0.3),
            (cx - w * 0.2, cy + h * 0.16),
            (cx + w * 0.8, cy + h * 0.34),
            (cx + w, cy + h),
            (cx - w, cy + h),
        ]
    )
    c.fill(hill, p["leaf"], within=pane)
    bar = mix(p["snow"], p["wall"], 0.35)
    c.fill(box(cx - 7, cy - h / 2, cx + 7, cy + h / 2), bar)
    c.fill(box(cx - w / 2, cy - 3, cx + w / 2, cy + 11), bar)
    c.fill(box(cx - w / 2 - 40, cy + h / 2 + 8, cx + w / 2 + 40, cy + h / 2 + 36, radius=12), bar)


def _arched(cx: float, cy: float, w: float, h: float) -> Outline:
    top = cy - h / 2 + w / 2
    half = [point for point in ellipse(cx, top, w / 2) if point[1] <= top]
    arc = sorted(half)
    return [(cx - w / 2, cy + h / 2), *arc, (cx + w / 2, cy + h / 2)]


def cloud(
    c: Canvas, cx: float, cy: float, size: float, colour: Rgb, *, within: Outline | None = None
) -> None:
    """A small heap of round puffs with a flat base."""
    for dx, dy, r in ((-1.1, 0.18, 0.5), (-0.4, -0.18, 0.68), (0.45, -0.05, 0.6), (1.15, 0.24, 0.42)):
        c.fill(ellipse(cx + dx * size, cy + dy * size, r * size, r * size * 0.86), colour, within=within)
    c.fill(
        box(cx - 1.5 * size, cy + 0.2 * size, cx + 1.5 * size, cy + 0.66 * size, radius=0.23 * size),
        colour,
        within=within,
    )


def stars(c: Canvas, p: Paints, area: tuple[float, float, float, float], *, n: int, seed: int) -> None:
    """Small round stars of different sizes."""
    rng = random.Random(seed)  # noqa: S311  (a drawing, not a secret)
    left, top, right, bottom = area
    for _ in range(n):
        c.fill(
            ellipse(rng.uniform(left, right), rng.uniform(top, bottom), rng.choice((2.2, 3.0, 4.4))),
            p["light"],
            alpha=rng.uniform(0.6, 1.0),
        )


def snowfall(c: Canvas, p: Paints, *, n: int, seed: int, area: tuple[float, float] = (0, SIDE)) -> None:
    """Snow flakes as soft dots."""
    rng = random.Random(seed)  # noqa: S311  (a drawing, not a secret)
    for _ in range(n):
        x, y, r = rng.uniform(0, SIDE), rng.uniform(*area), rng.choice((4, 6, 8, 10))
        c.fill(ellipse(x, y, r), mix(p["snow"], (255, 255, 255), 0.5), alpha=rng.uniform(0.55, 0.95))


def cushion(
    c: Canvas, p: Paints, cx: float, cy: float, size: tuple[float, float], *, colour: tuple[str, str]
) -> None:
    """A thick round cushion with a seam."""
    w, h = size
    c.fill(ellipse(cx, cy + h * 0.62, w * 1.02, h * 0.5), p["shadow"], alpha=0.3, soft=20)
    shape = smooth(
        [
            (cx - w, cy + h * 0.1),
            (cx - w * 0.86, cy - h * 0.44),
            (cx, cy - h * 0.6),
            (cx + w * 0.86, cy - h * 0.44),
            (cx + w, cy + h * 0.1),
            (cx + w * 0.84, cy + h * 0.62),
            (cx, cy + h * 0.78),
            (cx - w * 0.84, cy + h * 0.62),
        ]
    )
    c.shade(shape, p[colour[0]], p[colour[1]])
    c.fill(ellipse(cx, cy - h * 0.12, w * 0.86, h * 0.36), mix(p[colour[0]], p["snow"], 0.16), within=shape)
    seam = curve(
        [
            (cx - w * 0.97, cy + h * 0.16),
            (cx - w * 0.5, cy + h * 0.42),
            (cx, cy + h * 0.48),
            (cx + w * 0.5, cy + h * 0.42),
            (cx + w * 0.97, cy + h * 0.16),
        ]
    )
    c.line(seam, mix(p[colour[1]], p["shadow"], 0.35), 5, ends=(2, 2))


def rug(c: Canvas, p: Paints, cx: float, cy: float, width: float, *, colours: tuple[str, str]) -> None:
    """A round rug with a border."""
    c.fill(ellipse(cx, cy, width, width * 0.26), p[colours[1]])
    c.fill(ellipse(cx, cy - 3, width * 0.93, width * 0.235), p[colours[0]])
    c.fill(ellipse(cx, cy - 5, width * 0.84, width * 0.205), mix(p[colours[0]], p[colours[1]], 0.22))


def plant(c: Canvas, p: Paints, cx: float, cy: float, size: float) -> None:
    """A pot with a few large leaves; (cx, cy) is the middle of the pot's foot."""
    for turn, reach in ((-52, 0.9), (-24, 1.15), (2, 1.3), (28, 1.1), (54, 0.86)):
        leaf = smooth(
            [
                (cx, cy - size * 0.5),
                (cx - size * 0.2, cy - size * (0.5 + reach * 0.55)),
                (cx, cy - size * (0.5 + reach)),
                (cx + size * 0.2, cy - size * (0.5 + reach * 0.55)),
            ]
        )
        c.fill(
            rotated(leaf, turn, about=(cx, cy - size * 0.5)), p["leaf-deep" if turn in {-24, 28} else "leaf"]
        )
    pot = smooth(
        [
            (cx - size * 0.42, cy - size * 0.62),
            (cx + size * 0.42, cy - size * 0.62),
            (cx + size * 0.34, cy),
            (cx - size * 0.34, cy),
        ]
    )
    c.shade(pot, p["cloth"], p["cloth-deep"])


def hills(c: Canvas, p: Paints, *, seed: int, layers: tuple[str, ...], top: float, step: float) -> None:
    """Rolling hills, one soft layer before the other."""
    rng = random.Random(seed)  # noqa: S311  (a drawing, not a secret)
    for row, paint in enumerate(layers):
        y = top + row * step
        knots = [(-120.0, y + rng.uniform(-20, 40))]
        knots += [(x, y + rng.uniform(-46, 46)) for x in (150, 420, 690, 960)]
        knots += [(1200.0, y + rng.uniform(-20, 40))]
        c.shade([*curve(knots), (1200, SIDE), (-120, SIDE)], p[paint], mix(p[paint], p["shadow"], 0.12))


def bush(c: Canvas, p: Paints, cx: float, cy: float, size: float, *, seed: int, colour: str = "leaf") -> None:
    """A round bush."""
    c.fill(curly(ellipse(cx, cy, size, size * 0.72), 12, size * 0.13, seed=seed), p[colour])
