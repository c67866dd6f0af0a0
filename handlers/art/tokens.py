"""The design tokens as values: colours of both themes, type sizes, spacing, radii."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Literal

from handlers.art.colour import Rgb, rgb

ThemeName = Literal["light", "dark"]

FEELINGS = (
    "joy",
    "sadness",
    "anger",
    "worry",
    "anxiety",
    "depression",
    "fear",
    "surprise",
    "disgust",
    "neutral",
)
"""The ten feelings in the order of the project."""

PLAIN_NAMES = (
    "accent",
    "accent-ink",
    "accent-soft",
    "paper",
    "surface",
    "ink",
    "ink-soft",
    "line",
    "bubble-own",
    "bubble-own-ink",
    "bubble-bot",
    "bubble-bot-ink",
    "danger",
)
"""Colours with one name each, as they stand in the file and in the style sheet."""


@dataclass(frozen=True)
class Theme:
    """The colours of one theme.

    Attributes:
        plain: The colours of `PLAIN_NAMES`.
        mood: Five steps from low to high.
        feeling: One colour for each of `FEELINGS`.
        age: Badge colours of the film ratings ``all``, ``12``, ``15`` and ``19``.
        scene: Paints of the pictures.
    """

    name: ThemeName
    plain: Mapping[str, Rgb]
    mood: tuple[Rgb, ...]
    feeling: Mapping[str, Rgb]
    age: Mapping[str, Rgb]
    scene: Mapping[str, Rgb]

    def __getitem__(self, name: str) -> Rgb:
        return self.plain[name]


@dataclass(frozen=True)
class Tokens:
    """Everything the look is made of; sizes are pixels of the page."""

    light: Theme
    dark: Theme
    family: str
    type_sizes: Mapping[str, int]
    spaces: tuple[int, ...]
    radii: Mapping[str, int]

    def theme(self, name: ThemeName) -> Theme:
        """The theme of that name."""
        return self.dark if name == "dark" else self.light


def _colours(table: Mapping[str, str], names: tuple[str, ...] | None = None) -> dict[str, Rgb]:
    return {name: rgb(table[name]) for name in (names or tuple(table))}


def _theme(name: ThemeName, table: Mapping[str, object]) -> Theme:
    flat = {key: value for key, value in table.items() if isinstance(value, str)}
    groups = {
        key: {str(name): str(colour) for name, colour in value.items()}
        for key, value in table.items()
        if isinstance(value, dict)
    }
    mood = table["mood"]
    assert isinstance(mood, list)
    return Theme(
        name=name,
        plain=_colours(flat, PLAIN_NAMES),
        mood=tuple(rgb(str(step)) for step in mood),
        feeling=_colours(groups["feeling"], FEELINGS),
        age=_colours(groups["age"]),
        scene=_colours(groups["scene"]),
    )


@functools.cache
def tokens() -> Tokens:
    """Read the token file, once in a process."""
    text = resources.files("handlers.art").joinpath("tokens.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    sizes = dict(table["type"])
    return Tokens(
        light=_theme("light", table["light"]),
        dark=_theme("dark", table["dark"]),
        family=sizes.pop("family"),
        type_sizes=sizes,
        spaces=tuple(table["space"]["steps"]),
        radii=table["radius"],
    )
