"""몽이, a Maltese: long white silky hair, a topknot with a ribbon, on a cushion by the window."""

from handlers.art.canvas import Canvas
from handlers.art.geometry import curve, ellipse, smooth, tufted
from handlers.art.pets import anatomy, scenery
from handlers.art.pets.anatomy import Coat
from handlers.art.tokens import Theme

_COAT = Coat(base=(251, 247, 240), shade=(219, 206, 200), light=(255, 255, 253), hair=(205, 189, 180))


def scene(c: Canvas, theme: Theme) -> None:
    """A rose-coloured wall, a window, a cushion."""
    p = theme.scene
    scenery.room(c, p, wall=("rose", "wall-low"), floor_y=800)
    scenery.window(c, p, 818, 330, (270, 400), night=theme.name == "dark")
    scenery.plant(c, p, 160, 800, 150)
    scenery.cushion(c, p, 540, 905, (430, 120), colour=("teal", "teal"))


def figure(c: Canvas, _: Theme) -> None:
    """The dog."""
    _body(c)
    _head(c)
    _face(c)


def _body(c: Canvas) -> None:
    tail = smooth([(700, 780), (800, 700), (850, 610), (800, 560), (720, 610), (690, 700)])
    anatomy.volume(c, tufted(tail, 14, 20, seed=3), _COAT)
    coat = smooth(
        [
            (400, 560),
            (350, 690),
            (316, 820),
            (330, 910),
            (440, 936),
            (540, 940),
            (640, 936),
            (750, 910),
            (764, 820),
            (730, 690),
            (680, 560),
            (540, 500),
        ]
    )
    anatomy.volume(c, tufted(coat, 26, 16, seed=5, lean=0.6), _COAT)
    for x in (456, 624):
        anatomy.paw(c, x, 926, 58, _COAT)
    anatomy.strands(
        c,
        [
            [(540 + dx * 0.45, 690), (540 + dx * 0.8, 800), (540 + dx, 890)]
            for dx in (-190, -140, -70, 0, 70, 140, 190)
        ],
        _COAT.hair,
        width=6,
        alpha=0.7,
    )


def _head(c: Canvas) -> None:
    skull = smooth(
        [
            (540, 232),
            (650, 262),
            (724, 350),
            (742, 460),
            (700, 570),
            (620, 640),
            (540, 656),
            (460, 640),
            (380, 570),
            (338, 460),
            (356, 350),
            (430, 262),
        ]
    )
    anatomy.volume(c, skull, _COAT)
    ear = smooth(
        [
            (440, 276),
            (372, 316),
            (318, 410),
            (284, 540),
            (270, 660),
            (284, 742),
            (304, 700),
            (314, 764),
            (338, 712),
            (354, 752),
            (376, 690),
            (396, 600),
            (408, 490),
            (426, 380),
        ]
    )
    for side in anatomy.both(ear):
        c.fill([(x + 6, y + 14) for x, y in side], _COAT.hair, alpha=0.45, soft=14)
        anatomy.volume(c, side, _COAT)
    for axis in (1, -1):
        lines = [
            [
                (540 - axis * (125 + k * 14), 350 + k * 18),
                (540 - axis * (180 + k * 16), 480 + k * 8),
                (540 - axis * (186 + k * 18), 660),
            ]
            for k in (0, 1.2, 2.4)
        ]
        anatomy.strands(c, lines, _COAT.hair, width=6, alpha=0.75)
    # The topknot: a tuft that opens above the ribbon.
    tuft = smooth(
        [
            (540, 262),
            (500, 250),
            (462, 200),
            (452, 150),
            (490, 172),
            (506, 132),
            (540, 160),
            (572, 128),
            (590, 170),
            (628, 148),
            (618, 202),
            (580, 250),
        ]
    )
    anatomy.volume(c, tuft, _COAT, soft=18, turn=(-8, -12))
    parting = [
        [(540, 262), (480, 300), (430, 350)],
        [(540, 262), (600, 300), (650, 350)],
        [(540, 266), (512, 310), (486, 360)],
        [(540, 266), (568, 310), (594, 360)],
    ]
    anatomy.strands(c, parting, _COAT.hair, width=6, alpha=0.75)
    _ribbon(c)


def _ribbon(c: Canvas) -> None:
    bow, deep = (214, 113, 92), (178, 84, 66)
    wing = smooth([(536, 250), (490, 214), (448, 216), (446, 262), (462, 292), (500, 280)])
    for side in anatomy.both(wing):
        c.shade(side, bow, deep)
    for axis in (1, -1):
        c.line(
            curve([(540 - axis * 18, 252), (540 - axis * 50, 250), (540 - axis * 76, 252)]),
            deep,
            6,
            ends=(2, 2),
        )
    c.fill(ellipse(540, 252, 24, 22), bow)
    c.fill(ellipse(535, 246, 9, 6), (240, 170, 150))


def _face(c: Canvas) -> None:
    muzzle = smooth(
        [
            (540, 500),
            (610, 508),
            (656, 556),
            (640, 622),
            (586, 664),
            (540, 676),
            (494, 664),
            (440, 622),
            (424, 556),
            (470, 508),
        ]
    )
    anatomy.volume(c, tufted(muzzle, 20, 12, seed=2, lean=0.55), _COAT, soft=22, turn=(-6, -16))
    anatomy.strands(
        c,
        [[(540 - s * 26, 590), (540 - s * 66, 612), (540 - s * 84, 646)] for s in (-1, 1)]
        + [[(540 - s * 60, 556), (540 - s * 86, 572), (540 - s * 102, 600)] for s in (-1, 1)],
        _COAT.hair,
        width=5,
        alpha=0.7,
    )
    anatomy.eyes(c, 540, 474, 92, 36)
    anatomy.nose(c, 540, 540, 34)
    anatomy.smile(c, 540, 562, 48)
    anatomy.blush(c, 540, 552, 142, size=38)
