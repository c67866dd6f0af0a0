"""Portraits and emblems of the pets.

The portraits are shipped as pictures beside this module, so that showing one costs nothing;
``python -m handlers.art.pets`` draws them anew after a change.
"""

import functools
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from types import MappingProxyType

from PIL import Image

from handlers.art.canvas import Canvas, jpeg, png
from handlers.art.colour import Rgb
from handlers.art.errors import UnknownPet
from handlers.art.geometry import ellipse
from handlers.art.pets import bamtol, bori, chaltteok, choco, dubu, gureum, mongi, nabi, pengi, tori
from handlers.art.tokens import Theme, ThemeName, tokens

SIDE = 1080
"""Width and height of a portrait in pixels."""

MAX_BYTES = 200_000
"""A portrait is never longer than this."""

_EVENING: Rgb = (44, 38, 72)
_EVENING_SHARE = 0.1
"""How far fur leans towards the colour of the evening in the dark theme."""


@dataclass(frozen=True)
class _Artist:
    """How one pet is drawn.

    Attributes:
        scene: Paints the place.
        figure: Paints the pet on it.
        face: Middle and radius of the circle that an emblem shows.
    """

    scene: Callable[[Canvas, Theme], None]
    figure: Callable[[Canvas, Theme], None]
    face: tuple[float, float, float] = (540, 440, 330)


_ARTISTS: Mapping[str, _Artist] = MappingProxyType(
    {
        "mongi": _Artist(mongi.scene, mongi.figure, (540, 440, 360)),
        "choco": _Artist(choco.scene, choco.figure, (540, 440, 350)),
        "bori": _Artist(bori.scene, bori.figure, (540, 430, 330)),
        "dubu": _Artist(dubu.scene, dubu.figure, (540, 440, 340)),
        "gureum": _Artist(gureum.scene, gureum.figure, (540, 470, 350)),
        "nabi": _Artist(nabi.scene, nabi.figure, (540, 430, 330)),
        "chaltteok": _Artist(chaltteok.scene, chaltteok.figure, (540, 450, 340)),
        "bamtol": _Artist(bamtol.scene, bamtol.figure, (540, 500, 350)),
        "tori": _Artist(tori.scene, tori.figure, (540, 400, 380)),
        "pengi": _Artist(pengi.scene, pengi.figure, (540, 430, 350)),
    }
)

PET_KEYS: tuple[str, ...] = tuple(_ARTISTS)
"""The pets in the order of the carousel."""


def _artist(pet_key: str) -> _Artist:
    try:
        return _ARTISTS[pet_key]
    except KeyError as error:
        raise UnknownPet(pet_key) from error


def paint(pet_key: str, *, theme: ThemeName = "light", side: int = SIDE, scale: float = 2.0) -> Image.Image:
    """Draw a portrait now.

    Args:
        pet_key: One of `PET_KEYS`.
        theme: Day or evening.
        side: Width and height of the result in pixels.
        scale: How much larger it is drawn than `SIDE` before it is made small.

    Raises:
        UnknownPet: If there is no such pet.
    """
    artist = _artist(pet_key)
    colours = tokens().theme(theme)
    canvas = Canvas(SIDE, SIDE, scale=scale)
    artist.scene(canvas, colours)
    canvas.light(_EVENING, _EVENING_SHARE if theme == "dark" else 0.0)
    artist.figure(canvas, colours)
    return canvas.finished(side)


@functools.cache
def portrait(pet_key: str, *, theme: ThemeName = "light") -> bytes:
    """The portrait as JPEG, 1080 pixels wide and high.

    Raises:
        UnknownPet: If there is no such pet.
    """
    _artist(pet_key)
    return resources.files("handlers.art.pets").joinpath("pictures", f"{pet_key}-{theme}.jpg").read_bytes()


@functools.cache
def emblem(pet_key: str, size: int = 160, *, theme: ThemeName = "light") -> bytes:
    """The face in a circle as PNG with a clear ground, `size` pixels wide and high.

    Raises:
        UnknownPet: If there is no such pet.
    """
    cx, cy, radius = _artist(pet_key).face
    whole = paint(pet_key, theme=theme, scale=1.0)
    shown = whole.crop((round(cx - radius), round(cy - radius), round(cx + radius), round(cy + radius)))
    picture = shown.resize((size, size), Image.Resampling.LANCZOS).convert("RGBA")
    disc = Canvas(size, size, scale=4, paper=(0, 0, 0))
    disc.fill(ellipse(size / 2, size / 2, math.floor(size / 2)), (255, 255, 255))
    picture.putalpha(disc.finished().convert("L"))
    return png(picture)


def paint_all(folder: Path) -> None:
    """Draw every portrait in both themes into `folder`."""
    folder.mkdir(exist_ok=True)
    themes: tuple[ThemeName, ...] = ("light", "dark")
    for pet_key in PET_KEYS:
        for theme in themes:
            picture = paint(pet_key, theme=theme, scale=3.0)
            (folder / f"{pet_key}-{theme}.jpg").write_bytes(jpeg(picture, quality=90, limit=99_000))
