"""The feelings of a face as bars: a panel under the picture, or a picture of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image

from handlers.art.canvas import Canvas, jpeg
from handlers.art.colour import Rgb
from handlers.art.geometry import box
from handlers.art.sheet import Sheet
from handlers.art.tokens import FEELINGS, Theme, ThemeName, tokens
from handlers.art.typefaces import Weight, typefaces
from handlers.art.typesetting import cut

WIDTH = 1080
_MARGIN = 64
_TITLE_HIGH = 112
_ROW_HIGH = 60
_LABEL_WIDE = 210
_PERCENT_WIDE = 96
_BAR_HIGH = 26
_FOOT = 40
_THINNEST = 0.012
"""A bar of nothing is still a dot, so that its row is seen to have one."""


@dataclass(frozen=True)
class FeelingBar:
    """One bar.

    Attributes:
        feeling: One of `FEELINGS`; gives the colour.
        label: What it is called; characters without a glyph are left out.
        share: In [0, 1].
    """

    feeling: str
    label: str
    share: float


def face_bars(title: str, bars: Sequence[FeelingBar], *, theme: ThemeName = "light") -> bytes:
    """Draw the bars as JPEG, 1080 pixels wide."""
    return jpeg(bars_panel(title, bars, theme=theme), quality=90)


def bars_panel(title: str, bars: Sequence[FeelingBar], *, theme: ThemeName = "light") -> Image.Image:
    """Draw the bars, the longest first, under a title."""
    return compose(title, bars, theme=theme).image


def compose(title: str, bars: Sequence[FeelingBar], *, theme: ThemeName = "light") -> Sheet:
    """Draw the bars, and remember where the words stand."""
    colours, faces = tokens().theme(theme), typefaces()
    ordered = sorted(bars, key=lambda bar: -bar.share)
    canvas = Canvas(WIDTH, panel_height(len(ordered)), scale=2, paper=colours["paper"])
    left, right = _MARGIN + _LABEL_WIDE, WIDTH - _MARGIN - _PERCENT_WIDE
    for k, bar in enumerate(ordered):
        _draw_bar(canvas, (left, right), _middle(k), bar=bar, colours=colours)
    sheet = Sheet(canvas.finished(), faces)
    sheet.write((_MARGIN, 44), faces.drawable(title), (Weight.BOLD, 38), colours["ink"])
    for k, bar in enumerate(ordered):
        _write_row(sheet, k, bar, colours)
    return sheet


def panel_height(n_bars: int) -> int:
    """How high the panel is."""
    return _TITLE_HIGH + n_bars * _ROW_HIGH + _FOOT


def _middle(row: int) -> float:
    return _TITLE_HIGH + (row + 0.5) * _ROW_HIGH


def _draw_bar(
    canvas: Canvas, ends: tuple[float, float], y: float, *, bar: FeelingBar, colours: Theme
) -> None:
    (left, right), half = ends, _BAR_HIGH / 2
    canvas.fill(box(left, y - half, right, y + half, radius=half), colours["line"], alpha=0.55)
    share = min(1.0, max(_THINNEST, bar.share))
    long = max(_BAR_HIGH, (right - left) * share)
    canvas.fill(box(left, y - half, left + long, y + half, radius=half), colour_of(bar.feeling, colours))


def _write_row(sheet: Sheet, row: int, bar: FeelingBar, colours: Theme) -> None:
    is_first = row == 0
    weight = Weight.BOLD if is_first else Weight.REGULAR
    ink = colours["ink"] if is_first else colours["ink-soft"]
    faces, y = sheet.faces, _middle(row)
    label = cut(faces.font(weight, 32), faces.drawable(bar.label), _LABEL_WIDE - 20)
    sheet.write((_MARGIN, y), label, (weight, 32), ink, anchor="lm")
    percent = f"{round(bar.share * 100)}%"
    sheet.write((WIDTH - _MARGIN, y), percent, (weight, 32), ink, anchor="rm")


def colour_of(feeling: str, colours: Theme) -> Rgb:
    """The colour of a feeling in a theme."""
    return colours.feeling[feeling]


def bars_of(shares: Mapping[str, float], labels: Mapping[str, str]) -> tuple[FeelingBar, ...]:
    """A bar for each feeling that has a label, in the project's order."""
    return tuple(
        FeelingBar(feeling, labels[feeling], shares.get(feeling, 0.0))
        for feeling in FEELINGS
        if feeling in labels
    )
