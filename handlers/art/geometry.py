"""Outlines as lists of points: ellipses, smooth curves, fur edges, and how to move them.

Points are pairs in picture units (a portrait is 1080 wide); x grows to the right, y downwards.
"""

import itertools
import math
import random
from collections.abc import Sequence

Point = tuple[float, float]
Outline = list[Point]

_STEPS = 14
"""Straight pieces that stand for one curve between two knots."""


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None, *, turn: float = 0.0) -> Outline:
    """An ellipse around (cx, cy); `turn` is in degrees, clockwise."""
    height = rx if ry is None else ry
    n = 96
    ring = [
        (cx + rx * math.cos(2 * math.pi * i / n), cy + height * math.sin(2 * math.pi * i / n))
        for i in range(n)
    ]
    return rotated(ring, turn, about=(cx, cy)) if turn else ring


def box(left: float, top: float, right: float, bottom: float, *, radius: float = 0.0) -> Outline:
    """A rectangle, with round corners if `radius` is given."""
    if radius <= 0:
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    corners = (
        (right - radius, top + radius, -90),
        (right - radius, bottom - radius, 0),
        (left + radius, bottom - radius, 90),
        (left + radius, top + radius, 180),
    )
    return [
        (x + radius * math.cos(math.radians(start + step)), y + radius * math.sin(math.radians(start + step)))
        for x, y, start in corners
        for step in range(0, 91, 6)
    ]


def _catmull(p0: Point, p1: Point, p2: Point, p3: Point) -> Outline:
    """Points from `p1` up to, not including, `p2` on a Catmull-Rom spline."""
    found: Outline = []
    for step in range(_STEPS):
        t = step / _STEPS
        a, b = -t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3
        c, d = t + 4 * t**2 - 3 * t**3, t**3 - t**2
        found.append(
            (
                (a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0]) / 2,
                (a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]) / 2,
            )
        )
    return found


def smooth(knots: Sequence[Point]) -> Outline:
    """A closed soft curve through all knots."""
    n = len(knots)
    found: Outline = []
    for i in range(n):
        found += _catmull(knots[i - 1], knots[i], knots[(i + 1) % n], knots[(i + 2) % n])
    return found


def curve(knots: Sequence[Point]) -> Outline:
    """An open soft curve through all knots, from the first to the last."""
    padded = [knots[0], *knots, knots[-1]]
    found: Outline = []
    for i in range(len(knots) - 1):
        found += _catmull(padded[i], padded[i + 1], padded[i + 2], padded[i + 3])
    return [*found, knots[-1]]


def rotated(outline: Sequence[Point], degrees: float, *, about: Point) -> Outline:
    """The outline turned clockwise about a point."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x0, y0 = about
    return [(x0 + (x - x0) * cos - (y - y0) * sin, y0 + (x - x0) * sin + (y - y0) * cos) for x, y in outline]


def moved(outline: Sequence[Point], dx: float = 0.0, dy: float = 0.0) -> Outline:
    """The outline shifted."""
    return [(x + dx, y + dy) for x, y in outline]


def scaled(outline: Sequence[Point], factor: float, *, about: Point) -> Outline:
    """The outline grown or shrunk about a point."""
    x0, y0 = about
    return [(x0 + (x - x0) * factor, y0 + (y - y0) * factor) for x, y in outline]


def mirrored(outline: Sequence[Point], axis: float = 540.0) -> Outline:
    """The outline seen in a mirror that stands upright at x = `axis`."""
    return [(2 * axis - x, y) for x, y in outline]


def _walk(outline: Sequence[Point], n: int) -> Outline:
    """`n` points at equal distances along a closed outline."""
    ring = [*outline, outline[0]]
    lengths = [0.0]
    for (x0, y0), (x1, y1) in itertools.pairwise(ring):
        lengths.append(lengths[-1] + math.hypot(x1 - x0, y1 - y0))
    found: Outline = []
    at = 0
    for i in range(n):
        goal = lengths[-1] * i / n
        while lengths[at + 1] < goal:
            at += 1
        share = (goal - lengths[at]) / max(lengths[at + 1] - lengths[at], 1e-9)
        (x0, y0), (x1, y1) = ring[at], ring[at + 1]
        found.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
    return found


def _signed_area(outline: Sequence[Point]) -> float:
    return sum(
        x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(outline, [*outline[1:], outline[0]], strict=True)
    )


def curly(outline: Sequence[Point], n: int, depth: float, *, seed: int = 1) -> Outline:
    """Round curls along an outline, as on wool or a cloud: `n` bumps of about `depth`."""
    rng = random.Random(seed)  # noqa: S311  (a drawing, not a secret)
    knots = _walk(outline, n)
    side = 1.0 if _signed_area(outline) > 0 else -1.0
    found: Outline = []
    for (x0, y0), (x1, y1) in zip(knots, [*knots[1:], knots[0]], strict=True):
        rise = depth * rng.uniform(0.7, 1.25)
        for step in range(10):
            t = step / 10
            swell = rise * math.sin(math.pi * t) ** 0.75
            length = max(math.hypot(x1 - x0, y1 - y0), 1e-9)
            nx, ny = side * (y1 - y0) / length, -side * (x1 - x0) / length
            found.append((x0 + (x1 - x0) * t + nx * swell, y0 + (y1 - y0) * t + ny * swell))
    return found


def tufted(outline: Sequence[Point], n: int, depth: float, *, seed: int = 1, lean: float = 0.72) -> Outline:
    """Soft pointed locks along an outline; `lean` in (0, 1) is where along a lock its tip stands."""
    rng = random.Random(seed)  # noqa: S311  (a drawing, not a secret)
    fine = _walk(outline, n * 4)
    knots = [fine[i * 4 + rng.choice((0, 0, 1, 2))] for i in range(n)]
    side = 1.0 if _signed_area(outline) > 0 else -1.0
    found: Outline = []
    for (x0, y0), (x1, y1) in zip(knots, [*knots[1:], knots[0]], strict=True):
        rise, tip = depth * rng.uniform(0.55, 1.2), min(0.9, max(0.1, lean + rng.uniform(-0.08, 0.08)))
        length = max(math.hypot(x1 - x0, y1 - y0), 1e-9)
        nx, ny = side * (y1 - y0) / length, -side * (x1 - x0) / length
        for step in range(10):
            t = step / 10
            along = t / tip if t < tip else (1 - t) / (1 - tip)
            swell = rise * min(along, 0.86) ** 1.1
            found.append((x0 + (x1 - x0) * t + nx * swell, y0 + (y1 - y0) * t + ny * swell))
    return found


def ribbon(path: Sequence[Point], start: float, middle: float, end: float) -> Outline:
    """A brush line along `path`, as wide as given at its start, middle and end."""
    n = len(path) - 1
    left: Outline = []
    right: Outline = []
    for i, (x, y) in enumerate(path):
        (xa, ya), (xb, yb) = path[max(i - 1, 0)], path[min(i + 1, n)]
        length = max(math.hypot(xb - xa, yb - ya), 1e-9)
        t = i / n
        half = (start * max(0, 1 - 2 * t) + middle * (1 - abs(1 - 2 * t)) + end * max(0, 2 * t - 1)) / 2
        nx, ny = (yb - ya) / length * half, -(xb - xa) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left + right[::-1]
