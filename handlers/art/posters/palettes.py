"""The colours that a drawn poster can take."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from handlers.art.colour import Rgb, rgb


@dataclass(frozen=True)
class Palette:
    """One poster's colours.

    Attributes:
        sky_high: Ground behind the title.
        sky_low: The sky at the horizon.
        sun: Sun, moon or lamp.
        far: The palest depth.
        mid: The depth before it.
        near: The depth before that.
        dark: The foreground.
        spark: Small lights and accents.
        title: The title's ink on the sky.
    """

    sky_high: Rgb
    sky_low: Rgb
    sun: Rgb
    far: Rgb
    mid: Rgb
    near: Rgb
    dark: Rgb
    spark: Rgb
    title: Rgb


@functools.cache
def palettes() -> Mapping[str, Palette]:
    """All palettes by name, read once in a process."""
    text = resources.files("handlers.art.posters").joinpath("palettes.toml").read_text(encoding="utf-8")
    return {
        name: Palette(*(rgb(str(colour)) for colour in table["colours"]))
        for name, table in tomllib.loads(text).items()
    }
