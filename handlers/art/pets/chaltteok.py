"""찰떡, a Ragdoll cat: pale and plush with dark points and blue eyes, on a cushion under a lamp."""

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import box, curve, ellipse, smooth, tufted
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(250, 243, 232), shade=(222, 206, 190), light=(255, 253, 248), hair=(208, 188, 170))
_POINT = Coat(base=(142, 120, 118), shade=(106, 86, 88), light=(172, 152, 148), hair=(92, 74, 76))
_INNER = (226, 176, 168)
_NOSE = (226, 142, 136)
_IRIS = (112, 170, 216)


def scene(c: Canvas, theme: Theme) -> None:
    """A quiet corner: a shelf of books, a lamp, a cushion."""
    p = theme.scene
    scenery.room(c, p, wall=("teal", "wall"), floor_y=820)
    c.glow(880, 300, 330, p["light"], alpha=0.6 if theme.name == "dark" else 0.5)
    _shelf(c, theme)
    _lamp(c, theme)
    scenery.cushion(c, p, 540, 918, (440, 118), colour=("lilac", "lilac"))


def _shelf(c: Canvas, theme: Theme) -> None:
    p = theme.scene
    c.fill(box(40, 330, 330, 352, radius=6), p["wood-deep"])
    x = 58.0
    for width, height, paint in (
        (34, 150, "cloth"),
        (28, 128, "honey"),
        (40, 162, "teal"),
        (26, 118, "rose"),
        (34, 140, "leaf-deep"),
    ):
        tone = mix(p[paint], p["shadow"], 0.12)
        c.fill(box(x, 330 - height, x + width, 330, radius=5), tone)
        c.fill(box(x, 330 - height + 22, x + width, 330 - height + 30), mix(tone, p["snow"], 0.5))
        x += width + 5
    c.fill(box(x + 16, 268, x + 76, 330, radius=14), p["snow"])
    c.fill(ellipse(x + 46, 246, 30), p["leaf"])


def _lamp(c: Canvas, theme: Theme) -> None:
    p = theme.scene
    c.line([(880, -10), (880, 190)], p["wood-deep"], 6)
    shade = smooth([(846, 190), (914, 190), (960, 296), (880, 310), (800, 296)])
    c.shade(shade, p["honey"], p["light"])
    c.fill(ellipse(880, 304, 34, 10), p["light"])


def figure(c: Canvas, theme: Theme) -> None:
    """The cat."""
    anatomy.ground_shadow(c, 550, 930, 270, colour=theme.scene["shadow"])
    tail = smooth(
        [(690, 840), (790, 800), (850, 700), (840, 590), (786, 560), (742, 610), (744, 710), (690, 770)]
    )
    anatomy.volume(c, tufted(tail, 20, 18, seed=5), _POINT)
    body = smooth(
        [
            (540, 540),
            (660, 600),
            (726, 720),
            (744, 850),
            (690, 918),
            (600, 930),
            (540, 932),
            (480, 930),
            (390, 918),
            (336, 850),
            (354, 720),
            (420, 600),
        ]
    )
    anatomy.volume(c, tufted(body, 30, 14, seed=7), _COAT)
    for x in (464, 616):
        leg = smooth(
            [(x - 50, 760), (x + 50, 760), (x + 50, 880), (x + 44, 922), (x - 44, 922), (x - 50, 880)]
        )
        c.fill(leg, _COAT.hair, alpha=0.45, soft=9)
        anatomy.volume(c, leg, _COAT, soft=22, turn=(-8, -16))
        anatomy.paw(c, x, 912, 58, _COAT)
    ruff = smooth(
        [
            (540, 480),
            (680, 540),
            (750, 640),
            (690, 730),
            (600, 790),
            (540, 812),
            (480, 790),
            (390, 730),
            (330, 640),
            (400, 540),
        ]
    )
    c.fill([(x, y + 12) for x, y in ruff], _COAT.hair, alpha=0.45, soft=14, within=body)
    anatomy.volume(c, tufted(ruff, 30, 24, seed=3, lean=0.55), _COAT)
    lines = [
        [
            (540 + dx, 690 - abs(dx) * 0.3),
            (540 + dx * 1.06, 724 - abs(dx) * 0.3),
            (540 + dx, 756 - abs(dx) * 0.28),
        ]
        for dx in (-120, -60, 0, 60, 120)
    ]
    anatomy.strands(c, lines, _COAT.hair, width=7, alpha=0.8)
    _head(c)
    _face(c)


def _head(c: Canvas) -> None:
    ear = smooth(
        [(322, 400), (312, 310), (326, 214), (348, 194), (392, 218), (470, 290), (446, 370), (384, 414)]
    )
    inside = smooth([(352, 360), (342, 306), (350, 250), (366, 244), (402, 274), (434, 312), (412, 358)])
    for side, inner in zip(anatomy.both(ear), anatomy.both(inside), strict=True):
        anatomy.volume(c, side, _POINT, soft=20)
        c.fill(inner, _INNER, alpha=0.7, soft=6, within=side)
    head = smooth(
        [
            (540, 268),
            (654, 280),
            (752, 352),
            (798, 456),
            (786, 560),
            (700, 634),
            (604, 660),
            (540, 664),
            (476, 660),
            (380, 634),
            (294, 560),
            (282, 456),
            (328, 352),
            (426, 280),
        ]
    )
    head = tufted(head, 44, 8, seed=3)
    anatomy.volume(c, head, _COAT, soft=40)
    # The dark mask lies around the eyes; a pale wedge runs down between them.
    patch = smooth(
        [
            (384, 270),
            (480, 262),
            (524, 330),
            (530, 430),
            (500, 520),
            (440, 562),
            (362, 556),
            (304, 500),
            (300, 390),
            (326, 320),
        ]
    )
    for side in anatomy.both(patch):
        c.fill(side, _POINT.base, alpha=0.92, soft=9, within=head)
    blaze = smooth(
        [
            (540, 290),
            (562, 380),
            (590, 470),
            (640, 560),
            (600, 640),
            (540, 656),
            (480, 640),
            (440, 560),
            (490, 470),
            (518, 380),
        ]
    )
    c.fill(blaze, _COAT.light, soft=5)
    for axis in (1, -1):
        c.line(
            curve([(540 - axis * 98, 290), (540 - axis * 84, 326), (540 - axis * 80, 356)]),
            _POINT.shade,
            8,
            ends=(2, 2),
            alpha=0.6,
        )
        c.line(
            curve([(540 - axis * 132, 304), (540 - axis * 118, 334), (540 - axis * 116, 360)]),
            _POINT.shade,
            8,
            ends=(2, 2),
            alpha=0.6,
        )


def _face(c: Canvas) -> None:
    anatomy.eyes(c, 540, 474, 108, 43, iris=_IRIS, squeeze=1.04)
    anatomy.nose(c, 540, 548, 25, colour=_NOSE)
    anatomy.smile(c, 540, 564, 50)
    for axis in (1, -1):
        for k, y in enumerate((568, 592, 614)):
            path = curve(
                [
                    (540 - axis * 112, y),
                    (540 - axis * 190, y - 8 + k * 10),
                    (540 - axis * 272, y - 10 + k * 26),
                ]
            )
            c.line(path, (255, 253, 248), 5, ends=(4, 1), alpha=0.95)
    anatomy.blush(c, 540, 580, 170, size=38, alpha=0.5)
