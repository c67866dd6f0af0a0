"""구름, a Samoyed: a white mane, small ears, the well-known smile, in the snow."""

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import Outline, box, curve, smooth, tufted
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(252, 248, 240), shade=(222, 208, 194), light=(255, 255, 253), hair=(212, 194, 178))
_INNER = (236, 188, 170)


def scene(c: Canvas, theme: Theme) -> None:
    """Snow hills, fir trees, large clouds."""
    p = theme.scene
    c.shade(box(0, 0, 1080, 1080), p["sky-high"], p["sky-low"])
    if theme.name == "dark":
        scenery.stars(c, p, (30, 30, 1050, 420), n=44, seed=6)
    scenery.cloud(c, 180, 220, 96, mix(p["snow"], p["sky-high"], 0.4))
    scenery.cloud(c, 920, 300, 76, mix(p["snow"], p["sky-high"], 0.5))
    scenery.hills(c, p, seed=9, layers=("lilac", "snow-low"), top=560, step=90)
    for x, y, size in ((84, 800, 190), (196, 780, 130), (1000, 790, 200), (894, 776, 120)):
        _fir(c, theme, x, y, size)
    scenery.hills(c, p, seed=12, layers=("snow-low",), top=800, step=0)


def _fir(c: Canvas, theme: Theme, x: float, y: float, size: float) -> None:
    p = theme.scene
    c.fill(box(x - size * 0.05, y - size * 0.2, x + size * 0.05, y + 10), p["wood-deep"])
    for k, width in ((0, 0.42), (1, 0.34), (2, 0.24)):
        foot = y - size * (0.12 + 0.3 * k)
        tier = smooth(
            [
                (x - size * width, foot),
                (x - size * width * 0.3, foot - size * 0.3),
                (x, foot - size * 0.5),
                (x + size * width * 0.3, foot - size * 0.3),
                (x + size * width, foot),
            ]
        )
        c.fill(tier, p["leaf-deep"])
        top = foot - size * 0.5
        cap = smooth(
            [
                (x, top),
                (x + size * width * 0.36, foot - size * 0.24),
                (x + size * width * 0.16, foot - size * 0.2),
                (x, foot - size * 0.25),
                (x - size * width * 0.16, foot - size * 0.2),
                (x - size * width * 0.36, foot - size * 0.24),
            ]
        )
        c.fill(cap, p["snow"], alpha=0.85, within=tier)


def figure(c: Canvas, theme: Theme) -> None:
    """The dog."""
    anatomy.ground_shadow(c, 550, 950, 290, colour=theme.scene["snow-low"], alpha=0.9)
    tail = smooth(
        [(690, 880), (820, 880), (916, 810), (946, 700), (900, 612), (820, 600), (770, 660), (740, 760)]
    )
    anatomy.volume(c, tufted(tail, 20, 22, seed=3, lean=0.6), _COAT)
    anatomy.strands(
        c,
        [[(800, 850), (872, 790), (896, 700)], [(772, 800), (828, 740), (846, 668)]],
        _COAT.hair,
        width=8,
        alpha=0.8,
    )
    body = smooth(
        [
            (540, 560),
            (680, 610),
            (750, 740),
            (768, 870),
            (700, 936),
            (540, 944),
            (380, 936),
            (312, 870),
            (330, 740),
            (400, 610),
        ]
    )
    anatomy.volume(c, tufted(body, 30, 16, seed=7), _COAT)
    for x in (458, 622):
        leg = smooth(
            [(x - 56, 770), (x + 56, 770), (x + 56, 900), (x + 46, 938), (x - 46, 938), (x - 56, 900)]
        )
        c.fill([(px + 4, py) for px, py in leg], _COAT.hair, alpha=0.4, soft=10)
        anatomy.volume(c, leg, _COAT, soft=24, turn=(-8, -18))
        anatomy.paw(c, x, 928, 62, _COAT)
    _mane(c, body)
    _head(c)
    _face(c)


def _mane(c: Canvas, body: Outline) -> None:
    mane = smooth(
        [
            (540, 380),
            (700, 400),
            (812, 500),
            (828, 620),
            (760, 720),
            (650, 790),
            (540, 830),
            (430, 790),
            (320, 720),
            (252, 620),
            (268, 500),
            (380, 400),
        ]
    )
    c.fill([(x, y + 18) for x, y in mane], _COAT.hair, alpha=0.55, soft=20, within=body)
    anatomy.volume(c, tufted(mane, 34, 26, seed=5, lean=0.55), _COAT, soft=44)
    lines = [
        [
            (540 + dx, 690 - abs(dx) * 0.25),
            (540 + dx * 1.08, 726 - abs(dx) * 0.25),
            (540 + dx * 1.02, 760 - abs(dx) * 0.22),
        ]
        for dx in (-180, -120, -60, 0, 60, 120, 180)
    ]
    anatomy.strands(c, lines, _COAT.hair, width=8, alpha=0.8)


def _head(c: Canvas) -> None:
    ear = smooth(
        [(352, 372), (336, 290), (352, 218), (384, 200), (432, 236), (476, 290), (452, 360), (400, 390)]
    )
    inside = smooth([(378, 346), (370, 290), (380, 246), (398, 242), (430, 280), (440, 310), (418, 346)])
    for side, inner in zip(anatomy.both(ear), anatomy.both(inside), strict=True):
        anatomy.volume(c, tufted(side, 26, 7, seed=2), _COAT, soft=20)
        c.fill(inner, _INNER, alpha=0.7, soft=6)
    head = smooth(
        [
            (540, 276),
            (640, 290),
            (726, 370),
            (772, 470),
            (766, 560),
            (690, 630),
            (610, 668),
            (540, 676),
            (470, 668),
            (390, 630),
            (314, 560),
            (308, 470),
            (354, 370),
            (440, 290),
        ]
    )
    anatomy.volume(c, tufted(head, 40, 12, seed=3, lean=0.6), _COAT, soft=40)
    anatomy.strands(
        c,
        [[(540 + dx, 296), (540 + dx * 0.85, 324), (540 + dx * 0.7, 350)] for dx in (-30, 0, 30)],
        _COAT.hair,
        width=7,
        alpha=0.8,
    )
    for axis in (1, -1):
        x = 540 - axis * 214
        anatomy.strands(
            c,
            [
                [(x, 530 + k * 28), (x - axis * 14, 546 + k * 28), (x - axis * 4, 566 + k * 28)]
                for k in range(3)
            ],
            _COAT.hair,
            width=7,
            alpha=0.8,
        )


def _face(c: Canvas) -> None:
    muzzle = smooth(
        [(540, 496), (604, 520), (640, 570), (616, 626), (540, 646), (464, 626), (440, 570), (476, 520)]
    )
    anatomy.volume(c, muzzle, _COAT, soft=24, turn=(-4, -14))
    anatomy.eyes(c, 540, 470, 98, 33)
    for side in (-1, 1):
        c.line(
            curve([(540 + side * 74, 432), (540 + side * 98, 420), (540 + side * 124, 430)]),
            _COAT.hair,
            7,
            ends=(2, 2),
        )
    anatomy.nose(c, 540, 536, 36)
    _laugh(c)
    anatomy.blush(c, 540, 552, 158, size=42, alpha=0.5)


def _laugh(c: Canvas) -> None:
    """The smile that turns up far into the cheeks."""
    anatomy.open_smile(c, 540, 558, 70, depth=0.82, lift=1.1)
