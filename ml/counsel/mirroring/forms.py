"""From a clause with its ending to the predicate in it.

Each function takes what the pattern of an ending found, the clause before the ending as its first group, and
what is known of stems. It gives the predicate, or None where the stem is in doubt.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ml.counsel.mirroring.hangul import final_of, is_syllable, letters, with_final
from ml.counsel.mirroring.predicate import Kind, Predicate
from ml.counsel.mirroring.stems import DRAWN, Stems

Form = Callable[[re.Match[str], Stems], Predicate | None]
_OWN: Final = (" 나", " 저", " 내", " 제", " 우리")
"""The one who writes, whom nobody else can name so."""
_NOUN_ENDS: Final = (" 말", "거", "게", "건", "걸", "데", "바", "듯", "뿐", "만큼", "정도")
_IN_L: Final = tuple("들걸살놀알만풀벌팔")
"""Last syllables of stems in ㄹ, which keep it before 게."""
_ORDERS: Final = re.compile(
    r"(?<!안 )(?<!못 )(?:^|[ 가-힣])(?:해|어|아|워|려|써|와|가)? ?(?:줘|봐|해|마|골라|말아|내놔)$"
    r"|(?:해|어|아|워|려|겨|여) ?봐요$"
)
"""Ends of a clause that may be a wish as well."""
_NO_REPORTS: Final = re.compile(r"(?:^| )(?:그|이|저|오|미|빨|원|본|모|아|고|노|파|시퍼|퍼)$|이네$")
"""What stands before 래 in words that report nothing."""
_ORDERED: Final = tuple("달하오가내으보주쓰자서나두마리치키우추놓")
"""Last syllables of stems before 래 that orders something; a noun before it tells what was heard."""
HEARD: Final = "는 말을 들었"
"""How it is put that something was heard, whoever said it."""
_ANSWERED: Final = re.compile(
    r"(?:더니|[한는]데서|회사에서|학교에서|병원에서|아파트에서|관리실에서|은행에서) "
)
"""Behind what an answer stands, or where somebody says it who is not named."""
_PRESSED: Final = re.compile(r"(?:니까|더니|길래) ")
"""Behind what somebody tells how it was."""
_CALLED: Final = re.compile(
    r"(?:전화|연락|톡|카톡|문자)(?:를|을)? ?(?:해서|와서|하더니|오더니|하셔서|왔는데|와)"
)
"""How somebody came to tell it."""
_QUOTED: Final = re.compile(r"(?:[어아지네야다까냐니래대자요나]) 하$")
"""Words of somebody, without marks, before "하더라"."""
_UNSEEN: Final = ("아니", " 애", " 그러", "왔다갔", "몰")
"""Ends of what nobody comes to see."""
_RECALLED: Final = re.compile(r"(?:^| )(?:몇|뭐|뭘|누구|언제|어디)[가-힣]* ?[^ ]{0,6}더라(?:요)?$")
_NO_GIST: Final = ("하는", "쓰는", "말한", "뭔", "그런", "이런", "달라는", "되는", "있는", "자는")
_CHOOSES: Final = re.compile(r"(?:^| )(?:이거|뭘|어떻게|왜)|수 있는|야 되는")
"""What is asked or asked for, rather than told."""
_NAMED: Final = re.compile(r"(?:^| )(?:걔|쟤|얘|애|엄마|아빠|친구|언니|누나|오빠|동기|선배|후배)가$")
"""Somebody named last, which is no verb in 가."""
_SAME: Final = re.compile(r"[가사차타내깨매새]$")
"""Ends of the informal present that are ends of many nouns."""
_HOLDS_VERB: Final = re.compile(
    r"(?:[을를이가은는도만에서로러려고다]|(?:^| )(?:안|못|다|또|막|잘|계속|혼자|같이|맨날|매일|빨리|자주"
    r"|[가-힣]+마다)) ?[가-힣]$"
    r"|(?:안|못) ?[가-힣]{2}$|[을를] (?:[가-힣]+ )?[가-힣]+$|[어아여해려]내$|(?:끝|보|나|들어|올라|내려"
    r"|돌아|만나|일어"
    r"|화|겁|짜증)[내가사]$"
)
"""What stands before them where they are verbs."""
_BY_ANOTHER: Final = re.compile(r"[가-힣](?:이|가) (?:[^ ]+ )*[가-힣]*(?<![어아해여려])(?<!하나만 )해$")
"""Somebody or something is named that does it, so that it is no order."""
_MARKED: Final = re.compile(r"[가-힣](?:이|가|은|는|도)(?: |(?=안|못))")
"""Somebody or something is named of which a clause tells."""
_BY_SOMEBODY: Final = re.compile(
    r"(?:^| )(?!(?:집|말|생각|마음|돈|수술|검사|결과|병원비) ?(?:이|가|은|는|도))[가-힣]*"
    r"(?:엄마|아빠|어머니|아버지|부모님|남편|아내|와이프|신랑|언니|오빠|누나|형|동생|친구|선배|후배|동기"
    r"|님|쌤|팀장|부장|과장"
    r"|사장|대리|의사|선생|친척|옆집|윗집|아랫집|이웃|사람|손님|담당자|직원|조카|할머니|할아버지|사돈"
    r"|교수|코치|감독|사수"
    r"|주임|점장|원장|어른|들|애|걔|딸|아들|며느리|사위|남친|여친|집주인|관리실|회사|학교|병원|이모|삼촌"
    r"|고모|시댁|장모|장인)"
    r"(?:에서)?(?:이|가|은|는|께서)? "
)
_UNDONE: Final = re.compile(r"(?:^| )(?:안|못) ?[가-힣]+$")
_OF_BODY: Final = re.compile(
    r"(?:잠이 안 오|(?:손|다리|목소리|몸|심장)[이가]? (?:[가-힣]+ )?(?:떨리|후들거리)|숨이 막히)$"
)
"""What goes on in somebody, which has no time before 서."""
_PAST_TIME: Final = re.compile(r"(?:^| )(?:어제|그저께|엊그제|아까|그날|작년|지난)")
_NO_STEMS: Final = re.compile("최|광|창|사|신|보|참|냉|재|말|그러|이러|저러|싶|하|죽|있|없")
"""What stands before 고 in words that are no verbs, or tell nothing by it."""
_PARTICLES: Final = re.compile(
    r"(?:나|저|너|걔|친구|엄마|아빠|언니|오빠|누나|동생|남편|누구|애들|뭐|우리)(?:하|보)$"
)
_REPROACHES: Final = re.compile(
    r"말했|그랬|그러|다 ?했|너|네가|니가|당신|아까|방금|아니잖|없잖|어차피|되잖|돼잖"
)
_SEEN: Final = re.compile(
    r"(?:[는은던] ?거|걸|[가-힣]를|[가-힣]을|[해어아려워와가])(?: (?:또|다|처음))? ?봄$"
)
"""A short telling of seeing or trying, not the spring."""
_IN_M: Final = re.compile(
    r"(?:신|생각|난리|화|겁|짜증|눈물|삑사리|소리|고장|혼|티|바닥)남$| (?:같이|혼자|계속|막|끝까지) 걸음$"
    r"| (?:다|막|계속|만|같이|또|데|고) ?(?:웃음|울음)$|[초분] ?멈춤$|고 ?멈춤$"
)
_VERBS_IN_I: Final = re.compile(r"(?:숙|줄|먹|붙|보|높|들|속|기울|움직|버|모|끓|죽|녹|살|썩|삭)이$")
"""Verbs whose stem ends in 이, so that an order of theirs sounds like "it is"."""


def doubted(_: re.Match[str], __: Stems) -> None:
    """Endings of wishes, orders and questions, and those that stand behind too many stems."""


def told_of(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What somebody told of somebody else: "학부모가 전화해서 애가 물렸다고"."""
    if _PRESSED.search(match[1]):
        return Predicate(f"{match[1]}다{HEARD}", Kind.PAST)
    is_told = _BY_SOMEBODY.search(match[1]) and _CALLED.search(match[1])
    return Predicate(f"{match[1]}다고 했", Kind.PAST, is_reported=True) if is_told else past(match, stems)


