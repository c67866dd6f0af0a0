"""From a clause with its ending to the predicate in it.

Each function takes what the pattern of an ending found, the clause before the ending as its first group, and
what is known of stems. It gives the predicate, or None where the stem is in doubt.
"""

import re
from collections.abc import Callable
from typing import Final

from ml.counsel.mirroring.hangul import final_of, letters, with_final
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.stems import DRAWN, Stems

Form = Callable[[re.Match[str], Stems], Predicate | None]
_OWN: Final = (" 나", " 저", " 내", " 제", " 우리")
"""The one who writes, whom nobody else can name so."""
_NOUN_ENDS: Final = ("거", "게", "건", "걸", "데", "바", "듯", "뿐", "만큼", "정도")
_IN_L: Final = tuple("들걸살놀알만풀벌팔")
"""Last syllables of stems in ㄹ, which keep it before 게."""
_ORDERS: Final = re.compile(
    r"(?<!안 )(?<!못 )(?:^|[ 가-힣])(?:해|어|아|워|려|써|와|가)? ?(?:줘|봐|해|마|골라|말아|내놔)$"
)
"""Ends of a clause that may be a wish as well."""
_NO_REPORTS: Final = re.compile(r"(?:^| )(?:그|이|저|오|미|빨|원|본|모|아|고|노|파|시퍼|퍼)$")
"""What stands before 래 in words that report nothing."""
_ORDERED: Final = tuple("하오가내으보주쓰자서나두마리치키우추놓")
"""Last syllables of stems before 래 that orders something; a noun before it tells what was heard."""


def doubted(_: re.Match[str], __: Stems) -> None:
    """Endings of wishes, orders and questions, and those that stand behind too many stems."""


def past(match: re.Match[str], _: Stems) -> Predicate:
    """What stands up to its ㅆ."""
    return Predicate(match[1], Kind.PAST)


def able(match: re.Match[str], _: Stems) -> Predicate:
    """What takes the endings of adjectives as it stands."""
    return Predicate(match[1], Kind.ADJECTIVE)


def adjective(stem: str) -> Form:
    """What is said back by another adjective."""
    return lambda match, _: Predicate(f"{match[1]}{stem}", Kind.ADJECTIVE)


def verb(stem: str) -> Form:
    """What is said back by another verb."""
    return lambda match, _: Predicate(f"{match[1]}{stem}", Kind.VERB)


def noun(match: re.Match[str], _: Stems) -> Predicate | None:
    """What somebody or something is."""
    told = match[1]
    return None if told.endswith((*_NOUN_ENDS, *_OWN)) or " " not in told else Predicate(told, Kind.COPULA)


def present(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of a verb as it is, in "…는데", "…는다", "…네요"."""
    return None if match[1].endswith("이") else stems.present(match[1])


def ongoing(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of a verb before 는, which never stands behind "to be"."""
    return stems.present(match[1])


def because(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What stands before 거든, a noun as well: "총무거든"."""
    if stems.is_predicate(match[1]):
        return stems.present(match[1])
    return noun(match, stems) if final_of(match[1]) != " " else None


def plain(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of "간다", which is what stands without ㄴ."""
    return stems.present(with_final(match[1], " "))


def formal(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of "갑니다", which is what stands without ㅂ."""
    stem = with_final(match[1], " ")
    return None if stem.endswith(("이", "아니")) else stems.present(stem)


def informal(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of "나와요", "울어요", "무서워요", where only one is possible."""
    if _ORDERS.search(match[0]):
        return None
    stem = stems.of_informal(match[1])
    return stems.present(stem) if stem is not None else None


def nominal(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What is told as short as "6등급 나옴", mostly of what happened."""
    told = match[1]
    if stems.is_noun_in_m(told):
        return None
    if told.endswith("음") and final_of(told[:-1]) != " ":
        stem = told[:-1]
    else:
        stem = with_final(told, " ")
        if stem.endswith(("이", "으")) or letters(stem[-1])[1] not in DRAWN:
            return None
    return Predicate(stem, Kind.ADJECTIVE) if stems.is_adjective(stem) else stems.past(stem)


def retold(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What somebody came to see, which is past when it is told: "다 나더라고요"."""
    return None if match[1].endswith(("이", "아니", " 애")) else stems.past(match[1])


def resolved(match: re.Match[str], _: Stems) -> Predicate:
    """What somebody has made up their mind to do: "먼저 말해 볼게요"."""
    stem = match[1] if match[1].endswith(_IN_L) else with_final(match[1], " ")
    return Predicate(f"{stem}기로 했", Kind.PAST)


def planned(match: re.Match[str], _: Stems) -> Predicate:
    """What somebody is going to do."""
    return Predicate(f"{match[1]} 생각", Kind.COPULA)


def felt(match: re.Match[str], _: Stems) -> Predicate | None:
    """What it feels like."""
    return Predicate(f"{match[1]} 기분이 들", Kind.VERB) if match[1] else None


def reported(mark: str) -> Form:
    """What somebody said; the mark tells a statement, an order and a proposal apart."""
    return lambda match, _: Predicate(f"{match[1]}{mark}고 했", Kind.PAST, is_reported=True)


def told_to(match: re.Match[str], _: Stems) -> Predicate | None:
    """An order such as "나오래요", or what was heard: "감기래요"."""
    if _NO_REPORTS.search(match[1]):
        return None
    if match[1].endswith(_ORDERED):
        return Predicate(f"{match[1]}라고 했", Kind.PAST, is_reported=True)
    return Predicate(f"{match[1]}라는 말을 들었", Kind.PAST)


def heard(match: re.Match[str], _: Stems) -> Predicate | None:
    """What somebody said, in "먹으라네요", "온다네요"; "하다네" is no report."""
    if match[2] == "다" and final_of(match[1]) != "ㄴ":
        return None
    return Predicate(f"{match[1]}{match[2]}고 했", Kind.PAST, is_reported=True)
