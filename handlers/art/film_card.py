"""The card of a film: an original poster, its facts, and how well it fits."""

import io
import random

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from handlers.art import card_chips, card_facts, card_layout, card_ring, card_words
from handlers.art.canvas import Canvas, jpeg
from handlers.art.card_layout import CORNER, HEIGHT, MARGIN, WIDTH
from handlers.art.colour import Rgb
from handlers.art.errors import PosterUnreadable
from handlers.art.film_card_data import FilmCardData
from handlers.art.geometry import box
from handlers.art.posters.choice import MOTIFS, choose_motif, choose_palette
from handlers.art.sheet import Sheet
from handlers.art.tokens import Theme, ThemeName, tokens
from handlers.art.typefaces import Weight, typefaces
from handlers.art.typesetting import width

__all__ = ["HEIGHT", "MAX_BYTES", "WIDTH", "FilmCardData", "compose", "film_card"]

MAX_BYTES = 250_000
"""A card is never longer than this."""

_MAX_POSTER_BYTES = 10_000_000
_MAX_POSTER_PIXELS = 40_000_000


def film_card(card: FilmCardData, *, theme: ThemeName = "light") -> bytes:
    """Draw a card as JPEG, 1080 pixels wide and 1350 high.

    Raises:
        PosterUnreadable: If a poster is given and is no picture, or far too large.
    """
    return jpeg(compose(card, theme=theme).image, quality=88, limit=MAX_BYTES)


def compose(card: FilmCardData, *, theme: ThemeName = "light") -> Sheet:
    """Draw a card, and remember where its words stand.

    Raises:
        PosterUnreadable: If a poster is given and is no picture, or far too large.
    """
    colours, faces = tokens().theme(theme), typefaces()
    chips = card_chips.arranged(card_chips.chips(card, colours, faces))
    plan = card_layout.plan(card, n_chip_rows=len(chips), faces=faces)
    per_cent = None if card.fit is None else max(0, min(100, card.fit))
    canvas = Canvas(WIDTH, HEIGHT, scale=2, paper=colours["paper"])
    ink = _picture(canvas, card, plan.panel)
    canvas.fill(box(0, plan.panel, WIDTH, HEIGHT + 2 * CORNER, radius=CORNER), colours["paper"])
    card_chips.draw(canvas, chips, plan.chips_y, colours["paper"])
    if per_cent is not None:
        card_ring.draw(canvas, colours, plan.ring_y, per_cent)
    sheet = Sheet(canvas.finished(), faces)
    said = card_words.words(card.locale)
    if card.poster is None:
        sheet.write((MARGIN, 66), said.pick, (Weight.BOLD, 32), ink)
    sheet.write_setting((MARGIN, plan.title_y), plan.title, ink if card.poster is None else colours["ink"])
    _write_index(sheet, card, colours, ink)
    card_facts.write(sheet, card, colours, plan)
    card_chips.write(sheet, chips, plan.chips_y)
    if per_cent is not None:
        card_ring.write(sheet, colours, plan.ring_y, per_cent=per_cent, label=said.fit)
    return sheet


def _picture(canvas: Canvas, card: FilmCardData, panel: int) -> Rgb:
    """Paint the upper part; returns the ink for words on it."""
    rng = random.Random(card.seed)  # noqa: S311  (a drawing, not a secret)
    motif = choose_motif(card.genres, card.keywords, rng)
    palette = choose_palette(card.genres, motif, rng)
    if card.poster is None:
        MOTIFS[motif](canvas, palette, rng)
        if rng.random() < 0.5:  # noqa: PLR2004  (every second poster)
            canvas.mirror()
    else:
        canvas.put(_poster(card.poster, (WIDTH, panel + CORNER)))
    return palette.title


def _poster(content: bytes, size: tuple[int, int]) -> Image.Image:
    """A given poster, cut to the size from its top."""
    if len(content) > _MAX_POSTER_BYTES:
        raise PosterUnreadable("too many bytes")
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
            if picture.width * picture.height > _MAX_POSTER_PIXELS:
                raise PosterUnreadable("too many pixels")
            return ImageOps.fit(picture.convert("RGB"), size, Image.Resampling.LANCZOS, centering=(0.5, 0.0))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise PosterUnreadable("not a picture") from error


def _write_index(sheet: Sheet, card: FilmCardData, colours: Theme, ink: Rgb) -> None:
    """Which card of how many, in the upper right corner; on a given poster it needs a ground of its own."""
    if card.position is None or card.total is None:
        return
    text, font = f"{card.position} / {card.total}", (Weight.BOLD, 34)
    if card.poster is None:
        sheet.write((WIDTH - MARGIN, 66), text, font, ink, anchor="ra")
        return
    half = width(sheet.faces.font(*font), text) / 2 + 28
    middle = WIDTH - MARGIN + 28 - half
    edges = (middle - half, 58, middle + half, 118)
    ImageDraw.Draw(sheet.image).rounded_rectangle(edges, radius=30, fill=colours["paper"])
    sheet.write((middle, 88), text, font, colours["ink"], anchor="mm")
