"""나비, a Korean shorthair cat: orange tabby with an M on the brow, and a butterfly, as the name says."""

import math

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import Outline, box, curve, moved, rotated, smooth
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(233, 172, 110), shade=(204, 134, 76), light=(247, 202, 150), hair=(190, 118, 62))
_PALE = Coat(base=(254, 246, 234), shade=(234, 214, 192), light=(255, 254, 250), hair=(214, 184, 154))
_STRIPE = (198, 122, 62)
_INNER = (238, 168, 150)
_NOSE = (224, 128, 118)
_IRIS = (150, 176, 96)


def scene(c: Canvas, theme: Theme) -> None:
    """A wall of soft lilac, a sunny window, the sill to sit on."""
    p = theme.scene
    c.shade(box(0, 0, 1080, 1080), p["lilac"], mix(p["lilac"], p["wall"], 0.6))
    frame = mix(p["snow"], p["wall"], 0.35)
    c.fill(box(130, 70, 950, 880, radius=30), frame)
    pane = box(166, 106, 914, 860, radius=14)
    c.shade(pane, p["sky-high"], p["sky-low"])
    if theme.name == "dark":
        scenery.stars(c, p, (190, 130, 890, 460), n=26, seed=9)
        c.glow(772, 236, 130, p["light"], alpha=0.4)
        c.fill(_crescent(772, 236, 54), p["light"])
    else:
        scenery.cloud(c, 776, 226, 66, mix(p["snow"], p["sky-high"], 0.15), within=pane)
    for knots, paint in (
        ([(100, 640), (330, 560), (620, 650), (960, 570)], "teal"),
        ([(100, 730), (420, 670), (700, 730), (960, 690)], "leaf"),
    ):
        c.fill([*curve(knots), (960, 900), (100, 900)], p[paint], within=pane)
    c.fill(box(531, 106, 549, 830), frame)
    c.shade(box(60, 826, 1020, 940, radius=16), p["wood"], mix(p["wood"], p["wood-deep"], 0.6))
    c.fill(box(60, 826, 1020, 856, radius=14), mix(p["wood"], p["snow"], 0.2))
    for axis in (1, -1):
        drape = [
            (540 - axis * 560, -10),
            (540 - axis * 330, -10),
            (540 - axis * 350, 210),
            (540 - axis * 436, 420),
            (540 - axis * 470, 600),
            (540 - axis * 560, 640),
        ]
        c.shade(smooth(drape), p["cloth"], p["cloth-deep"], angle=0)
        for k in (0, 1):
            x = 540 - axis * (410 + 56 * k)
            c.line(
                curve([(x, 0), (x - axis * 18, 210), (x - axis * 56, 420)]),
                p["cloth-deep"],
                7,
                ends=(3, 1),
                alpha=0.6,
            )


def _crescent(cx: float, cy: float, r: float) -> Outline:
    outer = [(cx + r * math.cos(t / 30 * math.pi), cy + r * math.sin(t / 30 * math.pi)) for t in range(31)]
    inner = [
        (cx + r * math.cos(t / 30 * math.pi), cy + r * 0.42 * math.sin(t / 30 * math.pi)) for t in range(31)
    ]
    return rotated([*outer, *inner[::-1]], 54, about=(cx, cy))


def figure(c: Canvas, theme: Theme) -> None:
    """The cat and its visitor."""
    anatomy.ground_shadow(c, 550, 900, 250, colour=theme.scene["shadow"])
    body = smooth(
        [
            (540, 540),
            (640, 590),
            (704, 700),
            (722, 820),
            (690, 890),
            (600, 904),
            (540, 906),
            (480, 904),
            (390, 890),
            (358, 820),
            (376, 700),
            (440, 590),
        ]
    )
    anatomy.volume(c, body, _COAT)
    _body_marks(c, body)
    _tail(c)
    for x in (466, 614):
        leg = smooth(
            [(x - 44, 730), (x + 44, 730), (x + 46, 860), (x + 40, 900), (x - 40, 900), (x - 46, 860)]
        )
        anatomy.volume(c, leg, _COAT, soft=20, turn=(-8, -16))
        for y in (770, 806):
            c.line(
                curve([(x - 44, y), (x, y + 9), (x + 44, y)]),
                _STRIPE,
                12,
                ends=(4, 4),
                alpha=0.85,
                within=leg,
            )
        anatomy.paw(c, x, 888, 54, _PALE)
    _head(c)
    _face(c)
    _butterfly(c, theme)


def _body_marks(c: Canvas, body: Outline) -> None:
    chest = smooth([(540, 600), (606, 650), (600, 760), (540, 830), (480, 760), (474, 650)])
    for axis in (1, -1):
        for k in range(3):
            y = 690 + k * 56
            path = curve([(540 - axis * 200, y), (540 - axis * 140, y + 16), (540 - axis * 96, y + 6)])
            c.line(path, _STRIPE, 20, ends=(22, 4), alpha=0.85, within=body)
    c.fill(chest, _PALE.base, soft=6, within=body)


