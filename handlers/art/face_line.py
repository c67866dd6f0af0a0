"""A face in the course of a video: a line for each feeling that matters, over the seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from handlers.art.canvas import Canvas, jpeg
from handlers.art.colour import Rgb
from handlers.art.face_bars import colour_of
from handlers.art.geometry import ellipse
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName, tokens
from handlers.art.typefaces import Weight, typefaces

WIDTH, HEIGHT = 1080, 760
_LEFT, _RIGHT, _TOP, _FOOT = 104, 850, 130, 640
_LEAST_LABEL_GAP = 46
_MAX_LINES = 4
_LEAST_PEAK = 0.12
"""A feeling that never rises so high is not drawn, unless it is the highest."""
_STEPS = (1, 2, 5, 10, 15, 20)
_MAX_TICKS = 8


@dataclass(frozen=True)
class FeelingLine:
    """One line.

    Attributes:
        feeling: One of the ten; gives the colour.
        label: What it is called.
        shares: In [0, 1], one for each moment; None where no face was seen.
    """

    feeling: str
    label: str
    shares: tuple[float | None, ...]

    @property
    def peak(self) -> float:
        """The highest share."""
        return max((share for share in self.shares if share is not None), default=0.0)


def face_line(
    title: str,
    seconds: Sequence[float],
    lines: Sequence[FeelingLine],
    *,
    unit: str,
    theme: ThemeName = "light",
) -> bytes:
    """Draw the lines as JPEG, 1080 pixels wide.

    Args:
        title: Stands above.
        seconds: The moments, rising.
        lines: At most four are drawn, those that rise highest.
        unit: What a second is called on the axis.
        theme: The colours.
    """
    return jpeg(compose(title, seconds, lines, unit=unit, theme=theme).image, quality=90)


def compose(
    title: str,
    seconds: Sequence[float],
    lines: Sequence[FeelingLine],
    *,
    unit: str,
    theme: ThemeName = "light",
) -> Sheet:
    """Draw the lines, and remember where the words stand."""
    colours, faces = tokens().theme(theme), typefaces()
    ordered = sorted(lines, key=lambda line: -line.peak)[:_MAX_LINES]
    chosen = [line for k, line in enumerate(ordered) if k == 0 or line.peak >= _LEAST_PEAK]
    canvas = Canvas(WIDTH, HEIGHT, scale=2, paper=colours["paper"])
    for share in (0.0, 0.5, 1.0):
        canvas.line([(_LEFT, _y(share)), (_RIGHT, _y(share))], colours["line"], 2)
    end = max(seconds[-1] if seconds else 0.0, 1.0)
    for line in reversed(chosen):
        _draw(canvas, line, [_x(second, end) for second in seconds], colour_of(line.feeling, colours))
    sheet = Sheet(canvas.finished(), faces)
    sheet.write((64, 44), faces.drawable(title), (Weight.BOLD, 38), colours["ink"])
    _write_axes(sheet, end, unit, colours)
    _write_labels(sheet, chosen, colours)
    return sheet


def _x(second: float, end: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * min(1.0, second / end)


def _y(share: float) -> float:
    return _FOOT - (_FOOT - _TOP) * share


def _draw(canvas: Canvas, line: FeelingLine, xs: Sequence[float], colour: Rgb) -> None:
    """Draw each stretch with a face; a stretch of one moment is a dot."""
    points = [None if share is None else (x, _y(share)) for x, share in zip(xs, line.shares, strict=True)]
    for has_face, stretch in groupby(points, key=lambda point: point is not None):
        if not has_face:
            continue
        path = [point for point in stretch if point is not None]
        if len(path) > 1:
            canvas.line(path, colour, 7)
        else:
            canvas.fill(ellipse(*path[0], 9), colour)


def _write_axes(sheet: Sheet, end: float, unit: str, colours: Theme) -> None:
    for share in (0.0, 0.5, 1.0):
        percent = f"{round(share * 100)}%"
        sheet.write((_LEFT - 16, _y(share)), percent, (Weight.REGULAR, 26), colours["ink-soft"], anchor="rm")
    step = next((step for step in _STEPS if end / step <= _MAX_TICKS), _STEPS[-1])
    for k in range(int(end // step) + 1):
        second = k * step
        words = f"{second}{unit}"
        sheet.write(
            (_x(second, end), _FOOT + 24), words, (Weight.REGULAR, 26), colours["ink-soft"], anchor="ma"
        )


def _write_labels(sheet: Sheet, lines: Sequence[FeelingLine], colours: Theme) -> None:
    """Name each line at its end, apart from each other."""
    ends = [(_y(_last(line)), line) for line in lines]
    low = float(_TOP)
    places: list[float] = []
    ordered = sorted(ends, key=lambda pair: pair[0])
    for y, _ in ordered:
        low = max(low, y)
        places.append(low)
        low += _LEAST_LABEL_GAP
    too_low = max(0.0, places[-1] - _FOOT) if places else 0.0
    for place, (_, line) in zip(places, ordered, strict=True):
        words = sheet.faces.drawable(line.label)
        colour = colour_of(line.feeling, colours)
        sheet.write((_RIGHT + 22, place - too_low), words, (Weight.BOLD, 30), colour, anchor="lm")


def _last(line: FeelingLine) -> float:
    return next((share for share in reversed(line.shares) if share is not None), 0.0)
