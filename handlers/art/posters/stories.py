"""Motifs with people in them: umbrella, curtain, door, stairs, table, someone running."""

import math
import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curve, ellipse, smooth
from handlers.art.posters.ground import CALM, HEIGHT, WIDTH, figure, rays, ridge, sky, upper_half
from handlers.art.posters.palettes import Palette


def umbrella(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Rain, and two under one umbrella."""
    sky(c, p)
    ridge(c, rng, mix(p.far, p.sky_low, 0.5), y=690, swing=26)
    for _ in range(90):
        x, y = rng.uniform(0, WIDTH), rng.uniform(30, 800)
        c.line([(x, y), (x - 10, y + 42)], p.spark, 3, ends=(1, 3), alpha=0.22 if y < CALM else 0.5)
    c.fill(box(0, 788, WIDTH, HEIGHT), p.near)
    cx, cy, r = 540 + rng.uniform(-150, 150), 610, 210
    figure(c, p.dark, cx - 44, 812, 188)
    figure(c, p.mid, cx + 50, 812, 168)
    c.line([(cx, cy - 140), (cx, 760)], p.dark, 8)
    dome = upper_half(cx, cy, r, r * 0.8)
    scallop = [(cx + r - 2 * r * k / 40, cy - 15 * abs(math.sin(math.pi * k / 10))) for k in range(41)]
    whole = [*dome, *scallop]
    c.fill(whole, p.sun)
    for share in (-0.5, 0.5):
        c.fill(
            smooth(
                [
                    (cx, cy - r * 0.8),
                    (cx + share * r * 0.55, cy - r * 0.4),
                    (cx + share * r, cy),
                    (cx + share * r * 0.2, cy),
                ]
            ),
            mix(p.sun, p.dark, 0.16),
            within=whole,
        )
    c.line([(cx, cy - r * 0.8 - 22), (cx, cy - r * 0.8)], p.dark, 8)
    for _ in range(10):
        x, y = rng.uniform(0, WIDTH), rng.uniform(798, 812)
        c.line([(x - 40, y), (x + 40, y)], p.spark, 3, ends=(1, 1), alpha=0.7)


def curtain(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A stage between curtains, one light, one person."""
    sky(c, p)
    x = 540 + rng.uniform(-90, 90)
    c.fill([(x - 30, 380), (x + 30, 380), (x + 230, 790), (x - 230, 790)], p.sun, alpha=0.34)
    c.fill(box(0, 760, WIDTH, HEIGHT), p.near)
    c.fill(ellipse(x, 788, 240, 38), p.sun, alpha=0.75)
    figure(c, p.dark, x, 792, 200)
    for side in (-1, 1):
        edge = 540 + side * 560
        for k in range(5):
            inner, outer = edge - side * (70 + k * 58), edge - side * (10 + k * 58)
            fold = curve(
                [
                    (inner + side * 26, 410),
                    (inner + side * 8, 560),
                    (inner + side * k * 7, 700),
                    (inner + side * k * 20, 820),
                ]
            )
            back = curve(
                [(outer + side * k * 20 + side * 18, 820), (outer + side * 14, 700), (outer + side * 10, 410)]
            )
            c.fill([*fold, *back], mix(p.mid, p.dark, 0.12 * k if side < 0 else 0.12 * (4 - k)))
    for k in range(9):
        cx = 60 + k * 120
        c.fill(
            upper_half(cx, 412, 66, -58),
            mix(p.mid, p.dark, 0.25 if k % 2 else 0.1),
        )
    c.fill(box(0, 400, WIDTH, 416), p.sun)


def door(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A door ajar in the dark, light on the floor."""
    sky(c, p)
    c.fill(box(0, 430, WIDTH, HEIGHT), p.near, alpha=0.6)
    c.fill(box(0, 760, WIDTH, HEIGHT), p.dark)
    x = 540 + rng.uniform(-250, 250)
    c.fill(box(x - 118, 446, x + 118, 768), p.dark)
    c.fill(box(x - 100, 462, x + 100, 768), p.sun)
    c.fill(ellipse(x + 50, 590, 80, 140), p.spark, alpha=0.5, soft=30, within=box(x - 100, 462, x + 100, 768))
    leaf = [(x - 100, 462), (x + 10, 490), (x + 10, 800), (x - 100, 768)]
    c.fill(leaf, p.mid)
    for y in (520, 640):
        c.fill([(x - 82, y), (x - 10, y + 14), (x - 10, y + 92), (x - 82, y + 80)], p.near)
    c.fill(ellipse(x - 6, 640, 8), p.spark)
    c.fill([(x + 10, 770), (x + 100, 768), (x + 330, HEIGHT), (x + 60, HEIGHT)], p.sun, alpha=0.55)
    figure(c, p.dark, x + 56, 770, 170)
    for side in (-1, 1):
        c.fill(box(540 + side * 480 - 60, 520, 540 + side * 480 + 60, 650, radius=4), p.dark, alpha=0.6)
        c.fill(box(540 + side * 480 - 46, 534, 540 + side * 480 + 46, 636), p.mid, alpha=0.5)


def stairs(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Stairs that wind down into the dark, a small light on the way."""
    sky(c, p)
    cx, cy = 540 + rng.uniform(-90, 90), 640
    c.fill(ellipse(cx, cy, 400, 214), p.far)
    n = 26
    for k in range(n):
        a = 2 * math.pi * k / 15 + 0.4
        share = 1 - k / n
        rx, ry = 392 * share + 20, 210 * share + 10
        b = a + 2 * math.pi / 15
        tone = mix(mix(p.mid, p.spark, 0.62 if k % 2 else 0.34), p.dark, 0.86 * k / n)
        inner = 0.62
        c.fill(
            [
                (cx + rx * math.cos(a), cy + ry * math.sin(a)),
                (cx + rx * math.cos(b), cy + ry * math.sin(b)),
                (cx + rx * inner * math.cos(b), cy + ry * inner * math.sin(b) + 8),
                (cx + rx * inner * math.cos(a), cy + ry * inner * math.sin(a) + 8),
            ],
            tone,
        )
    c.fill(ellipse(cx, cy + 4, 62, 34), p.dark)
    c.fill(ellipse(cx, cy + 2, 20, 13), p.sun)
    c.fill(ellipse(cx, cy + 2, 48, 28), p.sun, alpha=0.3)
    figure(c, p.dark, cx - 292, 700, 120)


def table(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A warm bowl on a table under a lamp."""
    sky(c, p)
    x = 540 + rng.uniform(-60, 60)
    c.fill([(x - 70, 478), (x + 70, 478), (x + 400, 850), (x - 400, 850)], p.sun, alpha=0.22)
    c.line([(x, 380), (x, 430)], p.near, 6)
    c.fill(smooth([(x - 40, 424), (x + 40, 424), (x + 112, 488), (x, 500), (x - 112, 488)]), p.near)
    c.fill(ellipse(x, 492, 46, 14), p.spark)
    c.fill(box(0, 748, WIDTH, HEIGHT), p.mid)
    c.fill(box(0, 748, WIDTH, 762), mix(p.mid, p.dark, 0.3))
    for dx, w, top, tone in ((0, 150, 668, p.spark), (-300, 84, 704, p.sun), (290, 96, 704, p.far)):
        bowl = [
            (x + dx + w * math.cos(t * math.pi / 24), top + w * 0.62 * math.sin(t * math.pi / 24))
            for t in range(25)
        ]
        c.fill(ellipse(x + dx, 762, w * 0.66, 12), p.dark, alpha=0.25)
        c.fill(bowl, tone)
        c.fill(ellipse(x + dx, top, w, w * 0.17), mix(tone, p.near, 0.5))
        c.fill(box(x + dx - w * 0.36, 748, x + dx + w * 0.36, 764, radius=4), mix(tone, p.dark, 0.2))
    for dx in (-50, 0, 50):
        steam = curve([(x + dx, 650), (x + dx + 22, 616), (x + dx - 16, 580), (x + dx + 8, 540)])
        c.line(steam, p.spark, 11, ends=(3, 1), alpha=0.75)
    for k in (0, 18):
        c.line([(x + 130 + k, 784 + k * 0.3), (x + 380 + k, 796 + k * 0.3)], p.dark, 7)


def burst(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Shards of light from one point, someone running."""
    sky(c, p)
    cx, cy = 540 + rng.choice((-160, 160)), 640
    below = box(0, CALM - 10, WIDTH, HEIGHT)
    for wedge in rays(cx, cy, 1100, 16, start=rng.uniform(0, 1)):
        c.fill(wedge, p.mid, alpha=0.55, within=below)
    for k, r in enumerate((230, 170, 112)):
        spikes = []
        for j in range(28):
            a = 2 * math.pi * j / 28 + k * 0.2
            reach = r * (1.0 if j % 2 else 0.66) * rng.uniform(0.9, 1.1)
            spikes.append((cx + reach * math.cos(a), cy + reach * 0.8 * math.sin(a)))
        c.fill(spikes, (p.near, p.sun, p.spark)[k])
    c.fill(box(0, 790, WIDTH, HEIGHT), p.dark)
    _runner(c, p, 1080 - cx, 800)


def _runner(c: Canvas, p: Palette, x: float, y: float) -> None:
    d = -1 if x > WIDTH / 2 else 1
    d = -d
    body = curve([(x, y - 150), (x - d * 14, y - 104), (x - d * 8, y - 78)])
    c.line(body, p.dark, 44, ends=(46, 34))
    c.fill(ellipse(x + d * 16, y - 196, 25), p.dark)
    for path in (
        [(x - d * 8, y - 84), (x + d * 44, y - 62), (x + d * 30, y - 6)],
        [(x - d * 8, y - 84), (x - d * 40, y - 44), (x - d * 96, y - 40)],
        [(x, y - 158), (x + d * 46, y - 128), (x + d * 80, y - 150)],
        [(x, y - 158), (x - d * 50, y - 140), (x - d * 56, y - 96)],
    ):
        c.line(path, p.dark, 21, ends=(24, 14))
        c.fill(ellipse(*path[1], 10.5), p.dark)
    for k in range(4):
        c.line(
            [(x - d * 120, y - 40 - k * 36), (x - d * (240 + k * 30), y - 40 - k * 36)],
            p.spark,
            5,
            ends=(5, 1),
        )
