"""Which situation a message tells, by the ideas that stand in it.

``lexicon/situations.*.toml`` lists for each situation the ways in which it is told. A way is
several ideas (see `ml.counsel.concepts`) with spaces between them, all of which the message
must hold; those behind ``!`` it must not. Where somebody does something in the message whom
no idea of a way names, it is not told that way: "my mother has hot flushes" is her matter.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ml.counsel.concepts import IdeaFinder, load_concepts
from ml.counsel.lexicon_files import LEXICON_FOLDER
from ml.text.passing import only_passed

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…\n])\s+|\n+")
_WHOLE: Final = {"ko": 90, "en": 200}
"""Characters up to which a message is read as one; in a longer one ideas from two matters would meet."""
_PIECE: Final = 0.04
"""What a character of the pieces that were found adds to the number of ideas."""
_LEAST_PIECES: Final = {1: 4, 2: 6}
"""Characters of the pieces from which a message tells so many ideas distinctly; more ideas always do."""
_NOT: Final = "!"
_OF_DEATH: Final = ("grief-", "pet-died", "work-patient-died")
"""How the keys of situations begin in which somebody died."""
_PERSONS: Final = (
    ("엄마", "어머니", "아빠", "아버지", "부모님", "부모"),
    ("남편", "신랑", "아내", "와이프", "집사람", "배우자"),
    ("남친", "여친", "남자친구", "여자친구", "애인", "썸남", "썸녀", "짝남", "짝녀"),
    ("오빠", "언니", "누나", "형", "동생"),
    ("할머니", "할아버지"),
    ("아들", "딸", "애", "아이", "아기", "애들", "첫째", "둘째"),
    ("시어머니", "시아버지", "장모님", "장인", "시댁", "시누이", "시부모님"),
    ("친구", "베프", "절친", "친구들"),
    ("손주", "조카", "사촌", "이모", "삼촌", "며느리", "사위", "자식", "자식들"),
    (
        "팀장님",
        "팀장",
        "부장님",
        "부장",
        "상사",
        "사장님",
        "사장",
        "대표님",
        "점장님",
        "사수",
        "선배",
        "과장님",
    ),
    ("선생님", "교수님", "교수", "담임", "쌤"),
    ("집주인",),
    ("강아지", "고양이"),
)
"""Whoever may do something in a message; the words of a row name persons that stand for each other."""
_WORDS: Final = "|".join(sorted((word for row in _PERSONS for word in row), key=len, reverse=True))
_DOES: Final = re.compile(
    rf"(?<![가-힣])(?:(?:우리|제|내|외국인)\s?)?({_WORDS})(?:이|가|은|는|께서|께서는)(?![가-힣])"
)
_OTHERS: Final = frozenset({3, 7, 8, 9, 10})
"""Rows of persons whose own people and animals are not those of the writer."""
_OWNS: Final = re.compile(
    rf"(?<![가-힣])(?:(?:우리|제|내|제일 친한|친한)\s?)?({_WORDS})(?:네|의|이네)?\s"
    rf"({_WORDS}|강아지|고양이)(?![가-힣]?랑)"
)
_LEFT: Final = re.compile(
    rf"(?:간|떠난|전학\s?온|이민\s?간|결혼한|입대한|퇴사한|취업한|합격한|붙은|이혼한|임신한)\s({_WORDS})"
)
"""Of whom something is told by the way: "a letter from the friend who changed schools"."""

_HONOURS: Final = re.compile(
    r"(?<![마모다역혹])시(?:다|더|고|네|는|면|니)|(?<!마)셨|(?<!마)셔(?:요|서)?(?![가-힣])"
)
"""Words that honour whoever does something, which nobody does of himself."""
_SELF: Final = re.compile(r"(?<![가-힣])(?:내가|제가|나는|저는|난|전|나도|저도|나|저|내|제)(?![가-힣])")


def is_distinct(score: float) -> bool:
    """Whether a score stands for more than a word or two that may be there by chance."""
    n_ideas = int(score)
    return round((score - n_ideas) / _PIECE) >= _LEAST_PIECES.get(n_ideas, 0)


@dataclass(frozen=True)
class _Way:
    key: str
    needs: tuple[str, ...]
    avoids: tuple[str, ...]
    persons: frozenset[int]


class SituationMatcher:
    """Tells situations in one language; built once, then only read."""

    def __init__(self, locale: str) -> None:
        text = (LEXICON_FOLDER / f"situations.{locale}.toml").read_text(encoding="utf-8")
        concepts = load_concepts(locale)
        self._ways = tuple(
            _way(key, way, concepts) for key, ways in tomllib.loads(text).items() for way in ways
        )
        self._whole = _WHOLE[locale]
        self._finder = IdeaFinder(locale, (idea for way in self._ways for idea in way.needs + way.avoids))

    @property
    def keys(self) -> frozenset[str]:
        """The situations that can be told."""
        return frozenset(way.key for way in self._ways)

    def match(self, text: str) -> str | None:
        """The key of the situation that the message tells most distinctly, None where it tells none."""
        scored = self.scores(text)
        return max(scored, key=scored.__getitem__) if scored else None

    def scores(self, text: str) -> dict[str, float]:
        """The situations that the message tells, the more distinctly the higher."""
        found: dict[str, float] = {}
        for part in self._parts(text):
            ideas = self._finder.find(part)
            doing = _doers(part)
            is_of_elder = _HONOURS.search(part) is not None and not _SELF.search(part)
            is_deathless = only_passed(part)
            for way in self._ways:
                if not doing <= way.persons or (is_of_elder and not way.persons):
                    continue
                if is_deathless and way.key.startswith(_OF_DEATH):
                    continue
                if all(idea in ideas for idea in way.needs) and not any(idea in ideas for idea in way.avoids):
                    score = sum(1.0 + _PIECE * ideas[idea] for idea in way.needs)
                    found[way.key] = max(found.get(way.key, 0.0), score)
        return found

    def _parts(self, text: str) -> Sequence[str]:
        if len(text) <= self._whole:
            return (text,)
        sentences = [part for part in _SENTENCE_END.split(text) if part.strip()]
        pairs = pairwise(sentences)
        return [*sentences, *(" ".join(pair) for pair in pairs if sum(map(len, pair)) <= self._whole)]


def _doers(text: str) -> set[int]:
    """The rows of the persons whose matter the text is, the writer apart."""
    found = {_ROWS[match] for match in (*_DOES.findall(text), *_LEFT.findall(text))}
    for owner, owned in _OWNS.findall(text):
        if _ROWS[owner] in _OTHERS and _ROWS[owner] != _ROWS[owned]:
            found.add(_ROWS[owner])
    return found


_ROWS: Final = {word: row for row, words in enumerate(_PERSONS) for word in words}


def _way(key: str, way: str, concepts: Mapping[str, tuple[str, ...]]) -> _Way:
    ideas = way.split()
    needs = tuple(idea for idea in ideas if not idea.startswith(_NOT))
    return _Way(
        key,
        needs,
        tuple(idea.removeprefix(_NOT) for idea in ideas if idea.startswith(_NOT)),
        frozenset(row for idea in needs for row in _named(idea, concepts)),
    )


def _named(idea: str, concepts: Mapping[str, tuple[str, ...]]) -> Iterator[int]:
    for piece in idea.split("|"):
        name = piece.strip("{}")
        pieces = concepts[name] if piece.startswith("{") else (piece,)
        yield from (
            row
            for row, words in enumerate(_PERSONS)
            if any(word in text for word in words for text in pieces)
        )
