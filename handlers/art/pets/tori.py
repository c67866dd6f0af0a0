"""토리, a rabbit: long upright ears, one with a bend, in a meadow of clover."""

import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import Outline, Point, box, curly, curve, ellipse, smooth, tufted
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(216, 192, 176), shade=(182, 154, 138), light=(238, 220, 206), hair=(164, 134, 118))
_PALE = Coat(base=(254, 249, 243), shade=(230, 214, 204), light=(255, 255, 253), hair=(208, 186, 172))
_INNER = (238, 180, 172)
_SEAT = (295, 795, 990)
"""Left, right and lower edge of the grass that the rabbit sits on: no clover there."""


def scene(c: Canvas, theme: Theme) -> None:
    """A meadow in the morning, or under the moon."""
    p = theme.scene
    c.shade(box(0, 0, 1080, 800), p["sky-high"], p["sky-low"])
    c.glow(240, 250, 220, p["light"], alpha=0.5)
    c.fill(ellipse(240, 250, 86), p["light"])
    if theme.name == "dark":
        scenery.stars(c, p, (30, 30, 1050, 420), n=34, seed=18)
    scenery.cloud(c, 890, 210, 70, mix(p["snow"], p["sky-high"], 0.3))
    scenery.hills(c, p, seed=15, layers=("lilac", "teal", "leaf"), top=560, step=92)
    for left, top, size in ((60, 800, 110), (1020, 810, 120)):
        scenery.bush(c, p, left, top, size, seed=left, colour="leaf-deep")
    rng = random.Random(4)  # noqa: S311  (a drawing, not a secret)
    spots = [(rng.uniform(20, 1060), rng.uniform(850, 1060)) for _ in range(46)]
    for x, y in sorted(spots, key=lambda spot: spot[1]):
        if not (_SEAT[0] < x < _SEAT[1] and y < _SEAT[2]):
            _clover(c, theme, (x, y), 13 + (y - 850) * 0.05)
    for x, y in ((130, 930), (240, 1010), (930, 940), (840, 1016), (1020, 1030), (60, 1040), (420, 1040)):
        _daisy(c, theme, (x, y), 20)


def _clover(c: Canvas, theme: Theme, at: Point, size: float) -> None:
    p = theme.scene
    x, y = at
    c.line([(x, y), (x, y + size * 2)], mix(p["leaf-deep"], p["shadow"], 0.2), 4)
    for dx, dy in ((-0.62, 0.12), (0.62, 0.12), (0, -0.72)):
        c.fill(ellipse(x + dx * size, y + dy * size, size * 0.68), mix(p["leaf-deep"], p["leaf"], 0.25))


def _daisy(c: Canvas, theme: Theme, at: Point, size: float) -> None:
    p = theme.scene
    x, y = at
    c.line([(x, y), (x + 3, y + size * 2.4)], mix(p["leaf-deep"], p["shadow"], 0.2), 5)
    c.fill(curly(ellipse(x, y, size * 0.76), 9, size * 0.5, seed=3), p["snow"])
    c.fill(ellipse(x, y, size * 0.36), p["honey"])


def figure(c: Canvas, theme: Theme) -> None:
    """The rabbit."""
    anatomy.ground_shadow(c, 545, 950, 240, colour=theme.scene["shadow"])
    anatomy.volume(c, curly(ellipse(716, 846, 62, 58), 13, 12, seed=2), _PALE, soft=20)
    body = smooth(
        [
            (540, 580),
            (640, 626),
            (700, 730),
            (722, 850),
            (680, 928),
            (600, 944),
            (540, 946),
            (480, 944),
            (400, 928),
            (358, 850),
            (380, 730),
            (440, 626),
        ]
    )
    anatomy.volume(c, body, _COAT)
    chest = smooth(
        [(540, 640), (616, 680), (632, 790), (600, 890), (540, 920), (480, 890), (448, 790), (464, 680)]
    )
    c.fill(tufted(chest, 28, 14, seed=6), _PALE.base, soft=4, within=body)
    for x in (436, 644):
        anatomy.paw(c, x, 926, 76, _PALE)
    for x in (492, 588):
        arm = smooth([(x - 36, 740), (x + 36, 740), (x + 38, 830), (x, 862), (x - 38, 830)])
        c.fill([(px, py + 8) for px, py in arm], _PALE.hair, alpha=0.55, soft=10)
        anatomy.volume(c, arm, _COAT, soft=18, turn=(-6, -12))
        anatomy.paw(c, x, 842, 36, _PALE)
    _ears(c)
    _head(c, body)
    _face(c)


