"""The card of the own page: the pet, a name, the days together, the week's feelings and two counts."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from handlers.art.canvas import Canvas, jpeg
from handlers.art.geometry import box, ellipse
from handlers.art.pets import portraits
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName, tokens
from handlers.art.typefaces import Weight, typefaces
from handlers.art.typesetting import cut

WIDTH, HEIGHT = 1080, 860
_MARGIN = 64
_EMBLEM = 300
_COLUMN = _MARGIN + _EMBLEM + 52
_WEEK_TOP, _WEEK_HIGH = 430, 200
_COUNTS_TOP, _COUNTS_HIGH = 662, 134
_CORNER = 36
_DOT = 30


@dataclass(frozen=True)
class DayDot:
    """One day of the week.

    Attributes:
        label: The day's short name.
        feeling: One of the ten feelings; None where nothing was read.
    """

    label: str
    feeling: str | None


@dataclass(frozen=True)
class ProfileCardData:
    """What the card says; characters without a glyph are left out.

    Attributes:
        pet: Its key.
        name: The person's nickname.
        companion: The line about the pet.
        days: The line about the days together.
        week_title: What stands over the week.
        week: Seven days, oldest first; none where nothing was read.
        counts: What is counted: number and label, two of them.
    """

    pet: str
    name: str
    companion: str
    days: str
    week_title: str
    week: tuple[DayDot, ...]
    counts: tuple[tuple[str, str], ...]


def profile_card(card: ProfileCardData, theme: ThemeName = "light") -> bytes:
    """Draw the card as JPEG, 1080 pixels wide."""
    return jpeg(compose(card, theme=theme).image, quality=90, limit=250_000)


def compose(card: ProfileCardData, *, theme: ThemeName = "light") -> Sheet:
    """Draw the card, and remember where its words stand."""
    colours = tokens().theme(theme)
    canvas = Canvas(WIDTH, HEIGHT, scale=2, paper=colours["paper"])
    canvas.fill(box(0, 0, WIDTH, 372), colours["accent-soft"])
    middle = (_MARGIN + _EMBLEM / 2, 60 + _EMBLEM / 2)
    canvas.fill(ellipse(*middle, _EMBLEM / 2 + 10), colours["surface"])
    canvas.fill(_panel(_WEEK_TOP, _WEEK_HIGH), colours["surface"])
    for k in range(len(card.counts)):
        canvas.fill(_half(k), colours["surface"])
    for x, day in zip(_places(len(card.week)), card.week, strict=True):
        _dot(canvas, x, day, colours)
    image = canvas.finished()
    emblem = Image.open(io.BytesIO(portraits.emblem(card.pet, _EMBLEM, theme=theme)))
    image.paste(emblem, (_MARGIN, 60), emblem)
    sheet = Sheet(image, typefaces())
    _write_head(sheet, card, colours)
    _write_week(sheet, card, colours)
    _write_counts(sheet, card, colours)
    return sheet


def _panel(top: float, high: float) -> list[tuple[float, float]]:
    return box(_MARGIN, top, WIDTH - _MARGIN, top + high, radius=_CORNER)


def _half(which: int) -> list[tuple[float, float]]:
    wide = (WIDTH - 2 * _MARGIN - 32) / 2
    left = _MARGIN + which * (wide + 32)
    return box(left, _COUNTS_TOP, left + wide, _COUNTS_TOP + _COUNTS_HIGH, radius=_CORNER)


def _places(n_days: int) -> Sequence[float]:
    room = (WIDTH - 2 * _MARGIN) / max(1, n_days)
    return [_MARGIN + room * (k + 0.5) for k in range(n_days)]


def _dot(canvas: Canvas, x: float, day: DayDot, colours: Theme) -> None:
    y = _WEEK_TOP + 114
    if day.feeling is None:
        canvas.fill(ellipse(x, y, _DOT / 3), colours["line"])
    else:
        canvas.fill(ellipse(x, y, _DOT), colours.feeling[day.feeling])


def _write_head(sheet: Sheet, card: ProfileCardData, colours: Theme) -> None:
    faces, room = sheet.faces, WIDTH - _MARGIN - _COLUMN
    lines = (
        (card.name, (Weight.BOLD, 64), colours["ink"], 92),
        (card.companion, (Weight.REGULAR, 36), colours["ink"], 190),
        (card.days, (Weight.BOLD, 40), colours["accent"], 258),
    )
    for text, font, ink, y in lines:
        sheet.write((_COLUMN, y), cut(faces.font(*font), faces.drawable(text), room), font, ink)


def _write_week(sheet: Sheet, card: ProfileCardData, colours: Theme) -> None:
    faces, room = sheet.faces, WIDTH - 4 * _MARGIN
    title = cut(faces.font(Weight.BOLD, 34), faces.drawable(card.week_title), room)
    y = _WEEK_TOP + (26 if card.week else _WEEK_HIGH / 2 - 20)
    sheet.write((_MARGIN + 36, y), title, (Weight.BOLD, 34), colours["ink"])
    for x, day in zip(_places(len(card.week)), card.week, strict=True):
        label = faces.drawable(day.label)
        sheet.write((x, _WEEK_TOP + 170), label, (Weight.REGULAR, 28), colours["ink-soft"], anchor="mm")


def _write_counts(sheet: Sheet, card: ProfileCardData, colours: Theme) -> None:
    wide = (WIDTH - 2 * _MARGIN - 32) / 2
    for k, (number, label) in enumerate(card.counts):
        x, y = _MARGIN + k * (wide + 32) + 36, _COUNTS_TOP + _COUNTS_HIGH / 2
        sheet.write((x, y), number, (Weight.BOLD, 52), colours["ink"], anchor="lm")
        right = _MARGIN + k * (wide + 32) + wide - 36
        words = sheet.faces.drawable(label)
        sheet.write((right, y), words, (Weight.REGULAR, 32), colours["ink-soft"], anchor="rm")
