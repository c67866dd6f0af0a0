"""What a talk shows where one message alone says little: a thread that goes on, and things given away before calm."""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from collections.abc import Sequence
from typing import Final

from ml.safety.grounds import rests_on_words
from ml.text.normalise import straight

_N_AROUND: Final = 6
"""Earlier messages among which things given away are looked for."""
_GOES_ON: Final = {
    "ko": re.compile(
        r"(?:매일|맨날|날마다|항상|늘|자주|계속|하루에도|하루 ?종일).{0,10}(?:그래|그런|그렇|들어|들고|생각|해요|해$)"
        r"|(?:농담|장난|빈말|드립|술 ?(?:김에|먹고|묵고|취해서?) ?하는 ?(?:말|소리))(?:은|이|도|이란 ?게)? ?아[니닌님이]|진심이|진짜(?:로|야|라니까|라고)[.!]*$|그런 ?생각"
        r"|아무(?:한테|에게)도.{0,10}(?:못|안) ?(?:했|하|말|얘기|털)|아무도 ?(?:몰라|모르)|(?:말|얘기|이야기)할 ?(?:사람|데|곳)(?:도|이|은)? ?없"
        r"|(?:깨|일어나|눈 ?뜨)는 ?(?:게|것도?|거|일).{0,6}(?:싫|지겹|지겨|지쳐|지쳤|무서|버거)"
    ),
    "en": re.compile(
        r"\b(?:every (?:day|night|morning)|all the time|most (?:days|nights)|a lot lately|constantly)\b|\b(?:not joking|not kidding|i mean it|for real|i'm serious)\b"
        r"|\b(?:haven't told|never told|didn't tell|can't tell) (?:anyone|anybody|a soul)\b|\b(?:nobody|no one) knows\b|\btired of (?:waking|getting) up\b|\bthose thoughts\b|\bkeep thinking (?:about )?(?:it|that)\b",
        re.IGNORECASE,
    ),
}
_AFFIRMS: Final = {
    "ko": re.compile(
        r"(?:매일|맨날|날마다|항상|늘|자주|계속|하루에도|하루 ?종일).{0,10}(?:그래|그런|들어|들고|생각)|(?:농담|장난|빈말|드립|술 ?(?:김에|먹고|묵고|취해서?) ?하는 ?(?:말|소리))(?:은|이|도|이란 ?게)? ?아[니닌님이]|진심이|진담|그런 ?생각"
        r"|(?:소설|거짓말|지어낸 ?(?:거|얘기)|남 ?(?:얘기|이야기)|친구 ?(?:얘기|이야기))(?:이|은|가|였|는)? ?(?:아[니닌]|이었|했어|야).{0,20}(?:내|제|나) ?(?:얘기|이야기)|사실(?:은)? ?(?:내|제) ?(?:얘기|이야기)"
    ),
    "en": re.compile(
        r"\b(?:every (?:day|night|morning)|all the time|most (?:days|nights)|constantly)\b|\b(?:not joking|not kidding|i mean it|i'm serious|not lol)\b|\bit'?s (?:actually |really )?(?:about me|my own story|me,? not)\b|\btired of (?:waking|living|being)\b|\bthose thoughts\b",
        re.IGNORECASE,
    ),
}
_DENIES: Final = re.compile(
    r"않|안 ?(?:해|들|나)|없|그런 ?생각(?:은|까진|까지는?) |\b(?:don't|never|no)\b", re.IGNORECASE
)
_GIVEN: Final = {
    "ko": re.compile(
        r"(?=.*(?:아끼던|모은|모아 ?둔|기타|카메라|시계|반지|노트북|컴퓨터|게임기|피규어|레코드|앨범|일기|책|옷|화분|고양이|강아지|물건|악기|자전거|전부|다 ))"
        r".*(?:동생|친구|언니|오빠|형|누나|조카|후배|선배|이웃|옆집|지인|사람들|엄마|아빠|주변|보호소)(?:들)?(?:한테|에게|네)? ?.{0,14}(?:주었|줬|줘 ?버|나눠|주고 ?왔|물려|넘겼|맡겼|보냈)"
        r"|(?:물건|짐|아끼던 ?것|가진 ?것).{0,12}(?:나눠 ?[줬주]|다 ?줬|넘겼)"
    ),
    "en": re.compile(
        r"\b(?:gave|giving|given) (?:away )?(?:all )?(?:my|the) (?:[\w']+ ){1,6}(?:to|away)\b|\bgave away (?:all )?my\b|\bfound (?:a )?(?:new )?homes? for my\b",
        re.IGNORECASE,
    ),
}
_CALM: Final = {
    "ko": re.compile(
        r"마음이? ?.{0,8}(?:편[하해안]|가벼|차분|고요|평온|담담|놓여|놓인)|홀가분|후련|이제 ?(?:다 ?|정말 ?|진짜 ?)?(?:됐[다어]|끝났|정리)|다 ?정리|더 ?(?:이상)? ?걱정(?:할|이)? ?(?:것|게|거)?(?:도)? ?없"
        r"|(?:할 ?일|할 ?도리|할 ?만큼|내 ?몫|제 ?몫|역할|숙제)(?:은|는|을|도)? ?(?:이제 ?|거의 ?)?다 ?(?:한|했|해 ?놓|마친|마쳤|끝난|끝났|끝냈)|여한(?:이|은|도)? ?없|미련(?:이|은|도)? ?없|남은 ?(?:게|것|일)(?:도|이)? ?없"
    ),
    "en": re.compile(
        r"\b(?:calm|peace\w*|sorted|relieved|lighter|settled|taken care of|in order|nothing left to do|nothing left for me|(?:done|did|finished) (?:all|everything|what) (?:that )?i (?:had|have|needed|wanted|was supposed) to|my work(?: here)? is done)\b",
        re.IGNORECASE,
    ),
}
_PLAIN_REASON: Final = re.compile(
    r"차단했|차단함|인생 ?시작|새 ?출발|노견|노묘|수의사|동물 ?병원|길드|메이플|서버 ?종료|접음|수술|입원|이사(?! ?가냐고| ?가느냐고| ?가는 ?거냐)|은퇴식|송별|바자회|유학|이민|졸업|퇴사|입대|군대|미니멀|당근|중고|안 ?(?:보|입|쓰|읽)는|작아|커서|새로 ?[사산]|생일|선물|기부|대청소|여행|출장|알레르기|방 ?정리"
    r"|\b(?:mov(?:e|ed|ing)|declutter\w*|goodwill|donat\w+|outgr\w+|birthday|christmas|gift|spring|s(?:ell|old)|minimalis\w*|allerg\w*|downsiz\w*|new (?:one|phone|guitar)|tidy\w*|wedding|retir\w*|last day (?:after|of|at|in)|cake)\b",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"수술(?! ?안)|입원|출국|출장|해외 ?여행|\b(?:surgery|operation|business trip|travel\w*)\b", re.IGNORECASE
)
_GOOD: Final = re.compile(
    r"합격|붙었|취업|승진|맛있|귀여|웃[겼겨었음]|재[미밌]|신나|설레|선물|좋았|좋더라|좋았|기[뻐쁘]|뿌듯|칭찬(?!해 ?[줘주])|(?<!전)화해|낫네|나아졌|풀렸"
    r"|\b(?:passed|got (?:the|a|an) (?:job|interview|offer)|delicious|funny|laughed|made my day|good news|cute|excited|proud|happy|lovely|fun)\b",
    re.IGNORECASE,
)
_PRACTICAL: Final = re.compile(
    r"(?:[을ㄹ할될볼갈낼쓸살줄둘까]까요?|나요|ㄴ가요|인가요|어때요?|좋을까|되지|하죠)\s*\?*\s*$|(?:어디|언제|얼마|몇|무슨|어느).{0,20}\?\s*$"
    r"|^(?:should|could|can|would|do|does|is|are|how (?:do|much|long)|what (?:do|should|time)|where|which)\b.*\?\s*$|\b(?:do you )?think i(?:'ll| should| can)\b.*\?",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(
    r"(?:내일|모레|주말|다음 ?(?:주|달)|이따|저녁에|아침에|[월화수목금토일]요일|오후).{0,24}(?:가려|가기로|갈 ?거|간다|가요|하려|하기로|할 ?거|해 ?보|만나|먹|보기로|본다|시작|예약|온다|온대)"
    r"|해 ?보려|해 ?볼래|등록했|신청했|시작하려"
    r"|\b(?:tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this weekend|next week|later today)\b|\bgoing (?:for|to the)\b|\bsigned up\b",
    re.IGNORECASE,
)
_STORY: Final = re.compile(
    r"(?:소설|시나리오|웹툰|대본|단편|장편|추리물|동화)(?:을|를)? ?.{0,10}(?:쓰|집필|연재|구상|작업)|주인공|편집자|등장 ?인물"
    r"|\b(?:my|a|the|this) (?:\w+ )?(?:novel|screenplay|short story|murder mystery|manuscript|script|d&d campaign)\b|\b(?:writing group|my editor|protagonist|main character)\b",
    re.IGNORECASE,
)
_OF_WRITER: Final = re.compile(
    r"(?<![가-힣])(?:나|내|저|제|난|전|내가|제가|나도|저도)(?![가-힣]{2})|\b(?:i|i'm|im|i'll|ive|i've|me|my|myself)\b",
    re.IGNORECASE,
)
_HEAVY_THOUGH: Final = re.compile(
    r"힘들|지쳤|지쳐|못 ?하겠|울|외로|싫|무슨 ?소용|\b(?:can't|hard|cry\w*|hate|never)\b"
)


def goes_on(text: str, locale: str) -> bool:
    """Whether a message says that what was told before it is meant, or is so day by day."""
    return _GOES_ON[locale].search(straight(text)) is not None


def affirms(text: str, locale: str) -> bool:
    """Whether a message says yes to the question about dying by how often, or how seriously, it is so."""
    plain = straight(text)
    return _AFFIRMS[locale].search(plain) is not None and _DENIES.search(plain) is None


def has_plain_reason(text: str, before: Sequence[str]) -> bool:
    """Whether a move, a last day at work or the like stands in the talk, which explains what is given or ended."""
    return any(map(_PLAIN_REASON.search, (*before[-_N_AROUND:], text)))


def is_of_a_story(text: str, before: Sequence[str]) -> bool:
    """Whether a message speaks of a story that the person writes, and not of themselves."""
    is_about_story = any(map(_STORY.search, (*before, text)))
    return is_about_story and _OF_WRITER.search(straight(text)) is None and "유서" not in text


def is_for_later(text: str) -> bool:
    """Whether an operation or a journey ahead explains why somebody puts their affairs in order."""
    return _AHEAD.search(text) is not None


def is_calm_after_giving(text: str, before: Sequence[str], locale: str) -> bool:
    """Whether somebody gave away what was dear to them, for no plain reason, and now is calm."""
    around = [straight(each) for each in (*before[-_N_AROUND:], text)]
    if any(_PLAIN_REASON.search(each) for each in around):
        return False
    return _CALM[locale].search(around[-1]) is not None and any(map(_GIVEN[locale].search, around))


def gives_away(text: str, locale: str) -> bool:
    """Whether a message tells of things given away, for no plain reason."""
    plain = straight(text)
    return _GIVEN[locale].search(plain) is not None and _PLAIN_REASON.search(plain) is None


def is_plainly_harmless(text: str) -> bool:
    """Whether a message tells a good thing, asks something practical or speaks of a plan, with no grave word."""
    plain = straight(text)
    if rests_on_words(plain) or _HEAVY_THOUGH.search(plain) is not None:
        return False
    return any(pattern.search(plain) for pattern in (_GOOD, _PRACTICAL, _PLANNED))
