"""What explains grave words: idioms, games, films, work, denial and the past."""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from typing import Final

from ml.safety.patterns import NEVER, any_of
from ml.safety.views import look

HARMLESS: Final = any_of(
    (
        r"(?:고파|불러|미안해|고마워|안쓰러워|졸려|피곤해|더워|추워|심심해|웃겨|웃다가?|귀여워|이뻐|예뻐|좋아|보고싶어|궁금해|답답해|짜증나|쪽팔려|창피해|부러워|아까워"
        r"|아파|매워|맛있어|싫어|얄미워|미워|바빠|놀라|무서워|숨차|터져|설레|지루해|민망해|신나|행복해|급해|떨려|간지러워|말라|없어|지겨워|시끄러워"
        r"|더러워|징그러워|반가워|배아파|고소해|기뻐|열받아|빡쳐|화나|약올라|못해묵|간질간질해|어이없어|헷갈려|느끼해|느려|비싸|쑤셔|저려|결려|뻐근해)서?(?:진짜|정말|아주|그냥|막)?[죽듀쥬](?:겠|겄|금|을것?같|을거같|을뻔|을지경|는줄|을정도|네|는다)"
    ),
    r"(?:would|could|id|i'd|i’d)(?:die|kill)for(?:this|that|a|an|some|the|one)|(?:dying|died|dead)(?:of|from)?(?:laugh|boredom|embarrass|theheat|thecold)|dyingto(?:see|know|try|watch|go|eat)|ordietrying|goodbye(?:dinners?|lunch|party|parties|drinks|hugs?|cards?|cake)|(?:phone|laptop|battery)(?:just|has|is)?(?:died|dead|dying)|killmyself(?:lol|lmao|haha)+(?:this|these|the|my)\w{0,8}(?:game|boss|level|homework|assignment|meeting|deadline)|(?:killing|kills|killed|killin)me(?!n)",
    r"^야(?:진짜)?죽을래|너?(?:이따|진짜)?죽을래(?=ㅋ|내|너|누|$)(?<=너죽을래)|너죽을래|ㅈㅅㅈㅅ|(?:늦어서|늦었|못봤|까먹|읽씹|답장|ㄱㅊ나도|앗)ㅈㅅ|아이고(?:나)?죽[겠겄네는]|죽기살기로|죽고싶냐|죽고싶니|죽고싶어환장|까불면죽|걸리면죽|들키면죽",
    r"죽고싶지만떡볶이(?:는)?먹고싶|먹고죽자|먹고죽은|죽자고덤|죽자살자|죽을때까지|죽도록|죽어라(?=공부|뛰|일|달)|죽었다깨어나"
    rf"|{NEVER}",
    r"죽을맛(?:이|인)?|죽을때되면죽|(?:때문에|땜에|느라)(?:진짜|정말|아주)?죽겠|(?:제가|내가|누가)언제?죽(?:고싶|는|겠)다고|(?:아들|딸|남편|아내|엄마|아빠|어머니|아버지|할머니|할아버지|동생|언니|오빠|누나|친구)(?:이|가)?죽고(?:나서|난|나니)|속터져(?:서)?(?:진짜|정말|내가)?죽|죽지죽어|죽은애(?:같|처럼|마냥)|(?:엄마|아빠|언니|오빠|누나|부모님|할머니|이모|고모)(?:처럼|같이)(?:은|는)?(?:절대)?살(?:기싫|고싶지)",
    r"죽은시인의사회|수어사이드스쿼드|죽여주는여자|젊은베르테르",
    r"자살(?:골|률|율|예방|통계|론|특공|폭탄|테러|유족|보도|소식|뉴스|기사|사건|위험요인|문제에|하는장면|장면|하는역할|하는캐릭터|연구|토론)",
    r"자해(?:환자|통계|예방|공갈|사기)|자살이더라|자살이었더라",
    r"자살하지않을|자살은?안해|자살안할|자해는?안(?:해|하)|죽지않아|안죽어|죽을병|죽는병|안죽었",
    r"유서깊|유서를?위조|번지점프(?:하고)?뛰어내|스카이다이빙(?:하고)?뛰어내|다이빙뛰어내|뛰어내리는(?:거|게|꿈)",
    r"(?:혼자|같이|여기서?|저기서?|서울에?서?|시골에?서?|동네에?서?|집에?서?|기숙사에?서?|월세로?|둘이서?)(?:더이상)?살(?:기싫|고싶지)",
    r"(?:엄마|아빠|어머니|아버지|부모님?|언니|오빠|누나|할머니|할아버지|남들|선배|팀장님?|그사람|걔)(?:처럼|같이)(?:은|는)?살(?:기싫|고싶지)",
    r"(?:그만둬도|그만두어도|떨어져도|못해도|안해도|실패해도|틀려도|쉬어도|혼나도|헤어져도|망해도|욕먹어도)(?:사람)?안죽(?:어|는다|습니다|는대|더라)|죽을때(?:가|도)?되면죽|(?:때|명)(?:가|이)?(?:되|다하)면(?:다)?(?:죽|가)는(?:거|게|것)",
    # Who dies in a book.
    r"(?:책|소설|독후감|영화|드라마|웹툰|애니)(?:을|를|도|은|에서)?[^.!?]{0,40}(?:죽는|죽은|죽었던)(?:거|것|게|걸|장면|부분)",
    # What a child asks: "will grandma die too?"
    (
        r"(?:애|아이|아들|딸|손자|손녀|손주|첫째|둘째|막내|조카)(?:들이|놈이|가|이|는|은)?.{0,8}?"
        r"(?:할머니|할아버지|할미|할배|엄마|아빠|사람|강아지|고양이|물고기)(?:들은|들도|도|은|는)?(?:언제|다|나중에|꼭|늙으면|진짜)*"
        r"죽(?:어|냐|나|으면|는|을)(?!버|고싶).{0,14}(?:묻|물어|물으|물었|궁금)"
    ),
    r"(?:최애|콘서트|막콘|첫콘|앵콜|덕질|사인회|팬싸|직캠|내새끼|맛있|우승|성덕|소원성취|본방|실물).{0,30}(?:이제)?죽어도(?:돼|되|좋|여한|한이|괜)|죽어도(?:돼|되|좋|여한이?없).{0,20}(?:최애|콘서트|막콘|앵콜|실물|우승|맛)",
    r"(?:사랑니|발치|치과|이를?뽑|잇몸|코피|양치|면도하다|헌혈|생리)[^.!?]{0,24}(?:피|출혈)[^.!?]{0,14}(?:안멎|안멈|안그|나|났|철철|멎)",
    r"hatemyselffor(?:that|this|saying|eating|buying|watching|liking|laughing|it|the|using|typing)|(?:heat|humidity|cold|hill|stairs|commute|traffic|workout|cliffhanger|suspense|homework|spice|shoes|heels|diet|waiting|wait|pollen|allergies|feet|back|knees|jetlag)(?:is|are|will|'?s)?(?:gonna|goingto|seriously|literally|honestly|actually)?kill(?:s|ing)?me",
    r"유품[^.!?]{0,30}유서|죽어나[가감간갔]",
    r"살뺄이유|살이유가없는옷|인생끝난줄알았|한강(?:작가|공원|라면|치맥|야경|자전거)",
)
_NEVER: Final = re.compile(NEVER)
_SCOLDS: Final = re.compile(
    r"\bkill (me|us)(?= for (?:not|forgetting|being late|eating|missing|telling)\b)", re.IGNORECASE
)
"""What a mother does to whoever forgot to call."""
_NOT_REALLY: Final = re.compile(
    r"죽고 ?싶(?:다|어|음|네)?[ ~.]*\(? ?(?:진짜|찐|찐으로|진심|진심으로|진지하게)(?:는|은)? ?(?:아님|아니(?:야|에요|고)?)(?! ?라)\)?"
)
"""A wish to die that is taken back in the same breath."""
_CHILD_SAYS: Final = re.compile(
    r"(?:[2-7]|두|세|네|다섯|여섯|일곱) ?살(?: ?(?:짜리|먹은|된))?(?: ?우리)? ?(?:아들|딸|애|아이|조카|손주|손녀|손자|꼬마)(?!.*(?:죽고 ?싶|살기 ?싫|자해|사라지고 ?싶|때[리렸려]))[^.!?]{0,40}(?:이래서|이래요|이러네|이러는|이랬|하더라|하네요|라고 ?해)",
    re.IGNORECASE,
)
"""What a small child says of death, told by a grown-up."""
_LAUGHED_OFF: Final = re.compile(
    r"(?:죽여 ?버린다|죽여 ?버릴 ?거야|죽인다|죽을래\?|죽는 ?줄(?: ?알았[어다음])?|뒤진다|뒤졌다)"
    r"[^가-힣a-z]{0,3}[ㅋㅎ]{2,}"
)
_SET_PHRASE: Final = re.compile(
    r"(?:아들|딸|남편|아내|엄마|아빠|어머니|아버지|할머니|할아버지|동생|언니|오빠|누나|친구)(?:이|가)?죽고(?:나서|난|나니)|ordietrying|killmyself(?:lol|lmao|haha)+(?:this|these|the|my)(?:\w{0,8})(?:game|boss|level|homework|assignment|meeting|deadline)|iliterally(?:wantto|wanna|could)(?:die|disappear)|(?:wantto|wanna)die(?:omg|lol|lmao|haha|fr)"
)
LIKELY_HARMLESS: Final = any_of(
    r"[가-힣]죽(?:먹|끓|시켰)|^죽먹|죽(?:쒔|을쒔|을쑤|이되든|순|한그릇)|(?:전복|호박|팥|야채|흰|소고기|계란)죽|기죽|기가죽|기를(?:팍|다)?죽|풀이죽|숨죽|죽으나사나|죽을뻔|죽는줄|죽을맛|죽다가?살",
    r"(?:서버|프로세스|컴퓨터|노트북|폰|핸드폰|배터리|데몬|와이파이|화분|식물|선인장|형광등|엔진|앱|캐릭터|캐릭|주인공|남주|여주|보스|몬스터|몹|좀비|팀원|정글|탱커|딜러|모기|벌레|바퀴|마피아|게임|한판|헤드샷|햄스터|금붕어|물고기|거북이|토끼|앵무새?|잉꼬|짝꿍새|짝꿍 ?새가|강아지|고양이).{0,12}(?:죽|사망|킬|kill)",
    r"(?:영화|드라마|소설|웹툰|만화|노래|가사|연극|뮤지컬|장면|결말|역할|배역|다큐|위인|화가|작가|책|뉴스|기사|역사|수업|과제|교육|캠페인|봉사|토론|발표|시험|통계|연구).{0,25}(?:죽|자살|자해|유서|생을마감|떠난|떠났)",
    r"(?:죽|자살|자해|유서|생을마감|세상을떠난).{0,25}(?:영화|드라마|소설|웹툰|만화|노래|가사|연극|뮤지컬|장면|결말|역할|배역|다큐|위인|화가|작가|뉴스|기사|역사|수업|캠페인|봉사|토론|책)",
    r"(?:퇴사|졸업|전학|이직|입대|퇴직|종강|폐강|훈련소|이사).{0,20}(?:인사|고마|감사|편지)|(?:인사|고마|감사|편지).{0,20}(?:퇴사|졸업|전학|이직|입대|퇴직|종강|훈련소|이사|생일|선생님)",
    r"(?:과제|숙제|프로젝트|업무|시험|공부|보고서|이일|청소|논문|방학).{0,12}(?:끝내|끝났|끝)|끝내고(?:집|퇴근|자|쉬|놀)",
    r"(?:여행|제주|바다|캠핑|휴가|유럽|일본).{0,10}(?:떠나|떠날)|(?:떠나|떠날).{0,12}(?:여행|제주|바다|캠핑|휴가|준비다)|살기좋|오래살고싶|에서살고싶(?!지)|에살고싶(?!지)|살(?:빼|쪄|쪘|찌|뺄)",
    r"한강.{0,10}(?:치맥|라면|자전거|산책|피크닉|야경|불꽃|데이트|러닝|작가|책)|옥상.{0,8}(?:고기|텃밭|빨래|카페|파티)|(?:예방|독감)주사|맞고있어요예방|천국이(?:지|네|야|따로)|장례(?:식|지도)|돌아가셨|무지개다리",
    r"(?<!죽)주고싶|(?:사유서|반성문|소개서|자소서|일기|보고서|계약서|신청서|독후감)(?:를|을)?.{0,6}(?:썼|쓰|다쓴)|때려(?:치|쳐)|마지막(?:출근|수업|시험|근무|강의|학기|경기|공연|방송|회차)",
    r"(?:[ㅋㅎ]{2,}|lol|haha)$|암으로|병으로|사고로",
    r"(?:빚|대출|학자금|할부|융자)(?:을|를|도)?(?:드디어|오늘)?(?:다|전부|싹)?갚(?:았|음)(?!.{0,24}(?:인사|고마|미안|편지|정리|끝|떠나))",
    r"계약갱신|갱신(?:하고|청구|권|요구|거절)|재계약(?!.{0,16}(?:끝|포기|의미))",
    r"(?:골드|실버|브론즈|플래|다이아|마스터|에메|티어|승급|랭크)[가-힣]{0,4}.{0,8}(?:강등|승급|떨어|졌)|강등",
    r"(?:아무|별)일(?:도)?없었(?:어|다|음|네)|(?:웃는|떠드는|노는|노래하는)소리|(?:공항|터미널|기차역|유학|교환학생|훈련소|입대|배웅|마중).{0,18}(?:보내|배웅|마중|같이가)",
    r"(?:우유|커피|간식|사탕|초콜릿|초코|음료|젤리|빵|과자|선물|도시락|귤).{0,10}(?:놓고|두고|올려놓|올려두|놔두)",
    r"(?:앵무새?|잉꼬|참새|비둘기|새가|나비|벌이|풍선|모자|빨래|종이).{0,10}날아(?:갔|가|간)",
)
"""What mostly stands in harmless talk: it lowers what the classifier thinks, and silences no rule."""

