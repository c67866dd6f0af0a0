"""Korean predicates as they are said back: "그냥 나왔어요" becomes "그냥 나오셨군요"."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ml.counsel.mirroring.hangul import final_of, is_syllable, letters, syllable, with_final

_HONOUR_WORDS: Final = (("먹", "드시"), ("자", "주무시"), ("마시", "드시"), ("말하", "말씀하시"))
_BEING: Final = tuple(f"{end}{gap}있" for end in "고아어려워져해와서" for gap in ("", " "))
"""Ends of what goes on or stands so, in which polite speech honours 있다 as 계시다."""
_WEAK_B: Final = (
    *(
        "무섭",
        "어렵",
        "두렵",
        "부끄럽",
        "부럽",
        "밉",
        "그립",
        "아쉽",
        "지겹",
        "서럽",
        "무겁",
        "버겁",
        "시끄럽",
    ),
    *("스럽", "롭", "가깝", "고맙", "어둡", "춥", "덥", "맵", "눕", "돕", "줍", "굽", "차갑", "뜨겁", "즐겁"),
    *("쉽", "가볍", "귀엽", "더럽", "아깝", "안쓰럽", "역겹", "힘겹", "눈물겹"),
)
"""Ends of stems whose ㅂ becomes 우 before a vowel."""
_PAST_STEMS: Final = {
    "했": "하",
    "놨": "놓",
    "랬": "러",
    "팠": "프",
    "빴": "쁘",
    "펐": "프",
    "뻤": "쁘",
    "썼": "쓰",
    "껐": "끄",
    "컸": "크",
    "떴": "뜨",
    "텄": "트",
}
"""Last syllables of pasts from which more than the vowel is lost."""
_LONG_VOWELS: Final = {"ㅘ": "ㅗ", "ㅝ": "ㅜ", "ㅙ": "ㅚ", "ㅕ": "ㅣ"}
_NEED_EU: Final = ("지", "나", "부", "이", "그")
"""Ends of stems in ㅅ that lose it before a vowel: 지었 comes of 짓."""
_WEAK_D: Final = ("깨달", "들", "걸", "물", "실")
"""Ends of stems in ㄷ that becomes ㄹ before a vowel: 들었 comes of 듣."""
_D_TO_L: Final = ("듣", "깨닫", "싣", " 걷", "못걷", "안걷")
"""Ends of stems in ㄷ that becomes ㄹ before a vowel, where the ㄷ still stands."""
_IN_I: Final = (
    *("숙였", "줄였", "먹였", "보였", "붙였", "높였", "들였", "속였", "모였", "끓였", "죽였", "녹였"),
    *("절였", "삭였", "기울였", "움직였"),
)
"""Pasts of verbs in 이, which is no "to be"."""
_TRUE_L: Final = (
    *(
        "만들",
        "흔들",
        "떠들",
        "거들",
        "힘들",
        "잠들",
        "철들",
        "멍들",
        "정들",
        "마음에 들",
        "생각이 들",
        "생각 들",
    ),
    *("기분이 들", "정이 들", "나이 들", "나이가 들", "돈이 들", "전화 걸", "말 걸", "말을 걸", "전화를 걸"),
)
"""Stems that end like those and are in ㄹ all the same."""


class Kind(StrEnum):
    """What a stem is, which decides its endings."""

    PAST = "past"
    VERB = "verb"
    ADJECTIVE = "adjective"
    COPULA = "copula"


@dataclass(frozen=True)
class Predicate:
    """The end of a clause, taken down to its stem.

    Attributes:
        stem: The clause up to its endings; in the past up to the syllable with ㅆ.
        kind: What the stem is.
        is_reported: Whether it is what somebody else was heard to say.
        is_loose: Whether it was only half told, so that it is open whose deed it is.
    """

    stem: str
    kind: Kind
    is_reported: bool = False
    is_loose: bool = False

    def said(self, *, is_own: bool, is_casual: bool = False) -> str:
        """The clause as it is said back, without a full stop.

        Args:
            is_own: Whether the one who is spoken to did it, whom polite speech honours.
            is_casual: Whether the companion speaks casually.
        """
        stem, kind = self._honoured() if is_own and not is_casual else (self.stem, self.kind)
        end = "구나" if is_casual else "군요"
        match kind:
            case Kind.VERB:
                return f"{_without_l(stem)}는{end}"
            case Kind.COPULA:
                return f"{_be(stem)}{end}"
            case _:
                return f"{stem}{end}"

    def since(self, *, is_own: bool, is_casual: bool = False) -> str:
        """The clause as the reason of what follows: "…하셨으니"."""
        stem, kind = self._honoured() if is_own and not is_casual else (self.stem, self.kind)
        if kind is Kind.COPULA:
            return f"{_be(stem)}니"
        bare = _without_l(stem)
        if final_of(bare) == " ":
            return f"{bare}니"
        return f"{_softened(bare)}니" if kind is Kind.ADJECTIVE else f"{bare}으니"

    def _honoured(self) -> tuple[str, Kind]:
        match self.kind:
            case Kind.PAST:
                return honoured_past(self.stem), Kind.PAST
            case Kind.COPULA:
                return (
                    f"{self.stem}이시" if final_of(self.stem) != " " else f"{self.stem}시"
                ), Kind.ADJECTIVE
            case kind:
                return honoured(self.stem), kind


def _be(noun: str) -> str:
    return noun if final_of(noun) == " " and is_syllable(noun[-1]) else f"{noun}이"


def _without_l(stem: str) -> str:
    return with_final(stem, " ") if final_of(stem) == "ㄹ" else stem


def _softened(stem: str) -> str:
    """An adjective before 으: 무섭 becomes 무서우."""
    if final_of(stem) == "ㅂ" and not stem.endswith("좁"):
        return f"{with_final(stem, ' ')}우"
    return f"{stem}으"


def honoured(stem: str) -> str:
    """The stem of a verb or an adjective with what honours its subject."""
    for plain, polite in _HONOUR_WORDS:
        if stem == plain or stem.endswith(f" {plain}"):
            return stem.removesuffix(plain) + polite
    if stem.endswith(_BEING):
        return f"{stem[:-1].rstrip()} 계시"
    if stem.endswith("시"):
        return stem
    return f"{honoured(stem[:-1])}겠" if stem.endswith("겠") else _with_si(stem)


def _with_si(stem: str) -> str:
    if stem.endswith(_WEAK_B):
        return f"{with_final(stem, ' ')}우시"
    if stem.endswith(_D_TO_L):
        return f"{with_final(stem, 'ㄹ')}으시"
    bare = _without_l(stem)
    return f"{bare}시" if final_of(bare) == " " else f"{bare}으시"


def honoured_past(base: str) -> str:
    """A past such as "나왔" with what honours its subject: "나오셨".

    Args:
        base: A clause up to the syllable that ends in ㅆ.
    """
    before, last = base[:-1], base[-1]
    if last == "였" and base.endswith(_IN_I):
        return f"{before}이셨"
    if not is_syllable(last) or last in "셨였" or base.endswith(("이었", " 얼었")):
        return base
    return f"{honoured(_past_stem(before, last))[:-1]}셨"


def _past_stem(before: str, last: str) -> str:
    """The stem of a past; its last syllable is the one that ends in ㅆ."""
    if last in _PAST_STEMS:
        return before + _PAST_STEMS[last]
    if last == "갔" and before.endswith(("담", "잠")):
        return f"{before}그"
    if last == "왔" and (before == "도" or before.endswith(" 도")):
        return f"{before}우"
    initial, vowel, _ = letters(last)
    if initial == "ㅇ" and vowel in "ㅏㅓ" and before and is_syllable(before[-1]):
        return _uncontracted(before)
    if initial == "ㄹ" and vowel in "ㅏㅓ" and final_of(before) == "ㄹ":
        return _doubled(before)
    return before + syllable(initial, _LONG_VOWELS.get(vowel, vowel))


def _uncontracted(stem: str) -> str:
    """What stands before 았 or 었, as a stem that other endings can follow."""
    needs_eu = stem.endswith(_NEED_EU) or (stem.endswith(_WEAK_D) and not stem.endswith(_TRUE_L))
    return f"{stem}으" if needs_eu else stem


def _doubled(before: str) -> str:
    """The stem of a past in 랐 or 렀 behind ㄹ: "몰랐" comes of 모르, "놀랐" of 놀라."""
    if before.endswith("놀"):
        return f"{before}라"
    return f"{before}르" if before.endswith("들") else f"{with_final(before, ' ')}르"
