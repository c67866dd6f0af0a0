"""The copy of a picture with its faces marked: a box, the lines of the face, a label, and the bars below."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from handlers.art.canvas import jpeg
from handlers.art.colour import Rgb
from handlers.art.sheet import Sheet
from handlers.art.tokens import ThemeName, tokens
from handlers.art.typefaces import Weight, typefaces

WIDTH = 1080
MAX_HEIGHT = 1240
"""Of the picture above the bars."""
MIN_HEIGHT = 240
MAX_BYTES = 600_000
_N_LANDMARKS = 68
_LINES = (
    (range(17), False),
    (range(17, 22), False),
    (range(22, 27), False),
    (range(27, 31), False),
    (range(31, 36), False),
    (range(36, 42), True),
    (range(42, 48), True),
    (range(48, 60), True),
    (range(60, 68), True),
)
"""Jaw, brows, nose, eyes and mouth: which landmarks, and whether the line closes."""
_SMOOTH = 2
"""Lines are drawn so many times larger and made small, so that their edges are smooth."""
_CORNER = 18
_LINE_COVER = 225
"""How much a line of the face covers what is below, of 255."""
_WHITE: Rgb = (255, 255, 255)


@dataclass(frozen=True, eq=False)
class FaceMark:
    """A face to be marked, in pixels of the picture.

    Attributes:
        box: Left, top, right and lower edge; may reach over the picture's edge.
        landmarks: Of shape (68, 2), or (0, 2) where there are none.
        label: What stands at the box: a number, or a feeling.
        feeling: Gives the colour; None takes the accent.
    """

    box: tuple[float, float, float, float]
    landmarks: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 2), np.float32))
    label: str = ""
    feeling: str | None = None


@dataclass(frozen=True)
class _Frame:
    """How the picture lies on the sheet: enlarged by `scale`, then moved."""

    width: int
    height: int
    scale: float
    dx: float
    dy: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        return x * self.scale + self.dx, y * self.scale + self.dy


def face_copy(
    picture: NDArray[np.uint8],
    marks: Sequence[FaceMark],
    *,
    panel: Image.Image | None = None,
    theme: ThemeName = "light",
) -> bytes:
    """Draw the copy as JPEG, 1080 pixels wide.

    Args:
        picture: RGB of shape (height, width, 3), uint8.
        marks: The faces.
        panel: What stands below, as wide as the copy.
        theme: The colours.
    """
    return jpeg(compose(picture, marks, panel=panel, theme=theme).image, quality=86, limit=MAX_BYTES)


def compose(
    picture: NDArray[np.uint8],
    marks: Sequence[FaceMark],
    *,
    panel: Image.Image | None = None,
    theme: ThemeName = "light",
) -> Sheet:
    """Draw the copy, and remember where its words stand."""
    colours = tokens().theme(theme)
    frame = _frame(picture.shape[1], picture.shape[0], marks)
    ground = Image.new(
        "RGB", (frame.width, frame.height + (panel.height if panel else 0)), colours["surface"]
    )
    _lay(ground, picture, frame)
    if panel is not None:
        ground.paste(panel, (0, frame.height))
    sheet = Sheet(ground, typefaces())
    for mark in marks:
        colour = colours.feeling[mark.feeling] if mark.feeling else colours["accent"]
        _mark(sheet, mark, frame, colour)
    return sheet


def _frame(width: int, height: int, marks: Sequence[FaceMark]) -> _Frame:
    """As wide as the sheet; of a tall picture the part with the faces, of a strip all on a higher ground."""
    scale = WIDTH / width
    tall = height * scale
    if tall <= MAX_HEIGHT:
        high = max(MIN_HEIGHT, round(tall))
        return _Frame(WIDTH, high, scale, 0.0, (high - tall) / 2)
    tops, feet = [mark.box[1] * scale for mark in marks], [mark.box[3] * scale for mark in marks]
    middle = (max(0.0, min(tops)) + min(tall, max(feet))) / 2 if marks else tall / 2
    if marks and min(tall, max(feet)) - max(0.0, min(tops)) > MAX_HEIGHT:
        fitted = MAX_HEIGHT / height
        return _Frame(WIDTH, MAX_HEIGHT, fitted, (WIDTH - width * fitted) / 2, 0.0)
    top = min(max(0.0, middle - MAX_HEIGHT / 2), tall - MAX_HEIGHT)
    return _Frame(WIDTH, MAX_HEIGHT, scale, 0.0, -top)


def _lay(ground: Image.Image, picture: NDArray[np.uint8], frame: _Frame) -> None:
    """Enlarge only the part that is seen."""
    height, width = picture.shape[:2]
    top, foot = max(0.0, -frame.dy / frame.scale), min(height, (frame.height - frame.dy) / frame.scale)
    size = (max(1, round(width * frame.scale)), max(1, round((foot - top) * frame.scale)))
    shown = Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC, box=(0, top, width, foot))
    at = (round(frame.dx), max(0, round(frame.dy)))
    ground.paste(shown.crop((0, 0, frame.width, frame.height - at[1])), at)


def _mark(sheet: Sheet, mark: FaceMark, frame: _Frame, colour: Rgb) -> None:
    left, top = frame.at(mark.box[0], mark.box[1])
    right, foot = frame.at(mark.box[2], mark.box[3])
    inset = 6.0
    edges = (
        max(inset, left),
        max(inset, top),
        min(frame.width - inset, right),
        min(frame.height - inset, foot),
    )
    if edges[2] - edges[0] < 2 * inset or edges[3] - edges[1] < 2 * inset:
        return
    strokes = _strokes(mark.landmarks, frame)
    _stroke(sheet.image, edges, strokes, frame=frame, colour=_WHITE, widths=(10, 7))
    _stroke(sheet.image, edges, strokes, frame=frame, colour=colour, widths=(6, 4))
    if mark.label:
        _tag(sheet, mark.label, edges, colour)


def _strokes(landmarks: NDArray[np.float32], frame: _Frame) -> list[list[tuple[float, float]]]:
    if len(landmarks) != _N_LANDMARKS:
        return []
    points = [frame.at(float(x), float(y)) for x, y in landmarks]
    return [
        [points[i] for i in (*line, line[0])] if closes else [points[i] for i in line]
        for line, closes in _LINES
    ]


def _stroke(
    image: Image.Image,
    edges: tuple[float, float, float, float],
    strokes: list[list[tuple[float, float]]],
    *,
    frame: _Frame,
    colour: Rgb,
    widths: tuple[int, int],
) -> None:
    """Draw the box and the lines of the face in one colour, on a ground no larger than they are."""
    xs = [edges[0], edges[2], *(x for stroke in strokes for x, _ in stroke)]
    ys = [edges[1], edges[3], *(y for stroke in strokes for _, y in stroke)]
    left, top = max(0, int(min(xs)) - widths[0]), max(0, int(min(ys)) - widths[0])
    right, foot = (
        min(frame.width, int(max(xs)) + widths[0] + 1),
        min(frame.height, int(max(ys)) + widths[0] + 1),
    )
    mask = Image.new("L", ((right - left) * _SMOOTH, (foot - top) * _SMOOTH))
    pen = ImageDraw.Draw(mask)
    big = [(edge - start) * _SMOOTH for edge, start in zip(edges, (left, top, left, top), strict=True)]
    pen.rounded_rectangle(
        (big[0], big[1], big[2], big[3]), radius=_CORNER * _SMOOTH, outline=255, width=widths[0] * _SMOOTH
    )
    for stroke in strokes:
        enlarged = [((x - left) * _SMOOTH, (y - top) * _SMOOTH) for x, y in stroke]
        pen.line(enlarged, fill=_LINE_COVER, width=widths[1] * _SMOOTH, joint="curve")
    image.paste(colour, (left, top), mask.reduce(_SMOOTH))


def _tag(sheet: Sheet, label: str, edges: tuple[float, float, float, float], colour: Rgb) -> None:
    """Write the label on a chip at the box's upper left corner, inside where there is no room above."""
    faces = sheet.faces
    words, font = faces.drawable(label), (Weight.BOLD, 38)
    wide, high = faces.font(*font).getlength(words) + 44, 60
    left = min(edges[0], sheet.image.width - wide - 8)
    top = edges[1] - high - 8 if edges[1] > high + 16 else edges[1] + 12
    mask = Image.new("L", (round(wide) * _SMOOTH, high * _SMOOTH))
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, mask.width - 1, mask.height - 1), radius=high // 2 * _SMOOTH, fill=255
    )
    sheet.image.paste(colour, (round(left), round(top)), mask.reduce(_SMOOTH))
    sheet.write((left + wide / 2, top + high / 2), words, font, _WHITE, anchor="mm")