DENIED: Final = re.compile(
    r"(?:죽고싶|자살|자해)(?:다는|단|은|ㄴ|하고싶은|하고싶다는|생각)?(?:건|거|게|것은|말은|뜻은|생각은?|정도는|까지는?|까진)?(?:아니|아냐|아님|아닌|없어|안해|안들어)"
    r"|죽고싶지(?:는|도)?(?:않|안)"
)
PAST: Final = re.compile(
    r"(?:예전|옛날|한때|작년|재작년|년전|달전|시절|학생때|[중고]등?학?교?때|어릴때|그땐|그때는).{0,40}(?:죽고싶|죽으려|자살|자해|유서|손목|시도)"
    r"|(?:자해|자살시도)(?:를|을)?(?:안한지|끊은지|끊은|끊고)|했었(?:어|는데|지|다|음|네|습).{0,20}(?:지금은|이젠|이제는)"
)
STILL: Final = re.compile(
    r"못고치|못끊|안고쳐|아직도(?:못|하)|먹고도|이날까지|다시(?:죽|자살|자해|할거|할래|시작|하고싶)|또(?:죽|자살|자해|하고싶|할)|지금도|요즘도|아직도죽|여전히죽|오늘"
)


def without_idiom(text: str) -> str:
    """The text with the idioms for never and for a scolding put plainly, so that they weigh nothing."""
    text = _NOT_REALLY.sub("민망하다", _CHILD_SAYS.sub("아이가 그래서", text))
    return _SCOLDS.sub(r"scold \1", _NEVER.sub(lambda found: found[0].replace("죽어도", "절대", 1), text))


def is_explained(text: str) -> bool:
    """Whether an idiom, a set phrase or laughter stands in it that takes the weight off grave words."""
    views = look(text)
    return HARMLESS.search(views.solid) is not None or _LAUGHED_OFF.search(views.plain) is not None


def is_denied(text: str) -> bool:
    """Whether it says that there is no wish to die."""
    return DENIED.search(look(text).solid) is not None


def is_set_phrase(text: str) -> bool:
    """Whether a set phrase that nobody means, or a death long mourned, lets danger be asked about at most."""
    return _SET_PHRASE.search(look(text).solid) is not None


def is_likely_harmless(text: str) -> bool:
    """Whether an idiom, a game, a film, work or the like explains the grave words."""
    solid = look(text).solid
    return bool(HARMLESS.search(solid) or LIKELY_HARMLESS.search(solid))
