"""펭이, a penguin: round and upright in a knitted scarf, at the edge of the ice."""

from handlers.art.canvas import Canvas
from handlers.art.colour import mix
from handlers.art.geometry import Outline, box, curve, ellipse, rotated, smooth
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(74, 84, 110), shade=(50, 56, 80), light=(108, 120, 148), hair=(40, 44, 64))
_PALE = Coat(base=(252, 250, 245), shade=(220, 218, 222), light=(255, 255, 255), hair=(198, 196, 204))
_BEAK = Coat(base=(242, 168, 84), shade=(214, 130, 56), light=(252, 204, 136), hair=(176, 100, 44))
_SCARF = Coat(base=(206, 98, 76), shade=(168, 70, 54), light=(228, 136, 112), hair=(148, 58, 46))


def scene(c: Canvas, theme: Theme) -> None:
    """Sea, ice and falling snow; at night a green light in the sky."""
    p = theme.scene
    c.shade(box(0, 0, 1080, 700), p["sky-high"], mix(p["sky-low"], p["teal"], 0.35))
    if theme.name == "dark":
        scenery.stars(c, p, (20, 20, 1060, 420), n=40, seed=11)
        for k, alpha in enumerate((0.32, 0.24)):
            band = curve(
                [
                    (-40, 300 - k * 90),
                    (240, 210 - k * 70),
                    (560, 300 - k * 100),
                    (860, 190 - k * 60),
                    (1120, 260 - k * 90),
                ]
            )
            c.fill([*band, *[(x, y + 120) for x, y in band[::-1]]], p["leaf"], alpha=alpha, soft=36)
    for knots, paint in (
        ([(-60, 620), (120, 470), (230, 540), (380, 430), (560, 640)], "lilac"),
        ([(600, 640), (760, 500), (860, 560), (980, 440), (1160, 630)], "lilac"),
    ):
        berg = [(x, float(y)) for x, y in knots]
        c.fill([*curve(berg), (berg[-1][0], 700), (berg[0][0], 700)], mix(p[paint], p["snow"], 0.4))
    c.shade(box(0, 630, 1080, 1080), p["teal"], mix(p["teal"], p["sky-high"], 0.5))
    for x, y, w in ((120, 680, 70), (330, 706, 50), (860, 676, 80), (1000, 716, 46)):
        c.line(curve([(x - w, y), (x, y - 7), (x + w, y)]), mix(p["teal"], p["snow"], 0.5), 6, ends=(1, 1))
    floe = smooth([(-160, 860), (160, 760), (540, 742), (920, 762), (1240, 860), (1240, 1300), (-160, 1300)])
    c.fill([(x, y + 26) for x, y in floe], mix(p["teal"], p["snow-low"], 0.6))
    c.shade([(x, y + 44) for x, y in floe], p["snow"], p["snow-low"])
    if theme.name == "dark":
        c.fill(ellipse(540, 470, 400), p["teal"], alpha=0.5, soft=40)
    scenery.snowfall(c, p, n=46, seed=7)


def figure(c: Canvas, theme: Theme) -> None:
    """The penguin, leaning a little, one flipper up to wave."""
    anatomy.ground_shadow(c, 545, 952, 240, colour=theme.scene["snow-low"], alpha=0.95)
    anatomy.ground_shadow(c, 545, 952, 180, colour=theme.scene["shadow"], alpha=0.25)
    for side in (-1, 1):
        _foot(c, 540 + side * 94, 936)
    _flippers(c)
    body = smooth(
        [
            (540, 176),
            (650, 200),
            (736, 286),
            (764, 410),
            (772, 540),
            (800, 690),
            (790, 830),
            (716, 920),
            (540, 944),
            (364, 920),
            (290, 830),
            (280, 690),
            (308, 540),
            (316, 410),
            (344, 286),
            (430, 200),
        ]
    )
    anatomy.volume(c, body, _COAT, soft=50)
    belly = smooth(
        [
            (540, 590),
            (660, 620),
            (718, 720),
            (708, 840),
            (640, 908),
            (540, 924),
            (440, 908),
            (372, 840),
            (362, 720),
            (420, 620),
        ]
    )
    anatomy.volume(c, belly, _PALE, soft=40)
    _face(c, body)
    _scarf(c)


