"""Motifs out of doors: hills, sea, forest, mountains, desert, blossoms, snow, stars."""

import math
import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curve, ellipse, rotated, smooth
from handlers.art.posters.ground import HEIGHT, WIDTH, figure, ridge, sky, stars, sun, tree
from handlers.art.posters.palettes import Palette


def hills(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Layer behind layer, a sun, one tree and someone under it."""
    sky(c, p)
    sun(c, p, rng.choice((300, 760)), 520, rng.uniform(92, 128))
    for y, tone in ((560, p.far), (630, p.mid), (700, p.near)):
        ridge(c, rng, tone, y=y, swing=42)
    ridge(c, rng, p.dark, y=776, swing=18)
    x = rng.choice((210, 840))
    c.fill(box(x - 7, 640, x + 7, 790), p.dark)
    for dx, dy, r in ((0, 0, 66), (-44, 34, 46), (46, 30, 48)):
        c.fill(ellipse(x + dx, 610 + dy, r, r * 0.9), p.dark)
    figure(c, p.dark, x + 96, 784, 84)


def sea(c: Canvas, p: Palette, rng: random.Random) -> None:
    """The sun's path on water, a small boat."""
    sky(c, p, low=600)
    cx = rng.choice((340, 720))
    sun(c, p, cx, 560, rng.uniform(104, 140))
    c.shade(box(0, 600, WIDTH, HEIGHT), p.far, p.near)
    for k in range(9):
        y, w = 618 + k * 21, 120 - k * 7 + rng.uniform(-26, 26)
        c.fill(box(cx - w, y, cx + w, y + 8, radius=4), p.sun, alpha=0.75 - k * 0.05)
    for k, tone in enumerate((p.mid, p.near, p.dark)):
        y = 690 + k * 48
        wave = curve(
            [(x, y + 11 * math.sin(x / (90 + 30 * k) + k * 2 + cx)) for x in range(-40, WIDTH + 81, 60)]
        )
        c.fill([*wave, (WIDTH + 60, HEIGHT), (-60, HEIGHT)], tone, alpha=0.82)
    bx = 800 if cx < WIDTH / 2 else 270
    c.fill(smooth([(bx - 84, 676), (bx + 84, 676), (bx + 56, 714), (bx - 56, 714)]), p.dark)
    c.fill([(bx - 4, 548), (bx - 4, 664), (bx - 70, 664)], p.spark)
    c.fill([(bx + 6, 566), (bx + 6, 664), (bx + 58, 664)], mix(p.spark, p.mid, 0.3))


def forest(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Trunks in mist and light between them."""
    sky(c, p)
    sun(c, p, 540 + rng.uniform(-160, 160), 560, 120)
    for y, tone, n, height in ((660, p.far, 15, 190), (730, p.mid, 12, 250), (800, p.near, 9, 310)):
        for k in range(n):
            tree(c, tone, WIDTH * (k + rng.uniform(0.1, 0.9)) / n, y, height * rng.uniform(0.7, 1.05))
        c.fill(box(0, y - 2, WIDTH, HEIGHT), tone)
    for x in (-10, 1092):
        tree(c, p.dark, x, 850, 440)
    figure(c, p.dark, rng.choice((420, 640)), 800, 92)


def mountain(c: Canvas, p: Palette, rng: random.Random) -> None:
    """One great peak with snow, lesser ones before it."""
    sky(c, p)
    sun(c, p, rng.choice((240, 850)), 500, 74)
    top = rng.choice((470, 600))
    peak = [
        (top - 430, 800),
        (top - 210, 590),
        (top - 150, 610),
        (top, 432),
        (top + 120, 570),
        (top + 190, 556),
        (top + 470, 800),
    ]
    c.fill(peak, p.far)
    cap = [
        (top - 118, 552),
        (top, 432),
        (top + 92, 538),
        (top + 52, 560),
        (top + 18, 536),
        (top - 26, 574),
        (top - 62, 544),
    ]
    c.fill(cap, (250, 249, 245))
    c.fill(
        [
            (top, 432),
            (top + 120, 570),
            (top + 190, 556),
            (top + 470, 800),
            (top + 80, 800),
            (top + 20, 640),
            (top + 52, 560),
        ],
        p.mid,
        alpha=0.35,
    )
    ridge(c, rng, p.mid, y=690, swing=40, n=7)
    ridge(c, rng, p.near, y=750, swing=26)
    for k in range(14):
        tree(c, p.dark, WIDTH * (k + rng.uniform(0, 1)) / 14, 830, rng.uniform(70, 130))
    c.fill(box(0, 812, WIDTH, HEIGHT), p.dark)


def desert(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A low sun, mesas, cactuses."""
    sky(c, p, low=720)
    sun(c, p, 540 + rng.uniform(-200, 200), 590, 140)
    for x, w, h, tone in ((130, 150, 150, p.far), (900, 190, 190, p.far), (640, 110, 100, p.mid)):
        c.fill(
            [
                (x - w, 720),
                (x - w * 0.72, 720 - h * 0.84),
                (x - w * 0.6, 720 - h),
                (x + w * 0.6, 720 - h),
                (x + w * 0.74, 720 - h * 0.8),
                (x + w, 720),
            ],
            tone,
        )
    ridge(c, rng, p.mid, y=724, swing=10)
    ridge(c, rng, p.near, y=774, swing=16)
    for x, size in ((rng.choice((200, 320)), 170), (rng.choice((800, 880)), 120)):
        c.line([(x, 800), (x, 800 - size)], p.dark, size * 0.2)
        for side, y in ((-1, 0.42), (1, 0.56)):
            arm = curve(
                [
                    (x, 800 - size * y),
                    (x + side * size * 0.3, 800 - size * y),
                    (x + side * size * 0.32, 800 - size * (y + 0.3)),
                ]
            )
            c.line(arm, p.dark, size * 0.14)


def blossoms(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A branch in flower, petals, two people on a bench."""
    sky(c, p)
    ridge(c, rng, mix(p.far, p.sky_low, 0.4), y=640, swing=30)
    ridge(c, rng, p.far, y=720, swing=24)
    ridge(c, rng, p.mid, y=782, swing=12)
    side = rng.choice((-1, 1))
    branch = curve(
        [(540 + side * 620, 440), (540 + side * 420, 500), (540 + side * 250, 490), (540 + side * 90, 540)]
    )
    twig = curve([(540 + side * 380, 500), (540 + side * 320, 580), (540 + side * 230, 620)])
    c.line(branch, p.dark, 20, ends=(40, 5))
    c.line(twig, p.dark, 11, ends=(15, 4))
    for x, y in [branch[k] for k in range(10, len(branch), 5)] + [twig[k] for k in range(4, len(twig), 4)]:
        _flower(c, p, x + rng.uniform(-26, 26), y + rng.uniform(-30, 26), rng.uniform(15, 25))
    for _ in range(26):
        x, y = rng.uniform(0, WIDTH), rng.uniform(460, 800)
        c.fill(ellipse(x, y, 9, 5, turn=rng.uniform(0, 180)), p.spark, alpha=0.9)
    x = 540 - side * 200
    figure(c, p.near, x - 30, 806, 116)
    figure(c, p.dark, x + 34, 806, 128)


def _flower(c: Canvas, p: Palette, x: float, y: float, size: float) -> None:
    for k in range(5):
        a = 2 * math.pi * k / 5
        c.fill(
            ellipse(x + math.cos(a) * size * 0.56, y + math.sin(a) * size * 0.56, size * 0.5),
            mix(p.mid, p.spark, 0.42),
        )
    c.fill(ellipse(x, y, size * 0.28), p.spark)


def snowfield(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Falling snow, white hills, one house with a light."""
    sky(c, p)
    for y, share in ((600, 0.35), (680, 0.62), (750, 0.9)):
        ridge(c, rng, mix(p.mid, (255, 255, 255), share), y=y, swing=36)
    for k in range(7):
        tree(
            c,
            p.near,
            rng.choice((-1, 1)) * rng.uniform(260, 520) + 540,
            690 + rng.uniform(0, 60),
            rng.uniform(90, 150) + k,
        )
    x = rng.choice((380, 620))
    c.fill(box(x - 74, 690, x + 74, 780), p.dark)
    c.fill([(x - 100, 696), (x, 616), (x + 100, 696)], (250, 251, 252))
    c.fill(box(x - 22, 716, x + 22, 756, radius=4), p.sun if p.sun != (255, 255, 255) else p.spark)
    for _ in range(70):
        c.fill(
            ellipse(rng.uniform(0, WIDTH), rng.uniform(0, 830), rng.choice((3, 4, 6, 8))),
            (255, 255, 255),
            alpha=0.75,
        )


def starry(c: Canvas, p: Palette, rng: random.Random) -> None:
    """The milky way over a hill, someone looking up."""
    sky(c, p)
    band = curve([(-80, 720), (300, 560), (640, 470), (1160, 180)])
    c.fill([*band, *[(x + 40, y + 130) for x, y in band[::-1]]], p.far, alpha=0.5, soft=40)
    stars(c, p, rng, n=110, low=700)
    for _ in range(2):
        x, y = rng.uniform(560, 980), rng.uniform(440, 520)
        c.line([(x, y), (x - 120, y + 56)], p.spark, 4, ends=(5, 1))
    ridge(c, rng, p.mid, y=720, swing=26)
    line = ridge(c, rng, p.dark, y=772, swing=20)
    x, y = line[rng.choice((20, 44))]
    figure(c, p.dark, x, y + 8, 104)
    tree(c, p.dark, x + (300 if x < WIDTH / 2 else -300), 800, 190)


def field(c: Canvas, p: Palette, rng: random.Random) -> None:
    """Poppies to the horizon, birds that fly over."""
    sky(c, p, low=680)
    sun(c, p, rng.choice((260, 820)), 560, 96)
    for k in range(5):
        x, y = 420 + k * 62 + rng.uniform(-14, 14), 520 + abs(k - 2) * 26
        for side in (-1, 1):
            c.line(curve([(x, y), (x + side * 14, y - 13), (x + side * 30, y - 8)]), p.near, 5, ends=(5, 1))
    ridge(c, rng, p.far, y=676, swing=14)
    ridge(c, rng, p.mid, y=712, swing=12)
    c.fill(box(0, 752, WIDTH, HEIGHT), p.near)
    for row in range(5):
        y, size = 712 + row * 22, 8 + row * 4
        for k in range(22 - row * 2):
            x = WIDTH * (k + rng.uniform(0, 1)) / (22 - row * 2)
            c.line([(x, y), (x + 2, y + size * 2.2)], mix(p.near, p.dark, 0.5), 3)
            tone = mix(p.sun, p.dark, 0.09 * (k % 3))
            for dx, dy, r in ((-0.5, 0.0, 0.62), (0.5, 0.0, 0.62), (0.0, -0.3, 0.66)):
                c.fill(ellipse(x + dx * size, y + dy * size, r * size), tone)
            c.fill(ellipse(x, y, size * 0.24), p.dark)


def kite(c: Canvas, p: Palette, rng: random.Random) -> None:
    """A kite over a hill, and the child that holds it."""
    sky(c, p)
    cloud_tone = mix(p.sky_low, (255, 255, 255), 0.45)
    for x, y, w in ((rng.uniform(120, 300), rng.uniform(540, 600), 150), (rng.uniform(780, 960), 500, 110)):
        c.fill(box(x - w, y - 22, x + w, y + 22, radius=22), cloud_tone)
        c.fill(ellipse(x - w * 0.2, y - 26, w * 0.42), cloud_tone)
    ridge(c, rng, p.far, y=690, swing=40)
    ridge(c, rng, p.mid, y=752, swing=20)
    ridge(c, rng, p.near, y=800, swing=8)
    side = rng.choice((-1, 1))
    kx, ky, px = 540 + side * rng.uniform(150, 280), rng.uniform(490, 540), 540 - side * rng.uniform(180, 300)
    c.line(curve([(px + side * 24, 726), (540, 690), (kx, ky + 70)]), p.dark, 3)
    shape = rotated([(kx, ky - 86), (kx + 62, ky), (kx, ky + 96), (kx - 62, ky)], side * 22, about=(kx, ky))
    c.fill(shape, p.sun)
    c.fill([shape[0], shape[1], (kx, ky)], p.dark, alpha=0.85)
    c.fill([shape[2], shape[3], (kx, ky)], p.dark, alpha=0.85)
    figure(c, p.dark, px, 800, 96)
