"""Rules that find what points to a person, at its exact spot."""

# ruff: noqa: E501 -- a pattern is easier to check in one piece

import re
from collections.abc import Iterator
from typing import Final

from ml.board.numerals import plain_digits, spoken_digits
from ml.board.types import Finding, FindingKind

MAX_CHARACTERS: Final = 8192
"""Further characters are not searched; no post is so long."""

_GAP: Final = r"(?:[ .\-_·*/,~()]|에|다시|의|국){0,6}"
_SURNAMES: Final = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염"
    "여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가견"
)
_NAME: Final = rf"(?:[{_SURNAMES}][가-힣]{{2}})"
_AFTER_NAME: Final = (
    r"(?=$|[\s,.!?)~ㅋㅎㅠ]|이에요|예요|에요|입니다|인데|이고|이라고|이래|이야|임|입|씨|님|이|맞|"
    r"한테|에게|대리|과장|걔|앞)"
)
_SCHOOL: Final = (
    r"(?<![가-힣])[가-힣]{2,8}(?:초등학교|중학교|고등학교|국민학교|여고|여중|남고|남중|초|중|고|"
    r"유치원|어린이집|학원|대학교|간호대|대|부대)"
)
_CLASS: Final = (
    r"(?:\d ?학년(?: ?\d{1,2} ?반)?|[1-6]-\d{1,2}|[가-힣]{2,4}반|고[123]|[가-힣]{2,8}(?:과|부|공)|\d{2} ?학번|"
    r"\d중대|\d{4}년 졸업)"
)
_SERVICE: Final = (
    r"(?:카카오톡|카카오|카톡|오픈톡|개인톡|(?<![가-힣])톡|ㅋㅌ|깨톡|라인|텔레그램|텔레|위챗|왓츠앱|디스코드|디코|"
    r"인스타그램|인스타|인별|트위터|스냅챗|페이스북|페북|스레드|틱톡|지메일|네이버|디엠|"
    r"\b(?:kakao(?:talk)?|insta(?:gram)?|telegram|discord|wechat|whatsapp|line|snapchat|twitter|facebook|dm)\b)"
)
_UNITS: Final = (
    r"(?! ?(?:[만천백억원시분초명번개%점년월주살박배차도등위회판]|킬로|미터|호선|정거장|번째|,\d))"
)
_LETTERS: Final = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자허하호배"
_HOUSE: Final = r"\d{1,4}(?:-\d{1,4})?"
_PLACE: Final = r"(?:[가-힣]{2,6}(?:특별시|광역시|시|도|구|군|읍)|서울|부산|대구|인천|광주|대전|울산|전남|전북|경남|경북|충남|충북)"
_HOME: Final = r"(?:아파트|빌라|오피스텔|원룸|타운|맨션|주공|자이|힐스|빌|하우스|고시원|기숙사)"

