"""두부, a Bichon Frise: a round white cloud with three black dots, on a picnic cloth."""

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curly, curve, ellipse, smooth
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(252, 250, 246), shade=(216, 212, 214), light=(255, 255, 255), hair=(206, 200, 200))


def scene(c: Canvas, theme: Theme) -> None:
    """A green park, trees like balls, a checked cloth."""
    p = theme.scene
    c.shade(box(0, 0, 1080, 800), p["sky-high"], p["sky-low"])
    if theme.name == "dark":
        scenery.stars(c, p, (30, 30, 1050, 330), n=30, seed=2)
        c.glow(210, 190, 150, p["light"], alpha=0.4)
        c.fill(ellipse(210, 190, 58), p["light"])
    else:
        scenery.cloud(c, 190, 190, 74, mix(p["snow"], p["sky-high"], 0.2))
        scenery.cloud(c, 900, 140, 52, mix(p["snow"], p["sky-high"], 0.35))
    scenery.hills(c, p, seed=3, layers=("teal", "leaf"), top=560, step=110)
    for x, y, size in ((92, 610, 120), (992, 590, 140), (884, 660, 84)):
        c.fill(box(x - 9, y, x + 9, y + size * 1.25, radius=6), p["wood-deep"])
        scenery.bush(c, p, x, y, size, seed=int(size), colour="leaf-deep")
    _cloth(c, theme)


def _cloth(c: Canvas, theme: Theme) -> None:
    p = theme.scene
    sheet = smooth([(90, 930), (300, 850), (780, 850), (990, 930), (1010, 1010), (540, 1046), (70, 1010)])
    c.fill([(x, y + 10) for x, y in sheet], p["shadow"], alpha=0.25, soft=12)
    c.fill(sheet, mix(p["snow"], p["rose"], 0.25))
    for k in range(-3, 4):
        c.fill(
            [
                (540 + k * 108 - 24, 840),
                (540 + k * 108 + 24, 840),
                (540 + k * 150 + 36, 1060),
                (540 + k * 150 - 36, 1060),
            ],
            p["cloth"],
            alpha=0.42,
            within=sheet,
        )
    for y, h in ((876, 22), (938, 28), (1004, 30)):
        c.fill(box(0, y, 1080, y + h), p["cloth"], alpha=0.42, within=sheet)


def _puff(c: Canvas, cx: float, cy: float, size: tuple[float, float], *, n: int, seed: int) -> None:
    anatomy.volume(c, curly(ellipse(cx, cy, *size), n, 17, seed=seed), _COAT)


def figure(c: Canvas, theme: Theme) -> None:
    """The dog."""
    anatomy.ground_shadow(c, 545, 946, 260, colour=theme.scene["shadow"])
    _puff(c, 772, 726, (78, 72), n=15, seed=3)
    _puff(c, 540, 786, (196, 166), n=30, seed=5)
    for x in (458, 622):
        _puff(c, x, 876, (70, 66), n=14, seed=x)
        anatomy.paw(c, x, 928, 52, _COAT)
    c.fill(ellipse(540, 676, 210, 60), _COAT.hair, alpha=0.45, soft=26, within=ellipse(540, 786, 196, 166))
    head = smooth(
        [
            (540, 172),
            (664, 194),
            (764, 276),
            (800, 400),
            (784, 530),
            (708, 640),
            (600, 690),
            (540, 696),
            (480, 690),
            (372, 640),
            (296, 530),
            (280, 400),
            (316, 276),
            (416, 194),
        ]
    )
    anatomy.volume(c, curly(head, 38, 22, seed=14), _COAT, soft=44)
    _ears(c)
    _curls(c)
    _face(c)


def _ears(c: Canvas) -> None:
    ear = smooth([(352, 376), (300, 430), (286, 520), (304, 604), (350, 628), (388, 580), (392, 480)])
    for k, side in enumerate(anatomy.both(ear)):
        c.fill([(x + (8 if k == 0 else -8), y + 8) for x, y in side], _COAT.hair, alpha=0.55, soft=14)
        anatomy.volume(c, curly(side, 17, 14, seed=8 + k), _COAT)


def _curls(c: Canvas) -> None:
    for x, y in (
        (420, 262),
        (500, 228),
        (590, 236),
        (664, 280),
        (460, 330),
        (620, 332),
        (540, 290),
        (400, 700),
        (540, 772),
        (450, 800),
        (630, 800),
        (680, 740),
    ):
        ring = curve([(x - 16, y + 5), (x - 11, y - 12), (x + 8, y - 13), (x + 15, y + 2), (x + 3, y + 10)])
        c.line(ring, _COAT.hair, 7, ends=(2, 2), alpha=0.8)


def _face(c: Canvas) -> None:
    for side in (-1, 1):
        c.fill(ellipse(540 + side * 96, 476, 62, 54), (226, 214, 208), alpha=0.6, soft=22)
    muzzle = ellipse(540, 566, 118, 88)
    anatomy.volume(c, curly(muzzle, 18, 11, seed=4), _COAT, soft=22, turn=(-6, -14))
    anatomy.eyes(c, 540, 470, 94, 36)
    anatomy.nose(c, 540, 532, 38)
    anatomy.open_smile(c, 540, 556, 48, depth=0.8)
    anatomy.blush(c, 540, 556, 158, size=40, alpha=0.5)
