"""The card of a film: an original poster, its facts, and how well it fits."""

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from handlers.art import card_words
from handlers.art.canvas import Canvas, jpeg
from handlers.art.colour import Rgb, mix
from handlers.art.errors import PosterUnreadable
from handlers.art.geometry import box, ellipse
from handlers.art.posters.choice import MOTIFS, choose_motif, choose_palette
from handlers.art.tokens import Theme, ThemeName, tokens
from handlers.art.typefaces import Typefaces, Weight, typefaces
from handlers.art.typesetting import Setting, cut, fit, greedy, width

WIDTH, HEIGHT = 1080, 1350
"""Pixels of a card: as tall as a phone shows without cutting."""

MAX_BYTES = 250_000
"""A card is never longer than this."""

_MARGIN = 72
_INNER = WIDTH - 2 * _MARGIN
_PANEL_TOP = 800
_PANEL_TOP_WITH_POSTER = 690
_CORNER = 44
_RING = (918, 96)
"""Middle (x) and radius of the ring that shows the fit."""

_TITLE_ROOM = (_INNER, 300)
_TITLE_SIZES = (136, 124, 112, 102, 94, 86, 78, 70, 62)
_PANEL_TITLE_SIZES = (66, 60, 54, 48)
_MAX_POSTER_BYTES = 10_000_000
_MAX_POSTER_PIXELS = 40_000_000


@dataclass(frozen=True)
class FilmCardData:
    """What a card says.

    Attributes:
        title: As the person knows it.
        original_title: In the film's own language; left out where it equals the title.
        year: Of the first release.
        runtime: In minutes.
        age_rating: ``전체``, ``12``, ``15`` or ``19``.
        genres: TMDB's Korean names; they also decide the poster.
        director: One or more names.
        cast: Names, the leading ones first.
        fit: How well it fits, 0 to 100; None leaves the ring out.
        position: Which of `total` cards this is, from 1.
        total: How many cards there are.
        seed: The film's number; equal numbers draw equal posters.
        keywords: Korean words that may call for a motif.
        locale: ``ko`` or ``en``: the language of labels.
        title_en: Shown where the original title has letters that the type lacks.
        poster: A real poster (JPEG, PNG or WebP), shown instead of the drawn one.
    """

    title: str
    original_title: str
    year: int
    runtime: int
    age_rating: str
    genres: tuple[str, ...]
    director: tuple[str, ...]
    cast: tuple[str, ...]
    fit: int | None
    position: int | None
    total: int | None
    seed: int
    keywords: tuple[str, ...] = ()
    locale: str = "ko"
    title_en: str = ""
    poster: bytes | None = field(default=None, repr=False)


@dataclass
class _Sheet:
    """The card on the table: text is drawn through here, and where it stands is remembered."""

    image: Image.Image
    faces: Typefaces
    boxes: list[tuple[str, tuple[float, float, float, float]]] = field(default_factory=list)

    def write(
        self, at: tuple[float, float], text: str, font: tuple[Weight, int], colour: Rgb, *, anchor: str = "la"
    ) -> None:
        """Write one line."""
        pen, face = ImageDraw.Draw(self.image), self.faces.font(*font)
        pen.text(at, text, font=face, fill=colour, anchor=anchor)
        self.boxes.append((text, pen.textbbox(at, text, font=face, anchor=anchor)))

    def write_setting(self, at: tuple[float, float], setting: Setting, colour: Rgb) -> None:
        """Write lines under each other."""
        for k, line in enumerate(setting.lines):
            self.write((at[0], at[1] + k * setting.leading), line, (setting.weight, setting.size), colour)


def film_card(card: FilmCardData, *, theme: ThemeName = "light") -> bytes:
    """Draw a card as JPEG, 1080 pixels wide and 1350 high.

    Raises:
        PosterUnreadable: If a poster is given and is no picture, or far too large.
    """
    return jpeg(compose(card, theme=theme).image, quality=88, limit=MAX_BYTES)


