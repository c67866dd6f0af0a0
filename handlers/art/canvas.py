"""A canvas for flat shapes with soft shadows: drawn large, then made small, so that every edge is smooth."""

import io
import math
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from handlers.art.colour import Rgb, mix
from handlers.art.geometry import Outline, Point, ellipse, ribbon

_BLUR_GRAIN = 6.0
"""A blur of r units is done on a mask about r / 6 times smaller: equal to the eye, and far quicker."""


class Canvas:
    """A picture in the making; everything is given in units of the finished picture."""

    def __init__(self, width: int, height: int, *, scale: float = 3.0, paper: Rgb = (255, 255, 255)) -> None:
        self.width, self.height, self._scale = width, height, scale
        self._image = Image.new("RGB", (round(width * scale), round(height * scale)), paper)
        self._tint: tuple[Rgb, float] | None = None

    def light(self, colour: Rgb, share: float) -> None:
        """Let all colours painted from now on lean towards `colour` by `share`, as in evening light."""
        self._tint = (colour, share) if share > 0 else None

    def _lit(self, colour: Rgb) -> Rgb:
        return colour if self._tint is None else mix(colour, *self._tint)

    def fill(
        self,
        outline: Sequence[Point],
        colour: Rgb,
        *,
        alpha: float = 1.0,
        soft: float = 0.0,
        within: Sequence[Point] | None = None,
    ) -> None:
        """Fill an outline.

        Args:
            outline: The shape, closed by itself.
            colour: What to fill with.
            alpha: 0 leaves the picture as it was, 1 covers it.
            soft: Radius of the blur of the shape's edge.
            within: If given, only what lies inside this outline too is painted.
        """
        spread = soft * 2.5
        area = self._area(outline, spread) if within is None else self._both(outline, within, spread)
        if area is None:
            return
        mask = self._mask(outline, area, soft)
        if within is not None:
            mask = ImageChops.multiply(mask, self._mask(within, area, 0.0))
        if alpha < 1.0:
            mask = mask.point([round(value * alpha) for value in range(256)])
        self._image.paste(self._lit(colour), area, mask)

    def shade(
        self,
        outline: Sequence[Point],
        first: Rgb,
        last: Rgb,
        *,
        angle: float = 90.0,
        within: Sequence[Point] | None = None,
    ) -> None:
        """Fill an outline with a gradient; `angle` 90 runs from top to bottom, 0 from left to right."""
        area = self._area(outline, 0.0) if within is None else self._both(outline, within, 0.0)
        full = self._area(outline, 0.0, inside_picture=False)
        if area is None or full is None:
            return
        mask = self._mask(outline, area, 0.0)
        if within is not None:
            mask = ImageChops.multiply(mask, self._mask(within, area, 0.0))
        paint = _gradient((full[2] - full[0], full[3] - full[1]), self._lit(first), self._lit(last), angle)
        shown = paint.crop((area[0] - full[0], area[1] - full[1], area[2] - full[0], area[3] - full[1]))
        self._image.paste(shown, area[:2], mask)

    def line(
        self,
        path: Sequence[Point],
        colour: Rgb,
        width: float,
        *,
        ends: tuple[float, float] | None = None,
        alpha: float = 1.0,
        within: Sequence[Point] | None = None,
    ) -> None:
        """Draw a brush line with round ends; `ends` are the widths at start and end if it tapers."""
        start, end = ends if ends is not None else (width, width)
        self.fill(ribbon(path, start, width, end), colour, alpha=alpha, within=within)
        if alpha >= 1.0:
            for at, size in ((path[0], start), (path[-1], end)):
                if size * self._scale > 1:
                    self.fill(ellipse(*at, size / 2), colour, within=within)

    def put(self, picture: Image.Image) -> None:
        """Lay a finished picture into the upper left corner."""
        size = (round(picture.width * self._scale), round(picture.height * self._scale))
        self._image.paste(picture.resize(size, Image.Resampling.BICUBIC), (0, 0))

    def glow(self, cx: float, cy: float, radius: float, colour: Rgb, *, alpha: float = 0.6) -> None:
        """A soft round light."""
        self.fill(ellipse(cx, cy, radius * 0.62), colour, alpha=alpha, soft=radius * 0.3)

    def mirror(self) -> None:
        """Turn all that was painted so far left to right."""
        self._image = self._image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)

    def finished(self, width: int | None = None) -> Image.Image:
        """The picture at its own size, or as wide as asked."""
        share = (width or self.width) / self.width
        size = (round(self.width * share), round(self.height * share))
        if self._image.size == size:
            return self._image.copy()
        if width is None and self._scale == int(self._scale):
            return self._image.reduce(int(self._scale))
        return self._image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)

    def _area(
        self, outline: Sequence[Point], spread: float, *, inside_picture: bool = True
    ) -> tuple[int, int, int, int] | None:
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        left, top = math.floor((min(xs) - spread) * self._scale), math.floor((min(ys) - spread) * self._scale)
        right, bottom = (
            math.ceil((max(xs) + spread) * self._scale),
            math.ceil((max(ys) + spread) * self._scale),
        )
        right, bottom = max(right, left + 1), max(bottom, top + 1)
        if inside_picture:
            left, top = max(left, 0), max(top, 0)
            right, bottom = min(right, self._image.width), min(bottom, self._image.height)
            if right <= left or bottom <= top:
                return None
        return left, top, right, bottom

    def _both(
        self, one: Sequence[Point], other: Sequence[Point], spread: float
    ) -> tuple[int, int, int, int] | None:
        first, second = self._area(one, spread), self._area(other, 0.0)
        if first is None or second is None:
            return None
        left, top = max(first[0], second[0]), max(first[1], second[1])
        right, bottom = min(first[2], second[2]), min(first[3], second[3])
        return (left, top, right, bottom) if right > left and bottom > top else None

    def _mask(self, outline: Sequence[Point], area: tuple[int, int, int, int], soft: float) -> Image.Image:
        radius = soft * self._scale
        margin = round(radius * 2.5)
        left, top, right, bottom = area[0] - margin, area[1] - margin, area[2] + margin, area[3] + margin
        size = (right - left, bottom - top)
        shrink = max(1.0, radius / _BLUR_GRAIN)
        small = (max(1, round(size[0] / shrink)), max(1, round(size[1] / shrink)))
        kx, ky = small[0] / size[0], small[1] / size[1]
        mask = Image.new("L", small, 0)
        points = [((x * self._scale - left) * kx, (y * self._scale - top) * ky) for x, y in outline]
        ImageDraw.Draw(mask).polygon(points, fill=255)
        if radius <= 0:
            return mask
        mask = mask.filter(ImageFilter.GaussianBlur(radius / shrink))
        mask = mask if small == size else mask.resize(size, Image.Resampling.BILINEAR)
        return mask.crop((margin, margin, size[0] - margin, size[1] - margin))