def _foot(c: Canvas, x: float, y: float) -> None:
    shape = smooth(
        [
            (x - 60, y + 16),
            (x - 44, y - 22),
            (x, y - 34),
            (x + 44, y - 22),
            (x + 60, y + 16),
            (x + 30, y + 26),
            (x, y + 22),
            (x - 30, y + 26),
        ]
    )
    anatomy.volume(c, shape, _BEAK, soft=12, turn=(-4, -8))
    for dx in (-20, 20):
        c.line([(x + dx, y - 2), (x + dx * 1.2, y + 18)], _BEAK.hair, 5, ends=(2, 3))


def _flippers(c: Canvas) -> None:
    down = smooth([(318, 560), (262, 640), (226, 740), (222, 816), (252, 830), (300, 780), (340, 690)])
    anatomy.volume(c, down, _COAT, soft=20)
    up = smooth(
        [
            (752, 640),
            (800, 600),
            (862, 520),
            (898, 440),
            (930, 424),
            (944, 460),
            (926, 550),
            (872, 650),
            (800, 720),
        ]
    )
    anatomy.volume(c, up, _COAT, soft=20)


def _face(c: Canvas, body: Outline) -> None:
    mask = smooth(
        [
            (540, 330),
            (590, 282),
            (664, 290),
            (716, 360),
            (722, 450),
            (680, 540),
            (600, 586),
            (540, 594),
            (480, 586),
            (400, 540),
            (358, 450),
            (364, 360),
            (416, 290),
            (490, 282),
        ]
    )
    anatomy.volume(c, mask, _PALE, soft=36)
    tuft = [
        ((540, 184), (528, 150), (506, 132)),
        ((546, 182), (548, 142), (540, 116)),
        ((552, 184), (570, 154), (592, 142)),
    ]
    for path in tuft:
        c.line(curve(list(path)), _COAT.base, 18, ends=(20, 4))
    c.fill(ellipse(470, 250, 90, 40, turn=-24), _COAT.light, alpha=0.5, soft=26, within=body)
    anatomy.eyes(c, 540, 424, 98, 38)
    lower = smooth([(500, 494), (580, 494), (566, 530), (540, 544), (514, 530)])
    c.fill(lower, _BEAK.shade)
    upper = smooth(
        [(478, 488), (506, 464), (540, 454), (574, 464), (602, 488), (570, 506), (540, 514), (510, 506)]
    )
    anatomy.volume(c, upper, _BEAK, soft=10, turn=(-4, -8))
    anatomy.blush(c, 540, 498, 138, size=42, alpha=0.6)


def _scarf(c: Canvas) -> None:
    hanging = smooth([(616, 620), (690, 610), (716, 700), (722, 812), (648, 822), (632, 720)])
    c.fill([(x + 6, y + 10) for x, y in hanging], _PALE.hair, alpha=0.6, soft=12)
    anatomy.volume(c, hanging, _SCARF, soft=16, turn=(-5, -8))
    for k in range(5):
        c.line([(656 + k * 15, 814), (654 + k * 16, 846)], _SCARF.shade if k % 2 else _SCARF.base, 9)
    for y in (720, 764):
        c.line(curve([(624, y + 6), (676, y + 10), (724, y)]), (246, 224, 196), 16, within=hanging)
    wrap = smooth(
        [
            (300, 566),
            (400, 606),
            (540, 622),
            (680, 606),
            (780, 566),
            (794, 620),
            (760, 668),
            (650, 700),
            (540, 708),
            (430, 700),
            (320, 668),
            (286, 620),
        ]
    )
    c.fill([(x, y + 14) for x, y in wrap], _COAT.hair, alpha=0.4, soft=14)
    anatomy.volume(c, wrap, _SCARF, soft=22, turn=(-6, -14))
    for k in range(-4, 5):
        x = 540 + k * 56
        sag = 1 - (k / 5) ** 2
        stripe = curve([(x - 4, 560 + sag * 40), (x + 8, 606 + sag * 44), (x, 660 + sag * 44)])
        c.line(
            stripe, (246, 224, 196) if k % 2 else _SCARF.shade, 17 if k % 2 else 5, alpha=0.95, within=wrap
        )
    knot = rotated(box(624, 606, 706, 684, radius=30), 8, about=(665, 645))
    c.fill([(x + 2, y + 8) for x, y in knot], _SCARF.hair, alpha=0.5, soft=8)
    anatomy.volume(c, knot, _SCARF, soft=14, turn=(-5, -8))
