"""보리, a Jindo: cream coat, pricked ears, a tail in a curl, in a field of barley."""

import math
import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curve, ellipse, rotated, smooth, tufted
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(240, 218, 182), shade=(214, 180, 136), light=(252, 238, 212), hair=(190, 150, 108))
_PALE = Coat(base=(253, 245, 231), shade=(234, 214, 188), light=(255, 253, 247), hair=(206, 178, 146))
_INNER = (226, 168, 146)


def scene(c: Canvas, theme: Theme) -> None:
    """Hills, a low sun or moon, and barley."""
    p = theme.scene
    c.shade(box(0, 0, 1080, 760), p["sky-high"], p["sky-low"])
    c.glow(800, 260, 260, p["light"], alpha=0.6)
    c.fill(ellipse(800, 260, 104), p["light"])
    if theme.name == "dark":
        scenery.stars(c, p, (30, 30, 1050, 360), n=34, seed=8)
    scenery.cloud(c, 190, 230, 66, mix(p["snow"], p["sky-high"], 0.35))
    scenery.hills(c, p, seed=5, layers=("teal", "leaf-deep", "leaf"), top=520, step=90)
    _barley(c, theme, row=(0, 1080, 24), y=860, height=190, seed=2)
    c.shade(
        smooth([(-200, 800), (300, 742), (760, 760), (1280, 800), (1280, 1200), (-200, 1200)]),
        p["honey"],
        mix(p["honey"], p["wood"], 0.5),
    )


def _barley(
    c: Canvas, theme: Theme, *, row: tuple[int, int, int], y: float, height: float, seed: int
) -> None:
    p = theme.scene
    rng = random.Random(seed)  # noqa: S311  (a drawing, not a secret)
    left, right, n = row
    for k in range(n):
        x = left + (right - left) * (k + rng.uniform(0.2, 0.8)) / n
        tall, sway = height * rng.uniform(0.75, 1.1), rng.uniform(-26, 40)
        tip = (x + sway, y - tall)
        c.line(
            curve([(x, y + 30), (x + sway * 0.2, y - tall * 0.5), tip]),
            mix(p["honey"], p["wood-deep"], 0.42),
            5,
        )
        _ear_of_barley(c, theme, tip, 90 - math.degrees(math.atan2(tall, sway)))


def _ear_of_barley(c: Canvas, theme: Theme, tip: tuple[float, float], lean: float) -> None:
    p = theme.scene
    x, y = tip
    grain, line = mix(p["honey"], p["wood"], 0.24), mix(p["honey"], p["wood-deep"], 0.3)
    for side in (-1, 0, 1):
        awn = rotated(curve([(x, y), (x + side * 12, y - 50), (x + side * 20, y - 96)]), lean, about=tip)
        c.line(awn, line, 3, ends=(2, 1))
    for k in range(4):
        for side in (-1, 1):
            seed = ellipse(x + side * 8, y - 4 - k * 15, 7, 12, turn=side * 24)
            c.fill(rotated(seed, lean, about=tip), grain)
    c.fill(rotated(ellipse(x, y - 66, 7, 12), lean, about=tip), grain)


def figure(c: Canvas, theme: Theme) -> None:
    """The dog, and the barley in front of it."""
    anatomy.ground_shadow(c, 550, 950, 270, colour=theme.scene["shadow"])
    _tail(c)
    _body(c)
    _head(c)
    _face(c)
    _barley(c, theme, row=(-20, 250, 6), y=1080, height=220, seed=21)
    _barley(c, theme, row=(850, 1100, 6), y=1080, height=210, seed=25)


def _tail(c: Canvas) -> None:
    root = curve([(660, 850), (740, 850), (800, 790)])
    c.line(root, _COAT.shade, 92, ends=(90, 84))
    curl = smooth(
        [(800, 580), (870, 612), (898, 690), (868, 772), (796, 802), (722, 772), (696, 694), (726, 612)]
    )
    anatomy.volume(c, tufted(curl, 24, 14, seed=6, lean=0.6), _COAT)
    spiral = curve(
        [
            (846, 768),
            (876, 690),
            (838, 620),
            (768, 622),
            (736, 690),
            (770, 744),
            (822, 728),
            (824, 678),
            (788, 670),
        ]
    )
    c.line(spiral, _COAT.hair, 10, ends=(2, 3), alpha=0.85)
    anatomy.strands(
        c, [[(750, 640), (728, 690), (744, 740)], [(802, 600), (846, 622), (868, 664)]], _COAT.light, width=12
    )


