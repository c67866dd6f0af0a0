"""Korean sentence endings as people type them, taken off down to the stem.

Only endings that leave no doubt about the stem are known; a clause with any other is not said back.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ml.counsel.mirroring.hangul import ending_in, final_of, is_syllable, letters, syllable, with_final
from ml.counsel.mirroring.predicate import Kind, Predicate

_SS: Final = ending_in("ㅆ")
_N: Final = ending_in("ㄴ")
_L: Final = ending_in("ㄹ")
_B: Final = ending_in("ㅂ")
_M: Final = ending_in("ㅁ")
_YO: Final = "(?:요|여|욥|용|염)?"
_TAIL: Final = (
    rf"(?:어{_YO}|습니다|읍니다|슴니다|네{_YO}|다|음|는데{_YO}|는대{_YO}|거든{_YO}|더라{_YO}|더라[고구]{_YO}|던데{_YO}"
    rf"|죠|지{_YO}|[고구]{_YO}|지만{_YO}|으니까{_YO}|다[고구]{_YO}|단 ?말이(?:에요|예요|야)|더군요|소|어서{_YO}|는걸{_YO})"
)
"""Endings that follow a past, 있다 and 없다 alike."""
_FEELS: Final = (
    "다르 빠르 이르 서투르 배부르 싫 좋 많 적 작 낮 높 깊 길 멀 짧 힘들 아프 바쁘 나쁘 슬프 기쁘 고프 서글프 구슬프 예쁘 크 쓰리 시리 아리 후지 느리"
    " 무섭 외롭 괴롭 어렵 두렵 부끄럽 부럽 밉 그립 아쉽 지겹 서럽 무겁 버겁 시끄럽 가깝 고맙 어둡 춥 덥 역겹 힘겹"
    " 더럽 아깝 안쓰럽 혼란스럽 부담스럽 고통스럽 걱정스럽 당황스럽 자랑스럽 사랑스럽 짜증스럽 싱숭생숭하 같 똑같 싶"
).split()
_FEELING_NOUNS: Final = (
    "불안 우울 답답 속상 허전 피곤 막막 창피 미안 불편 심심 억울 서운 섭섭 초조 허무 민망 찝찝 씁쓸 쓸쓸 행복 뿌듯 편안"
    " 복잡 심란 착잡 비참 한심 초라 공허 먹먹 얼떨떨 황당 허탈 처참 막연 간절 절박 급 죄송 감사 궁금 무기력 멍 예민 약"
    " 쪽팔리 불쌍 짜릿 어색 조용 깜깜 캄캄 후련 시원 홀가분 든든 따뜻 포근 애매 난감 곤란 부족 완벽 못 잘못 피폐 지루"
    " 찡 뭉클 얼얼 울컥 짠 싸 찡 뭉클 울컥 짠 헛헛 따분 울적 뻔 뻔뻔 무심 서먹 서먹서먹 불쾌 유치 치사 간단 단순 심각 똑똑 착 건강 비슷 특별 소중 중요 필요 가능"
    " 불가능 이상 멀쩡 위험 안전 편 가난 부유 성실 게으르 친 친절 냉정 차분 산만 우유부단 소심 대단 훌륭 무능 유능 당당"
).split()
_FEELS_HA: Final = frozenset(
    f"{noun}하" for noun in _FEELING_NOUNS if not noun.endswith(("리", "르")) and noun not in {"못", "잘못"}
)
_ADJECTIVES: Final = frozenset(_FEELS) | _FEELS_HA
_NOUN_ENDS: Final = ("거", "게", "건", "걸", "데", "바", "듯", "뿐", "만큼", "정도")


@dataclass(frozen=True)
class _Ending:
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Predicate | None]


def parse(clause: str) -> Predicate | None:
    """The predicate at the end of a clause; None where its stem is in doubt.

    Args:
        clause: One sentence without its closing marks.
    """
    for ending in _ENDINGS:
        if match := ending.pattern.search(clause):
            return ending.build(match)
    return None


def _ending(pattern: str, build: Callable[[re.Match[str]], Predicate | None]) -> _Ending:
    return _Ending(re.compile(f"{pattern}$"), build)


def _refused(_: re.Match[str]) -> None:
    return None


def _past(match: re.Match[str]) -> Predicate:
    return Predicate(match[1], Kind.PAST)


def _able(match: re.Match[str]) -> Predicate:
    return Predicate(match[1], Kind.ADJECTIVE)


def _adjective(stem: str) -> Callable[[re.Match[str]], Predicate | None]:
    return lambda match: Predicate(f"{match[1]}{stem}", Kind.ADJECTIVE)


def _verb(stem: str) -> Callable[[re.Match[str]], Predicate | None]:
    return lambda match: Predicate(f"{match[1]}{stem}", Kind.VERB)


def _of_stem(stem: str) -> Predicate | None:
    """The present of a stem, of which only a list knows whether it is an adjective."""
    word = stem.rsplit(" ", 1)[-1]
    if not stem or not is_syllable(stem[-1]) or word in _UNSURE or stem[-1] in "낫짓붓잇긋젓여":
        return None
    return Predicate(stem, Kind.ADJECTIVE if _is_adjective(word) else Kind.VERB)


_UNSURE: Final = frozenset({"이", "아니", "그러", "이러", "저러", "어쩌", "하", "되", "안하", "죽", "이르"})


def _is_adjective(word: str) -> bool:
    bare = word.removeprefix("안").removeprefix("못").removeprefix("더").removeprefix("너무")
    return (
        word in _ADJECTIVES
        or bare in _ADJECTIVES
        or word.endswith(("스럽", "롭", "답답하", "싶"))
        or any(word.endswith(noun) for noun in _FEELS_HA if len(noun) > 2)  # noqa: PLR2004 -- two syllables and 하
    )


def _present(match: re.Match[str]) -> Predicate | None:
    """ "…는데", "…는다", "…네요" show the stem of a verb as it is."""
    stem = match[1]
    if final_of(stem) == " " and stem[-1:] in "이":
        return None
    return _of_stem(stem)


def _because(match: re.Match[str]) -> Predicate | None:
    """ "총무거든" stands behind a noun as well."""
    stem = match[1]
    known = _is_adjective(stem.rsplit(" ", 1)[-1]) or stem.endswith(_VERBAL)
    if known:
        return _of_stem(stem)
    return _noun(match) if final_of(stem) != " " else None


_VERBAL: Final = (
    "하",
    "되",
    "가",
    "오",
    "보",
    "주",
    "리",
    "지",
    "치",
    "키",
    "기",
    "나",
    "서",
    "내",
    "하시",
    "으시",
)


def _plain(match: re.Match[str]) -> Predicate | None:
    """ "간다": the stem is what stands without ㄴ."""
    return _of_stem(with_final(match[1], " "))


def _formal(match: re.Match[str]) -> Predicate | None:
    """ "갑니다": the stem is what stands without ㅂ."""
    stem = with_final(match[1], " ")
    return None if stem.endswith(("이", "아니")) else _of_stem(stem)


def _informal(match: re.Match[str]) -> Predicate | None:
    """ "나와요", "울어요", "무서워요": the stem is found where only one is possible."""
    if _ORDERS.search(match[0]):
        return None
    stem = _stem_of_informal(match[1])
    return _of_stem(stem) if stem is not None else None


_ORDERS: Final = re.compile(
    r"(?<!안 )(?<!못 )(?:^|[ 가-힣])(?:해|어|아|워|려|써|와|가)? ?(?:줘|봐|해|마|골라|말아|내놔)$"
)
"""Ends of a clause that may be a wish as well."""


def _stem_of_informal(form: str) -> str | None:  # noqa: PLR0911 -- one return per way of contraction
    before, last = form[:-1], form[-1]
    initial, vowel, final = letters(last)
    if final != " " or last in "여야":
        return None
    if last == "해":
        return f"{before}하"
    if initial == "ㅇ" and vowel in "ㅏㅓ":
        if not before or not is_syllable(before[-1]) or final_of(before) == " ":
            return None
        if before[-1] in "들걸물실":
            return None
        return before
    if last == "워":
        return _stem_in_b(before)
    if initial == "ㄹ" and vowel in "ㅏㅓ" and final_of(before) == "ㄹ":
        return f"{with_final(before, ' ')}르"
    if last in "아어파퍼빠뻐써커떠":
        return before + syllable(initial, "ㅡ") if last in "파퍼빠뻐써커떠" else None
    if last == "놔":
        return f"{before}놓"
    known = {"ㅘ": "ㅗ", "ㅝ": "ㅜ", "ㅙ": "ㅚ", "ㅕ": "ㅣ"}
    if vowel in known:
        return before + syllable(initial, known[vowel])
    return form if last in "가사차타내깨매새" else None


_FEELS_IN_B: Final = frozenset(stem for stem in _FEELS if final_of(stem) == "ㅂ")


def _stem_in_b(before: str) -> str | None:
    """ "무서워" is an adjective in ㅂ, "싸워" a verb in 우."""
    if not before:
        return None
    word = before.rsplit(" ", 1)[-1]
    if any(with_final(word, "ㅂ").endswith(stem) for stem in _FEELS_IN_B) or word.endswith("스러"):
        return with_final(before, "ㅂ")
    return (
        f"{before}우"
        if word.endswith(("싸", "배", "외", "키", "비", "지", "채", "태", "세", "재", "피", "치", "깨"))
        else None
    )


_NOUNS_IN_M: Final = re.compile(
    r"(?:처럼|사람|마음|맘|그림|다음|처음|이름|점심|게임|모임|웃음|울음|느낌|걸음|얼음|아침|밤|봄|몸|힘|땀|꿈|춤|점|금|담임|책임|팀|크림|템|램|험|요즘|조금|만큼"
    r"|싸움|도움|그냥 감|아픔|슬픔|기쁨|죽음|믿음|숨|틈|쌤|썸|섬|곰|여름|구름|범|법|잠|참|암|남|님|놈|짬|밈|컴|폼|룸|톰|셈|침)$"
)


def _nominal(match: re.Match[str]) -> Predicate | None:
    """ "6등급 나옴": told short, and mostly of what happened."""
    if _NOUNS_IN_M.search(match[1]):
        return None
    if match[1].endswith("음") and final_of(match[1][:-1]) != " ":
        stem = match[1][:-1]
        return Predicate(stem, Kind.ADJECTIVE) if _is_adjective(stem.rsplit(" ", 1)[-1]) else _told_of(stem)
    form = with_final(match[1], " ")
    if form[-1] in "이으" or (letters(form[-1])[1] not in _SHORT and form[-1] != "하"):
        return None
    return Predicate(form, Kind.ADJECTIVE) if _is_adjective(form.rsplit(" ", 1)[-1]) else _told_of(form)


def _retold(match: re.Match[str]) -> Predicate | None:
    """ "다 나더라고요": what somebody came to see, which is past when it is told."""
    stem = match[1]
    return None if stem.endswith(("이", "아니")) else _told_of(stem)


_SHORT: Final = {
    "ㅗ": "ㅘ",
    "ㅜ": "ㅝ",
    "ㅣ": "ㅕ",
    "ㅚ": "ㅙ",
    "ㅏ": "ㅏ",
    "ㅐ": "ㅐ",
    "ㅓ": "ㅓ",
    "ㅕ": "ㅕ",
    "ㅔ": "ㅔ",
}
_BRIGHT: Final = "ㅏㅗㅑ"


def _told_of(stem: str) -> Predicate | None:
    """The past of a stem."""
    before, last = stem[:-1], stem[-1]
    initial, vowel, final = letters(last)
    if last == "하":
        return Predicate(f"{before}했", Kind.PAST)
    if final == " ":
        return (
            Predicate(before + syllable(initial, _SHORT[vowel], "ㅆ"), Kind.PAST) if vowel in _SHORT else None
        )
    word = stem.rsplit(" ", 1)[-1]
    if final == "ㅂ" and any(word.endswith(each) for each in _FEELS_IN_B):
        return Predicate(f"{with_final(stem, ' ')}웠", Kind.PAST)
    if final in "ㄷㅅㅂ":
        return None
    return Predicate(f"{stem}{'았' if vowel in _BRIGHT else '었'}", Kind.PAST)


def _resolved(match: re.Match[str]) -> Predicate | None:
    """ "먼저 말해 볼게요": what somebody has made up their mind to do."""
    stem = match[1] if match[1][-1] in "들걸살놀알만풀벌팔" else with_final(match[1], " ")
    return Predicate(f"{stem}기로 했", Kind.PAST)


def _noun(match: re.Match[str]) -> Predicate | None:
    noun = match[1]
    return None if noun.endswith(_NOUN_ENDS) or " " not in noun else Predicate(noun, Kind.COPULA)


def _reported(is_order: str) -> Callable[[re.Match[str]], Predicate | None]:
    return lambda match: Predicate(f"{match[1]}{is_order}고 했", Kind.PAST, is_reported=True)


_NO_REPORTS: Final = re.compile(r"(?:^| )(?:그|이|저|오|미|빨|원|본|모|아|고|노|파|시퍼|퍼)$")
"""What stands before 래 in words that report nothing."""


_ORDERED: Final = "하오가내으보주쓰자서나두마리치키우추놓"
"""Last syllables of stems before 래 that orders something; a noun before it tells what was heard."""


def _told_to(match: re.Match[str]) -> Predicate | None:
    """ "나오래요", "감기래요"."""
    if _NO_REPORTS.search(match[1]):
        return None
    if match[1][-1] in _ORDERED:
        return _reported("라")(match)
    return Predicate(f"{match[1]}라고 들었", Kind.PAST)


def _heard(match: re.Match[str]) -> Predicate | None:
    """ "먹으라네요", "온다네요"; "하다네" is no report."""
    if match[2] == "다" and not re.search(rf"(?:{_N}|는)$", match[1]):
        return None
    return Predicate(f"{match[1]}{match[2]}고 했", Kind.PAST, is_reported=True)


def _fear(match: re.Match[str]) -> Predicate:
    return Predicate(f"{match[1]}까 봐 걱정되", Kind.VERB)


_IS: Final = rf"(?:이에요|예요|에요|이예요|입니다|이야|이네{_YO}|이거든{_YO}|이[고구]{_YO}|인데{_YO}|이라서{_YO}|이지만)"
_WANTS: Final = rf"(?:어{_YO}|습니다|다|음|은데{_YO}|네{_YO}|[고구]{_YO}|어서{_YO}|지만|지{_YO}|거든{_YO}|기도 ?(?:하[고네]{_YO}|해{_YO}))"
_SEEMS: Final = rf"(?:아{_YO}|애{_YO}|습니다|다|음|은데{_YO}|네{_YO}|[고구]{_YO}|아서{_YO}|지{_YO})"

_ENDINGS: Final = (
    _ending(
        r"(.*(?:생각|눈물|겁|화|짜증|열|기억|소문|병|고장|티|신|냄새)(?:이|가|도|만)? ?(?:더|안|자꾸|또|막|다)? ?)나(?:요)?",
        _verb("나"),
    ),
    _ending(
        r"(?:(?:해|어|아|워|려|와) ?(?:줘|주세)요?|하세요|하자|해라|세요|십시오|잖아(?:요)?|까(?:요)?|나(?:요)?|니|냐|가(?:요)?)",
        _refused,
    ),
    # What somebody wishes, fears or supposes.
    _ending(rf"(.*고 ?싶){_WANTS}", _able),
    _ending(rf"(.*(?:나|{_N}가|{_L}까|지) 싶){_WANTS}", _able),
    _ending(rf"(.*기 ?(?:가 ?|도 ?|는 ?)?(?:너무 ?|진짜 ?|정말 ?|좀 ?|더 ?)?싫){_WANTS}", _able),
    _ending(rf"(.*{_L})까 ?봐(?:서)?{_YO}", _fear),
    _ending(rf"(.*(?:것|거|게) ?같){_SEEMS}", _able),
    _ending(
        rf"(.*(?:지|줄|는지|을지)(?:도|는|를)?) ?모르겠(?:어{_YO}|습니다|다|음|네{_YO}|는데{_YO})",
        _adjective(" 막막하"),
    ),
    _ending(rf"(.*)미치겠(?:어{_YO}|습니다|다|음|네{_YO}|는데{_YO})", _adjective("미칠 것 같")),
    _ending(
        rf"(.*(?:^| )(?:못|안) ?[가-힣]{{1,6}}겠)(?:어{_YO}|습니다|다|음|네{_YO}|는데{_YO}|더라{_YO}|더라[고구]{_YO})",
        _able,
    ),
    _ending(rf"(.*겠){_TAIL}", _refused),
    _ending(
        rf"(.*야) ?(?:돼{_YO}|해{_YO}|됨|함|됩니다|합니다|하는데{_YO}|되는데{_YO}|한다|된다|하네{_YO}|되네{_YO}|하거든{_YO}|되거든{_YO})",
        _verb(" 하"),
    ),
    _ending(
        rf"(.*려)(?:고{_YO}|구{_YO}|고 ?(?:해{_YO}|합니다|한다|함|하는데{_YO}|하고{_YO}))", _verb("고 하")
    ),
    _ending(rf"(.*{_L}까) ?(?:해{_YO}|하는데{_YO}|합니다|함|하고{_YO}|한다)", _verb(" 하")),
    _ending(rf"(.*{_L})(?<![갈올잘])게(?:요|용)?", _resolved),
    _ending(
        rf"(.*{_L}) ?(?:거|꺼|것)(?:예요|에요|야|임|입니다|다|거든{_YO})",
        lambda match: Predicate(f"{match[1]} 생각", Kind.COPULA),
    ),
    _ending(
        rf"(.*) ?기분(?:이에요|이야|임|이네{_YO}|이다|이 ?들어{_YO}|이 ?듦)?",
        lambda match: Predicate(f"{match[1]} 기분이 들", Kind.VERB) if match[1] else None,
    ),
    # What somebody said.
    _ending(rf"(.*{_SS})대(?:요|용)?", _reported("다")),
    _ending(rf"(.*(?:{_N}|는))대(?:요|용)?", _reported("다")),
    _ending(rf"(.*[가-힣])(?<!{_L})래(?:요|용)?", _told_to),
    _ending(rf"(.*[가-힣])(?<!{_SS})([라다])네(?:요)?", _heard),
    _ending(r"(.*[가-힣])재(?:요|용)?", _reported("자")),
    _ending(
        rf"(.*(?:다|라|자|냐))고? ?(?:하네|해|하는데|하더라고|하더라구|하더라|하던데|하더군|그래|그러네|그러더라고|그러더라|그러는데){_YO}",
        _reported(""),
    ),
    _ending(rf"(.*(?:다|라|자|냐))고 ?(?:합디다|합니다|하더군요)", _reported("")),
    # What happened, and what there is.
    _ending(rf"(.*{_SS})(?<![있겠밌]){_TAIL}", _past),
    _ending(rf"(.*[가-힣])(?<!{_SS}겠)(?:더라|더라[고구]|던데|더군){_YO}", _retold),
    _ending(rf"(.*[있없밌]){_TAIL}", _able),
    # What somebody or something is.
    _ending(rf"(.*[가-힣0-9])(?<!{_L} 거)(?<! 거){_IS}", _noun),
    _ending(r"(.*)(?<=[가-힣0-9])임", _noun),
    _ending(
        r"(.*(?:은|는) .*(?:요일|[0-9]일|[0-9]시|내일|모레|다음 ?주|다음 ?달|[0-9]점|[0-9]등급?|[0-9]만원))",
        _noun,
    ),
    # What goes on.
    _ending(
        rf"(.*[가-힣])는(?:데{_YO}|다|다[고구]{_YO}|단 ?말이(?:에요|야)| ?중| ?중이(?:에요|야|다)| ?중임|걸{_YO})",
        _present,
    ),
    _ending(rf"(.*{_N})다", _plain),
    _ending(rf"(.*{_B})니다(?:만)?", _formal),
    _ending(rf"(.*[가-힣])네{_YO}", _present),
    _ending(rf"(.*[가-힣])거든{_YO}", _because),
    _ending(rf"(.*{_M})", _nominal),
    _ending(rf"(.*[가-힣])요", _informal),
    _ending(r"(.*[가-힣])", _informal),
)
