"""Finds the words of the lexicon in a request, whatever the spacing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a word of the lexicon stands for."""

    GENRE = "genre"
    COUNTRY = "country"
    ABROAD = "abroad"
    PROVIDER = "provider"
    DIRECTOR = "director"
    ACTOR = "actor"
    TITLE = "title"
    THEME = "theme"
    GROWN = "grown"
    YOUNG = "young"
    COMPANY = "company"
    DECOY = "decoy"


@dataclass(frozen=True)
class Entry:
    """A word of the lexicon.

    Attributes:
        kind: What it stands for.
        values: The names of it in a filter.
        themes: What it stands for where it is refused, if that is something else.
        genre: What it asks for where nothing is to be like it; for studios.
        only_refused: Whether it counts only where it is refused.
    """

    kind: Kind
    values: tuple[str, ...]
    themes: tuple[str, ...] = ()
    genre: str = ""
    only_refused: bool = False


@dataclass(frozen=True)
class Mention:
    """A word of the lexicon at its place in a request."""

    start: int
    end: int
    word: str
    entry: Entry


_NAMES = frozenset({Kind.DIRECTOR, Kind.ACTOR, Kind.TITLE})
_WHOLE = _NAMES | {Kind.COMPANY}
_SHORT = 2
"""Syllables up to which a Korean word must not stretch over a space, and a country must begin a word."""
_SHORT_NAME = 4
"""Syllables up to which a name must end where a particle or another word begins."""
_JOINED_AFTER = frozenset("고로는은한의만도나랑안노운와과에서중용")
"""Syllables that end a word which is typed together with the next."""
_AFTER_NAME = re.compile(
    r"\s|[^\w]|$|이?랑|하고|와|과|이?나(?!\w)|도|만|은|는|이|가|을|를|의|에|같|처럼|비슷|느낌|풍|류"
    r"|스타일|급|시리즈|나오|나온|주연|출연"
    r"|감독|배우|영화|작품|말고|빼고|보다|재밌|좋|봤|보고|씨|님|표|필|삘|st|애니|전작"
)
_NUMBER_GOES_ON = re.compile(r"\s?(?:\d|년|분|시간|대|일|[~\-–])")


class Gazetteer:
    """Finds words; the longest word wins, and words do not overlap."""

    def __init__(self, entries: Iterable[tuple[str, Entry]]) -> None:
        buckets: dict[str, dict[str, tuple[str, Entry]]] = defaultdict(dict)
        for word, entry in entries:
            low = word.lower()
            squeezed = low.replace(" ", "")
            if squeezed:
                buckets[squeezed[:2]].setdefault(squeezed, (low, entry))
        self._buckets: Mapping[str, Sequence[tuple[str, str, Entry]]] = {
            key: sorted(((s, low, e) for s, (low, e) in words.items()), key=lambda item: -len(item[0]))
            for key, words in buckets.items()
        }

    def find(self, low: str) -> list[Mention]:
        """Return the words of a text in lower case, in order."""
        places = [place for place, character in enumerate(low) if not character.isspace()]
        squeezed = "".join(low[place] for place in places)
        found: list[Mention] = []
        at = 0
        while at < len(squeezed):
            mention = self._at(low, squeezed, places, at, found[-1].end if found else 0)
            if mention is None:
                at += 1
                continue
            found.append(mention)
            at += len(mention.word.replace(" ", ""))
        return found

    def _at(self, low: str, squeezed: str, places: Sequence[int], at: int, last_end: int) -> Mention | None:
        for key in (squeezed[at : at + 2], squeezed[at : at + 1]):
            for word, spelled, entry in self._buckets.get(key, ()):
                if squeezed.startswith(word, at):
                    mention = Mention(places[at], places[at + len(word) - 1] + 1, spelled, entry)
                    if _stands(low, mention, word, last_end):
                        return mention
        return None


def _stands(low: str, mention: Mention, word: str, last_end: int) -> bool:
    """Say whether the match is the word itself and no part of another."""
    start, end, entry = mention.start, mention.end, mention.entry
    before, after = low[start - 1 : start], low[end : end + 8]
    if (_is_latin(word[0]) and _is_latin(before)) or (_is_latin(word[-1]) and _is_latin(after[:1])):
        return False
    if word.isascii():
        is_apart = low[start:end].replace("-", " ") in {word, mention.word.replace("-", " ")}
        return is_apart and not (word.isdigit() and _NUMBER_GOES_ON.match(after))
    if len(word) <= _SHORT and end - start > len(word) and " " not in mention.word:
        return False
    if entry.kind in _WHOLE or (entry.kind is Kind.COUNTRY and len(word) <= _SHORT):
        is_joined = start == last_end or before in _JOINED_AFTER
        if before.isalnum() and not (is_joined and (entry.kind is not Kind.COMPANY or len(word) > 1)):
            return False
    if entry.kind in _NAMES and len(word) <= _SHORT_NAME:
        return _AFTER_NAME.match(after) is not None
    return True


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
