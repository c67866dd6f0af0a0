"""Motifs of things: umbrella, curtain, balloons, planets, door, stairs, piano, table, lens, paper planes."""

import math
import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curve, ellipse, moved, rotated, smooth
from handlers.art.posters.ground import CALM, HEIGHT, WIDTH, cloud, figure, rays, ridge, sky, stars, sun
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
    dome = [pt for pt in ellipse(cx, cy, r, r * 0.8) if pt[1] <= cy]
    dome = sorted(dome)
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
            [pt for pt in ellipse(cx, 412, 66, 58) if pt[1] >= 412],
            mix(p.mid, p.dark, 0.25 if k % 2 else 0.1),
        )
    c.fill(box(0, 400, WIDTH, 416), p.sun)


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


def door(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A door ajar in the dark, light on the floor."""
    sky(c, p)
    c.fill(box(0, 430, WIDTH, HEIGHT), p.near, alpha=0.6)
    c.fill(box(0, 760, WIDTH, HEIGHT), p.dark)
    x = 540 + rng.choice((-200, 0, 200))
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
            mix((255, 255, 255), p.sky_low, 0.14) if k % 7 != 3 else p.spark,
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
    for dx, w, tone in ((0, 150, p.spark), (-300, 84, p.sun), (290, 96, p.far)):
        bowl = [
            (x + dx + w * math.cos(t * math.pi / 24), 668 + w * 0.62 * math.sin(t * math.pi / 24))
            for t in range(25)
        ]
        c.fill(ellipse(x + dx, 762, w * 0.66, 12), p.dark, alpha=0.25)
        c.fill(moved(bowl, 0, 0 if w > 100 else 36), tone)
        c.fill(ellipse(x + dx, 668 + (0 if w > 100 else 36), w, w * 0.17), mix(tone, p.near, 0.5))
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
        curve([(cx - 140, cy + 40), (cx - 40, cy), (cx + 60, cy + 46), (cx + 140, cy + 20)])
        + [(cx + 140, cy + 140), (cx - 140, cy + 140)],
        p.mid,
        within=glass,
    )
    c.fill(
        curve([(cx - 140, cy + 80), (cx + 20, cy + 60), (cx + 140, cy + 90)])
        + [(cx + 140, cy + 140), (cx - 140, cy + 140)],
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
