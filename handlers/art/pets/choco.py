"""초코, a toy poodle: brown curls, a round topknot, a ball to play with."""

import random

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import Outline, curly, curve, ellipse, moved, rotated, scaled, smooth
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(168, 112, 76), shade=(126, 78, 52), light=(197, 146, 106), hair=(118, 72, 48))
_EARS = Coat(base=(144, 92, 62), shade=(106, 64, 43), light=(172, 120, 86), hair=(94, 56, 38))
_MUZZLE = Coat(base=(192, 140, 102), shade=(160, 108, 76), light=(214, 168, 132), hair=(126, 78, 52))
_CURL = curve([(-13, 6), (-11, -9), (5, -13), (13, 0), (5, 9), (-3, 3)])


def scene(c: Canvas, theme: Theme) -> None:
    """A honey-coloured room with pennants, a rug and a ball."""
    p = theme.scene
    scenery.room(c, p, wall=("wall", "honey"), floor_y=800)
    c.fill(ellipse(540, 450, 400), p["light"], alpha=0.42)
    string = curve([(-20, 90), (260, 178), (540, 200), (820, 178), (1100, 90)])
    c.line(string, p["wood-deep"], 5)
    for k, paint in enumerate(("cloth", "teal", "honey", "rose", "leaf", "cloth", "lilac", "teal", "rose")):
        x, y = string[4 + k * 6] if 4 + k * 6 < len(string) else string[-1]
        c.fill([(x - 38, y), (x + 38, y), (x, y + 74)], p[paint])
    scenery.rug(c, p, 540, 930, 480, colours=("rose", "cloth"))
    _ball(c, theme)


def _ball(c: Canvas, theme: Theme) -> None:
    p = theme.scene
    anatomy.ground_shadow(c, 900, 956, 90, colour=p["shadow"])
    ball = ellipse(896, 888, 76)
    tone = p["teal"]
    anatomy.volume(
        c,
        ball,
        Coat(base=tone, shade=mix(tone, p["shadow"], 0.3), light=mix(tone, p["snow"], 0.5), hair=tone),
        soft=16,
    )
    c.line(curve([(826, 868), (880, 906), (966, 892)]), p["snow"], 16, ends=(10, 10), within=ball)


def _wool(c: Canvas, outline: Outline, coat: Coat, *, n: int, depth: float, seed: int) -> None:
    """A shape with a curly edge, and curls drawn inside it."""
    anatomy.volume(c, curly(outline, n, depth, seed=seed), coat)
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    rng = random.Random(seed)  # noqa: S311  (a drawing, not a secret)
    step = 58.0
    for row, y in enumerate(_range(min(ys) + 34, max(ys) - 16, step)):
        for x in _range(min(xs) + 30 + (row % 2) * step / 2, max(xs) - 20, step):
            at = (x + rng.uniform(-11, 11), y + rng.uniform(-11, 11))
            ring = rotated(
                scaled(_CURL, rng.uniform(0.9, 1.35), about=(0, 0)), rng.uniform(-70, 70), about=(0, 0)
            )
            c.line(moved(ring, *at), coat.hair, 6, ends=(2, 2), alpha=0.42, within=outline)


def _range(start: float, stop: float, step: float) -> list[float]:
    return [start + step * k for k in range(max(0, int((stop - start) / step) + 1))]


def figure(c: Canvas, theme: Theme) -> None:
    """The dog."""
    anatomy.ground_shadow(c, 550, 946, 270, colour=theme.scene["shadow"])
    c.line(curve([(690, 830), (770, 760), (800, 690)]), _COAT.shade, 40)
    _wool(c, ellipse(812, 640, 66), _COAT, n=13, depth=14, seed=4)
    body = smooth(
        [
            (540, 560),
            (660, 600),
            (714, 720),
            (716, 850),
            (660, 920),
            (540, 934),
            (420, 920),
            (364, 850),
            (366, 720),
            (420, 600),
        ]
    )
    _wool(c, body, _COAT, n=30, depth=14, seed=6)
    for x in (456, 624):
        _wool(c, ellipse(x, 858, 72, 64), _COAT, n=14, depth=11, seed=x)
        anatomy.paw(c, x, 926, 56, _MUZZLE)
    _head(c)
    _face(c)


def _head(c: Canvas) -> None:
    cheeks = smooth(
        [
            (540, 330),
            (660, 370),
            (708, 470),
            (680, 590),
            (600, 660),
            (540, 672),
            (480, 660),
            (400, 590),
            (372, 470),
            (420, 370),
        ]
    )
    _wool(c, cheeks, _COAT, n=28, depth=10, seed=8)
    ear = smooth(
        [
            (396, 384),
            (330, 420),
            (282, 500),
            (262, 590),
            (288, 670),
            (346, 690),
            (394, 640),
            (410, 540),
            (412, 450),
        ]
    )
    for k, side in enumerate(anatomy.both(ear)):
        c.fill([(x + 4, y + 12) for x, y in side], _COAT.hair, alpha=0.5, soft=14)
        _wool(c, side, _EARS, n=20, depth=15, seed=11 + k)
    top = smooth(
        [
            (540, 176),
            (640, 192),
            (712, 262),
            (716, 356),
            (650, 408),
            (540, 420),
            (430, 408),
            (364, 356),
            (368, 262),
            (440, 192),
        ]
    )
    c.fill(
        [(x, y + 16) for x, y in top], _COAT.hair, alpha=0.4, soft=16, within=curly(cheeks, 28, 10, seed=8)
    )
    _wool(c, top, _COAT, n=24, depth=19, seed=15)


def _face(c: Canvas) -> None:
    muzzle = smooth(
        [(540, 498), (606, 520), (630, 578), (602, 634), (540, 654), (478, 634), (450, 578), (474, 520)]
    )
    anatomy.volume(c, muzzle, _MUZZLE, soft=22, turn=(-6, -14))
    anatomy.eyes(c, 540, 480, 90, 36)
    anatomy.brows(c, 540, 424, 92, _COAT.shade, width=9)
    anatomy.nose(c, 540, 542, 34)
    anatomy.open_smile(c, 540, 564, 46)
    anatomy.blush(c, 540, 566, 134, size=36, alpha=0.55)
