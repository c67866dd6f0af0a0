"""What a Korean message tells, said back in the companion's words."""

from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Final

from ml.counsel.mirroring.clauses import LONGEST, QUOTE, SHORTEST, ClauseSplitter, quotes_hidden
from ml.counsel.mirroring.endings import EndingParser
from ml.counsel.mirroring.own_words import is_done_to_own, without_own_words
from ml.counsel.mirroring.people import People
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.questions import QuestionReader
from ml.counsel.mirroring.quotes import QuoteFinder
from ml.counsel.mirroring.subjects import SubjectReader
from ml.counsel.mirroring.types import Mirrored
from ml.counsel.mirroring.unsaid import Unsaid
from ml.counsel.mirroring.wording import Wording
from ml.counsel.mirroring.words import Words

_RICH: Final = 14
"""Characters from which a clause tells something of its own."""


@dataclass(frozen=True)
class _Told:
    """The predicate of a clause, and whether its subject is honoured."""

    predicate: Predicate
    is_honoured: bool


class KoreanMirror:
    """Says back what a message tells last; built once, then only read."""

    def __init__(self) -> None:
        words = Words("mirror.ko")
        self._pointing = words.listed("clauses", "pointing")
        self._pointing_ends = words.listed("clauses", "pointing_ends")
        self._trailing = words.listed("clauses", "trailing")
        self._wording = Wording(words)
        self._unsaid = Unsaid(words)
        self._clauses = ClauseSplitter(words)
        self._endings = EndingParser(words)
        self._questions = QuestionReader(words)
        self._people = People(words)
        self._subjects = SubjectReader(words, self._people)
        self._quotes = QuoteFinder(self._people, self._unsaid, self._wording)

    def read(self, text: str) -> Mirrored | None:
        """What can be said back; None where nothing can be without doubt."""
        if self._unsaid.is_grave(text):
            return None
        spelt = self._wording.spelt(text)
        whether = self._questions.whether(spelt)
        polite = self._wording.polite(whether)
        if quoted := self._quotes.find(spelt):
            return replace(quoted, whether=polite, whether_casual=whether)
        told = self._most_worth(text)
        if told is None and not whether:
            return None
        return replace(told or Mirrored(), whether=polite, whether_casual=self._wording.casual(whether))

    def _most_worth(self, text: str) -> Mirrored | None:
        """What is most worth to be said back; of equals what was told last."""
        found: list[tuple[int, Mirrored]] = []
        for sentence in reversed(self._clauses.sentences(self._wording.spelt(quotes_hidden(text)))):
            if (told := self._told(sentence)) is not None:
                mirrored = self._mirrored(told)
                worth = self._worth(mirrored.told, told.predicate) - sentence.endswith(self._trailing)
                found.append((worth, mirrored))
        return max(found, key=itemgetter(0))[1] if found else None

    def _told(self, sentence: str) -> _Told | None:
        """What a sentence tells; None where it is not to be said back."""
        whole = self._clauses.opened(sentence)
        clause = self._clauses.shortened(whole)
        if not self._is_sayable(clause):
            return None
        bare = without_own_words(clause)
        if len(bare) < SHORTEST:
            return None
        subject = self._subjects.lost(whole, clause)
        predicate = self._endings.parse(f"{subject} {bare}" if subject else bare)
        if predicate is None or not self._is_told(predicate, clause):
            return None
        if subject:
            is_honoured = self._people.is_elder(subject)
        else:
            is_honoured = self._subjects.is_honoured(clause, predicate)
        # What somebody else is going to do is no plan of the one who writes.
        is_plan = predicate.stem.endswith(" 생각")
        return _Told(predicate, is_honoured) if is_honoured or not is_plan else None

    def _is_sayable(self, clause: str) -> bool:
        is_phrase = SHORTEST <= len(clause) <= LONGEST and " " in clause
        return is_phrase and QUOTE not in clause and not self._unsaid.holds_back(clause)

    def _is_told(self, predicate: Predicate, clause: str) -> bool:
        """Whether a predicate tells by itself what happened."""
        if " " not in predicate.stem or predicate.stem.endswith(self._pointing_ends):
            return False
        # "She hates me" is a thought, and not said back as a fact; "she shouted at me" happened.
        return predicate.kind is Kind.PAST or not is_done_to_own(clause)

    def _mirrored(self, told: _Told) -> Mirrored:
        predicate, is_own = told.predicate, told.is_honoured
        return Mirrored(
            told=self._wording.polite(predicate.said(is_own=is_own)),
            since=self._wording.polite(predicate.since(is_own=is_own)),
            told_casual=self._wording.casual(predicate.said(is_own=is_own, is_casual=True)),
            since_casual=self._wording.casual(predicate.since(is_own=is_own, is_casual=True)),
        )

    def _worth(self, told: str, predicate: Predicate) -> int:
        """How much it is worth to say this back: what happened more than what is, and more than a pronoun."""
        is_rich = len(told) >= _RICH and not told.startswith(self._pointing)
        return 2 * is_rich + (predicate.kind is not Kind.COPULA)
