"""Which ideas a message holds, whatever its words: pieces of text looked up all at once.

An idea is a list of alternatives joined by ``|``, each a piece of text, or ``{concept}`` for
any piece of a concept of ``lexicon/concepts.*.toml``. Korean pieces are matched with all
spaces taken out; an underscore in a piece is a space, at its begin the start of a word.
English pieces begin at a word, those of up to three letters are whole words, and underscores
stand for their spaces.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from ml.counsel.lexicon_files import LEXICON_FOLDER

_GAPS: Final = re.compile(r"[^0-9a-z가-힣ㄱ-ㅣ]+")
_GAP: Final = "_"
_WHOLE_WORD: Final = 3
"""Letters up to which an English piece is a whole word: "he" is not the beginning of "hello"."""
_SHORT_FORMS: Final = {
    "아르바이트": "알바",
    "카카오톡": "카톡",
    "인스타그램": "인스타",
    "스마트폰": "폰",
    "핸드폰": "폰",
    "휴대폰": "폰",
}
"""Long forms that are read as the short ones, in messages and pieces alike."""
_CONCEPT: Final = re.compile(r"\{(\w+)\}")
_KIN: Final = re.compile(
    r"할아버지|시어머니|시어머님|시아버지|시아버님|(?:큰|작은)(?:아버지|어머니|아빠|엄마)|장모님"
)
"""Words for persons in which the word for somebody else stands."""


def load_concepts(locale: str) -> dict[str, tuple[str, ...]]:
    """The concepts of a language, each with its pieces."""
    text = (LEXICON_FOLDER / f"concepts.{locale}.toml").read_text(encoding="utf-8")
    return {name: tuple(pieces.lower().split()) for name, pieces in tomllib.loads(text).items()}


class IdeaFinder:
    """Finds which of many ideas a message holds; built once, then only read.

    Every stretch of the message is looked up in one table, so that thousands of pieces cost
    no more than a few. Of concepts the longest piece at a place wins: 여자친구 is no 친구.
    """

    def __init__(self, locale: str, ideas: Iterable[str]) -> None:
        self._has_spaces = locale == "en"
        known = load_concepts(locale)
        plain: dict[str, dict[str, None]] = defaultdict(dict)
        by_concept: dict[str, dict[str, None]] = defaultdict(dict)
        for idea in ideas:
            for piece in idea.split("|"):
                named = _CONCEPT.fullmatch(piece)
                if named is None:
                    plain[self._begun(piece.lower())][idea] = None
                else:
                    by_concept[named[1]][idea] = None
        concepts: dict[str, dict[str, None]] = defaultdict(dict)
        for name in by_concept:
            for piece in known[name]:
                concepts[self._begun(piece)][name] = None
        # Tuples, since thousands of small sets would cost megabytes.
        self._ideas = {piece: tuple(found) for piece, found in plain.items()}
        self._of_concept = {name: tuple(found) for name, found in by_concept.items()}
        self._concepts = {piece: tuple(found) for piece, found in concepts.items()}
        self._longest = max(map(len, (*self._ideas, *self._concepts)), default=0)

    def _begun(self, piece: str) -> str:
        if not self._has_spaces:
            return _shortened(piece)
        bare = piece.strip(_GAP)
        return f"{_GAP}{bare}{_GAP}" if len(bare) <= _WHOLE_WORD else f"{_GAP}{piece.lstrip(_GAP)}"

    def find(self, text: str) -> dict[str, int]:
        """The ideas that the text holds, each with the length of its longest piece."""
        spaced = f"{_GAP}{_GAPS.sub(_GAP, _shortened(text.lower())).strip(_GAP)}{_GAP}"
        found: dict[str, int] = {}
        for view in (spaced,) if self._has_spaces else (spaced, spaced.replace(_GAP, "")):
            kin = [match.span() for match in _KIN.finditer(view)]
            stretches = [
                (start, end)
                for start, end in self._stretches(view)
                # A grandfather is no father.
                if not any(a < start and end <= b for a, b in kin)
            ]
            for start, end in stretches:
                for idea in self._ideas.get(view[start:end], ()):
                    found[idea] = max(found.get(idea, 0), end - start)
            for name, length in self._named(view, stretches):
                for idea in self._of_concept[name]:
                    found[idea] = max(found.get(idea, 0), length)
        return found

    def _stretches(self, view: str) -> list[tuple[int, int]]:
        return [
            (start, end)
            for start in range(len(view))
            for end in range(start + 1, min(start + self._longest, len(view)) + 1)
            if view[start:end] in self._ideas or view[start:end] in self._concepts
        ]

    def _named(self, view: str, stretches: Iterable[tuple[int, int]]) -> Iterable[tuple[str, int]]:
        places = [(start, end) for start, end in stretches if view[start:end] in self._concepts]
        for start, end in places:
            is_part = any(a <= start and end <= b and b - a > end - start for a, b in places)
            if not is_part:
                yield from ((name, end - start) for name in self._concepts[view[start:end]])


def _shortened(text: str) -> str:
    for full, short in _SHORT_FORMS.items():
        text = text.replace(full, short)
    return text