_SPOKEN: Final = [
    (FindingKind.PHONE, rf"(?<!\d)0{_GAP}1{_GAP}[016789](?:{_GAP}\d){{7,8}}"),
    (FindingKind.PHONE, rf"\+ ?82{_GAP}1{_GAP}0(?:{_GAP}\d){{8}}"),
    (FindingKind.RESIDENT_NUMBER, r"(?:주민(?:등록)?번호|민번)\D{0,12}\d{6}\D{0,4}\d{1,7}"),
]
_PLAIN: Final = [
    (FindingKind.RESIDENT_NUMBER, r"(?<!\d)\d{6} ?- ?[1-8][\d*]{6}(?![\d-])"),
    (FindingKind.RESIDENT_NUMBER, r"(?<!\d)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])[1-4]\d{6}(?!\d)"),
    (
        FindingKind.EMAIL,
        r"(?<![a-z0-9._%+\-])[a-z0-9._%+\-]{1,64} ?(?:@|골뱅이|[(\[]at[)\]]) ?[a-z0-9\-]+(?: ?(?:\.|점|닷|쩜|[(\[]dot[)\]]) ?[a-z]{2,})+",
    ),
    (
        FindingKind.EMAIL,
        r"(?<![a-z0-9._\-])[a-z0-9._\-]{3,64} ?(?:골뱅이|@) ?[가-힣]{2,6} ?(?:점|닷|쩜|\.)? ?(?:컴|닷컴|넷|com|net)",
    ),
    (
        FindingKind.EMAIL,
        r"(?<![a-z0-9._\-])[a-z0-9._\-]{3,64}[^\n]{0,6}(?:지메일|네이버|한메일|다음) ?(?:닷|점) ?컴",
    ),
    (FindingKind.PHONE, r"(?<!\d)01[016789][ .\-]?(?:[*x]{3,4})[ .\-]?\d{4}"),
    (FindingKind.PHONE, r"(?<![\d-])0(?:2|[3-6][1-5]|70)[ .\-)]{1,2}\d{3,4}[ .\-]\d{4}(?![\d-])"),
    (FindingKind.PHONE, r"(?:번호|연락처|전화)[^\n\d]{0,8}(?P<spot>\d{3,4}[ \-]\d{4}[ \-]\d{3,4})(?![\d-])"),
    (FindingKind.DOCUMENT_NUMBER, r"(?<![\d-])\d\d-\d\d-\d{6}-\d\d(?!\d)"),
    (FindingKind.DOCUMENT_NUMBER, r"여권[^\n]{0,8}[a-z]\d{3}[a-z\d]\d{4}(?!\d)"),
    (FindingKind.DOCUMENT_NUMBER, r"(?:군번|보험증 번호|외국인등록번호|학번)[^\n\d]{0,4}\d[\d-]{7,}"),
    (FindingKind.ACCOUNT_NUMBER, r"(?<![\d-])[\d*]{4}([ -])[\d*]{4}\1[\d*]{4}(?:\1[\d*]{4})?(?![\d-])"),
    (FindingKind.ACCOUNT_NUMBER, r"(?<![\d-])(?=(?:\d-?){10,16}(?![\d-]))\d{2,6}(?:-\d{1,7}){1,3}(?![\d-])"),
    (
        FindingKind.ACCOUNT_NUMBER,
        r"(?:계좌|은행|농협|신한|국민|우리|하나|기업|카뱅|카카오뱅크|토스|새마을|우체국|수협|신협|케이뱅크)[^\n\d]{0,10}\d{10,14}(?!\d)",
    ),
    (
        FindingKind.ADDRESS,
        rf"(?<!\d)\d{{1,4}} ?동 ?\d{{2,4}} ?호|[가-힣]{{2,12}}{_HOME} ?(?:[a-z\d가-힣]{{1,4}}동 ?)?\d{{2,4}} ?호",
    ),
    (
        FindingKind.ADDRESS,
        rf"{_PLACE} ?(?:[가-힣0-9]{{1,8}} ?){{0,3}}(?:로|길) ?(?:\d+번?길 ?)?{_HOUSE}(?![\d,]){_UNITS}",
    ),
    (FindingKind.ADDRESS, rf"[가-힣]{{2,6}}(?:대로|로|길) ?(?:\d+번?길 ?){_HOUSE}(?![\d,]){_UNITS}"),
    (FindingKind.ADDRESS, rf"[가-힣]{{2,6}}(?:대로|로|길) ?{_HOUSE},? ?[^\n]{{0,12}}?(?<!\d)\d{{2,4}} ?호"),
    (
        FindingKind.ADDRESS,
        r"[가-힣]{2,6}(?:동|리|면|로|길) ?(?:\d+번?길 ?)?(?:\d{1,4}-\d{1,4}|\d{1,4} ?번지)",
    ),
    (FindingKind.ADDRESS, r"\b\d{1,4},? [a-z]+-(?:ro|gil|daero)\b"),
    (
        FindingKind.PLATE,
        rf"(?<!\d)\d{{2,3}} ?[{_LETTERS}][ \-]?\d{{4}}(?!\d)(?! ?(?:원|만|명|년|개|점|시|보|장))",
    ),
    (
        FindingKind.MESSENGER,
        rf"{_SERVICE}[^\na-z0-9@]{{0,14}}(?:id\W{{0,3}})?@?(?=[\d._]*[a-z])(?=[a-z0-9._]*[\d._#])[a-z0-9][a-z0-9._]{{3,}}(?:#\d{{4}})?",
    ),
    (
        FindingKind.MESSENGER,
        r"(?:아이디|톡아디|아디|친추|\bid\b)(?:는|은| is)?\W{1,4}@?[a-z][a-z0-9._\-]{3,}(?:#\d{4})?",
    ),
    (FindingKind.MESSENGER, rf"{_SERVICE}[^\n]{{0,4}}(?:id|아이디|아디)[^\n]{{0,6}}[a-z][a-z0-9._\-]{{3,}}"),
    (FindingKind.MESSENGER, r"(?<![\w.])@(?=[a-z0-9._]*[\d_.])[a-z][a-z0-9_.]{4,}"),
    (FindingKind.PASSWORD, r"(?:비번|비밀번호|패스워드)(?:은|는)?[ :]{0,2}(?=[a-z0-9]*\d)[a-z0-9!@#]{4,}"),
    (
        FindingKind.NAME,
        rf"{_SCHOOL}[ ,(]{{0,2}}{_CLASS}(?:[ ,]{{1,2}}[^\s,]{{1,8}}){{0,2}}?[ ,]{{1,2}}{_NAME}{_AFTER_NAME}",
    ),
    (FindingKind.NAME, rf"{_NAME}(?:이|은|는|가)?[ ,(]{{1,2}}{_SCHOOL}[ ,]{{0,2}}(?=\d){_CLASS}"),
    (
        FindingKind.NAME,
        rf"(?:실명|본명|성함|예금주|신랑|신부|상주|차주|사기꾼)(?: 이름)?[은는:]? ?(?:이름은 )?{_NAME}{_AFTER_NAME}",
    ),
    (
        FindingKind.NAME,
        rf"[가-힣]{{2,8}}(?:회사|전자|상사|은행|건설|병원)? ?[가-힣]{{1,4}}\d?팀 {_NAME} (?:사원|주임|대리|과장|차장|부장|팀장)",
    ),
    (
        FindingKind.NAME,
        rf"\d{{2,4}}년 \d{{1,2}}월 \d{{1,2}}일(?:생)?,? (?:이름(?:은)? ){_NAME}|{_NAME}, ?\d{{4}}년 \d{{1,2}}월 \d{{1,2}}일생",
    ),
]
_SPOKEN_RULES: Final = [(kind, re.compile(pattern)) for kind, pattern in _SPOKEN]
_PLAIN_RULES: Final = [(kind, re.compile(pattern)) for kind, pattern in _PLAIN]


def find_personal_data(text: str) -> tuple[Finding, ...]:
    """Find what points to a person in a raw text; where spots overlap, the longest one stands."""
    plain = plain_digits(text[:MAX_CHARACTERS])
    found = sorted(_matches(plain), key=lambda spot: (spot.start - spot.end, spot.start))
    kept: list[Finding] = []
    for spot in found:
        if all(spot.end <= other.start or other.end <= spot.start for other in kept):
            kept.append(spot)
    return tuple(sorted(kept, key=lambda spot: spot.start))


def masked(text: str, findings: tuple[Finding, ...]) -> str:
    """Replace each finding by the name of its kind, so that no number teaches a model anything."""
    parts: list[str] = []
    place = 0
    for spot in findings:
        parts += [text[place : spot.start], f" ⟦{spot.kind.value}⟧ "]
        place = spot.end
    return "".join((*parts, text[place:]))


def _matches(plain: str) -> Iterator[Finding]:
    for rules, view in ((_SPOKEN_RULES, spoken_digits(plain)), (_PLAIN_RULES, plain)):
        for kind, pattern in rules:
            for match in pattern.finditer(view):
                yield Finding(kind, *match.span("spot" if "spot" in pattern.groupindex else 0))
