"""밤톨, a hamster: full cheeks, a seed in both hands, chestnuts all around."""

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import Outline, box, curve, ellipse, rotated, smooth, tufted
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(226, 168, 108), shade=(190, 126, 72), light=(244, 202, 150), hair=(172, 110, 62))
_PALE = Coat(base=(255, 247, 234), shade=(238, 216, 190), light=(255, 254, 250), hair=(216, 186, 154))
_PINK = Coat(base=(240, 186, 170), shade=(216, 148, 134), light=(250, 210, 196), hair=(196, 124, 112))
_INNER = (228, 158, 142)


def scene(c: Canvas, theme: Theme) -> None:
    """Autumn: a warm wood, falling leaves, chestnuts."""
    p = theme.scene
    c.shade(box(0, 0, 1080, 1080), p["honey"], p["wall"])
    c.fill(ellipse(540, 470, 410), p["light"], alpha=0.4)
    if theme.name == "dark":
        scenery.stars(c, p, (20, 20, 1060, 380), n=26, seed=17)
    for x, width in ((70, 92), (238, 54), (1010, 104), (862, 50)):
        c.shade(
            [(x - width / 2, -10), (x + width / 2, -10), (x + width * 0.66, 830), (x - width * 0.66, 830)],
            mix(p["wood"], p["honey"], 0.35),
            mix(p["wood-deep"], p["honey"], 0.2),
            angle=0,
        )
    ground = smooth(
        [(-200, 840), (200, 790), (600, 812), (900, 786), (1280, 840), (1280, 1240), (-200, 1240)]
    )
    c.shade(ground, p["wood"], p["wood-deep"])
    for x, y, size, turn, paint in (
        (150, 250, 52, 30, "cloth"),
        (330, 130, 40, -30, "honey"),
        (790, 150, 46, 60, "cloth"),
        (930, 340, 50, 10, "cloth-deep"),
        (130, 560, 38, -60, "cloth-deep"),
        (960, 610, 40, 100, "cloth"),
        (80, 950, 60, 70, "cloth"),
        (1000, 1010, 56, 20, "honey"),
        (300, 1020, 46, 120, "cloth-deep"),
    ):
        _leaf(c, theme, (x, y), size, turn=turn, paint=paint)
    for x, y, size in ((186, 900, 66), (300, 942, 54), (884, 930, 70)):
        _chestnut(c, theme, x, y, size)


def _leaf(c: Canvas, theme: Theme, at: tuple[float, float], size: float, *, turn: float, paint: str) -> None:
    x, y = at
    shape = smooth(
        [
            (x, y - size),
            (x + size * 0.46, y - size * 0.3),
            (x + size * 0.4, y + size * 0.4),
            (x, y + size),
            (x - size * 0.4, y + size * 0.4),
            (x - size * 0.46, y - size * 0.3),
        ]
    )
    tone = theme.scene[paint]
    c.fill(rotated(shape, turn, about=at), tone)
    c.line(
        rotated(curve([(x, y - size * 0.8), (x + size * 0.05, y), (x, y + size * 1.35)]), turn, about=at),
        mix(tone, theme.scene["wood-deep"], 0.5),
        4,
        ends=(1, 4),
    )


def _chestnut(c: Canvas, theme: Theme, x: float, y: float, size: float) -> None:
    p = theme.scene
    anatomy.ground_shadow(c, x, y + size * 0.66, size * 1.1, colour=p["shadow"])
    nut = smooth(
        [
            (x, y - size * 0.98),
            (x + size * 0.2, y - size * 0.74),
            (x + size * 0.8, y - size * 0.4),
            (x + size * 1.02, y + size * 0.16),
            (x + size * 0.74, y + size * 0.62),
            (x, y + size * 0.72),
            (x - size * 0.74, y + size * 0.62),
            (x - size * 1.02, y + size * 0.16),
            (x - size * 0.8, y - size * 0.4),
            (x - size * 0.2, y - size * 0.74),
        ]
    )
    anatomy.volume(
        c,
        nut,
        Coat(base=(150, 88, 56), shade=(108, 58, 38), light=(196, 134, 94), hair=(90, 50, 34)),
        soft=size * 0.3,
    )
    c.fill(ellipse(x, y + size * 0.78, size * 1.05, size * 0.4), (222, 182, 136), within=nut)


