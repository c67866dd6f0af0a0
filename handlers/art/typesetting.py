"""Setting words in a box: even lines that keep Korean words whole, shrinking, cutting with an ellipsis."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import ImageFont

from handlers.art.typefaces import Typefaces, Weight

_ELLIPSIS = "…"
_MAX_WORDS = 14
"""Longer texts are not balanced: there would be too many ways to split them."""

_PAUSES = (":", ",", "-", "–", "—", "·", "!", "?", ".")
"""After these a line of a title may well end."""


@dataclass(frozen=True)
class Setting:
    """Lines as they will be drawn.

    Attributes:
        lines: What stands on each line.
        size: Type size in pixels.
        leading: Pixels from one line's top to the next line's top.
        weight: The type's weight.
    """

    lines: tuple[str, ...]
    size: int
    leading: int
    weight: Weight

    @property
    def height(self) -> int:
        """Pixels from the first line's top to the last line's foot."""
        return self.leading * (len(self.lines) - 1) + round(self.size * 1.16)


def width(font: ImageFont.FreeTypeFont, text: str) -> float:
    """How wide a line is, in pixels, with letters that lean out of it."""
    left, _, right, _ = font.getbbox(text)
    return max(font.getlength(text), right) - min(left, 0)


def cut(font: ImageFont.FreeTypeFont, text: str, room: float) -> str:
    """The text, or as much of it as fits into `room` pixels and an ellipsis."""
    if width(font, text) <= room:
        return text
    kept = text
    while kept and width(font, kept.rstrip(" ,·") + _ELLIPSIS) > room:
        kept = kept[:-1]
    return kept.rstrip(" ,·") + _ELLIPSIS


def _splits(words: Sequence[str], n_lines: int) -> Iterator[tuple[str, ...]]:
    for ends in itertools.combinations(range(1, len(words)), n_lines - 1):
        bounds = (0, *ends, len(words))
        yield tuple(" ".join(words[a:b]) for a, b in itertools.pairwise(bounds))


def _roughness(lines: tuple[str, ...], widths: Sequence[float]) -> float:
    """How uneven the lines are; a line of one letter is ugly, a line that ends with a pause is good."""
    longest = max(widths)
    uneven = sum(((longest - each) / longest) ** 2 for each in widths)
    lonely = sum(len(line) <= 1 for line in lines)
    pauses = sum(line.endswith(_PAUSES) for line in lines[:-1])
    return uneven + lonely - 0.6 * pauses


def balanced(font: ImageFont.FreeTypeFont, text: str, *, n_lines: int, room: float) -> tuple[str, ...] | None:
    """The most even way to set `text` on `n_lines` lines without breaking a word; None if none fits."""
    words = text.split()
    if len(words) < n_lines or len(words) > _MAX_WORDS:
        return None
    known: dict[str, float] = {}
    best: tuple[float, tuple[str, ...]] | None = None
    for lines in _splits(words, n_lines):
        for line in lines:
            if line not in known:
                known[line] = width(font, line)
        if max(known[line] for line in lines) <= room:
            rough = _roughness(lines, [known[line] for line in lines])
            best = (rough, lines) if best is None or rough < best[0] else best
    return None if best is None else best[1]


def greedy(font: ImageFont.FreeTypeFont, text: str, *, room: float) -> tuple[str, ...]:
    """Line after line as full as possible; a word that is wider than the room is broken between letters."""
    lines: list[str] = []
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(font, joined) <= room:
            lines[-1] = joined
            continue
        lines.append("")
        for letter in word:
            if width(font, lines[-1] + letter) > room:
                lines.append("")
            lines[-1] += letter
    return tuple(lines)


def _cut_to(
    font: ImageFont.FreeTypeFont, lines: tuple[str, ...], n_lines: int, room: float
) -> tuple[str, ...]:
    if len(lines) <= n_lines:
        return lines
    last = cut(font, " ".join(lines[n_lines - 1 :]), room)
    if not last.endswith(_ELLIPSIS):
        last = cut(font, last + _ELLIPSIS, room)
    return (*lines[: n_lines - 1], last)


def fit(
    faces: Typefaces,
    text: str,
    *,
    weight: Weight,
    sizes: Sequence[int],
    room: tuple[int, int],
    max_lines: int,
) -> Setting:
    """Set a text as large as it goes.

    Args:
        faces: Where fonts come from.
        text: What to set.
        weight: The weight of the type.
        sizes: Type sizes to try, largest first.
        room: Width and height of the box in pixels.
        max_lines: No more lines than that.

    Returns:
        Lines that stay inside the box; at the smallest size the end is cut if it must be.
    """
    for size in sizes:
        font = faces.font(weight, size)
        leading = round(size * 1.2)
        for n_lines in range(1, max_lines + 1):
            lines = balanced(font, text, n_lines=n_lines, room=room[0])
            if lines is not None:
                setting = Setting(lines, size, leading, weight)
                if setting.height <= room[1]:
                    return setting
                break
    size = sizes[-1]
    font, leading = faces.font(weight, size), round(size * 1.2)
    n_lines = max(1, min(max_lines, (room[1] - round(size * 1.16)) // leading + 1))
    return Setting(_cut_to(font, greedy(font, text, room=room[0]), n_lines, room[0]), size, leading, weight)
