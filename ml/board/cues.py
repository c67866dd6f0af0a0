"""Signs of abuse and advertising that hold whatever the rest of a post says."""

# ruff: noqa: E501 -- a pattern is easier to check in one piece

import re
from typing import Final

import numpy as np
from numpy.typing import NDArray

_ABUSE: Final[dict[str, str]] = {
    "insult": (
        r"새끼|색히|색기|새77|ㅅㄲ|개\*끼|씹새|등신|병신|빙신|븅신|ㅂㅅ|ㅄ|병1신|찐따|찌질|또라이|싸이코|미친놈|미친년|ㅁ친년|ㅁㅊㄴ|"
        r"멍청|한심한 (?:인간|놈|년|것)|머저리|루저|쓰레기 같은 (?:놈|년|인간|것|새)|벌레만도|기생충|관종|위선자|꼴통|무식한|썅|호로|"
        r"면상|낯짝|돌대가리|대가리|노답|stupid|loser|idiot|moron|dumb|ugly|pathetic|bitch"
    ),
    "curse": r"ㅅㅂ|시1?발|씨1?발|ㅆㅂ|쉬발|슈발|ㅅ1ㅂ|ㅈ같|좆|ㅈㄹ|지랄|염병|존나|졸라|ㅈㄴ|엿 ?먹|f\*+|fuck|f u\b",
    "away": r"꺼져|ㄲㅈ|닥쳐|닥치|나가라|나가주세요|사라져라|없어져라|쫓아내|추방|내쫓|get out|go back to|shut up",
    "parents": r"니 ?애미|느금|니 ?엄마|네 ?애비|너검|부모가 (?:널|너를)|부모 없|애미|애비|가정교육|집안 수준",
    "wish of death": (
        r"(?:좀|제발|그냥|나가|가서|빨리|조용히) ?(?:죽어|뒤져|뒈져|디져)|죽어라|뒤져라|뒈져|태어나지 말|살 가치(?:도)? 없|kill yourself|kys\b|관이나 짜"
    ),
    "threat": (
        r"밤길|가만 안 ?둔|죽여 ?버|죽인다|각오해|신상.{0,4}(?:턴|털|깐|까)|어디 사는지|후회하게 해|뭉개|패 ?줘|패버|칼 ?맞|뿌린다|"
        r"찾아간다|찾아가서|두고 ?봐|맞는다|맞아야|맞을 짓|때려서 키|갈궈|i know where you|watch your back"
    ),
    "group": (
        r"김치녀|된장녀|한남|맘충|급식충|틀딱|[가-힣]충(?:들|이|은|\b)|페미년|개독|외노자|짱깨|쪽바리|깜둥|똥남아|조선족은|흑인은|난민은|동남아 것|"
        r"중국 것|놈들은|년들은|것들은|것들이|것들 때문|여자들은 다|남자들은 (?:다|전부)|정신병자|애자|장애인은|게이 새|노인네|할망구|all women|all men"
    ),
    "sexual": (
        r"몸매|속옷|가슴 ?(?:크기|만|사진|보)|엉덩이|벗겨|야한 사진|몸으로 달래|재워줄까|오늘 밤 어때|강간|걸레|따먹|싸 ?보이|다리 예쁘|"
        r"데리고 놀다|nudes?\b|send pics|당해봐야"
    ),
    "blames": r"주제에|티 (?:내|난|남|나)|수준 (?:봐|떨|나)|꼴값|지잡|고졸은|인증 오지|정신 (?:차려|차린)|징징|질질|나대|감성팔이|자업자득",
    "mobbing": r"다 ?(?:같이|들).{0,20}(?:무시|신고하|말 걸지|달아|보내자|웃|갈구|갈궈)|왕따|악플 달|아무도 너",
    "you": r"(?:^|\s)(?:너|넌|니|네|너는|니가|네가|너도|너나|니들|너희|느그|당신|이년|이놈|그놈|저년|걔|쟤|님아)(?=\s|$|[가-힣]?\s)|같은 (?:게|것|놈|년|새)|\byou(?:'re)?\b|\bu r\b",
}
_SPAM: Final[dict[str, str]] = {
    "loan": r"대출|급전|무직자|연체자|신용 ?(?:등급|불량)|저금리|현금화|한도|햇살론|개인회생|작업대출|빚 탕감|ㄷㅐㅊㅜㄹ|\bloan",
    "gambling": r"토토|바카라|카지노|ㅋr지노|슬롯|홀덤|홀짝|사다리 ?(?:유출|픽)|잭팟|첫충|매충|꽁머니|꽁포|꽁\W?돈|먹튀|놀이터|베팅|\b픽\b|무료 픽|casino|jackpot",
    "work": r"재택|부업|고수익|건당|일당|당일 ?(?:지급|현금|입금)|월 ?(?:천|\d{3})|수익|단순 타이핑|자동화|무자본|무재고|from home|a day from",
    "invest": r"리딩방|코인|급등주|종목|원금 ?보장|선물 자동|상한가|공모주|에어드랍|투자|배당|테더|btc|crypto|signals|직거래 가능|시세",
    "adult": r"19금|성인 ?(?:방송|용품)|야동|조건 ?만남|출장 ?마사지|오피|업소|화끈|비아그라|비아\b|활력제|영상채팅|hot girls|sex\b",
    "goods": r"최저가|할인|1\+1|특가|무료 ?(?:배송|체험|증정|나눔|수강|상담|입장|가입|신청|강의|쿠폰)|사은품|공동구매|레플리카|정품|명품|도매|직배송|이벤트|증정|체험분|견적|분양|판매|삽니다|팝니다|양도|대리|대행|대필",
    "hurry": r"선착순|마감|임박|지금 (?:바로|신청|접속|등록|예약|클릭|다운)|오늘(?:만|까지)|한정|마지막 (?:기회|물량|세대|자리)|당첨|축하드립니다|대상자",
    "contact": r"문의|상담 ?(?:주|무료|은|환영)|링크|클릭|입장|프로필|오픈채팅|단톡방|초대|톡 주|쪽지 주|디엠|예약|가입|텔레|ㅌㄹ|연락 ?주|\bdm\b|sign up|join|click|link",
    "address": r"https?://|www\.|t\.me/|bit\.ly|(?<![a-z0-9-])[a-z0-9-]{1,63}\.(?:com|net|org|kr|io|me|xyz|shop|site)\b",
    "followers": r"팔로워|구독자|조회수|좋아요.{0,8}(?:개|작업|누르)|상위노출|체험단|떡상|실계정|마케팅|followers|리뷰 ?(?:작업|알바)|계정 (?:판매|팝)",
    "chain": r"명에게|곳에 퍼|공유하면|퍼뜨리|복사해서|행운의 편지|불행이|전달하면|유료화",
    "survey": r"설문|응답(?:자|해)|기프티콘|추첨|구글폼|참가자 모집|패널|사례비|논문 설문",
    "faith": r"성경|말씀 (?:들|을)|구원|조상님|도를 아|예수|교회 청년부|전도|부적|굿 한|신점|타로 \d|무료 사주|명상 모임|마음공부|영생",
    "code": r"추천인|코드 (?:넣|입력|좀|[A-Za-z])|내 링크|초대하면|쿠폰",
    "amounts": r"\d+ ?%|\d+만(?: ?원)?|\d+배|[★☆◆▶→♥■]|\$\d|\d{1,2}kg",
}
_NOT_IT: Final[dict[str, str]] = {
    "tells": r"(?:했|었|았|였|겠|갔|왔|봤|됐|났|렸|셨|졌)(?:어요|습니다|다|는데|네요|더라|음|지)",
    "muses": r"(?:네요|더라고요|인가요|까요|나요|거든요|잖아요|할까|싶다|싶어요|ㅠㅠ?)",
    "self": r"(?:^|\s)(?:나|난|내|저|전|제|제가|내가|나는|저는|우리)(?=\s)",
    "film": r"영화|드라마|배우|감독|결말|주인공|극장",
    "warns": r"조심하|누르지 마|당할 뻔|사기였|신고했|막아|차단",
}
_LOOSE: Final = re.compile(r"(?<=[가-힣ㄱ-ㅎ])[.*·_~^\-](?=[가-힣ㄱ-ㅎ])")
_PATTERNS: Final = {name: re.compile(pattern) for name, pattern in (_ABUSE | _SPAM | _NOT_IT).items()}
NAMES: Final = (*_PATTERNS, "much abuse", "much spam", "insults you", "sells")
_MANY: Final = 2


def given_cues(text: str) -> frozenset[str]:
    """Return the names of the signs that a post gives."""
    plain = _LOOSE.sub("", text.lower())
    found = {name for name, pattern in _PATTERNS.items() if pattern.search(plain)}
    abuse, spam = found & _ABUSE.keys(), found & _SPAM.keys()
    joined = {
        "much abuse": len(abuse - {"you"}) >= _MANY,
        "much spam": len(spam) > _MANY,
        "insults you": "you" in abuse and len(abuse) >= _MANY,
        "sells": bool(spam & {"contact", "hurry", "address"}) and len(spam) >= _MANY,
    }
    return frozenset(found | {name for name, holds in joined.items() if holds})


def cue_vector(text: str) -> NDArray[np.float32]:
    """Return 1 for each sign that a post gives, else 0, in the order of `NAMES`."""
    found = given_cues(text)
    return np.array([name in found for name in NAMES], dtype=np.float32)
