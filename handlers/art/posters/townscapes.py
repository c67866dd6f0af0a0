"""Motifs of streets and ways: city, rails, road, house front, lane."""

import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curve, ellipse, smooth
from handlers.art.posters.ground import HEIGHT, WIDTH, figure, ridge, sky, sun, tree
from handlers.art.posters.palettes import Palette


def city(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Rows of houses, some windows lit."""
    sky(c, p)
    sun(c, p, rng.choice((260, 800)), 500, 84)
    for row, tone in enumerate((p.far, p.mid, p.near)):
        x = -20.0 - row * 18
        while x < WIDTH:
            w, top = rng.uniform(90, 150), 560 + row * 62 + rng.uniform(-64, 54)
            c.fill(box(x, top, x + w, HEIGHT), tone)
            _windows(c, p, rng, (x, top, w), lit=0.2 + row * 0.16)
            x += w + rng.uniform(2, 16)
    c.fill(box(0, 800, WIDTH, HEIGHT), p.dark)


def _windows(
    c: Canvas, p: Palette, rng: random.Random, house: tuple[float, float, float], *, lit: float
) -> None:
    x, top, w = house
    n = max(2, int(w // 34))
    step = w / n
    for row in range(5):
        for k in range(n):
            if rng.random() < lit:
                wx, wy = x + step * (k + 0.5), top + 34 + row * 44
                c.fill(box(wx - 8, wy - 11, wx + 8, wy + 11, radius=2), p.spark, alpha=0.92)


def rails(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A railway that runs to the horizon, wires and a train's light."""
    sky(c, p, low=640)
    vx = 540 + rng.choice((-120, 120))
    sun(c, p, vx, 560, 92)
    ridge(c, rng, p.far, y=618, swing=26)
    c.fill(box(0, 646, WIDTH, HEIGHT), p.near)
    c.fill([(vx - 8, 640), (vx + 8, 640), (960, HEIGHT), (120, HEIGHT)], p.mid)
    for k in range(11):
        t = (k / 11) ** 2.1
        y = 646 + t * 210
        half = 10 + t * 330
        mid = vx + (540 - vx) * t
        c.fill(box(mid - half, y, mid + half, y + 4 + t * 20), p.dark)
    for side in (-1, 1):
        c.fill(
            [
                (vx - 2 + side * 3, 640),
                (vx + 2 + side * 3, 640),
                (540 + side * 262 + 15, HEIGHT),
                (540 + side * 262 - 15, HEIGHT),
            ],
            p.spark,
        )
    for k in range(4):
        t = (k + 1) / 4
        x, foot, height = vx - 60 - t * 420, 640 + t * 130, 60 + t * 300
        c.line([(x, foot), (x, foot - height)], p.dark, 3 + t * 9)
        c.line(
            [(x - 6 - 26 * t, foot - height * 0.93), (x + 6 + 44 * t, foot - height * 0.93)],
            p.dark,
            2 + t * 6,
        )


def road(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A winding road and a small car."""
    sky(c, p, low=660)
    sun(c, p, rng.choice((300, 780)), 560, 110)
    ridge(c, rng, p.far, y=620, swing=40)
    ridge(c, rng, p.mid, y=664, swing=16)
    c.fill(box(0, 690, WIDTH, HEIGHT), p.mid)
    side = rng.choice((-1, 1))
    left = curve(
        [(540 + side * 60, 668), (540 + side * 190, 700), (540 - side * 40, 740), (540 - side * 330, 860)]
    )
    right = curve(
        [(540 + side * 70, 668), (540 + side * 232, 700), (540 + side * 90, 746), (540 + side * 40, 860)]
    )
    c.fill([*left, *right[::-1]], p.dark)
    middle = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(left, right, strict=True)]
    for k in range(6, len(middle) - 3, 5):
        c.line(middle[k : k + 3], p.spark, 2 + k * 0.14)
    for k in range(9):
        tree(
            c,
            p.near,
            540 - side * rng.uniform(330, 560) if k % 2 else 540 + side * rng.uniform(300, 560),
            720 + k * 12,
            90 + k * 8,
        )
    _car(c, p, *middle[24])


def _car(c: Canvas, p: Palette, x: float, y: float) -> None:
    c.fill(box(x - 34, y - 34, x + 34, y - 6, radius=10), p.sun)
    c.fill(smooth([(x - 24, y - 30), (x - 18, y - 54), (x + 18, y - 54), (x + 24, y - 30)]), p.sun)
    c.fill(box(x - 16, y - 50, x + 16, y - 34, radius=4), p.near)
    for dx in (-24, 24):
        c.fill(ellipse(x + dx, y - 18, 5), p.spark)
        c.fill(box(x + dx - 7, y - 8, x + dx + 7, y + 3, radius=3), p.near)


def window(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A dark house front, one window lit, someone in it."""
    sky(c, p)
    c.fill(box(90, 446, 990, HEIGHT), p.near)
    c.fill(box(70, 430, 1010, 456, radius=4), p.dark)
    lit = rng.randrange(8)
    for k in range(8):
        x, y = 196 + (k % 4) * 230, 560 + (k // 4) * 160
        pane = box(x - 62, y - 62, x + 62, y + 62, radius=6)
        c.fill(box(x - 74, y - 74, x + 74, y + 74, radius=8), p.dark)
        c.fill(pane, p.sun if k == lit else mix(p.mid, p.near, 0.45))
        if k == lit:
            c.fill(ellipse(x + 8, y + 10, 19), p.dark, within=pane)
            c.fill(ellipse(x + 8, y + 62, 40, 36), p.dark, within=pane)
        c.fill(box(x - 3, y - 62, x + 3, y + 62), p.dark)
        c.fill(box(x - 62, y - 3, x + 62, y + 3), p.dark)
        c.fill(box(x - 80, y + 70, x + 80, y + 82), mix(p.near, p.far, 0.5))


def street(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A wet lane at night, a lamp, a long shadow."""
    sky(c, p)
    for side in (-1, 1):
        for k, tone in enumerate((p.far, p.mid, p.near)):
            edge = 540 + side * (120 + k * 130)
            c.fill(box(min(edge, 540 + side * 700), 560 - k * 44, max(edge, 540 + side * 700), HEIGHT), tone)
    c.fill([(420, 700), (660, 700), (1080, HEIGHT), (0, HEIGHT)], p.dark)
    lamp = 540 + rng.choice((-1, 1)) * 250
    reach = -90 if lamp > WIDTH / 2 else 90
    c.fill(
        [
            (lamp + reach - 16, 524),
            (lamp + reach + 16, 524),
            (lamp + reach + 230, 830),
            (lamp + reach - 230, 830),
        ],
        p.sun,
        alpha=0.26,
    )
    c.fill(ellipse(lamp + reach, 806, 230, 34), p.sun, alpha=0.34)
    c.line(curve([(lamp, 850), (lamp, 560), (lamp + reach * 0.3, 500), (lamp + reach, 504)]), p.dark, 13)
    c.fill(
        [
            (lamp + reach - 44, 528),
            (lamp + reach + 44, 528),
            (lamp + reach + 20, 496),
            (lamp + reach - 20, 496),
        ],
        p.dark,
    )
    c.fill(ellipse(lamp + reach, 530, 18, 10), p.spark)
    c.fill(
        [
            (lamp + reach - 16, 806),
            (lamp + reach + 16, 806),
            (lamp + reach * 2.6 + 40, 850),
            (lamp + reach * 2.6 - 40, 850),
        ],
        p.dark,
        alpha=0.6,
    )
    figure(c, p.dark, lamp + reach, 808, 150)
