"""Korean predicates as they are said back: "그냥 나왔어요" becomes "그냥 나오셨군요"."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ml.counsel.mirroring.hangul import final_of, is_syllable, letters, syllable, with_final


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
    """

    stem: str
    kind: Kind
    is_reported: bool = False

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
    if final_of(stem) == "ㅂ" and not stem.endswith(("좁", "넓", "얇", "짧", "떫")):
        return f"{with_final(stem, ' ')}우"
    return f"{stem}으"


_HONOUR_WORDS: Final = (("먹", "드시"), ("자", "주무시"), ("마시", "드시"), ("말하", "말씀하시"))
_ABLE: Final = ("있", "없")


_BEING: Final = tuple(f"{end}{gap}있" for end in "고아어려워져해와" for gap in ("", " "))
"""Ends of what goes on or stands so, in which polite speech honours 있다 as 계시다."""


def honoured(stem: str) -> str:
    """The stem of a verb or an adjective with what honours its subject."""
    for plain, polite in _HONOUR_WORDS:
        if stem == plain or stem.endswith(f" {plain}"):
            return stem.removesuffix(plain) + polite
    if stem.endswith(_BEING):
        return f"{stem[:-1].rstrip()} 계시"
    if stem.endswith("시"):
        return stem
    if stem.endswith("겠"):
        return f"{honoured(stem[:-1])}겠"
    bare = _without_l(stem)
    if final_of(bare) == " ":
        return f"{bare}시"
    if final_of(bare) == "ㅂ" and stem.endswith(_WEAK_B):
        return f"{with_final(bare, ' ')}우시"
    return f"{bare}으시"


_WEAK_B: Final = (
    (
        "무섭",
        "외롭",
        "괴롭",
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
    )
    + (
        "귀찮스럽",
        "스럽",
        "롭",
        "답답스럽",
        "가깝",
        "고맙",
        "어둡",
        "춥",
        "덥",
        "맵",
        "눕",
        "돕",
        "줍",
        "굽",
        "차갑",
    )
    + (
        "뜨겁",
        "즐겁",
        "새롭",
        "까다롭",
        "쉽",
        "가볍",
        "귀엽",
        "더럽",
        "아깝",
        "안쓰럽",
        "혼란스럽",
        "역겹",
        "힘겹",
        "눈물겹",
    )
)
_DROPPED_L: Final = frozenset("알살울놀팔벌열풀털밀달날돌갈빌졸줄늘끌썰쓸얼멀길불굴헐덜틀힘잠만흔떠거")
"""Last syllables of stems in ㄹ before 았 and 었; of those in 들 the syllable before it."""
_ROUND_L: Final = frozenset("만흔떠거힘잠철멍")
_NEED_EU: Final = frozenset("지나부이그짓")
_WEAK_EU: Final = frozenset("팠빴펐뻤썼껐컸떴텄잠담")


def honoured_past(base: str) -> str:
    """A past such as "나왔" with what honours its subject: "나오셨".

    Args:
        base: A clause up to the syllable that ends in ㅆ.
    """
    before, last = base[:-1], base[-1]
    if not is_syllable(last) or last in "셨였" or base.endswith("이었"):
        return base
    stem = _past_stem(before, last)
    return f"{honoured(stem)[:-1]}셨"


def _past_stem(before: str, last: str) -> str:
    """The stem of a past; its last syllable is the one that ends in ㅆ."""
    initial, vowel, _ = letters(last)
    if initial == "ㅇ" and vowel in "ㅏㅓ" and before and is_syllable(before[-1]):
        return _uncontracted(before)
    if last in "팠빴펐뻤썼껐컸떴텄" or (last == "갔" and before[-1:] in {"담", "잠"}):
        return before + syllable(initial, "ㅡ")
    if initial == "ㄹ" and vowel in "ㅏㅓ" and final_of(before) == "ㄹ":
        if before.endswith("놀"):
            return f"{before}라"
        return f"{before}르" if before.endswith("들") else f"{with_final(before, ' ')}르"
    if last == "랬":
        return f"{before}러"
    if last == "놨":
        return f"{before}놓"
    if last == "왔" and before.endswith(("도", "고")) and not before.endswith((" 도", "하고", "고 ")):
        return f"{before}우" if before.endswith("도") else f"{before}오"
    return before + syllable(
        initial, _LONG_VOWELS.get((initial, vowel), _LONG_VOWELS.get(("", vowel), vowel))
    )


_LONG_VOWELS: Final = {
    ("ㅎ", "ㅐ"): "ㅏ",
    ("", "ㅘ"): "ㅗ",
    ("", "ㅝ"): "ㅜ",
    ("", "ㅙ"): "ㅚ",
    ("", "ㅕ"): "ㅣ",
}


def _uncontracted(stem: str) -> str:
    """What stands before 았 or 었, as a stem that other endings can follow."""
    last, final = stem[-1], final_of(stem)
    if final == " ":
        return f"{stem}으" if last in _NEED_EU and not stem.endswith(("쉬", "되")) else stem
    if final == "ㄹ":
        if last == "들" and (stem[-2:-1] in _ROUND_L or stem.endswith(_COMES_IN)):
            return stem
        if last in "들걸물실달" and not (
            last == "걸" and stem.endswith(("전화 걸", "말 걸", "말을 걸", "전화를 걸"))
        ):
            return f"{stem}으" if stem.endswith(("깨달", "들", "걸", "물", "실")) else stem
        return stem
    return stem


_COMES_IN: Final = (
    "마음에 들",
    "생각이 들",
    "기분이 들",
    "정이 들",
    "나이 들",
    "나이가 들",
    "돈이 들",
    "정들",
    "생각 들",
)
