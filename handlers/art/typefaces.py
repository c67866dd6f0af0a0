"""Nanum Gothic for pictures, taken from the installed package `koreanize-matplotlib`."""

import functools
import importlib.util
import unicodedata
from enum import StrEnum
from pathlib import Path

from PIL import Image, ImageFont

from handlers.art.errors import TypefaceMissing

_PACKAGE = "koreanize_matplotlib"
_PRIVATE_USE = "\U0010fffd"
"""A character that no type has: what is drawn for it is the mark for a missing glyph."""


class Weight(StrEnum):
    """How heavy the letters are; the value is the file's name."""

    LIGHT = "NanumGothicLight"
    REGULAR = "NanumGothic"
    BOLD = "NanumGothicBold"
    EXTRA_BOLD = "NanumGothicExtraBold"


def font_folder() -> Path:
    """Where the font files are, found without importing the package (it would import matplotlib).

    Raises:
        TypefaceMissing: If the package is not installed.
    """
    found = importlib.util.find_spec(_PACKAGE)
    if found is None or found.origin is None:
        raise TypefaceMissing(_PACKAGE)
    return Path(found.origin).parent / "fonts"


class Typefaces:
    """Fonts by weight and size, each opened once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fonts: dict[tuple[Weight, int], ImageFont.FreeTypeFont] = {}
        self._drawable: dict[str, bool] = {}

    def font(self, weight: Weight, size: int) -> ImageFont.FreeTypeFont:
        """The font of that weight, `size` pixels high.

        Raises:
            TypefaceMissing: If the file cannot be read.
        """
        key = (weight, size)
        if key not in self._fonts:
            path = self._folder / f"{weight.value}.ttf"
            # Pillow would look for a missing file's name among the system's fonts.
            if not path.is_file():
                raise TypefaceMissing(path.name)
            try:
                self._fonts[key] = ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
            except OSError as error:
                raise TypefaceMissing(path.name) from error
        return self._fonts[key]

    def can_draw(self, text: str) -> bool:
        """Whether every character has a glyph of its own (no empty box in its place)."""
        return all(self._has_glyph(character) for character in text)

    def drawable(self, text: str) -> str:
        """The text with plain letters for accented ones that have no glyph, and without what else has none.

        Doubled blanks are made one.
        """
        return " ".join("".join(c for c in self.spelled(text) if self._has_glyph(c)).split())

    def spelled(self, text: str) -> str:
        """The text with plain letters for accented ones that have no glyph; all else stays."""
        composed = unicodedata.normalize("NFC", text)
        return "".join(c if self._has_glyph(c) else self._plain(c) or c for c in composed)

    def _plain(self, character: str) -> str:
        parts = unicodedata.normalize("NFKD", character)
        return "".join(
            c for c in parts if not unicodedata.combining(c) and c != character and self._has_glyph(c)
        )

    def _has_glyph(self, character: str) -> bool:
        if character not in self._drawable:
            self._drawable[character] = character.isspace() or (
                character.isprintable() and self._glyph(character) not in (self._missing, self._nothing)
            )
        return self._drawable[character]

    def _glyph(self, character: str) -> bytes:
        """What the character looks like, as comparable bytes."""
        font = self.font(Weight.REGULAR, 24)
        picture = Image.new("L", (40, 40))
        mask = font.getmask(character)
        if mask.size[0] and mask.size[1]:
            picture.im.paste(mask, (0, 0, min(mask.size[0], 40), min(mask.size[1], 40)))
        return bytes((*mask.size, *picture.tobytes()))

    @functools.cached_property
    def _missing(self) -> bytes:
        return self._glyph(_PRIVATE_USE)

    @functools.cached_property
    def _nothing(self) -> bytes:
        return bytes((0, 0, *bytes(1600)))


@functools.cache
def typefaces() -> Typefaces:
    """The fonts of this process."""
    return Typefaces(font_folder())