def _tail(c: Canvas) -> None:
    """The tail lies around the feet, ringed."""
    path = curve([(690, 850), (770, 862), (800, 910), (760, 956), (660, 962), (560, 950)])
    c.line([(x + 3, y + 8) for x, y in path], _COAT.shade, 60, ends=(54, 44))
    c.line(path, _COAT.base, 60, ends=(54, 44))
    for at in (14, 26, 38, 50):
        (x, y), (xb, yb) = path[at], path[at + 2]
        dx, dy = xb - x, yb - y
        length = max((dx * dx + dy * dy) ** 0.5, 1e-6)
        nx, ny = -dy / length * 29, dx / length * 29
        c.line(
            curve([(x - nx, y - ny), (x + dx / length * 6, y + dy / length * 6), (x + nx, y + ny)]),
            _STRIPE,
            15,
            ends=(11, 11),
            alpha=0.9,
        )
    c.line(path[-9:], _STRIPE, 46, ends=(48, 44))


def _head(c: Canvas) -> None:
    ear = smooth(
        [(334, 400), (326, 300), (340, 186), (360, 168), (400, 196), (478, 282), (450, 370), (390, 410)]
    )
    inside = smooth([(362, 350), (354, 290), (362, 224), (376, 220), (410, 254), (446, 300), (420, 350)])
    for side, inner in zip(anatomy.both(ear), anatomy.both(inside), strict=True):
        anatomy.volume(c, side, _COAT, soft=20)
        c.fill(inner, _INNER, alpha=0.8, soft=5, within=side)
    head = smooth(
        [
            (540, 262),
            (650, 276),
            (744, 350),
            (784, 456),
            (766, 560),
            (684, 630),
            (600, 654),
            (540, 658),
            (480, 654),
            (396, 630),
            (314, 560),
            (296, 456),
            (336, 350),
            (430, 276),
        ]
    )
    anatomy.volume(c, head, _COAT, soft=40)
    _brow_mark(c, head)
    for axis in (1, -1):
        for k in range(2):
            y = 500 + k * 48
            path = curve([(540 - axis * 252, y - 8), (540 - axis * 212, y + 6), (540 - axis * 168, y - 2)])
            c.line(path, _STRIPE, 16, ends=(18, 3), alpha=0.9, within=head)


def _brow_mark(c: Canvas, head: Outline) -> None:
    """The tabby's M, and the lines that run back from it."""
    for axis in (1, -1):
        c.line(
            curve(
                [
                    (540 - axis * 112, 396),
                    (540 - axis * 102, 340),
                    (540 - axis * 76, 296),
                    (540 - axis * 66, 256),
                ]
            ),
            _STRIPE,
            20,
            ends=(4, 18),
            within=head,
        )
        c.line(
            curve([(540 - axis * 84, 316), (540 - axis * 56, 346), (540 - axis * 20, 372)]),
            _STRIPE,
            16,
            ends=(12, 5),
            within=head,
        )
        c.line(
            curve([(540 - axis * 22, 374), (540 - axis * 28, 320), (540 - axis * 24, 256)]),
            _STRIPE,
            17,
            ends=(5, 18),
            within=head,
        )


def _face(c: Canvas) -> None:
    mask = smooth(
        [
            (540, 474),
            (568, 510),
            (626, 548),
            (640, 600),
            (600, 642),
            (540, 652),
            (480, 642),
            (440, 600),
            (454, 548),
            (512, 510),
        ]
    )
    c.fill(mask, _PALE.base, soft=5)
    anatomy.eyes(c, 540, 476, 106, 42, iris=_IRIS, squeeze=1.04)
    anatomy.nose(c, 540, 546, 24, colour=_NOSE)
    anatomy.smile(c, 540, 562, 50)
    for axis in (1, -1):
        for k, y in enumerate((560, 584, 608)):
            path = curve(
                [
                    (540 - axis * 116, y),
                    (540 - axis * 190, y - 10 + k * 10),
                    (540 - axis * 268, y - 14 + k * 26),
                ]
            )
            c.line(path, (255, 250, 240), 5, ends=(4, 1), alpha=0.95)
    anatomy.blush(c, 540, 562, 164, size=38, alpha=0.45)


def _butterfly(c: Canvas, theme: Theme) -> None:
    p = theme.scene
    cx, cy = 834, 420
    wing = smooth([(cx, cy), (cx - 20, cy - 56), (cx - 70, cy - 70), (cx - 78, cy - 24), (cx - 40, cy + 4)])
    lower = smooth(
        [(cx, cy + 4), (cx - 44, cy + 8), (cx - 60, cy + 40), (cx - 30, cy + 58), (cx - 6, cy + 34)]
    )
    for axis_wing in (wing, lower):
        for side in anatomy.both(axis_wing, cx):
            turned = rotated(side, 18, about=(cx, cy))
            c.fill(moved(turned, 3, 6), p["shadow"], alpha=0.2, soft=6)
            c.shade(turned, p["honey"], p["cloth"])
    c.line(
        rotated(curve([(cx, cy - 30), (cx, cy), (cx, cy + 36)]), 18, about=(cx, cy)),
        anatomy.DARK,
        9,
        ends=(5, 3),
    )
    for axis in (-1, 1):
        c.line(
            rotated(
                curve([(cx, cy - 30), (cx + axis * 10, cy - 52), (cx + axis * 24, cy - 62)]),
                18,
                about=(cx, cy),
            ),
            anatomy.DARK,
            3,
        )
