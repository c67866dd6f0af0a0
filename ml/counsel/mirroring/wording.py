"""How Korean words are spelled, and what is said for them in polite and in casual speech."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from ml.counsel.mirroring.words import Words

_GAPS: Final = re.compile(r"\s{2,}")
_Rules = tuple[tuple[re.Pattern[str], str], ...]


class Wording:
    """Puts words in the place of others; built once, then only read."""

    def __init__(self, words: Words) -> None:
        self._spelling = tuple((re.compile(cue), word) for cue, word in words.pairs("spelling").items())
        self._polite = _at_start(words.pairs("polite"))
        self._casual = _at_start(words.pairs("casual"))

    def spelt(self, text: str) -> str:
        """The text as it is spelled."""
        return _replaced(text, self._spelling)

    def polite(self, text: str) -> str:
        """The text as it is said in polite speech."""
        return _tidied(_replaced(text, self._polite))

    def casual(self, text: str) -> str:
        """The text as it is said in casual speech."""
        return _tidied(_replaced(text, self._casual))


def _at_start(pairs: Mapping[str, str]) -> _Rules:
    return tuple((re.compile(rf"(?:^|(?<= ))({cue})"), word) for cue, word in pairs.items())


def _replaced(text: str, rules: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for pattern, word in rules:
        text = pattern.sub(word, text)
    return text


def _tidied(text: str) -> str:
    return _GAPS.sub(" ", text).strip()
