"""What a message speaks of: ideas, pairs of ideas that stand together, and the rules that fire.

A wish, an end, a date, a goodbye, somebody to look after the cat: no single one is danger. Which of them mean
it together, a classifier learns; so it also understands phrasings that nobody listed.
"""

import tomllib
from pathlib import Path
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ml.safety.harmless import is_likely_harmless
from ml.safety.rules import fired_rules
from ml.safety.views import look
from ml.safety.word_finder import WordFinder

LEXICON: Final = Path(__file__).parent / "ideas.toml"
_NEAR: Final = 9
_FAR: Final = 25
"""Characters without spaces between the beginnings of two ideas that are near, or stand together at all."""
_LENGTHS: Final = np.array([4, 8, 14, 22, 35, 60, 120])
_MAX_CHARACTERS: Final = 1500
"""Of a longer message the end is read: a classifier of its sentences reads the rest."""


class IdeaReader:
    """Reads ideas off raw messages."""

    def __init__(self) -> None:
        self._words = WordFinder()

    def load(self) -> None:
        """Read the lexicon; harmless when called again."""
        if not self._words.is_filled:
            self._words.fill(tomllib.loads(LEXICON.read_text(encoding="utf-8")))

    def read(self, text: str) -> NDArray[np.uint32]:
        """Return the marks of a message as numbers, ascending, each once; shape ``(n_marks,)``."""
        return np.unique(np.array([crc32(name.encode()) for name in self.names(text)], dtype=np.uint32))

    def names(self, text: str) -> set[str]:
        """Return the marks of a message by name, such as ``want``, ``want>die`` or ``rule:goodbye``."""
        self.load()
        solid = look(text).solid
        found = self._words.find(solid[-_MAX_CHARACTERS:])
        names = {name for _, name in found} | _pairs(found)
        names |= {f"rule:{rule.name}" for rule in fired_rules(text)}
        names.add(f"length:{int(np.searchsorted(_LENGTHS, len(solid)))}")
        if is_likely_harmless(text):
            names.add("harmless")
        return names


def _pairs(found: list[tuple[int, str]]) -> set[str]:
    pairs: set[str] = set()
    for place, (start, name) in enumerate(found):
        for later, other in found[place + 1 :]:
            if later - start > _FAR:
                break
            if other != name:
                pairs.add(f"{name}>{other}")
                if later - start <= _NEAR:
                    pairs.add(f"{name}>>{other}")
    return pairs