def past(match: re.Match[str], _: Stems) -> Predicate | None:
    """What stands up to its ㅆ; what somebody tries to remember is a question."""
    is_sure = not (_RECALLED.search(match[0]) or match[1].endswith(("왔다갔", "나였", "저였")))
    return Predicate(match[1], Kind.PAST) if is_sure else None


def shared(form: Form) -> Form:
    """What is told as known, "…잖아", where somebody or something is named, and it is no reproach."""
    return lambda match, stems: (
        form(match, stems) if _MARKED.search(match[1]) and not _REPROACHES.search(match[0]) else None
    )


def linked(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem before 고, which shows it; what is done has no time there, unless it is said of something."""
    told = match[1]
    word = told.rsplit(" ", 1)[-1]
    if stems.is_open_noun(told):
        return noun(match, stems)
    ends = ("이", "라", "다", "냐", "자", "아니", "거", "다하", "않", "뿐이")
    if told.endswith(ends) or _NO_STEMS.fullmatch(word) or _PARTICLES.search(word):
        return None
    if told.endswith(("줄", "늘")):
        return Predicate(f"{told}어들" if told.endswith("줄") else f"{told}어나", Kind.VERB, is_loose=True)
    if stems.is_adjective(told):
        return Predicate(told, Kind.ADJECTIVE)
    if _PAST_TIME.search(told) and _MARKED.search(told):
        return stems.past(told)
    found = stems.present(told) if _MARKED.search(told) or _UNDONE.search(told) else None
    return replace(found, is_loose=True) if found is not None else None


def caused(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem before 서, in "허전해서", "잠이 안 와서"."""
    stem = stems.of_informal(match[1])
    if stem is None or stem.endswith(" 적"):
        return None
    if stems.is_adjective(stem):
        return Predicate(stem, Kind.ADJECTIVE)
    return stems.present(stem) if _OF_BODY.search(stem) else None


def described(match: re.Match[str], stems: Stems) -> Predicate | None:
    """An adjective before 은데 or ㄴ데."""
    stem = match[1] if final_of(match[1]) != "ㄴ" else with_final(match[1], " ")
    return Predicate(stem, Kind.ADJECTIVE) if stems.is_adjective(stem) else None


def rooted(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What is told by the root of an adjective alone: "사진 찍는데 뭉클"."""
    return Predicate(f"{match[1]}하", Kind.ADJECTIVE) if stems.is_adjective(f"{match[1]}하") else None


def open_noun(match: re.Match[str], stems: Stems) -> Predicate | None:
    """A noun that ends in a vowel before 야, 라 or 네, where a verb may end so."""
    return noun(match, stems) if stems.is_open_noun(match[1]) else None


def able(match: re.Match[str], _: Stems) -> Predicate:
    """What takes the endings of adjectives as it stands."""
    return Predicate(match[1], Kind.ADJECTIVE)


def adjective(stem: str) -> Form:
    """What is said back by another adjective."""
    return lambda match, _: Predicate(f"{match[1]}{stem}", Kind.ADJECTIVE)


def verb(stem: str) -> Form:
    """What is said back by another verb."""
    return lambda match, _: Predicate(f"{match[1]}{stem}", Kind.VERB)


def noun(match: re.Match[str], _: Stems, told: str = "") -> Predicate | None:
    """What somebody or something is; `told` where it is not just what was matched."""
    told = told or match[1]
    return None if told.endswith((*_NOUN_ENDS, *_OWN)) or " " not in told else Predicate(told, Kind.COPULA)


def of_noun(match: re.Match[str], stems: Stems) -> Predicate | None:
    """A noun before 이라 and 이라서."""
    told = match[1].removesuffix("이")
    return noun(match, stems, told) if told and final_of(told) != " " else None


def of_named(match: re.Match[str], stems: Stems) -> Predicate | None:
    """A noun before 란 말이야 and 이란 말이야."""
    told = with_final(match[1], " ").removesuffix("라")
    bare = told.removesuffix("이")
    if told.endswith("거"):
        return Predicate(told, Kind.COPULA)
    return noun(match, stems, bare if bare and final_of(bare) != " " else told)


def present(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of a verb as it is, in "…는데", "…는다", "…네요"."""
    return None if match[1].endswith("이") else stems.present(match[1])


def ongoing(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of a verb before 는, which never stands behind "to be"."""
    return stems.present(match[1])


def because(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What stands before 거든, a noun as well: "총무거든"."""
    if stems.is_open_noun(match[1]):
        return noun(match, stems)
    if stems.is_predicate(match[1]):
        return stems.present(match[1])
    return noun(match, stems) if final_of(match[1]) != " " else None


def plain(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of "간다", which is what stands without ㄴ."""
    return stems.present(with_final(match[1], " "))


def formal(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of "갑니다", which is what stands without ㅂ."""
    stem = with_final(match[1], " ")
    return None if stem.endswith(("이", "아니", "거")) else stems.present(stem)


def informal(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The stem of "나와요", "울어요", "무서워요", where only one is possible."""
    is_told = _UNDONE.search(match[0]) or _BY_ANOTHER.search(match[1])
    if _ORDERS.search(match[0]) and not is_told and not stems.is_adjective(stems.of_informal(match[1]) or ""):
        return None
    if stems.is_open_noun(match[1]):
        return noun(match, stems)
    if _NAMED.search(match[1]) or (_SAME.search(match[1]) and not _HOLDS_VERB.search(match[1])):
        return None
    stem = stems.of_informal(match[1])
    return stems.present(stem) if stem is not None else None


def nominal(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What is told as short as "6등급 나옴", mostly of what happened."""
    told = match[1]
    if _SEEN.search(told):
        return stems.past(f"{told[:-1]}보")
    if _IN_M.search(told):
        return stems.past(told[:-1] if told.endswith("음") else with_final(told, " "))
    if stems.is_noun_in_m(told):
        return None
    if told.endswith("음") and final_of(told[:-1]) != " ":
        stem = told[:-1]
    else:
        stem = with_final(told, " ")
        if stem.endswith(("이", "으")) or letters(stem[-1])[1] not in {*DRAWN, "ㅡ"}:
            return None
    if stem.endswith("모르"):
        return stems.present(stem)
    if stem.endswith("우") and len(stem) > 1 and is_syllable(stem[-2]):
        in_b = with_final(stem[:-1], "ㅂ")
        stem = in_b if stems.is_adjective(in_b) else stem
    return Predicate(stem, Kind.ADJECTIVE) if stems.is_adjective(stem) else stems.past(stem)


def retold(match: re.Match[str], stems: Stems) -> Predicate | None:
    """What somebody came to see, which is past when it is told: "다 나더라고요"."""
    told = match[1]
    if stems.is_open_noun(told):
        return noun(match, stems)
    if told.endswith("이") and not _VERBS_IN_I.search(told):
        return noun(match, stems, told[:-1]) if final_of(told[:-1]) != " " else None
    if told.endswith(_UNSEEN) or _QUOTED.search(told) or _RECALLED.search(match[0]):
        return None
    return stems.past(told)


def resolved(match: re.Match[str], _: Stems) -> Predicate:
    """What somebody has made up their mind to do: "먼저 말해 볼게요"."""
    stem = match[1] if match[1].endswith(_IN_L) else with_final(match[1], " ")
    return Predicate(f"{stem}기로 했", Kind.PAST)


def planned(match: re.Match[str], _: Stems) -> Predicate:
    """What somebody is going to do."""
    return Predicate(f"{match[1]} 생각", Kind.COPULA)


def thought(match: re.Match[str], _: Stems) -> Predicate:
    """What somebody means to do: "내일은 말해 봐야지"."""
    return Predicate(f"{match[1]}겠다고 생각했", Kind.PAST)


def seeming(match: re.Match[str], _: Stems) -> Predicate:
    """What seems so: "2점 깎인 듯"."""
    return Predicate(f"{match[1].rstrip()} 것 같", Kind.ADJECTIVE)


def gist(match: re.Match[str], _: Stems) -> Predicate | None:
    """How something came about: "긴장해서 튀어나온 건데"."""
    told = match[1].rstrip()
    return None if told.endswith(_NO_GIST) or _CHOOSES.search(told) else Predicate(f"{told} 거", Kind.COPULA)


def felt(match: re.Match[str], _: Stems) -> Predicate | None:
    """What it feels like."""
    return Predicate(f"{match[1]} 기분이 들", Kind.VERB) if match[1] else None


def hearsay(match: re.Match[str], _: Stems) -> Predicate:
    """What somebody said they do, or what was heard of somebody or something: "시설은 안 된대요"."""
    told = match[1]
    is_said = told.endswith("겠") or (final_of(told) != "ㅆ" and _BY_SOMEBODY.search(told))
    if is_said:
        return Predicate(f"{told}다고 했", Kind.PAST, is_reported=True)
    return Predicate(f"{told}다{HEARD}", Kind.PAST)


def hearsay_of(match: re.Match[str], stems: Stems) -> Predicate | None:
    """The same of an adjective: "면허가 아깝대"."""
    return hearsay(match, stems) if stems.is_adjective(match[1]) else None


def asked(match: re.Match[str], _: Stems) -> Predicate | None:
    """What somebody asked or wanted, in "…냐고", "…라고", or what was heard, without the verb of saying."""
    if _BY_SOMEBODY.search(match[1]):
        return Predicate(f"{match[1]}고 했", Kind.PAST, is_reported=True)
    return Predicate(f"{match[1]}{HEARD}", Kind.PAST) if _ANSWERED.search(match[1]) else None


def says(match: re.Match[str], _: Stems) -> Predicate | None:
    """What somebody says, over and over: "다 그렇다고만 하고"."""
    return Predicate(match[1], Kind.VERB, is_loose=True) if _BY_SOMEBODY.search(match[1]) else None


def reported(mark: str) -> Form:
    """What somebody said; the mark tells a statement, an order and a proposal apart."""
    return lambda match, _: Predicate(f"{match[1]}{mark}고 했", Kind.PAST, is_reported=True)


def told_to(match: re.Match[str], _: Stems) -> Predicate | None:
    """An order such as "나오래요", or what was heard: "감기래요"."""
    if _NO_REPORTS.search(match[1]):
        return None
    if match[1].endswith(_ORDERED):
        return Predicate(f"{match[1]}라고 했", Kind.PAST, is_reported=True)
    if _VERBS_IN_I.search(match[1]) and _BY_SOMEBODY.search(match[1]):
        return Predicate(f"{match[1]}라고 했", Kind.PAST, is_reported=True)
    return Predicate(f"{match[1]}라{HEARD}", Kind.PAST)


def heard(match: re.Match[str], _: Stems) -> Predicate | None:
    """What somebody said, in "먹으라네요", "온다네요"; "하다네" is no report."""
    if (match[2] == "다" and final_of(match[1]) != "ㄴ") or match[1].endswith(" "):
        return None
    return Predicate(f"{match[1]}{match[2]}고 했", Kind.PAST, is_reported=True)
