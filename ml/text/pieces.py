"""Texts cut into pieces of words, the units that the small transformer reads."""

from collections.abc import Sequence
from typing import Final

UNKNOWN: Final = 1
MASK: Final = 3
"""Numbers of pieces that stand for no text."""

_WORD_BEGINS: Final = "▁"


class Pieces:
    """Cuts words from left to right into the longest pieces that are known."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._longest = max(map(len, pieces))

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the pieces of a normalised text, at least one."""
        return [number for word in text.split() for number in self._of_word(_WORD_BEGINS + word)] or [UNKNOWN]

    def _of_word(self, word: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(word):
            end = min(len(word), start + self._longest)
            while end > start and word[start:end] not in self._numbers:
                end -= 1
            found.append(self._numbers[word[start:end]] if end > start else UNKNOWN)
            start = max(end, start + 1)
        return found


def shortened(numbers: Sequence[int], n_at_most: int) -> Sequence[int]:
    """Keep the beginning and the end of a long text."""
    if len(numbers) <= n_at_most:
        return numbers
    half = n_at_most // 2
    return [*numbers[: n_at_most - half], *numbers[-half:]]