def compose(card: FilmCardData, *, theme: ThemeName = "light") -> _Sheet:
    """Draw a card, and tell where its words stand.

    Raises:
        PosterUnreadable: If a poster is given and is no picture, or far too large.
    """
    colours, faces = tokens().theme(theme), typefaces()
    top = _PANEL_TOP if card.poster is None else _PANEL_TOP_WITH_POSTER
    canvas = Canvas(WIDTH, HEIGHT, scale=2, paper=colours["paper"])
    rng = random.Random(card.seed)  # noqa: S311  (a drawing, not a secret)
    motif = choose_motif(card.genres, card.keywords, rng)
    palette = choose_palette(card.genres, motif, rng)
    if card.poster is None:
        MOTIFS[motif](canvas, palette, rng)
    else:
        canvas.put(_poster(card.poster, (WIDTH, top + _CORNER)))
    canvas.fill(box(0, top, WIDTH, HEIGHT + 2 * _CORNER, radius=_CORNER), colours["paper"])
    chips = _chips(card, colours, faces)
    rows = _rows(chips, faces)
    plan = _plan(card, top, n_rows=len(rows), faces=faces)
    if card.fit is not None:
        _draw_ring(canvas, colours, top + 18, card.fit)
    _draw_chips(canvas, rows, plan.chips_y, colours["paper"])
    sheet = _Sheet(canvas.finished(), faces)
    if card.poster is None:
        _write_title(sheet, card, palette.title)
    if card.position is not None and card.total is not None:
        _write_index(sheet, card, None if card.poster is None else colours, palette.title)
    _write_facts(sheet, card, colours, plan)
    _write_chips(sheet, rows, plan.chips_y)
    if card.fit is not None:
        _write_ring(sheet, card, colours, top + 18)
    return sheet


def _poster(content: bytes, size: tuple[int, int]) -> Image.Image:
    """A given poster, cut to the size from its top."""
    if len(content) > _MAX_POSTER_BYTES:
        raise PosterUnreadable("too many bytes")
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
            if picture.width * picture.height > _MAX_POSTER_PIXELS:
                raise PosterUnreadable("too many pixels")
            return ImageOps.fit(picture.convert("RGB"), size, Image.Resampling.LANCZOS, centering=(0.5, 0.0))
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise PosterUnreadable("not a picture") from error


@dataclass(frozen=True)
class _Plan:
    """Where the rows of the panel begin, in pixels from the top."""

    title: Setting | None
    title_y: float
    original_y: float
    chips_y: float
    people_y: float


def _plan(card: FilmCardData, top: int, *, n_rows: int, faces: Typefaces) -> _Plan:
    title = None
    y = top + 56.0
    title_y = y
    if card.poster is not None:
        room = (_INNER - (2 * _RING[1] + 20 if card.fit is not None else 0), 170)
        title = fit(
            faces,
            faces.drawable(card.title),
            weight=Weight.EXTRA_BOLD,
            sizes=_PANEL_TITLE_SIZES,
            room=room,
            max_lines=2,
        )
        y += title.height + 14
    spare = max(0.0, HEIGHT - 60 - (y + 96 + n_rows * 80 + 170))
    chips_y = y + 92 + min(spare * 0.25, 34)
    people_y = chips_y + n_rows * 80 + 20 + min(spare * 0.45, 56)
    return _Plan(title, title_y, y, chips_y, people_y)


def _write_title(sheet: _Sheet, card: FilmCardData, ink: Rgb) -> None:
    text = sheet.faces.drawable(card.title) or sheet.faces.drawable(card.title_en)
    setting = fit(
        sheet.faces, text, weight=Weight.EXTRA_BOLD, sizes=_TITLE_SIZES, room=_TITLE_ROOM, max_lines=4
    )
    sheet.write_setting((_MARGIN, 138), setting, ink)
    sheet.write((_MARGIN, 70), card_words.words(card.locale).pick, (Weight.BOLD, 32), ink)


