"""What a Korean message tells, said back in the companion's words."""

import re
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Final

from ml.counsel.mirroring.clauses import LONGEST, QUOTE, SHORTEST, ClauseSplitter, quotes_hidden
from ml.counsel.mirroring.endings import EndingParser
from ml.counsel.mirroring.hangul import ending_in
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

_LESS: Final = 2
"""How much less what was left hanging is worth."""
_SCANT: Final = 10
"""Characters up to which it is mostly an aside."""
_SCRAP: Final = (5, 22)
"""Characters of a message that is said back as it stands."""
_SCRAP_LETTERS: Final = re.compile(r"[가-힣0-9A-Za-z ,]+")
_VERBAL_ENDS: Final = (
    "다어아요지네까냐니래자라고데게면서해돼줘봐와가려며듯걸야히워져여켜쳐써커"
    "임음함됨옴감줌짐김림침힘마소오꼬남씀넣꾸놈"
)
"""Last syllables with which a word may be a verb."""
_SCRAP_END: Final = re.compile(
    r"(?:에서|까지|부터|으로|한테|에게|마다|보다|처럼|밖에|내내|때|동안|만|뿐|비밀|끝|그대로|[0-9]|명|개"
    r"|장|번|원|시간|만원)$"
    rf"|(?:^| )[가-힣]{{2,8}}(?<![{_VERBAL_ENDS}])$"
)
"""Ends of half a sentence: a particle, or a noun that can be no verb."""
_SCRAP_OWN: Final = re.compile(
    r"(?:^| )(?:나|내|저|제|난|전|너|네|니|우리|저희|누구)(?:는|가|도|만|한테|를|의|랑|보다|보고)?(?= |$)"
    r"|(?:^| )(?:왜|뭐|뭘|어디|언제|어떻게|무슨|그냥|걍|진짜|이제|아직|그만|됐|ㅇㅇ|ㄴㄴ)[가-힣]{0,2}(?= |$)"
)
"""Words with which it speaks of the writer, of the companion, or asks."""
_TELLS: Final = re.compile(rf"(?<![다라] 했)(?<![말다라]랬)(?<={ending_in('ㅆ')})(?:지|제|죠)요?$")
"""An ending that tells where it does not ask: "그냥 웃었지"."""
_UNREAL: Final = re.compile(r"면 (?:(?!서 |고 |데 |다 ).)*(?:지|제)$|거 ?있지$")
"""What would have been, and what is told to be wondered at."""
_MARKS: Final = re.compile(r"[ㅋㅎㅠㅜ.~!…]+")
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
        self._pointing_only = words.listed("clauses", "pointing_only")
        self._trailing = re.compile(rf"(?:{words.either('clauses', 'trailing')})요?$")
        self._not_scrap = re.compile(words.either("unsaid", "not_scrap"))
        self._wording = Wording(words)
        alone = words.either("clauses", "alone")
        self._alone = re.compile(rf"({alone})(?:어|어요|음|다|네|네요|습니다)")
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
            scrap = self._scrap(text)
            return Mirrored(scrap=scrap) if scrap else None
        return replace(told or Mirrored(), whether=polite, whether_casual=self._wording.casual(whether))

    def _most_worth(self, text: str) -> Mirrored | None:
        """What is most worth to be said back; of equals what was told last."""
        found: list[tuple[int, Mirrored]] = []
        for sentence in reversed(self._clauses.sentences(self._wording.spelt(quotes_hidden(text)))):
            if (told := self._told(sentence)) is not None:
                mirrored = self._mirrored(told)
                worth = self._worth(mirrored.told, told.predicate) - _LESS * (
                    self._trailing.search(sentence) is not None
                )
                found.append((worth, mirrored))
        return max(found, key=itemgetter(0))[1] if found else None

    def _scrap(self, text: str) -> str:
        """A short message that is no sentence, as it stands; empty where it may be one, or is unsayable."""
        bare = self._clauses.opened(_MARKS.sub("", text).strip()).removesuffix(" 허허")
        least, most = _SCRAP
        if not least <= len(bare) <= most or " " not in bare or not _SCRAP_LETTERS.fullmatch(bare):
            return ""
        is_half = _SCRAP_END.search(bare) is not None and _SCRAP_OWN.search(bare) is None
        is_half &= self._not_scrap.search(bare) is None
        return bare if is_half and not self._unsaid.holds_back(bare) else ""

    def _told(self, sentence: str) -> _Told | None:
        """What a sentence tells; None where it is not to be said back."""
        if (alone := self._alone.fullmatch(sentence)) is not None:
            return _Told(Predicate(alone[1], Kind.PAST), is_honoured=True)
        whole = self._clauses.opened(sentence)
        clause = self._clauses.shortened(whole)
        clause = clause if _UNREAL.search(clause) else _TELLS.sub("어", clause)
        if not self._is_sayable(clause):
            return None
        bare = without_own_words(clause)
        if len(bare) < SHORTEST:
            return None
        subject = self._subjects.lost(whole, clause)
        predicate = self._endings.parse(f"{subject} {bare}" if subject else bare)
        if predicate is None or not self._is_told(predicate, clause):
            return None
        if len(clause) < _RICH and clause.startswith(self._pointing_only):
            return None
        if subject:
            is_honoured = self._people.is_elder(subject)
        else:
            is_honoured = self._subjects.is_honoured(clause, predicate)
            is_honoured &= not self._subjects.is_left_open(whole, clause)
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
        is_scant = len(told) < _SCANT
        return 2 * is_rich + (predicate.kind is not Kind.COPULA) - is_scant
