"""Signs by which people know what a message wants: endings, addressees, and what it is about."""

import re
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.text.linear_model import Signs
from ml.text.normalise import normalise

_LAUGHS_AND_TEARS: Final = "ㅋㅎㅠ"
_LATIN: Final = re.compile(r"[a-z]")
_HANGUL: Final = re.compile(r"[가-힣]")
_MAX_WORDS_OF_A_CALL: Final = 2

_ENDINGS: Final[dict[str, str]] = {
    "asks": (
        r"(?:까요?|니|냐|나요|가요|는가|은가|는지|을지|ㄹ지|죠|노|꼬|어때요?|뭐야|뭐지|뭐예요|돼요?|되나|"
        r"있어|있음|없어|없나|없을까|해요|합니까|됩니까|습니까|우꽈|수꽈)$"
    ),
    "bids": (
        r"(?:[가-힣]줘|주세요|줘요|줄래요?|주라|주렴|주시오|주게|줄 수 (?:있어|있나|있을).*|"
        r"부탁.{0,6}|좀요?|점요?|ㄱㄱ|ㄱ|해봐|해 봐|please|pls)$"
    ),
    "leaves": (
        r"(?:갈게|갈께|간다|갑니다|갈래|가볼게요?|가 볼게요?|잘게요?|잘래|잔다|자자|자야지|자야겠다|올게요?|"
        r"올께|오겠습니다|봐요?|보자|볼게요?|뵐게요?|뵙겠습니다|이만|만나요?|쉴게요?|쉴래|끊을게요?|끊는다|"
        r"나갈게요?|들어갈게요?|들를게요?|줄일게요?|할게요?|드가께|가께|잘란다|물러갑니다|감|반납합니다|자러)$"
    ),
    "goodnight": (
        r"(?:자|자요|자렴|자라|주무세요|꿔|꿔요|쉬어|쉬세요|보내|보내요|보내세요|되세요|가세요|계세요|있어|"
        r"지내|가)$"
    ),
    "told": (
        r"[았었했갔왔됐였샀났겠폈졌쳤켰뒀렸셨섰꼈떴썼컸탔]"
        r"[어다음네지요]*(?:어요|습니다|는데|거든|더라|대|대요)?$"
    ),
    "doing": r"(?:중|중이야|중임|중이에요|중입니다|중인데|는 길|길이야)$",
    "noted": r"(?:음|함|임|됨|옴|감|남|봄)$",
    "states": r"(?:다|네|네요|구나|군|이다|더라|래|대|대요|야|이야|이에요|예요|입니다|습니다)$",
    "asks_how": (
        r"(?:방법|법|하는 ?법|사용법|하려면|으려면|면 돼|면 돼요|면 되나요|쓰는 거야|쓰노)(?: ?알려.*|"
        r" ?좀.*)?$"
    ),
    "more": r"(?:거|걸로|거로|것|쪽으로|하나|하나만|한 편|작품|물|으로|로)(?: 추천.*| 부탁.*)?$",
}
_WORDS: Final[dict[str, str]] = {
    "hello": (
        r"안녕(?!히)|안뇽|^(?:하이|하잉|헬로|할로|ㅎㅇ|ㅎ0)|방가|반가|반갑|오랜만|간만|굿모닝|"
        r"좋은 (?:아침|오후|저녁)|처음 (?:뵙|인사)|인사|잘 (?:있었|지냈|잤)|\b(?:hi|hello|"
        r"hey|hiya|morning|yo|sup)\b"
    ),
    "arrives": (
        r"(?:나|저|내|형|언니|누나|또|다시|돌아|들어|다녀) ?왔|등장|까꿍|출석|똑똑|여보세요|계세요|거기|"
        r"누구 있|들리"
    ),
    "bye": (
        r"굿나잇|굿밤|굿잠|꿀밤|빠이|바이|바바|빠잉|^ㅂㅂ|ㅂㅇ|ㅃㅃ|ㅃ0|잘 ?(?:자|쟈|가)(?:$|"
        r"[^가-힣]|요|용|렴|라)|안녕히|이만|내일 (?:봐|보|또|만)|낼 (?:봐|보|또)|담에|"
        r"다음에 (?:봐|또|뵐)|이따|나중에|주무|꿈 ?(?:꿔|꾸|나라)|\b(?:bye|gn|"
        r"good ?night|goodbye|see (?:you|ya)|ttyl|later|gotta go|"
        r"night|brb)\b"
    ),
    "goes": (
        r"자러|자야|가야|가봐야|나가봐|들어가|끊|시작(?:한다|이야|해서)|다녀|갔다 ?(?:올|와)|먹으러|하러|"
        r"보러|씻으러|졸려|졸리|눈(?:이)? ?감"
    ),
    "film": (
        r"영화|무비|films?|movies?|(?<!게)애니|다큐|스릴러|코미디|로맨스|로코|액션|공포|호러|"
        r"느와르|멜로|블록버스터|판타지|추리물|첩보|재난|시리즈|\bsf\b|장르|넷플|왓챠|티빙|웨이브|디플|"
        r"디즈니|쿠팡|쿠플|netflix|disney|ott|감독|배우|주연|나오는 거|작품|명작|개봉|극장|지브리|"
        r"픽사|마블|상영|반전|해피엔딩|비슷한 (?:거|걸|영화)"
    ),
    "to_see": (
        r"볼 ?만한|볼 ?거|볼 ?게|뭐 ?볼|뭐 ?보지|뭘 (?:봐|볼|보)|볼 ?(?:작품|영화|애니)|"
        r"틀어 ?놓|보기 (?:좋|편)|보고 싶|보고싶|보면 (?:좋|힘)|watch"
    ),
    "film_like": (
        r"같은 (?:거|영화|작품)|말고|빼고|[가-힣]급 |정주행|킬링타임|러닝타임|00분|시간 (?:안|이내|"
        r"반)|웃긴 거|슬픈 거|무서운 거|재밌는 거|신나는 거|가벼운 거|때려 ?부수|통쾌|울 수 있|기분 ?전환|"
        r"여운|잔잔한|감동|다른 거|딴 거|이미 본|그건 봤|본 거"
    ),
    "picks": r"추천|츄천|골라|ㅊㅊ|고르|정해|recommend|suggest|pick|알려|찾아",
    "things": (
        r"맛집|노래|음악|책|소설|카페|여행|나들이|메뉴|선물|게임|웹툰|운동|옷|레시피|향수|취미|식당|술집|안주|"
        r"야식|코스|이름 추천|루틴|채널|노트북|핸드폰|songs?|restaurants?|books?|music|"
        r"장소|데 추천|갈 만한"
    ),
    "app": (
        r"알림|알람|리마인|설정|데이터|기록|저장|삭제|지우|지워|탈퇴|개인 ?정보|비밀|익명|버튼|"
        r"메뉴 ?(?:어디|보여|버튼)|명령어|도움말|사용|기능|무료|공짜|요금|결제|유료|돈 내|구독|동의|약관|"
        r"개발자|운영자|제작자|서버|계정|가입|게시|댓글|신고|버그|오류|에러|문의|고객센터|닉네임|펫|캐릭터|말투|"
        r"언어|시간대|초기화|튜토리얼|방해 ?금지|일시정지|정확도|원리|분석|광고|링크|반말|존댓말|"
        r"업데이트|보안|"
        r"암호|해킹|모델|상담사|전화번호|번호|화면|단체방|단톡방에|그룹|카톡에서|컴퓨터|pc|인공지능|챗봇|"
        r"ai\b|data|delete|settings?|reminders?|notifications?|"
        r"privacy|private|messages|account|language|free\b|bot\b|^/"
    ),
    "ability": (
        r"뭐 ?(?:할|하는) ?(?:수|줄|애|봇|앱|거|곳)|뭘 ?(?:할|해|도와)|할 수 있는|"
        r"할 줄 아는 거|해줄 수 있는|어떻게 (?:써|쓰|사용|하면|해야 돼)|어케|쓰는 (?:거|법)|"
        r"what can you|how (?:do|does|can|to)\b"
    ),
    "readers": (
        r"(?:누가|다른 사람|남들|사람들|엄마|부모님|남편|학교|회사|직원|친구).{0,8}(?:봐|보이|볼 수|"
        r"보나|보는|읽|알 수|알게)|새(?:지|진|어) |새 나가|새어|who (?:can|sees|reads)"
    ),
    "alarm": (
        r"깨워|알려 ?줄 수|(?:시|분|아침|저녁|밤)(?:에|마다).{0,10}(?:알려|말 ?걸|물어|연락)|"
        r"먼저 (?:말|연락)|그만 (?:와|보내)|remind"
    ),
    "pet": (
        r"(?:^|\s)(?:너|넌|너는|너도|너의|네가|니가|니는|넌|너희|마음이(?:는|도|의))(?=\s|"
        r"$)|\b(?:are|do|did|can|have) you\b|\byour?\b"
    ),
    "calls": r"마음아|마음이(?=[~!?]|$|야| (?:안녕|하이|오랜만|잘 |있))|몽이|두부|maeum",
    "self": (
        r"(?:^|\s)(?:나|난|나는|내|내가|나한테|나만|저|저는|제|제가|저만|우리)(?=\s|$)|"
        r"\b(?:i|i'm|im|my|me)\b"
    ),
    "hurt": (
        r"힘들|힘든|힘드|지쳤|지친|지쳐|우울|슬프|슬퍼|눈물|울었|울컥|속상|화나|화가|짜증|열받|빡|억울|불안|"
        r"걱정|무서|무섭|외로|외롭|쓸쓸|서러|서럽|서운|섭섭|허무|공허|답답|막막|초조|괴로|괴롭|아프|아파|"
        r"스트레스|현타|멘탈|후회|미안|창피|부끄|배신|질투|부러|싫어|싫다|미워|두려|떨려|긴장|겁|자존감|자책|"
        r"상처|헤어|차였|이별|싸웠|떨어졌|망했|혼났|돌아가|편찮|무너|미치겠|못 하겠|ㅠㅠ|sad|stress|"
        r"anxi|lonely|cry|tired|scared|angry|mad\b|worried|upset"
    ),
    "glad": (
        r"행복|기뻐|기쁘|기분 (?:너무 |진짜 )?좋|신나|설레|설렌|뿌듯|감사한|고마운|합격|붙었|승진|취업했|"
        r"칭찬받|다행|감동받|happy|glad|proud|excited"
    ),
    "seeks_care": (
        r"위로|안아|토닥|들어 ?(?:줘|줄|주)|하소연|털어놓|푸념|고민|조언|응원해|편 들어|괜찮다고|어떡|"
        r"어떻게 (?:해|하면|하는 게)|어쩌지|어쩌면 좋|우짜|너라면|네 생각|뭘 해야|뭐부터|뭐라고 (?:말|답|하)|"
        r"할까 말까|말할 (?:사람|데)|누구한테|advice|"
        r"what (?:should|would|can|am|do) (?:i|you) (?:do\b|say|suppos)|"
        r"should i\b|how (?:do|can|should) (?:i|you) (?:even |just )?"
        r"(?:deal|fix|tell|say|get over|cope|handle|stop|move on)|where do i (?:even )?start|what now|"
        r"(?:help|tell) me\b(?! (?:a|about|with the|find|pick|choose)\b)"
    ),
    "food": (
        r"밥|먹|점심|저녁 ?메뉴|커피|라면|치킨|피자|김치|떡|빵|과자|맛있|배고|배불|마셔|마시|국수|고기|간식|"
        r"요리|레시피|급식|김밥|찌개|카레|귤|고구마|coffee|lunch|dinner|eat"
    ),
    "weather": (
        r"날씨|비 ?(?:온|와|오)|눈 ?(?:온|와|오|이 와)|더워|덥|추워|춥|바람|미세먼지|첫눈|단풍|노을|"
        r"장마|구름|weather|rain|snow|cold|hot\b"
    ),
    "daily": (
        r"버스|지하철|퇴근|출근|회의|수업|과제|학원|빨래|청소|설거지|산책|운동|러닝|헬스|등산|캠핑|낚시|여행|"
        r"게임|축구|야구|아이돌|콘서트|드라마|예능|유튜브|고양이|강아지|햄스터|화분|텃밭|택배|머리|신발|샀|월급|"
        r"소풍|시험 접수|기타|그림|사진|손주|조카|생일"
    ),
    "plays": (
        r"끝말잇기|퀴즈|농담|수수께끼|삼행시|불러|개그|웃긴 (?:얘기|말)|재밌는 (?:얘기|이야기)|얘기 해|"
        r"이야기 해|운세|타로|로또|가위바위보|스무고개|시 한 편|번역|영어로|뜻이|joke|poem|sing\b|"
        r"game"
    ),
    "wonders": (
        r"좋아해|좋아하|믿어|생각해|몇 살|생일|이름이|혈액형|mbti|취미|어디 살|무슨 색|vs|대 |"
        r"이야 .{1,4}(?:이야|야)\??$|다면|되면|있을까|누가 (?:더|이길)"
    ),
    "asks_fact": r"몇 ?(?:시|도|분|월|일|킬로|살|년)|며칠|무슨 요일|얼마|뭐야|뭐지|what|when|왜 |일까|인가",
    "bored": r"심심|지루|할 ?(?:거|일) 없|뒹굴|bored",
    "thanks": r"고마|고맙|감사|덕분|땡큐|thank|즐거웠|재밌었|수고|고생",
    "echo": (
        r"^(?:[ㅋㅎㅇㄴㄱㅊㄷㅗㅁ]+|응+|네+|넵|넹|아+|오+|와+|음+|흠+|헐+|헉|그래|그렇구나|진짜|"
        r"정말|아니|맞아|글쎄|아하|오호|ok|lol|haha|yeah|really|wow)(?:[ ?!~.]|"
        r"요)*$"
    ),
    "comes": (
        r"왔|들어와 ?봄|들어와 ?봤|들어옴|접속|출석|도장|컴백|돌아온|귀가|도착|다녀|갔다 ?(?:옴|왔|온)|퇴근|"
        r"일어났|깼|기상|휴가 나와|집 ?(?:옴|왔|도착)|첫 ?인사|초면|자기 ?소개|내 이름은|"
        r"인사(?:하러|차|드)|안부|\bback\b|it'?s me|guess who|home now|just got"
    ),
    "awake": (
        r"(?:안 )?자(?:니|냐|나|고 있|는 거|는 사람)(?:$|[ ?!])|자\?|깨 ?있|눈 ?떴|일어나|바쁘|바빠|"
        r"(?:뭐|모|머) ?(?:해|하니|하냐|하는 중|하고|허)|있(?:니|냐|나|제|지)\??$|거기 있|듣고 있|"
        r"(?:얘기|이야기|대화) ?(?:가능|할 수|좀 하|되나|돼)|시간 (?:돼|되|있)|놀아|놀 사람|수다|"
        r"밥은|기억나\?|기억해\?|busy|awake|sleeping|sleepy ?head|there\?|doing"
    ),
    "ends": (
        r"ㅅㄱ|수고|그만 ?(?:할|하|가)|충분|됐어|더 (?:물어|할 말|얘기)|여기까지|끝낼|끈다|끌게|꺼야|꺼 ?둘|"
        r"잠들|잠자리|소등|비행기 ?모드|뒷정리|마무리|오늘은 이|갈 거|갈거|먼저 (?:잘|갈|자)|"
        r"log(?:ging)? off|that'?s all|heading|off to|gonna (?:go|sleep)|don'?t wait"
    ),
    "setting": (
        r"글씨|글자|폰트|font|크기|크게|작게|영어|일본어|한국어|중국어|english|korean|switch|짧게|길게|답이|"
        r"차단|제한|풀려|백업|생년월일|수정|바꿔|바꾸|단추|뒤로|로딩|뺑뺑이|전송|업로드|upload|"
        r"자막|쓸 줄|가르쳐|눌렀|깔아|설치|같은 (?:말|영화)만|formal|한 달에|파일|끄는|켜는"
    ),
    "picking": (
        r"아무거나|하나 ?(?:만|골라|던져|추려)|니가 골라|패스|다음 거|또 있|그런 (?:식|느낌)|"
        r"(?:류|느낌|용|급|풍)(?:$|[ .!?])|보면서|볼 ?건데|볼 ?(?:연속극|드라마|만화)|무료로 볼|만화 있|"
        r"드라마 하나|시간 넘|보기 민망|자막|cartoon|comedy|something to|put on|to watch"
    ),
    "about oneself": (
        r"난 .{1,12}(?:파|만|사람)|최애|\bi?[ie][ns][tf][jp]\b|안 좋아해|좋아해요|년째|성공|키워|키우는|"
        r"우리 ?(?:집|반|동네|애|학교)|어릴 때|나뿐|사람 나|뿌듯|재밌더라|잘하더라"
    ),
    "broken": (
        r"안 (?:돼|되|와|나와|눌|열|보여|떠|켜)|안돼|반응이 없|느려|늦어|끊겼|사라졌|먹통|"
        r"doesn't work|error"
    ),
}
_PAIRS: Final[tuple[tuple[str, str], ...]] = (
    ("film", "picks"),
    ("film", "told"),
    ("film", "asks"),
    ("film", "leaves"),
    ("film", "app"),
    ("film", "doing"),
    ("to_see", "told"),
    ("things", "picks"),
    ("app", "asks"),
    ("app", "bids"),
    ("app", "pet"),
    ("pet", "asks"),
    ("hello", "leaves"),
    ("hello", "goes"),
    ("hello", "told"),
    ("thanks", "leaves"),
    ("thanks", "bye"),
    ("hurt", "leaves"),
    ("hurt", "film"),
    ("hurt", "picks"),
    ("hurt", "bye"),
    ("food", "told"),
    ("daily", "told"),
    ("daily", "doing"),
    ("daily", "leaves"),
    ("food", "leaves"),
    ("self", "told"),
    ("calls", "asks"),
    ("bored", "film"),
    ("bored", "to_see"),
    ("glad", "told"),
    ("hurt", "told"),
    ("comes", "told"),
    ("comes", "daily"),
    ("comes", "hurt"),
    ("comes", "pet"),
    ("awake", "pet"),
    ("awake", "hurt"),
    ("setting", "bids"),
    ("setting", "asks"),
    ("picking", "film"),
    ("picking", "told"),
    ("ends", "leaves"),
    ("ends", "hurt"),
    ("ends", "thanks"),
)

