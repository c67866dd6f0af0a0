"""A picture that is written on, which remembers where its words stand."""

from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from handlers.art.colour import Rgb
from handlers.art.typefaces import Typefaces, Weight
from handlers.art.typesetting import Setting


@dataclass
class Sheet:
    """A picture that is written on.

    Attributes:
        image: The picture.
        faces: Where fonts come from.
        boxes: Every line with its left, top, right and lower edge, in the order of writing.
    """

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
