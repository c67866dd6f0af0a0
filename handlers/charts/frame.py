"""What all pictures of the diary share: paper, heading, faces, and how they are packed."""

import functools
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from handlers.art.canvas import Canvas
from handlers.art.colour import Rgb, most_legible
from handlers.art.geometry import box
from handlers.art.mood_glyph import N_STEPS, mood_glyph
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName, tokens
from handlers.art.typefaces import Weight, typefaces
from handlers.art.typesetting import cut, width

WIDTH: Final = 1080
MARGIN: Final = 48
STEPS: Final = tuple(range(1, N_STEPS + 1))
TOP: Final = 196
"""Where the heading ends."""
_INKS: tuple[Rgb, Rgb] = ((47, 41, 37), (255, 250, 242))
_N_COLOURS = 256
_COMPRESSION = 7
_FINE = 4
_LARGE = 192
_THEMES: Final[tuple[ThemeName, ...]] = ("light", "dark")
_TITLE, _SUBTITLE = (Weight.EXTRA_BOLD, 56), (Weight.REGULAR, 36)
_KEY_FACE = 60
KEY_HIGH: Final = 132


@dataclass(frozen=True)
class Heading:
    """What stands over a picture; characters without a glyph are left out."""

    title: str
    subtitle: str


def canvas(height: int, colours: Theme) -> Canvas:
    """Paper of the chat's width."""
    return Canvas(WIDTH, height, scale=2, paper=colours["paper"])


def sheet(drawn: Canvas, heading: Heading, colours: Theme) -> Sheet:
    """The finished shapes, ready to be written on, with their heading."""
    return _headed(drawn.finished(), heading, colours)


def plain_sheet(height: int, heading: Heading, colours: Theme) -> Sheet:
    """Paper with a heading, for pictures of which all shapes are stamped."""
    return _headed(Image.new("RGB", (WIDTH, height), colours["paper"]), heading, colours)


def _headed(image: Image.Image, heading: Heading, colours: Theme) -> Sheet:
    page = Sheet(image, typefaces())
    line(page, (MARGIN, 46), heading.title, _TITLE, colours["ink"], room=WIDTH - 2 * MARGIN)
    line(page, (MARGIN, 126), heading.subtitle, _SUBTITLE, colours["ink-soft"], room=WIDTH - 2 * MARGIN)
    return page


def line(
    page: Sheet,
    at: tuple[float, float],
    text: str,
    font: tuple[Weight, int],
    ink: Rgb,
    *,
    room: float,
    anchor: str = "la",
) -> None:
    """Write one line, smaller where it is too long, and cut where that is not enough."""
    weight, size = font
    words = page.faces.drawable(text)
    if not words:
        return
    while size > font[1] * 0.75 and width(page.faces.font(weight, size), words) > room:
        size -= 2
    fitting = cut(page.faces.font(weight, size), words, room)
    page.write(at, fitting, (weight, size), ink, anchor=anchor)


def step_of(mean: float) -> int:
    """The step of the mood ramp that a mean is shown in; halves go up."""
    return min(N_STEPS, max(1, int(mean + 0.5)))


def ground(mean: float, colours: Theme) -> Rgb:
    """The colour of a mood."""
    return colours.mood[step_of(mean) - 1]


def ink_on(colour: Rgb) -> Rgb:
    """The ink that is legible on a colour."""
    return most_legible(colour, _INKS)


def panel(drawn: Canvas, top: float, foot: float, colours: Theme) -> None:
    """A surface for what belongs together."""
    drawn.fill(box(MARGIN, top, WIDTH - MARGIN, foot, radius=36), colours["surface"])


def stamp(page: Sheet, ends: tuple[float, float, float, float], colour: Rgb, *, radius: int) -> None:
    """Lay a tile with round corners onto the picture; left, top, right and lower edge are whole pixels."""
    left, top, right, foot = (round(end) for end in ends)
    page.image.paste(colour, (left, top), tile_mask(right - left, foot - top, radius))


@functools.cache
def tile_mask(wide: int, high: int, radius: int) -> Image.Image:
    """The shape of a tile."""
    mask = Image.new("L", (wide * _FINE, high * _FINE))
    ends = (0, 0, mask.width - 1, mask.height - 1)
    ImageDraw.Draw(mask).rounded_rectangle(ends, radius=radius * _FINE, fill=255)
    return mask.reduce(_FINE)


@functools.cache
def face(step: int, size: int, theme: ThemeName) -> Image.Image:
    """The face of a mood with a clear ground."""
    return _large_face(step, theme).resize((size, size), Image.Resampling.LANCZOS)


@functools.cache
def _large_face(step: int, theme: ThemeName) -> Image.Image:
    """Drawn once for all sizes: a drawing takes much longer than to make it small."""
    return Image.open(io.BytesIO(mood_glyph(step, _LARGE, theme=theme))).convert("RGBA")


def warm() -> None:
    """Draw the faces of both themes, so that the first picture need not; takes a while."""
    for theme in _THEMES:
        for step in STEPS:
            _large_face(step, theme)


def put_face(page: Sheet, middle: tuple[float, float], step: int, size: int, theme: ThemeName) -> None:
    """Lay a face onto the picture."""
    picture = face(step, size, theme)
    page.image.paste(picture, (round(middle[0] - size / 2), round(middle[1] - size / 2)), picture)


def write_key(page: Sheet, top: float, words: Sequence[str], theme: Theme) -> None:
    """The five faces with their numbers and words."""
    room = (WIDTH - 2 * MARGIN) / N_STEPS
    for step, word in zip(STEPS, words, strict=True):
        x = MARGIN + room * (step - 0.5)
        put_face(page, (x - 18, top + _KEY_FACE / 2), step, _KEY_FACE, theme.name)
        page.write((x + 30, top + _KEY_FACE / 2), str(step), (Weight.BOLD, 34), theme["ink"], anchor="mm")
        line(
            page,
            (x, top + _KEY_FACE + 32),
            word,
            (Weight.REGULAR, 30),
            theme["ink-soft"],
            room=room - 10,
            anchor="mm",
        )


def theme_of(name: ThemeName) -> Theme:
    """The colours of a theme."""
    return tokens().theme(name)


def packed(image: Image.Image) -> bytes:
    """Encode as PNG with a palette of the picture's own colours: sharp, and small."""
    buffer = io.BytesIO()
    palette = image.quantize(_N_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    palette.save(buffer, "PNG", compress_level=_COMPRESSION)
    return buffer.getvalue()