def _body(c: Canvas) -> None:
    body = smooth(
        [
            (540, 560),
            (650, 600),
            (712, 700),
            (740, 830),
            (716, 916),
            (620, 938),
            (540, 940),
            (460, 938),
            (364, 916),
            (340, 830),
            (368, 700),
            (430, 600),
        ]
    )
    anatomy.volume(c, body, _COAT)
    chest = smooth(
        [(540, 600), (630, 640), (636, 760), (590, 860), (540, 890), (490, 860), (444, 760), (450, 640)]
    )
    c.fill(tufted(chest, 26, 16, seed=4), _PALE.base, soft=3, within=body)
    for x in (462, 618):
        leg = smooth(
            [(x - 48, 760), (x + 48, 760), (x + 50, 900), (x + 44, 936), (x - 44, 936), (x - 50, 900)]
        )
        anatomy.volume(c, leg, _PALE, soft=22, turn=(-8, -16))
        anatomy.paw(c, x, 926, 60, _PALE)
    for side in (-1, 1):
        c.line(
            curve([(540 + side * 146, 800), (540 + side * 176, 860), (540 + side * 138, 922)]),
            _COAT.hair,
            7,
            ends=(2, 2),
            alpha=0.7,
        )
    anatomy.strands(
        c,
        [[(540 + s * 30, 668), (540 + s * 22, 700), (540 + s * 4, 726)] for s in (-1, 1)],
        _PALE.hair,
        width=6,
    )


def _head(c: Canvas) -> None:
    ear = smooth(
        [
            (352, 400),
            (338, 300),
            (346, 190),
            (362, 158),
            (392, 172),
            (450, 240),
            (500, 300),
            (470, 380),
            (400, 420),
        ]
    )
    inside = smooth([(376, 370), (368, 290), (370, 216), (384, 208), (424, 256), (456, 300), (430, 360)])
    for side, inner in zip(anatomy.both(ear), anatomy.both(inside), strict=True):
        anatomy.volume(c, side, _COAT, soft=20)
        c.fill(inner, _INNER, alpha=0.75, soft=5, within=side)
    head = smooth(
        [
            (540, 268),
            (630, 280),
            (712, 350),
            (752, 460),
            (742, 540),
            (676, 612),
            (600, 656),
            (540, 664),
            (480, 656),
            (404, 612),
            (338, 540),
            (328, 460),
            (368, 350),
            (450, 280),
        ]
    )
    anatomy.volume(c, head, _COAT)
    for axis in (1, -1):
        x = 540 - axis * 166
        anatomy.strands(
            c,
            [
                [
                    (x, 520 + k * 26),
                    (x - axis * 14, 534 + k * 26),
                    (x - axis * 8 + axis * k * 6, 552 + k * 26),
                ]
                for k in range(2)
            ],
            _COAT.hair,
            width=6,
            alpha=0.7,
        )
    anatomy.strands(
        c,
        [[(540 + dx, 284), (540 + dx * 0.8, 310), (540 + dx * 0.7, 334)] for dx in (-26, 0, 26)],
        _COAT.hair,
        width=6,
        alpha=0.6,
    )


def _face(c: Canvas) -> None:
    mask = smooth(
        [
            (540, 452),
            (584, 480),
            (640, 520),
            (690, 540),
            (664, 606),
            (600, 646),
            (540, 656),
            (480, 646),
            (416, 606),
            (390, 540),
            (440, 520),
            (496, 480),
        ]
    )
    c.fill(mask, _PALE.base, soft=7)
    c.fill(
        smooth([(540, 560), (604, 580), (600, 632), (540, 650), (480, 632), (476, 580)]), _PALE.light, soft=12
    )
    for side in (-1, 1):
        c.fill(ellipse(540 + side * 92, 408, 24, 13, turn=side * 12), _PALE.base, soft=4)
    anatomy.eyes(c, 540, 472, 96, 34)
    anatomy.nose(c, 540, 548, 38)
    anatomy.smile(c, 540, 572, 54)
    anatomy.blush(c, 540, 556, 150, size=38, alpha=0.42)
