"""Motifs of single buildings: lighthouse, tiled roofs, castle, big wheel."""

import math
import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import Outline, box, curve, ellipse, smooth
from handlers.art.posters.ground import HEIGHT, WIDTH, cloud, ridge, sky, stars, sun, upper_half
from handlers.art.posters.palettes import Palette


def lighthouse(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A light over a dark sea."""
    sky(c, p, low=680)
    side = rng.choice((-1, 1))
    x = 540 + side * 260
    stars(c, p, rng, n=36, low=620)
    c.fill([(x, 486), (x - side * 980, 420), (x - side * 980, 606)], p.sun, alpha=0.34)
    c.fill([(x, 486), (x + side * 500, 446), (x + side * 500, 540)], p.sun, alpha=0.2)
    c.shade(box(0, 690, WIDTH, HEIGHT), p.far, p.near)
    for _ in range(14):
        wx, wy = rng.uniform(0, WIDTH), rng.uniform(704, 800)
        c.line(curve([(wx - 50, wy), (wx, wy - 7), (wx + 50, wy)]), mix(p.far, p.spark, 0.4), 4, ends=(1, 1))
    c.fill(
        smooth(
            [(x - 220, 850), (x - 150, 740), (x - 40, 700), (x + 60, 704), (x + 170, 750), (x + 230, 850)]
        ),
        p.dark,
    )
    tower = [(x - 34, 510), (x + 34, 510), (x + 54, 720), (x - 54, 720)]
    c.fill(tower, p.spark)
    for k in (0, 1):
        c.fill(box(x - 80, 556 + k * 84, x + 80, 596 + k * 84), p.sun, within=tower)
    c.fill(box(x - 46, 500, x + 46, 514, radius=4), p.dark)
    c.fill(box(x - 25, 462, x + 25, 502), p.sun)
    c.fill([(x - 36, 464), (x, 424), (x + 36, 464)], p.dark)


def roofs(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Tiled roofs with lifted eaves, one behind the other, under a moon."""
    sky(c, p)
    sun(c, p, rng.choice((280, 790)), 500, 96, halo=False)
    ridge(c, rng, mix(p.far, p.sky_low, 0.4), y=600, swing=50)
    for cx, y, w, tone in ((240, 620, 250, p.far), (830, 610, 280, p.mid), (480, 690, 380, p.near)):
        x = cx + rng.uniform(-40, 40)
        _roof(c, p, (x, y, w), tone)
    c.fill(box(0, 806, WIDTH, HEIGHT), p.dark)


def _roof(c: Canvas, p: Palette, place: tuple[float, float, float], tone: tuple[int, int, int]) -> None:
    x, y, w = place
    top = curve([(x - w * 0.52, y - 4), (x, y + 10), (x + w * 0.52, y - 4)])
    eaves = curve(
        [(x + w, y + 96), (x + w * 0.5, y + 118), (x, y + 122), (x - w * 0.5, y + 118), (x - w, y + 96)]
    )
    c.fill(box(x - w * 0.72, y + 100, x + w * 0.72, HEIGHT), mix(tone, p.sky_low, 0.45))
    for k in range(-2, 3):
        c.fill(box(x + k * w * 0.32 - 9, y + 104, x + k * w * 0.32 + 9, HEIGHT), mix(tone, p.dark, 0.4))
        c.fill(
            box(x + k * w * 0.32 + 34, y + 142, x + k * w * 0.32 + 34 + w * 0.1, HEIGHT, radius=3),
            p.spark,
            alpha=0.4,
        )
    roof: Outline = [
        *top,
        *curve([(x + w * 0.52, y - 4), (x + w * 0.72, y + 56), (x + w, y + 96)]),
        *eaves,
        *curve([(x - w, y + 96), (x - w * 0.72, y + 56), (x - w * 0.52, y - 4)]),
    ]
    c.fill(roof, tone)
    for k in range(-7, 8):
        c.line(
            curve([(x + k * w * 0.068, y), (x + k * w * 0.09, y + 56), (x + k * w * 0.125, y + 120)]),
            mix(tone, p.dark, 0.5),
            4,
            within=roof,
        )
    c.line(top, mix(tone, p.dark, 0.65), 13)
    c.line(eaves, mix(tone, p.dark, 0.65), 8)


def castle(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Towers on a hill, clouds below them."""
    sky(c, p)
    stars(c, p, rng, n=30, low=620)
    x = 540 + rng.uniform(-150, 150)
    sun(c, p, x + rng.choice((-230, 230)), 500, 92)
    ridge(c, rng, p.far, y=680, swing=40)
    c.fill(smooth([(x - 420, 880), (x - 220, 740), (x, 690), (x + 220, 740), (x + 420, 880)]), p.near)
    c.fill(box(x - 130, 630, x + 130, 760), p.dark)
    for dx, w, top in ((-150, 34, 570), (150, 34, 580), (-64, 30, 552), (70, 32, 536), (0, 40, 512)):
        c.fill(box(x + dx - w, top, x + dx + w, 760), mix(p.dark, p.near, 0.25 if dx else 0.0))
        c.fill(
            [(x + dx - w - 12, top + 2), (x + dx, top - 88), (x + dx + w + 12, top + 2)],
            p.mid if dx else p.sun,
        )
        c.fill(box(x + dx - 8, top + 34, x + dx + 8, top + 66, radius=8), p.spark)
    c.fill(
        [
            *upper_half(x, 716, 30, 30),
            (x + 30, 760),
            (x - 30, 760),
        ],
        p.spark,
    )
    for k in range(5):
        cloud(
            c,
            mix(p.sky_low, (255, 255, 255), 0.45),
            rng.uniform(60, 1020),
            770 + rng.uniform(-40, 50),
            rng.uniform(90, 150),
            alpha=0.75 - k * 0.05,
        )


def wheel(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A big wheel with bright cabins."""
    sky(c, p)
    x, y, r = 540 + rng.choice((-190, 190)), 620, 188
    ridge(c, rng, p.far, y=740, swing=20)
    for side in (-1, 1):
        c.line([(x, y), (x + side * 110, 830)], p.near, 14)
    ring = [*ellipse(x, y, r), (x + r, y)]
    c.line(ring, p.near, 9)
    c.line([*ellipse(x, y, r * 0.86), (x + r * 0.86, y)], p.near, 4)
    for k in range(12):
        a = 2 * math.pi * k / 12 + 0.2
        ex, ey = x + r * math.cos(a), y + r * math.sin(a)
        c.line([(x, y), (ex, ey)], p.near, 4)
        c.fill(box(ex - 20, ey + 2, ex + 20, ey + 38, radius=11), (p.sun, p.spark, p.mid)[k % 3])
        c.fill(box(ex - 13, ey + 9, ex + 13, ey + 22, radius=5), p.dark, alpha=0.5)
    c.fill(ellipse(x, y, 22), p.sun)
    tent_x = 1080 - x
    for k in range(6):
        left = tent_x - 150 + k * 50
        c.fill([(left, 752), (left + 50, 752), (tent_x, 640)], p.sun if k % 2 else p.spark)
    c.fill(box(tent_x - 140, 750, tent_x + 140, HEIGHT), p.mid)
    c.fill(box(0, 806, WIDTH, HEIGHT), p.dark)
    for k in range(12):
        c.fill(ellipse(40 + k * 92, 790 + 8 * math.sin(k), 8), p.spark)