def _gradient(size: tuple[int, int], first: Rgb, last: Rgb, angle: float) -> Image.Image:
    """A straight gradient, built small and stretched."""
    n = 256
    turn = math.radians(angle)
    if angle % 90 == 0:
        upright = angle % 180 != 0
        strip = Image.new("RGB", (1, n) if upright else (n, 1))
        strip.putdata([mix(first, last, i / (n - 1)) for i in range(n)])
        return strip.resize(size, Image.Resampling.BILINEAR)
    side = 48
    ux, uy = math.cos(turn), math.sin(turn)
    reach = abs(ux) + abs(uy)
    cells = [
        mix(first, last, ((x / (side - 1) - 0.5) * ux + (y / (side - 1) - 0.5) * uy) / reach + 0.5)
        for y in range(side)
        for x in range(side)
    ]
    tile = Image.new("RGB", (side, side))
    tile.putdata(cells)
    return tile.resize(size, Image.Resampling.BICUBIC)


def jpeg(image: Image.Image, *, quality: int = 88, limit: int | None = None) -> bytes:
    """Encode as JPEG, coarser step by step until it is no longer than `limit` bytes."""
    for step in (quality, 82, 76, 70, 62, 54):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=step, optimize=True, progressive=True, subsampling="4:2:0")
        if limit is None or buffer.tell() <= limit:
            break
    return buffer.getvalue()


def png(image: Image.Image) -> bytes:
    """Encode as PNG."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


__all__ = ["Canvas", "Outline", "jpeg", "png"]
