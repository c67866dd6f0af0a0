"""Motifs of things: balloons, planets, piano, paper planes, lens, magnifying glass."""

import math
import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curve, ellipse, moved, rotated, smooth
from handlers.art.posters.ground import HEIGHT, WIDTH, cloud, ridge, sky, stars, sun
from handlers.art.posters.palettes import Palette


def balloons(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Hot-air balloons over fields."""
    sky(c, p)
    cloud(c, mix(p.sky_low, (255, 255, 255), 0.5), 200, 560, 150)
    cloud(c, mix(p.sky_low, (255, 255, 255), 0.5), 900, 640, 120)
    ridge(c, rng, p.far, y=730, swing=26)
    ridge(c, rng, p.mid, y=784, swing=14)
    for x, y, r, k in (
        (300 + rng.uniform(-60, 60), 566, 118, 0),
        (760 + rng.uniform(-60, 60), 530, 84, 1),
        (560 + rng.uniform(-40, 40), 676, 50, 2),
    ):
        base = (p.sun, p.near, p.mid)[k]
        bag = smooth(
            [
                (x, y - r),
                (x + r * 0.86, y - r * 0.5),
                (x + r * 0.86, y + r * 0.2),
                (x + r * 0.24, y + r * 1.06),
                (x - r * 0.24, y + r * 1.06),
                (x - r * 0.86, y + r * 0.2),
                (x - r * 0.86, y - r * 0.5),
            ]
        )
        c.fill(bag, base)
        c.fill(ellipse(x, y, r * 0.46, r * 1.3), p.spark, within=bag)
        c.fill(ellipse(x, y, r * 0.2, r * 1.3), base, within=bag)
        for side in (-1, 1):
            c.line([(x + side * r * 0.2, y + r), (x + side * r * 0.12, y + r * 1.36)], p.dark, 3)
        c.fill(box(x - r * 0.17, y + r * 1.34, x + r * 0.17, y + r * 1.6, radius=5), p.dark)


def planets(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A ringed planet, a small ship on its way."""
    sky(c, p)
    stars(c, p, rng, n=90, low=800)
    side = rng.choice((-1, 1))
    x, y, r = 540 + side * 170, 640, 176
    ball = ellipse(x, y, r)
    c.fill(ball, p.sun)
    for dy, h, tone in (
        (-96, 30, p.spark),
        (-20, 42, mix(p.sun, p.mid, 0.4)),
        (70, 26, p.spark),
        (124, 40, mix(p.sun, p.mid, 0.5)),
    ):
        c.fill(ellipse(x, y + dy, r * 1.2, h), tone, alpha=0.55, within=ball)
    c.fill(moved(ball, side * -90, -60), p.sun, alpha=0.0)
    c.fill(ellipse(x + side * 90, y + 60, r * 1.1), p.dark, alpha=0.25, soft=30, within=ball)
    ring = [*ellipse(x, y, r * 1.75, r * 0.4, turn=-14 * side)]
    c.line([*ring[2:46]], p.spark, 16, ends=(6, 6))
    c.line([*ring[46:50]], p.spark, 6)
    mx, my = 540 - side * 300, 560
    c.fill(ellipse(mx, my, 44), p.far)
    c.fill(ellipse(mx - 12, my - 8, 10), p.mid)
    c.fill(ellipse(mx + 14, my + 14, 7), p.mid)
    rx, ry = 540 - side * 230, 730
    trail = curve([(rx - side * 230, 840), (rx - side * 110, 790), (rx, ry)])
    c.line(trail, p.spark, 10, ends=(1, 14), alpha=0.8)
    hull = smooth(
        [(rx, ry - 58), (rx + 24, ry - 8), (rx + 18, ry + 36), (rx - 18, ry + 36), (rx - 24, ry - 8)]
    )
    turn = 52 * side
    for fin in (-1, 1):
        c.fill(
            rotated(
                [(rx + fin * 16, ry + 6), (rx + fin * 44, ry + 48), (rx + fin * 14, ry + 36)],
                turn,
                about=(rx, ry),
            ),
            p.sun,
        )
    c.fill(rotated(hull, turn, about=(rx, ry)), (250, 246, 238))
    c.fill(rotated(ellipse(rx, ry - 10, 10), turn, about=(rx, ry)), p.mid)


def piano(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Keys in a wave, notes above them."""
    sky(c, p)
    sun(c, p, rng.choice((300, 800)), 530, 88)
    n = 15
    top = [(WIDTH * k / n - 20, 620 + 46 * math.sin(k * 0.55 + 1)) for k in range(n + 2)]
    foot = [(x * 1.06 - 30, y + 190 + 20 * math.sin(k * 0.55)) for k, (x, y) in enumerate(top)]
    c.fill([*curve([(x, y - 40) for x, y in top]), (WIDTH + 100, HEIGHT), (-100, HEIGHT)], p.dark)
    for k in range(n + 1):
        c.fill(
            [
                (top[k][0] + 3, top[k][1]),
                (top[k + 1][0] - 3, top[k + 1][1]),
                (foot[k + 1][0] - 3, foot[k + 1][1]),
                (foot[k][0] + 3, foot[k][1]),
            ],
            mix((255, 255, 255), p.sky_low, 0.14) if k % 7 else p.spark,
        )
    for k in range(n + 1):
        if k % 7 not in {2, 6}:
            x, y = top[k + 1]
            c.fill([(x - 20, y - 3), (x + 20, y - 3), (x + 22, y + 112), (x - 18, y + 112)], p.dark)
    for k in range(5):
        x, y = 150 + k * 190 + rng.uniform(-30, 30), 520 + 46 * math.sin(k * 1.7)
        tone = (p.near, p.mid)[k % 2]
        c.fill(ellipse(x, y, 20, 15, turn=-24), tone)
        c.line([(x + 17, y - 4), (x + 17, y - 82)], tone, 6)
        c.line(curve([(x + 17, y - 82), (x + 42, y - 62), (x + 36, y - 36)]), tone, 9, ends=(8, 2))


def planes(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Paper planes over an open book."""
    sky(c, p)
    cloud(c, mix(p.sky_low, (255, 255, 255), 0.4), rng.uniform(150, 300), 600, 130)
    cloud(c, mix(p.sky_low, (255, 255, 255), 0.4), rng.uniform(780, 940), 560, 110)
    c.fill(box(0, 786, WIDTH, HEIGHT), p.near)
    x = 540
    for side in (-1, 1):
        cover = [(x, 744), (x + side * 330, 716), (x + side * 344, 796), (x, 822)]
        c.fill(cover, p.dark)
        for k in range(3):
            page = [
                *curve([(x, 736 - k * 12), (x + side * 110, 690 - k * 13), (x + side * 310, 712 - k * 8)]),
                (x + side * 320, 778 - k * 5),
                *curve([(x + side * 310, 776 - k * 5), (x + side * 120, 766), (x, 804)]),
            ]
            c.fill(page, mix((252, 249, 242), p.far, 0.16 * (2 - k)))
        for k in range(3):
            c.line(
                curve(
                    [
                        (x + side * 40, 728 + k * 18),
                        (x + side * 140, 700 + k * 18),
                        (x + side * 270, 712 + k * 16),
                    ]
                ),
                p.far,
                4,
            )
    for px, py, size, turn in ((760, 520, 92, -14), (420, 590, 62, -8), (300, 490, 42, -20)):
        wx = px + rng.uniform(-40, 40)
        plane = [
            (wx + size, py - size * 0.3),
            (wx - size, py - size * 0.1),
            (wx - size * 0.4, py + size * 0.16),
        ]
        fold = [
            (wx + size, py - size * 0.3),
            (wx - size * 0.4, py + size * 0.16),
            (wx - size * 0.3, py + size * 0.56),
        ]
        wing = [
            (wx + size, py - size * 0.3),
            (wx - size * 0.22, py + size * 0.26),
            (wx + size * 0.2, py + size * 0.5),
        ]
        c.line(
            curve([(x, 720), (wx - size * 1.9, py + 130), (wx - size * 1.1, py + 18)]),
            p.mid,
            4,
            ends=(1, 3),
            alpha=0.6,
        )
        for shape, tone in ((plane, (253, 251, 246)), (fold, p.mid), (wing, mix(p.spark, p.far, 0.4))):
            c.fill(rotated(shape, turn, about=(wx, py)), tone)


def lens(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Rings of a lens with the world in it."""
    sky(c, p)
    cx, cy = 540 + rng.choice((-140, 0, 140)), 640
    for r, tone in ((236, p.dark), (214, p.near), (186, p.dark), (166, p.mid), (140, p.far)):
        c.fill(ellipse(cx, cy, r), tone)
    glass = ellipse(cx, cy, 130)
    c.shade(glass, p.sky_high, p.sky_low)
    c.fill(ellipse(cx + 40, cy - 10, 36), p.sun, within=glass)
    c.fill(
        [
            *curve([(cx - 140, cy + 40), (cx - 40, cy), (cx + 60, cy + 46), (cx + 140, cy + 20)]),
            (cx + 140, cy + 140),
            (cx - 140, cy + 140),
        ],
        p.mid,
        within=glass,
    )
    c.fill(
        [
            *curve([(cx - 140, cy + 80), (cx + 20, cy + 60), (cx + 140, cy + 90)]),
            (cx + 140, cy + 140),
            (cx - 140, cy + 140),
        ],
        p.dark,
        within=glass,
    )
    c.fill(ellipse(cx - 52, cy - 62, 30, 16, turn=-36), (255, 255, 255), alpha=0.7)
    for k in range(40):
        a = 2 * math.pi * k / 40
        c.line(
            [
                (cx + 200 * math.cos(a), cy + 200 * math.sin(a)),
                (cx + 210 * math.cos(a), cy + 210 * math.sin(a)),
            ],
            p.spark,
            4,
        )
    for k in range(-8, 9):
        c.fill(box(540 + k * 72 - 18, 816, 540 + k * 72 + 18, 846, radius=5), p.near)


def trace(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A magnifying glass over prints that lead away."""
    sky(c, p)
    c.fill(box(0, 700, WIDTH, HEIGHT), p.far)
    ridge(c, rng, p.far, y=690, swing=22)
    side = rng.choice((-1, 1))
    for k in range(9):
        t = k / 8
        x = 540 + side * (-440 + 760 * t) + (16 if k % 2 else -16)
        y = 800 - 120 * t**0.7
        size = 26 * (1 - 0.62 * t)
        c.fill(ellipse(x, y, size * 0.62, size, turn=side * 62), p.dark)
        c.fill(ellipse(x + side * -size * 1.2, y + size * 0.62, size * 0.5, size * 0.44), p.dark)
    gx, gy, r = 540 - side * 110, 620, 138
    c.line([(gx - side * 96, gy + 96), (gx - side * 236, gy + 214)], p.dark, 46)
    c.line([(gx - side * 128, gy + 124), (gx - side * 226, gy + 206)], p.sun, 26)
    c.fill(ellipse(gx, gy, r + 18), p.dark)
    glass = ellipse(gx, gy, r)
    c.shade(glass, mix(p.spark, p.sky_low, 0.4), mix(p.spark, p.sun, 0.35))
    c.fill(ellipse(gx + 8, gy + 16, 42, 72, turn=side * 40), p.mid, within=glass)
    c.fill(ellipse(gx - side * 66, gy + 76, 30, 26), p.mid, within=glass)
    c.fill(ellipse(gx - 60, gy - 64, 40, 16, turn=-42), (255, 255, 255), alpha=0.7, within=glass)