def _write_index(sheet: _Sheet, card: FilmCardData, panel: Theme | None, ink: Rgb) -> None:
    text = f"{card.position} / {card.total}"
    colour = ink
    if panel is not None:
        half = width(sheet.faces.font(Weight.BOLD, 34), text) / 2 + 28
        x = WIDTH - _MARGIN - half + 28
        ImageDraw.Draw(sheet.image).rounded_rectangle(
            (x - half, 58, x + half, 118), radius=30, fill=panel["paper"]
        )
        sheet.write((x, 88), text, (Weight.BOLD, 34), panel["ink"], anchor="mm")
        return
    sheet.write((WIDTH - _MARGIN, 70), text, (Weight.BOLD, 34), colour, anchor="ra")


def _original(card: FilmCardData, faces: Typefaces) -> str:
    """The original title, or the English one where the type lacks its letters; empty where it says nothing new."""
    for name in (card.original_title, card.title_en):
        shown = " ".join(name.split())
        if shown and shown.casefold() != card.title.casefold() and faces.can_draw(faces.spelled(shown)):
            return faces.spelled(shown)
    return ""


def _write_facts(sheet: _Sheet, card: FilmCardData, colours: Theme, plan: _Plan) -> None:
    faces, said = sheet.faces, card_words.words(card.locale)
    if plan.title is not None:
        sheet.write_setting((_MARGIN, plan.title_y), plan.title, colours["ink"])
    room = _INNER - (2 * _RING[1] + 24 if card.fit is not None and plan.title is None else 0)
    year = str(card.year)
    original = _original(card, faces)
    if original:
        line, size = _shrunk(faces, original, f" · {year}", room)
    else:
        line, size = year, 38
    sheet.write(
        (_MARGIN, plan.original_y + (38 - size) / 2), line, (Weight.REGULAR, size), colours["ink-soft"]
    )
    y = plan.people_y
    for label, names, n_lines in ((said.director, card.director, 1), (said.cast, card.cast, 2)):
        y = _write_people(sheet, (label, names), colours, y, n_lines=n_lines)


def _shrunk(faces: Typefaces, text: str, tail: str, room: float) -> tuple[str, int]:
    """A line and the size at which it fits with its tail; cut before the tail if it must be."""
    for size in (38, 35, 32):
        if width(faces.font(Weight.REGULAR, size), text + tail) <= room:
            return text + tail, size
    font = faces.font(Weight.REGULAR, 32)
    return cut(font, text, room - width(font, tail)) + tail, 32


def _write_people(
    sheet: _Sheet, row: tuple[str, Sequence[str]], colours: Theme, y: float, *, n_lines: int
) -> float:
    """One labelled line of names; returns where the next one begins."""
    label, names = row
    faces = sheet.faces
    shown = [name for name in (faces.drawable(name) for name in names) if name]
    if not shown:
        return y
    indent = _MARGIN + max(96.0, width(faces.font(Weight.REGULAR, 34), label) + 28)
    font = faces.font(Weight.BOLD, 38)
    # A name stays on one line: its blanks do not break.
    lines = greedy(
        font, ", ".join(name.replace(" ", "\u00a0") for name in shown), room=WIDTH - _MARGIN - indent
    )
    sheet.write((_MARGIN, y + 3), label, (Weight.REGULAR, 34), colours["ink-soft"])
    for k, line in enumerate(lines[:n_lines]):
        more = k == n_lines - 1 and len(lines) > n_lines
        text = cut(font, line + (" …" if more else ""), WIDTH - _MARGIN - indent)
        sheet.write((indent, y + k * 52), text.replace("\u00a0", " "), (Weight.BOLD, 38), colours["ink"])
    return y + min(len(lines), n_lines) * 52 + 14