def figure(c: Canvas, theme: Theme) -> None:
    """The hamster: one round shape, head and body together."""
    anatomy.ground_shadow(c, 545, 946, 280, colour=theme.scene["shadow"], alpha=0.5)
    ear = ellipse(352, 300, 74, 78)
    for side in anatomy.both(ear):
        anatomy.volume(c, side, _COAT, soft=20)
    for side in anatomy.both(ellipse(358, 306, 46, 50)):
        c.fill(side, _INNER, alpha=0.8, soft=7)
    whole = smooth(
        [
            (540, 238),
            (652, 258),
            (744, 334),
            (798, 450),
            (806, 580),
            (806, 690),
            (822, 810),
            (766, 908),
            (640, 944),
            (540, 948),
            (440, 944),
            (314, 908),
            (258, 810),
            (274, 690),
            (274, 580),
            (282, 450),
            (336, 334),
            (428, 258),
        ]
    )
    body = tufted(whole, 70, 7, seed=4)
    anatomy.volume(c, body, _COAT, soft=50)
    _pale(c, body)
    c.fill(
        smooth([(540, 250), (566, 290), (560, 350), (540, 392), (520, 350), (514, 290)]),
        _COAT.shade,
        alpha=0.55,
        soft=9,
        within=body,
    )
    for axis in (-1, 1):
        foot = smooth(
            [
                (540 + axis * 60, 930),
                (540 + axis * 80, 904),
                (540 + axis * 150, 900),
                (540 + axis * 186, 934),
                (540 + axis * 160, 958),
                (540 + axis * 86, 958),
            ]
        )
        anatomy.volume(c, foot, _PINK, soft=14, turn=(-4, -8))
        for k in (0, 1):
            x = 540 + axis * (106 + 34 * k)
            c.line([(x, 938), (x, 954)], _PINK.hair, 5, ends=(2, 3))
    _face(c)
    _hands(c)


def _pale(c: Canvas, body: Outline) -> None:
    belly = smooth(
        [(540, 640), (650, 680), (712, 790), (690, 890), (540, 934), (390, 890), (368, 790), (430, 680)]
    )
    c.fill(tufted(belly, 34, 14, seed=6), _PALE.base, soft=2, within=body)
    cheek = smooth(
        [
            (500, 500),
            (420, 486),
            (330, 520),
            (284, 590),
            (310, 668),
            (400, 706),
            (490, 690),
            (540, 650),
            (540, 520),
        ]
    )
    for side in anatomy.both(cheek):
        c.fill(side, _PALE.base, soft=5, within=body)
    for k, side in enumerate(
        anatomy.both(smooth([(440, 520), (350, 540), (304, 600), (336, 668), (430, 690), (490, 640)]))
    ):
        c.fill(
            [(x + (10 if k == 0 else -10), y + 26) for x, y in side],
            _PALE.shade,
            alpha=0.6,
            soft=18,
            within=body,
        )
        c.fill(side, _PALE.base, soft=5, within=body)


def _face(c: Canvas) -> None:
    anatomy.eyes(c, 540, 478, 118, 39, squeeze=1.08)
    anatomy.nose(c, 540, 538, 20, colour=(206, 122, 112))
    anatomy.smile(c, 540, 550, 36, stroke=6)
    c.fill(box(529, 566, 551, 584, radius=5), (255, 255, 255))
    c.line([(540, 566), (540, 582)], _PALE.hair, 2)
    for axis in (1, -1):
        for k, y in enumerate((556, 576)):
            c.line(
                curve(
                    [
                        (540 - axis * 120, y),
                        (540 - axis * 200, y - 6 + k * 10),
                        (540 - axis * 286, y - 8 + k * 28),
                    ]
                ),
                (255, 252, 244),
                4,
                ends=(4, 1),
                alpha=0.9,
            )
    anatomy.blush(c, 540, 592, 176, size=46, alpha=0.6)


def _hands(c: Canvas) -> None:
    seed = smooth([(540, 668), (576, 706), (584, 762), (540, 806), (496, 762), (504, 706)])
    c.fill([(x, y + 8) for x, y in seed], _PALE.hair, alpha=0.6, soft=10)
    anatomy.volume(
        c,
        seed,
        Coat(base=(92, 80, 76), shade=(64, 54, 52), light=(126, 112, 106), hair=(48, 40, 38)),
        soft=14,
        turn=(-5, -8),
    )
    for dx in (-16, 0, 16):
        c.line(
            curve([(540 + dx * 0.4, 682), (540 + dx, 736), (540 + dx * 0.4, 792)]),
            (240, 232, 220),
            6,
            ends=(1, 1),
            within=seed,
        )
    arm = smooth([(400, 716), (440, 700), (498, 722), (508, 758), (478, 780), (420, 768)])
    for side in anatomy.both(arm):
        c.fill([(x, y + 8) for x, y in side], _PALE.hair, alpha=0.5, soft=9)
        anatomy.volume(c, side, _PALE, soft=16, turn=(-4, -10))
    for axis in (1, -1):
        for k in range(3):
            finger = ellipse(540 - axis * (40 - k * 2), 730 + k * 17, 17, 10, turn=axis * 12)
            c.fill(finger, _PINK.base if k != 1 else _PINK.light)
