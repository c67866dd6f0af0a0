"""How much a unit asserts that nobody told.

Words that stand in units for any talk are plain. What else a unit speaks of (a calendar, a
uniform, a door) has to come from the talk; where it does not, the unit is about somebody else.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ml.counsel.units import Unit

_WORD: Final = {"ko": re.compile(r"[가-힣]{2,}"), "en": re.compile(r"[a-z]{4,}")}
_STEM: Final = {"ko": 2, "en": 5}
"""First letters by which two forms of a word are one."""


class Plainness:
    """Counts what units of one language assert; built once, then only read."""

    def __init__(self, locale: str, plain: Iterable[Unit]) -> None:
        """Learn the plain words.

        Args:
            locale: The language.
            plain: Units that fit any talk.
        """
        self._locale = locale
        self._plain = frozenset(stem for unit in plain for stem in self._stems(unit.text))
        self._own = lru_cache(maxsize=4096)(self._asserted)

    def n_unsupported(self, unit: Unit, told: str) -> int:
        """How many words of the unit are neither plain nor told."""
        text = told.lower()
        return sum(stem not in text for stem in self._own(unit.text))

    def _asserted(self, text: str) -> frozenset[str]:
        return frozenset(self._stems(text)) - self._plain

    def _stems(self, text: str) -> Iterable[str]:
        size = _STEM[self._locale]
        return (word[:size] for word in _WORD[self._locale].findall(text.lower()))
