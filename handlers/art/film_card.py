"""The card of a film: an original poster with the title, and one slim panel of facts."""

import io
import random

from PIL import Image, ImageOps, UnidentifiedImageError

from handlers.art import card_chips, card_facts, card_layout, card_words
from handlers.art.canvas import Canvas, jpeg
from handlers.art.card_layout import CORNER, HEIGHT, MARGIN, WIDTH
from handlers.art.colour import Rgb
from handlers.art.errors import PosterUnreadable
from handlers.art.film_card_data import FilmCardData
from handlers.art.geometry import box
from handlers.art.posters.choice import MOTIFS, choose_motif, choose_palette
from handlers.art.sheet import Sheet
from handlers.art.tokens import ThemeName, tokens
from handlers.art.typefaces import Weight, typefaces

__all__ = ["HEIGHT", "MAX_BYTES", "WIDTH", "FilmCardData", "compose", "film_card"]

MAX_BYTES = 250_000
"""A card is never longer than this."""

_MAX_POSTER_BYTES = 10_000_000
_MAX_POSTER_PIXELS = 40_000_000


def film_card(card: FilmCardData, *, theme: ThemeName = "light") -> bytes:
    """Draw a card as JPEG, 1080 pixels wide and 1032 high.

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
    chips = card_chips.chips(card, colours, faces)
    plan = card_layout.plan(card, faces)
    canvas = Canvas(WIDTH, HEIGHT, scale=2, paper=colours["paper"])
    ink = _picture(canvas, card, plan.panel)
    canvas.fill(box(0, plan.panel, WIDTH, HEIGHT + 2 * CORNER, radius=CORNER), colours["paper"])
    card_chips.draw(canvas, chips, plan.chips_y, colours["paper"])
    sheet = Sheet(canvas.finished(), faces)
    if card.poster is None:
        sheet.write((MARGIN, 66), card_words.words(card.locale).pick, (Weight.BOLD, 32), ink)
    sheet.write_setting((MARGIN, plan.title_y), plan.title, ink if card.poster is None else colours["ink"])
    card_facts.write(sheet, card, colours, plan)
    card_chips.write(sheet, chips, plan.chips_y)
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
