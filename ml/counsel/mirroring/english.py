"""What an English message tells, said back with "you" for "I"."""

import re
from typing import Final

from ml.counsel.mirroring.types import Mirrored
from ml.counsel.mirroring.words import Words

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?])\s+|[.!?]*\n+|\s+(?:lol|lmao|haha\w*|tbh|ngl|ig|smh)\b[.,]?\s*|[.…]{2,}|\s[-–—]\s|;"
)
_JOINTS: Final = re.compile(
    r",\s+(?:and|but|so|because|which|while)\s+|\s+(?:but|because|bc|cuz)\s+|,\s+", re.IGNORECASE
)
_FUTURE: Final = re.compile(r"^i(?:'ll| will|'m gonna| am going to|'m going to|m gonna)\b", re.IGNORECASE)
_WITH_ME: Final = re.compile(r"\bmy (\w+) and (?:i|me)\b|\bme (?:and|n) my (\w+)\b", re.IGNORECASE)
_SINGLE_QUOTES: Final = re.compile(r"(?<=\s)'([^']{2,60})'(?=\W|$)")
_WORD: Final = re.compile(r"[A-Za-z'/]+|[^A-Za-z'/]+")
_STRAIGHT: Final = str.maketrans("’“”", '\'""')
_BE: Final = {"am": "are", "was": "were"}
"""What "I" goes with, and what "you" does."""
_ASKED: Final = (
    (re.compile(r"^(?:should|shld|shall) (?:i|we) (.+)$", re.IGNORECASE), "to {}"),
    (re.compile(r"^am i (.+)$", re.IGNORECASE), "you're {}"),
    (re.compile(r"^(?:is|isn't|isnt) it (.+)$", re.IGNORECASE), "it's {}"),
    (re.compile(r"^(?:can|could|may) i (.+)$", re.IGNORECASE), "you can {}"),
    (re.compile(r"^will (he|she|they|it) (.+)$", re.IGNORECASE), "{} will {}"),
)
"""Questions that can be parts of sentences."""
_SHORTEST: Final = 5
"""Words of a clause that can be said back."""
_RICH: Final = 7
"""Words from which a clause tells something of its own."""
_LONGEST: Final = 17
"""Words of a clause that can be said back in one breath."""
_LONGEST_ASKED: Final = 16
_LAST: Final = 2
"""Sentences, from the last on, of which the first rich one is said back."""


class EnglishMirror:
    """Says back what a message tells last; built once, then only read."""

    def __init__(self) -> None:
        words = Words("mirror.en")
        unsayable, marks = words.either("unsaid", "unsayable"), words.either("unsaid", "marks")
        asking, doubting = words.either("unsaid", "asking"), words.either("unsaid", "doubting")
        names = rf"[A-Z][a-z]+(?= (?:{words.either('clauses', 'told_of')})\b)"
        self._openers = _any_case(rf"^(?:(?:{words.either('clauses', 'openers')})[,:]?\s+)+")
        self._bare_deed = _any_case(rf"(?:{words.either('clauses', 'bare_deeds')})\b(?! out\b)")
        self._starts = re.compile(
            rf"(?!i (?:guess|suppose|hope|wish)\b)(?:{words.either('clauses', 'starts')}|{names})\b"
        )
        self._grave = _any_case(rf"\b(?:{words.either('unsaid', 'grave')})\b")
        self._unsayable = _any_case(rf"\b(?:{unsayable})\b|{marks}")
        self._blames = _any_case(rf"\b(?:{words.either('unsaid', 'blames')})\b")
        self._untold = (
            self._unsayable,
            _any_case(words.either("unsaid", "absolute")),
            _any_case(rf"^(?:{words.either('unsaid', 'unnamed')})\b|\s'\w"),
            _any_case(rf"\?|^(?:{asking})\b|\b(?:{doubting})\b"),
            _FUTURE,
        )
        self._swaps = words.pairs("swaps")

    def read(self, text: str) -> Mirrored | None:
        """What can be said back; None where nothing can be without doubt."""
        plain = _SINGLE_QUOTES.sub(r'"\1"', text.translate(_STRAIGHT))
        if self._grave.search(plain):
            return None
        sentences = [part.strip(" ,.!") for part in reversed(_SENTENCE_END.split(plain)) if part]
        told = [said for sentence in sentences if (said := self._said(sentence))][:_LAST]
        whether = next((asked for sentence in sentences if (asked := self._asked(sentence))), "")
        if not told and not whether:
            return None
        best = max(told, key=lambda said: len(said.split()) >= _RICH, default="")
        return Mirrored(told=best, told_casual=best, whether=whether, whether_casual=whether)

    def _said(self, sentence: str) -> str:
        """A sentence as it is said back, or a part of a long one; empty where it cannot be."""
        clause = self._openers.sub("", sentence)
        if len(clause.split()) <= _LONGEST:
            return self._said_whole(clause)
        joint = _JOINTS.search(clause)
        if joint is None:
            return ""
        return self._said(clause[joint.end() :]) or self._said_whole(clause[: joint.start()])

    def _said_whole(self, clause: str) -> str:
        if (bare := self._bare_deed.match(clause)) is not None:
            clause = f"I've {clause}" if bare[0].lower() == "been" else f"I {clause[:1].lower()}{clause[1:]}"
        if not self._is_told(clause):
            return ""
        return self._turned(_WITH_ME.sub(lambda match: f"you and your {match[1] or match[2]}", clause))

    def _is_told(self, clause: str) -> bool:
        """Whether a clause is a plain statement of what somebody did."""
        start = f"i{clause[1:]}" if clause.startswith("I") else clause
        if not _SHORTEST <= len(clause.split()) <= _LONGEST or not self._starts.match(start):
            return False
        return clause.count('"') % 2 == 0 and not any(pattern.search(clause) for pattern in self._untold)

    def _asked(self, sentence: str) -> str:
        """A question as part of a sentence, "whether to call her"; empty where its form is unknown."""
        clause = self._openers.sub("", sentence).rstrip("?")
        if len(clause.split()) > _LONGEST_ASKED:
            return ""
        if self._unsayable.search(clause) or self._blames.search(clause):
            return ""
        for pattern, form in _ASKED:
            if match := pattern.match(clause):
                turned = self._turned(form.format(*match.groups()))
                return f"whether {turned[:1].lower()}{turned[1:]}"
        return ""

    def _turned(self, clause: str) -> str:
        """The clause with "you" for "I", but for what stands in quotation marks."""
        words: list[str] = []
        last, is_quoted = "", False
        for word in _WORD.findall(clause):
            is_quoted ^= word.count('"') % 2 == 1
            low = word.lower()
            if is_quoted or not low.strip():
                words.append(word)
                continue
            words.append(_BE[low] if last == "i" and low in _BE else self._swaps.get(low, word))
            last = low if word[0].isalpha() else last
        said = "".join(words)
        return said[:1].upper() + said[1:]


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
