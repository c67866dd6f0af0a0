"""A small poster of a film, drawn as on its card."""

import functools
import random
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps

from handlers.art.canvas import Canvas
from handlers.art.posters.choice import MOTIFS, choose_motif, choose_palette

SIZE: Final = (62, 84)
_SCALE = 0.16
_WIDE = round(1080 * _SCALE)
_MOTIF_HIGH = 820
_N_KEPT = 512


@dataclass(frozen=True)
class FilmTile:
    """What decides how a film's poster looks; see `handlers.art.film_card_data.FilmCardData`."""

    seed: int
    genres: tuple[str, ...]
    keywords: tuple[str, ...]


@functools.lru_cache(_N_KEPT)
def film_tile(film: FilmTile) -> Image.Image:
    """The poster, upright."""
    rng = random.Random(film.seed)  # noqa: S311  (a drawing, not a secret)
    motif = choose_motif(film.genres, film.keywords, rng)
    palette = choose_palette(film.genres, motif, rng)
    drawn = Canvas(1080, 1032, scale=_SCALE)
    MOTIFS[motif](drawn, palette, rng)
    if rng.random() < 0.5:  # noqa: PLR2004  (every second poster, the same ones as on the cards)
        drawn.mirror()
    # Below this, a card has its panel of facts, and the motif ends.
    shown = drawn.finished(_WIDE).crop((0, 0, _WIDE, round(_MOTIF_HIGH * _SCALE)))
    return ImageOps.fit(shown, SIZE, Image.Resampling.LANCZOS)
