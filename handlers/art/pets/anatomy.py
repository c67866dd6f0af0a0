"""What all pets share: the way fur is shaded, eyes, noses, smiles, blush, paws."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.art.canvas import Canvas
from handlers.art.colour import Rgb, mix
from handlers.art.geometry import Outline, Point, curve, ellipse, mirrored, moved, scaled, smooth

DARK: Rgb = (52, 36, 32)
"""Eyes, noses and smiles: a warm near-black."""
BLUSH: Rgb = (236, 142, 124)
TONGUE: Rgb = (232, 132, 126)
WHITE: Rgb = (255, 255, 255)


@dataclass(frozen=True)
class Coat:
    """The tones of one fur: its own colour, in shadow, in light, and for drawn hairs."""

    base: Rgb
    shade: Rgb
    light: Rgb
    hair: Rgb


def volume(
    c: Canvas,
    outline: Sequence[Point],
    coat: Coat,
    *,
    soft: float = 34,
    turn: tuple[float, float] = (-16, -24),
    within: Sequence[Point] | None = None,
) -> None:
    """Fill a shape so that it looks round: light from the upper left, a soft shadow at the lower right."""
    c.fill(outline, coat.shade, within=within)
    if within is None:
        c.fill(moved(outline, *turn), coat.base, soft=soft, within=outline)
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        middle = (min(xs) * 0.6 + max(xs) * 0.4, min(ys) * 0.66 + max(ys) * 0.34)
        small = moved(
            scaled(outline, 0.42, about=((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)),
            middle[0] - (min(xs) + max(xs)) / 2,
            middle[1] - (min(ys) + max(ys)) / 2,
        )
        c.fill(small, coat.light, alpha=0.75, soft=soft * 1.5, within=outline)


def ground_shadow(c: Canvas, cx: float, y: float, width: float, *, colour: Rgb, alpha: float = 0.34) -> None:
    """The soft shadow of something that stands on the floor."""
    c.fill(ellipse(cx, y, width, width * 0.16), colour, alpha=alpha, soft=22)


def strands(
    c: Canvas,
    lines: Sequence[Sequence[Point]],
    colour: Rgb,
    *,
    width: float = 7,
    alpha: float = 1.0,
    within: Sequence[Point] | None = None,
) -> None:
    """Hairs drawn with a pointed brush."""
    for line in lines:
        c.line(curve(line), colour, width, ends=(1.0, 1.0), alpha=alpha, within=within)


def eye(
    c: Canvas, cx: float, cy: float, size: float, *, iris: Rgb | None = None, squeeze: float = 1.1
) -> None:
    """One kind eye: a dark oval with a warm lower glow and two lights."""
    ball = ellipse(cx, cy, size, size * squeeze)
    c.fill(ball, DARK)
    if iris is not None:
        c.fill(ellipse(cx, cy + size * 0.04, size * 0.84, size * squeeze * 0.84), iris)
        c.fill(
            ellipse(cx, cy + size * 0.5, size * 0.6, size * 0.34),
            mix(iris, WHITE, 0.45),
            soft=size * 0.14,
            within=ball,
        )
        c.fill(ellipse(cx, cy, size * 0.56, size * squeeze * 0.62), DARK)
    else:
        c.fill(
            ellipse(cx, cy + size * 0.62, size * 0.62, size * 0.4),
            (126, 84, 66),
            soft=size * 0.16,
            alpha=0.85,
            within=ball,
        )
    c.fill(ellipse(cx - size * 0.3, cy - size * 0.42, size * 0.3, size * 0.33), WHITE)
    c.fill(ellipse(cx + size * 0.36, cy + size * 0.36, size * 0.13), WHITE, alpha=0.85)


def eyes(
    c: Canvas, cx: float, cy: float, gap: float, size: float, *, iris: Rgb | None = None, squeeze: float = 1.1
) -> None:
    """Both eyes, `gap` from the middle line."""
    eye(c, cx - gap, cy, size, iris=iris, squeeze=squeeze)
    eye(c, cx + gap, cy, size, iris=iris, squeeze=squeeze)


def brows(
    c: Canvas, cx: float, cy: float, gap: float, colour: Rgb, *, length: float = 40, width: float = 8
) -> None:
    """Two short brows, a little raised in the middle: attentive, not sad."""
    for side in (-1, 1):
        x = cx + side * gap
        path = curve([(x - side * length / 2, cy), (x, cy - 7), (x + side * length / 2, cy + 5)])
        c.line(path, colour, width, ends=(3, 3))


def nose(c: Canvas, cx: float, cy: float, size: float, *, colour: Rgb = DARK) -> None:
    """A soft three-cornered nose with a light on it."""
    knots = [
        (cx - size, cy - size * 0.35),
        (cx - size * 0.5, cy - size * 0.72),
        (cx + size * 0.5, cy - size * 0.72),
        (cx + size, cy - size * 0.35),
        (cx + size * 0.5, cy + size * 0.45),
        (cx, cy + size * 0.72),
        (cx - size * 0.5, cy + size * 0.45),
    ]
    shape = smooth(knots)
    c.fill(shape, colour)
    c.fill(
        ellipse(cx - size * 0.25, cy - size * 0.36, size * 0.36, size * 0.17),
        mix(colour, WHITE, 0.75),
        soft=size * 0.08,
        within=shape,
    )


def smile(
    c: Canvas, cx: float, cy: float, width: float, *, colour: Rgb = DARK, stroke: float = 7, lift: float = 0.5
) -> None:
    """The curved w of a closed mouth, below a nose at (cx, cy)."""
    drop = width * 0.26
    c.line([(cx, cy), (cx, cy + drop)], colour, stroke, ends=(stroke * 0.8, stroke * 0.8))
    for side in (-1, 1):
        path = curve(
            [
                (cx, cy + drop),
                (cx + side * width * 0.3, cy + drop + width * 0.27),
                (cx + side * width * 0.68, cy + drop + width * 0.22),
                (cx + side * width, cy + drop - width * 0.28 * lift),
            ]
        )
        c.line(path, colour, stroke, ends=(stroke * 0.8, stroke * 0.5))


def open_smile(
    c: Canvas, cx: float, cy: float, width: float, *, depth: float = 0.9, lift: float = 0.5
) -> None:
    """A laughing mouth with a tongue, below a nose at (cx, cy)."""
    top = cy + width * 0.26
    mouth = smooth(
        [
            (cx - width * 0.74, top + width * 0.16),
            (cx - width * 0.36, top + width * 0.26),
            (cx, top + width * 0.1),
            (cx + width * 0.36, top + width * 0.26),
            (cx + width * 0.74, top + width * 0.16),
            (cx + width * 0.52, top + width * depth * 0.78),
            (cx, top + width * depth),
            (cx - width * 0.52, top + width * depth * 0.78),
        ]
    )
    c.fill(mouth, (112, 52, 48))
    c.fill(ellipse(cx, top + width * depth * 0.98, width * 0.46, width * 0.48), TONGUE, within=mouth)
    smile(c, cx, cy, width, stroke=max(5.0, width * 0.09), lift=lift)


def blush(c: Canvas, cx: float, cy: float, gap: float, *, size: float = 40, alpha: float = 0.5) -> None:
    """Warm cheeks."""
    for side in (-1, 1):
        c.fill(ellipse(cx + side * gap, cy, size, size * 0.62), BLUSH, alpha=alpha, soft=size * 0.36)


def paw(c: Canvas, cx: float, cy: float, size: float, coat: Coat, *, toes: bool = True) -> None:
    """A round paw on the floor, seen from the front."""
    shape = smooth(
        [
            (cx - size, cy + size * 0.18),
            (cx - size * 0.72, cy - size * 0.46),
            (cx, cy - size * 0.66),
            (cx + size * 0.72, cy - size * 0.46),
            (cx + size, cy + size * 0.18),
            (cx + size * 0.6, cy + size * 0.52),
            (cx - size * 0.6, cy + size * 0.52),
        ]
    )
    volume(c, shape, coat, soft=size * 0.3, turn=(-size * 0.1, -size * 0.2))
    if toes:
        for dx in (-0.32, 0.32):
            path = curve(
                [
                    (cx + size * dx, cy + size * 0.06),
                    (cx + size * dx * 1.08, cy + size * 0.3),
                    (cx + size * dx, cy + size * 0.46),
                ]
            )
            c.line(path, coat.hair, size * 0.09, ends=(2, 2))


def both(outline: Outline, axis: float = 540.0) -> tuple[Outline, Outline]:
    """A shape of the left side, and its mirror image."""
    return outline, mirrored(outline, axis)