_FURTHER: Final = ("question", "call", "other pick", "latin")
_NAMES: Final = (*_ENDINGS, *_WORDS, *(f"{left} and {right}" for left, right in _PAIRS), *_FURTHER)
_PATTERNS: Final = [(name, re.compile(pattern)) for name, pattern in (_ENDINGS | _WORDS).items()]
_OF_FILMS: Final = frozenset({"film", "to_see", "film_like", "picks", "picking", "more"})
_STRENGTH: Final = 0.5
"""Of a cue beside the vector of the encoder, which has length 1."""


def given_cues(text: str) -> frozenset[str]:
    """Return the names of the cues that a raw message gives."""
    plain = normalise(text)
    end = _without_trail(plain)
    found = {name for name, pattern in _PATTERNS if pattern.search(end if name in _ENDINGS else plain)}
    further = {
        "question": "?" in plain,
        "call": "calls" in found and len(plain.split()) <= _MAX_WORDS_OF_A_CALL,
        "other pick": {"picks", "things"} <= found and "film" not in found,
        "latin": bool(_LATIN.search(plain)) and not _HANGUL.search(plain),
    }
    both = {f"{left} and {right}" for left, right in _PAIRS if left in found and right in found}
    return frozenset(found | both | {name for name, holds in further.items() if holds})


def only_seeks_care(text: str) -> bool:
    """Whether an English message asks what to do, and nothing in it speaks of a film or of choosing one."""
    found = given_cues(text)
    return {"seeks_care", "latin"} <= found and not found & _OF_FILMS


def _without_trail(plain: str) -> str:
    """Drop marks, smileys and laughs behind the last word, so that its ending stands last."""
    n_kept = len(plain)
    while n_kept and (plain[n_kept - 1] in _LAUGHS_AND_TEARS or not plain[n_kept - 1].isalnum()):
        n_kept -= 1
    return plain[:n_kept]


def _read(text: str) -> NDArray[np.float32]:
    found = given_cues(text)
    return np.array([_STRENGTH if name in found else 0 for name in _NAMES], dtype=np.float32)


CUES: Final = Signs(len(_NAMES), _read)
"""The cues as numbers; a change asks for new weights."""