@dataclass(frozen=True)
class _Chip:
    """A small label: its words, colours, and width in pixels."""

    text: str
    ink: Rgb
    fill: Rgb | None
    line: Rgb
    wide: float


def _chips(card: FilmCardData, colours: Theme, faces: Typefaces) -> list[_Chip]:
    said = card_words.words(card.locale)
    font = faces.font(Weight.BOLD, 34)
    age = colours.age["all" if card.age_rating not in colours.age else card.age_rating]
    texts = [
        (said.age(card.age_rating), colours["accent-ink"], age),
        (said.runtime(card.runtime), colours["ink"], None),
    ]
    texts += [(faces.drawable(said.genre(name)), colours["ink"], None) for name in card.genres]
    return [
        _Chip(
            shown,
            ink,
            fill,
            mix(colours["line"], colours["ink-soft"], 0.25),
            max(width(font, shown) + 48, 66),
        )
        for shown, ink, fill in (
            (cut(font, text, _INNER - 48), ink, fill) for text, ink, fill in texts if text
        )
    ]


def _rows(chips: Sequence[_Chip], _: Typefaces) -> list[list[tuple[float, _Chip]]]:
    """Chips from left to right, at most two rows; those that do not fit are left out."""
    rows: list[list[tuple[float, _Chip]]] = [[]]
    x = float(_MARGIN)
    for chip in chips:
        if x + chip.wide > WIDTH - _MARGIN:
            if len(rows) == 2:
                break
            rows.append([])
            x = _MARGIN
        rows[-1].append((x, chip))
        x += chip.wide + 14
    return rows


def _draw_chips(c: Canvas, rows: Sequence[Sequence[tuple[float, _Chip]]], y: float, ground: Rgb) -> None:
    for k, row in enumerate(rows):
        for x, chip in row:
            edges = (x, y + k * 80, x + chip.wide, y + k * 80 + 64)
            radius = 18 if chip.fill is not None else 32
            if chip.fill is not None:
                c.fill(box(*edges, radius=radius), chip.fill)
            else:
                c.fill(box(*edges, radius=radius), chip.line)
                c.fill(
                    box(x + 2.5, edges[1] + 2.5, edges[2] - 2.5, edges[3] - 2.5, radius=radius - 2.5), ground
                )


def _write_chips(sheet: _Sheet, rows: Sequence[Sequence[tuple[float, _Chip]]], y: float) -> None:
    for k, row in enumerate(rows):
        for x, chip in row:
            sheet.write(
                (x + chip.wide / 2, y + k * 80 + 33), chip.text, (Weight.BOLD, 34), chip.ink, anchor="mm"
            )


def _draw_ring(c: Canvas, colours: Theme, cy: float, share: int) -> None:
    cx, radius = _RING
    c.fill(ellipse(cx, cy, radius + 14), colours["paper"])
    c.fill(ellipse(cx, cy, radius), colours["line"])
    part = max(0, min(100, share))
    if part:
        outer, inner = ellipse(cx, cy, radius, turn=-90), ellipse(cx, cy, radius - 15, turn=-90)
        n = max(2, round(len(outer) * part / 100) + 1)
        outer, inner = [*outer, outer[0]][:n], [*inner, inner[0]][:n]
        c.fill([*outer, *inner[::-1]], colours["accent"])
    c.fill(ellipse(cx, cy, radius - 15), colours["paper"])


def _write_ring(sheet: _Sheet, card: FilmCardData, colours: Theme, cy: float) -> None:
    cx = _RING[0]
    sheet.write((cx, cy - 12), f"{card.fit}%", (Weight.EXTRA_BOLD, 50), colours["accent"], anchor="mm")
    sheet.write(
        (cx, cy + 36),
        card_words.words(card.locale).fit,
        (Weight.REGULAR, 27),
        colours["ink-soft"],
        anchor="mm",
    )