def _ears(c: Canvas) -> None:
    upright = smooth(
        [
            (430, 400),
            (394, 310),
            (376, 200),
            (384, 96),
            (420, 50),
            (462, 84),
            (486, 190),
            (496, 300),
            (490, 380),
        ]
    )
    inside = smooth(
        [
            (440, 360),
            (414, 290),
            (402, 200),
            (406, 124),
            (424, 96),
            (444, 124),
            (460, 210),
            (468, 300),
            (464, 360),
        ]
    )
    anatomy.volume(c, upright, _COAT, soft=22)
    c.fill(inside, _INNER, alpha=0.75, soft=7, within=upright)
    # The right ear stands up and folds over at half its height.
    lower = smooth(
        [
            (590, 390),
            (586, 300),
            (600, 200),
            (626, 130),
            (676, 122),
            (706, 170),
            (690, 260),
            (664, 340),
            (650, 400),
        ]
    )
    anatomy.volume(c, lower, _COAT, soft=22)
    c.fill(
        smooth([(612, 370), (612, 300), (628, 214), (650, 190), (668, 214), (656, 290), (640, 370)]),
        _INNER,
        alpha=0.75,
        soft=7,
        within=lower,
    )
    fold = smooth(
        [
            (616, 152),
            (650, 104),
            (706, 112),
            (760, 170),
            (796, 262),
            (790, 318),
            (752, 322),
            (706, 268),
            (664, 214),
            (626, 190),
        ]
    )
    c.fill([(x - 4, y + 16) for x, y in fold], _COAT.hair, alpha=0.5, soft=12, within=lower)
    anatomy.volume(c, fold, _COAT, soft=22)


def _head(c: Canvas, body: Outline) -> None:
    head = smooth(
        [
            (540, 318),
            (640, 332),
            (722, 404),
            (760, 506),
            (742, 604),
            (664, 668),
            (596, 690),
            (540, 694),
            (484, 690),
            (416, 668),
            (338, 604),
            (320, 506),
            (358, 404),
            (440, 332),
        ]
    )
    c.fill([(x, y + 16) for x, y in head], _COAT.hair, alpha=0.35, soft=18, within=body)
    anatomy.volume(c, tufted(head, 44, 6, seed=5), _COAT, soft=40)
    blaze = smooth(
        [
            (540, 350),
            (556, 430),
            (576, 510),
            (628, 566),
            (620, 640),
            (540, 680),
            (460, 640),
            (452, 566),
            (504, 510),
            (524, 430),
        ]
    )
    c.fill(blaze, _PALE.base, soft=7)
    for side in (-1, 1):
        c.fill(ellipse(540 + side * 116, 496, 62, 64), _COAT.light, alpha=0.7, soft=16)


def _face(c: Canvas) -> None:
    anatomy.eyes(c, 540, 500, 116, 38, squeeze=1.14)
    anatomy.nose(c, 540, 566, 21, colour=(222, 134, 126))
    anatomy.smile(c, 540, 580, 40, stroke=6)
    for axis in (1, -1):
        for k, y in enumerate((590, 610)):
            c.line(
                curve(
                    [
                        (540 - axis * 92, y),
                        (540 - axis * 160, y - 6 + k * 8),
                        (540 - axis * 232, y - 10 + k * 24),
                    ]
                ),
                _PALE.light,
                4,
                ends=(4, 1),
                alpha=0.9,
            )
    anatomy.blush(c, 540, 590, 166, size=40, alpha=0.55)
