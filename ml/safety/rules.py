"""Named rules that find danger without any model.

A rule is a pattern over one view of the text. Before the rules for Korean look,
idioms and topics are taken out of the text ("배고파 죽겠다", "자살 예방 교육"), so
that what is left and still speaks of death is meant.
"""

# ruff: noqa: E501 -- a pattern that is cut in two is harder to read than a long line.

import re
from dataclasses import dataclass
from typing import Final, Literal

from ml.safety.concepts import CONCEPTS, ENGLISH
from ml.safety.harmless import DENIED, HARMLESS, PAST, STILL
from ml.safety.types import Grade
from ml.safety.views import Views, look
from ml.text.jamo import spelled
from ml.text.memo import Memo


@dataclass(frozen=True)
class Rule:
    """A pattern with its name and the grade that it asks for."""

    name: str
    grade: Grade
    view: Literal["plain", "solid", "letters"]
    pattern: re.Pattern[str]


def _rule(name: str, grade: Grade, view: Literal["plain", "solid", "letters"], *parts: str) -> Rule:
    return Rule(name, grade, view, re.compile("|".join(parts)))


_TASK = r"과제|숙제|프로젝트|업무|회의|방학|시험공부|보고서|이일|청소|논문|공사|게임|퇴근"

CRISIS_RULES: Final = (
    _rule(
        "wish_to_die",
        Grade.CRISIS,
        "letters",
        r"ㅈ[ㅜㅠ](?:ㄱㄱ|ㄱㄲ|ㄲ|ㄱㅡㄱ)[ㅗㅜㅓ]ㅅ[ㅣㅏ][ㅍㅂ]",
        r"[ㄷㅈ][ㅜㅠ]ㄱ[ㅇ]?ㅡㄹ(?:ㄹㅐ|ㄲㅓㅇ|ㄱㅓㅇ[ㅑㅖ]|ㄱㅓㅈ|ㅋㅏ)",
    ),
    _rule(
        "going_to_die",
        Grade.CRISIS,
        "solid",
        r"죽(?:을거[야예에임다]|을거란|을게요?|을겁니다|으려고|을라고|을려고|으러(?:가|간|갈)|을생각(?:이|만|밖|을)|을결심|을준비|을용기|기로(?:했|결심|마음)|을날|을장소|는방법|는법(?:좀|알려|이|$)|을란다)",
        r"죽어(?:버리고싶|버릴까|버릴래|버릴거|버리겠|버려야|버렸으면|뿌고|뿔란|부렀으면|불고싶)|주거버리고|[뒤디](?:지고싶|져버리|질까|질래)",
        r"(?:그냥|확|콱|나|걍|차라리)죽을까|^죽을까|죽는생각|죽을생각|같이죽(?:자|을|고싶)|나도죽을",
        r"(?:죽은|먼저간).{0,8}따라(?:가|갈)|따라가고싶|나도그애따라|(?:그만|더는안|이제안)살기로(?:했|마음|결심|정)",
    ),
    _rule(
        "suicide_meant",
        Grade.CRISIS,
        "solid",
        r"자살(?:하고(?:싶|파)|할래|할거|할게|하려|하러|할까|해버|마렵|충동(?:이|을)|시도(?:했|를했|할)|밖에|하기로|할생각|하겠|하는법|하는방법|말고(?:는)?(?:답|방법|길))",
        r"자살생각(?:이|만|을|도)(?!없|안들|사라|줄)(?:.{0,12})(?:안떠나|떠나지않|자꾸|계속|맴돌|멈추지|들어[요서]?$|든다|하고있|해요)",
    ),
    _rule(
        "suicide_named",
        Grade.CRISIS,
        "solid",
        r"자살",
        r"ㅈㅅ(?:하고|할|각|마렵|생각|충동|하려|하러|하는)",
        r"목숨(?:을)?(?:끊|버리|던지)|스스로(?:목숨|생을|가렵|떠나려|가려)",
    ),
    _rule(
        "not_wanting_to_live",
        Grade.CRISIS,
        "solid",
        r"살기(?:가|도)?(?:진짜|너무|정말)?(?:싫|시[러르]|실[타다])|살고(?:는)?싶지(?:가|도|는)?(?:않|안)|살고싶은(?:마음|생각)(?:이|도)?(?:없|안)|살고싶지도않",
        r"살(?:아야할|아갈|)이유(?:가|를|도)?(?:하나도)?(?:없|모르|못찾)|살의미(?:가|도)?없|왜살아야|그만살(?:고|래|자|구|겠)|숨쉬는것도싫",
        r"(?:까지만|까지는)(?:살|버티고죽|살고)|(?:삶|인생|세상)에미련(?:이|도)?없|없어져버릴게|사라질게영원|영원히사라|영영사라|이세상에서(?:영영|영원히)|세상에서떠날|살아봤자",
    ),
    _rule(
        "ending_life",
        Grade.CRISIS,
        "solid",
        r"(?:인생|삶|생|목숨)(?:을|이|은)?(?:스스로|여기서|내손으로|이제|그만|다)?(?:끝내|그만하|마감하|마무리하|끊|놓|접)(?:고싶|고파|려|버리|을래|을거|겠|기로|아버|ㄹ)",
        r"(?:세상|이승)(?:을|이|에서)?(?:그만|이제|영영|영원히)?(?:떠나|뜨|등지|하직하|사라지)(?:고싶|려|겠|기로|렵)|(?:세상|이승)(?:을)?(?:떠날|뜰)(?:래|거|게|생각|준비)|삶의?끈을",
        rf"^(?!.*(?:{_TASK})).*(?:다|모든걸|모든것을|모두|전부)끝내(?:고싶|버리|려고|버릴|고시퍼|기로)",
        r"오늘로?(?:다)?끝(?:내려|낼)|오늘이마지막(?:이라서|인거)|이제다?끝(?:내려고|낼거)|빨리죽(?:고|을)|어떻게죽을|죽을수있(?:나|어|을까)|죽는데얼마|죽을지다정|끝낼(?:준비|방법)|생을마감하(?:고|려|겠)|나하나죽|나만죽으면|내가죽(?:어야|으면)|내가죽었어야",
    ),
    _rule(
        "goodbye",
        Grade.CRISIS,
        "solid",
        r"(?<![사이자])유서(?:를|도|까지|같은)?(?:다|몇번)?(?:썼|쓰고|쓰는|써놨|써놓|써서|쓸|남겼|남기|글|$)",
        r"나찾지마|내가(?:죽어도|없어져도|사라져도|떠나도)|내가죽으면|나죽으면|나없(?:으면|더라도).{0,12}(?:부탁|돌봐|키워)|(?:애들|아이들?|강아지|고양이|부모님|엄마)(?:잘|좀)부탁.{0,15}(?:못버티|마지막|갈게)",
        r"(?:다음|담)생(?:에|에서|에는|엔)(?:만나|봐|보자|행복|좋은딸|좋은아들|다시만나)|(?:하늘|천국)에서(?:만나|지켜|보자|봐)|하늘나라(?:로|에)?(?:갈|가고싶|가려)|별이(?:되려|될게|되고싶)|(?:엄마|할머니|아버지|아빠|영감|그애|남편)(?:곁|있는데|따라)(?:으로|로)?(?:갈|가고싶|가려|얼른)|영감따라|이글을볼때쯤|난?여기까지야|내가(?:사라지|없어지)(?:면|는게).{0,10}(?:해결|도움|편)",
        r"(?:이게|이것이|오늘이|이글이)(?:내|제|정말|나의)?마지막(?:말|메시지|인사|글|이야|이에요|날|편지|일거)|세상아?안녕|안녕(?:히)?세상|이제난?여기까지",
        r"^(?!.*(?:퇴사|졸업|전학|이직|선생님|입대|이사|퇴직|알바|팀장|학년|종강|폐업)).*그동안.{0,12}(?:고마웠|미안했|감사했).{0,20}(?:정리|갑니다|편해|안녕히|찾지|떠나|끝낼|먼저갈)",
        r"(?:엄마|아빠|여보|애들아|부모님|얘들아).{0,10}미안.{0,12}(?:먼저갈|못버티|다음엔|다음생)|불효자는?먼저|먼저갈게.{0,4}(?:엄마|아빠|미안)|작별인사(?:남기|하러|하고)",
    ),
    _rule(
        "never_waking",
        Grade.CRISIS,
        "solid",
        r"영원히(?:잠들|쉬|자고|안깨|안깼)|(?:다시는|영영|이대로|그대로)(?:안|눈|깨).{0,10}(?:으면|싶|좋겠)|눈(?:을)?(?:안떴|못떴|뜨지않았)으면|안깨어났으면|잠든채로가",
        r"(?:심장|숨)이?(?:그냥|그만)?(?:멈췄|멎었|멈추었|안쉬어졌)으면|그만숨쉬|죽었으면(?:좋겠|해|싶|한|편|쓰|$)",
    ),
    _rule(
        "death_preferred",
        Grade.CRISIS,
        "solid",
        r"죽는(?:게|편이|것이|것도|데)(?:더|차라리)?(?:낫|나아|나을|나쁘지|편할|답)|죽음(?:만이|밖에|뿐|이답)|죽는것밖에|죽는것만|죽으면(?:다|모두|좀)?(?:편해|편할|끝나|해결)|(?:나|날|저)(?:를|좀)?죽여(?:줘|주|줬)|차에치여|죽느니만|되느니죽",
    ),
    _rule(
        "at_a_height",
        Grade.CRISIS,
        "solid",
        r"뛰어내리(?:고싶|려고|면|겠|자)|뛰어내릴(?:까|래|거|게|생각)|난간(?:앞|위|에서|에올)|지금옥상|옥상에(?:올라|혼자|서있)|다리위에(?:서있|혼자|올라)|한강(?:물차|물온도|각이|각$)|한강.{0,12}(?:끝내|죽|뛰어)",
    ),
    _rule(
        "self_harm",
        Grade.CRISIS,
        "solid",
        r"자해(?:를|도)?(?:또|방금|막|계속)?(?:했|하고|하는|할|해버|충동|중|사진|시도)",
        r"(?:손목|팔|허벅지)(?:을|를|에서?|에다)?(?:또|칼로)?(?:긋|그었|그을|그어|피가)|방금(?:또)?그었|또그었|나를(?:또)?(?:다치게|해치|해칠|해하)|내몸을해|피가안멈|(?<!뇌)출혈이(?:계속)?안(?:멈|멎)|내가나를(?:어떻게|해)",
        r"약(?:을|도)?(?:너무|한꺼번에|왕창|잔뜩|몽땅)?(?:많이|다)(?:먹어버|삼켰|털어|먹은것같)|약을(?:너무|한꺼번에)?많이먹었|(?:수면제|진통제|알약|처방약|약)(?:을|를|도)?(?:안먹고|조금씩|몰래|하나씩|계속|매일)?모(?:아(?:놨|뒀|두|둔|놓)|으고있|았어|았다)|칼을들고있|손에들고있어말리지",
        r"^(?!.*(?:강아지|고양이|멍멍이|댕댕이|냥이|햄스터|토끼|우리개)(?:가|는|도|이)).*(?<!보)(?<!한)(?<!아침)(?<!저녁)(?:약|수면제|진통제|타이레놀|안정제|졸피뎀)(?:을|를|도|이랑술을)?(?:그냥|다|막|전부|있는거|남은거)*(?:한꺼번에|왕창|잔뜩|몽땅|한움큼|한줌|한통(?:을|째)?|통째로|수십알|[2-9]0알)(?:을|다|막|전부)*(?:먹었|먹어버렸|삼켰|털어넣었|털어먹었|입에넣었|넘겼)",
        r"시도했다가실패|어제도시도|방금시도|또시도(?:할|하려)",
    ),
    _rule(
        "someone_else",
        Grade.CRISIS,
        "solid",
        r"죽(?:겠|어버리겠|는)다고(?:연락|문자|전화|톡|카톡|협박|하고|해|했|나갔|나가|난리|울)|(?:헤어지면|안만나주면)죽(?:겠|는|어)|죽을거라고|죽으러(?:간|갔)",
    ),
    _rule(
        "violence_now",
        Grade.CRISIS,
        "solid",
        r"(?:남편|아빠|아버지|엄마|남친|남자친구|형|오빠|애인|여친|아내|삼촌|시아버지|계부|그사람)(?:이|가)?.{0,12}(?:때려|때리고있|때린다|때렸|패고|목을졸|죽인다|죽이겠)(?!치)",
        r"목을?졸(?:랐|라|리고)|(?:안만나주면|신고하면|도망가면).{0,4}죽인|죽인다고(?:협박|쫓|따라|찾아)|맞고있어(?!요예방)(?=요?도와|살려|요$|$)|맞아죽을것같|또맞았어|오늘도맞았|갇혀서|가둬(?:놨|놓|두)|살려줘진짜",
        r"성폭행|성폭력(?:을)?당|강간|강제로당|(?:삼촌|아빠|오빠|선생님|아저씨|상사).{0,12}(?:몸을만|만져요|만졌)|사진뿌린|누가(?:저를|나를|날)?(?:계속)?(?:따라와|쫓아와)|집에?들어오려고",
    ),
    _rule(
        "killing_another", Grade.CRISIS, "solid", r"(?:다)?죽여버리고나도|죽이고나도|죽이고싶어진짜|죽이러갈"
    ),
    _rule(
        "english",
        Grade.CRISIS,
        "plain",
        r"\b(?:kill|killing) (?:my ?self|herself|himself|themsel)|\b(?:want|wants|wanted|wanna|going|ready) (?:to )?die\b|\bend(?:ing)? (?:my|their|her|his) life|\b(?:end|ending) it (?:all|tonight)|\bsuicid(?:e|al)\b(?! squad| prevention| rate| awareness| hotline volunteer)",
        r"\bdon'?t (?:want|wanna) (?:to )?(?:live|be alive|wake up|exist|be here anymore)|\bbetter off (?:dead|without me|if i were dead|if i was dead)|\bwish i (?:was|were) (?:dead|never born)|\bnot wake up\b|\bkms\b|\bunaliv(?:e|ing)\b",
        r"\b(?:cut|cutting|hurt|hurting|harm|harming) my(?: ?self| wrist| arm)|\bself[- ]?harm|\bno reason to (?:live|keep living)|\bgoodbye (?:letter|note|everyone)|\bmy last (?:message|goodbye|day\b(?! (?:on|at|of|in|as|with|before|here|working)\b))|\bsaid goodbye to everyone\b(?! (?:at|from|in|on) (?:the |my |our )?(?:old )?(?:office|work|job|school|team|class|party|gym|camp|airport|station|company|department|floor|shop|store|college|dorm)\b)|\b(?:took|swallowed) (?:all|too many|a bunch)\b.{0,12}\bpills|\bstanding on the (?:edge|ledge|roof)|\b(?:beating|hitting|choking) me\b",
    ),
    _rule(
        "english_meant",
        Grade.CRISIS,
        "plain",
        r"\b(?:painless|least painful|quickest|easiest) ways? to (?:die|end (?:it all|my life))\b|\bhow (?:easy|simple) it would be to (?:just )?(?:die|end it)\b|\bi(?:'m going to|'ll| will| want to| wanna) die tonight\b",
    ),
    *(_rule(name, Grade.CRISIS, "solid", *parts) for name, parts in CONCEPTS),
    _rule("english_indirect", Grade.CRISIS, "plain", *ENGLISH),
)

CONCERN_RULES: Final = (
    _rule(
        "disappearing",
        Grade.CONCERN,
        "solid",
        r"사라지(?:고|구)싶|사라져(?:버리고싶|버렸으면)|사라졌으면(?:좋겠|해|$)|없어지고싶|없어졌으?면|없어졌음|나(?:만|하나)?없(?:으면|어도|어져도)|나없는게|잊히고싶",
        r"태어나지(?:말|않)|왜태어|태어난게(?:잘못|죄)|내일이안왔|죽은것처럼|죽지못해|살아도사는게",
    ),
    _rule(
        "hopeless",
        Grade.CONCERN,
        "solid",
        r"희망(?:이|도|은)?(?:하나도|전혀)?(?:없|안보)|절망|앞이?캄캄|미래가(?:없|안보)|사는게(?:너무|다|그냥)?(?:지옥|고통|의미|무의미|지긋|버거|고역)|왜(?:사는지|사나|살지|살아)|살아(?:갈|야할)?(?:자신|힘)|살자신|삶이(?:무의미|무거)",
        r"(?:더는|더이상|이제)(?:정말|진짜)?못(?:버티|하겠|살겠|견디)|버틸힘|살가치|살낙|사는낙|이생망|이번생은망|인생(?:은|이)?(?:이미)?(?:망했|끝났)",
    ),
    _rule(
        "worthless",
        Grade.CONCERN,
        "solid",
        r"쓸모(?:가)?없는|쓸모없|아무짝에도|짐(?:만|이)(?:되|야)|민폐덩어리|내가(?:너무)?(?:혐오|역겨)|나같은(?:건|게|거)|자격이?없|벌받아야|실패작|존재(?:가치|하는게미안)",
    ),
    _rule(
        "deadly_hard",
        Grade.CONCERN,
        "solid",
        r"죽을(?:만큼|듯이|것같이|것처럼)(?:너무)?(?:힘|괴|외|아|슬)|다(?:놓|놔|내려놓|포기하)(?:고|버리고|아버리고)싶|다포기했|모든(?:걸|것을)포기|죽이고싶|죽여버리고싶",
    ),
    _rule(
        "harm_remembered",
        Grade.CONCERN,
        "solid",
        r"학대(?:를)?당|성추행|자해|자살시도|시도한적|시도했었|때렸던",
    ),
    _rule(
        "english_concern",
        Grade.CONCERN,
        "plain",
        r"\bhopeless\b|\bworthless\b|\ba burden\b|\bhate myself\b|\b(?:want|wanna) (?:to )?disappear|\bcan'?t go on\b|\bno hope\b|\bnobody would miss me|\bwhat'?s the point of living",
    ),
)
CERTAIN: Final = frozenset(
    {"wish_to_die", "going_to_die", "suicide_meant", "english_meant", "self_harm", "injury_by_own_hand"}
)
"""Rules that mean crisis whatever the classifier says."""

_ENGLISH_PAST: Final = re.compile(
    r"\b(?:used to|years ago|in the past|back then|years? clean|clean for|when i was (?:a kid|younger|in))\b"
    r"|\b(?:not|isn't|wasn't|never been|no longer) suicidal\b|\bhaven'?t (?:self[- ]?harmed|cut|hurt myself|harmed)\b"
)


def _fired_rules(text: str) -> tuple[Rule, ...]:
    views = _without_harmless(look(text))
    is_over = bool(PAST.search(views.solid)) and not STILL.search(views.solid)
    is_over = is_over or bool(_ENGLISH_PAST.search(views.plain))
    is_denied = bool(DENIED.search(views.solid))
    if is_denied:
        views = _cut(views, DENIED)
    crisis = tuple(rule for rule in CRISIS_RULES if rule.pattern.search(getattr(views, rule.view)))
    concern = tuple(rule for rule in CONCERN_RULES if rule.pattern.search(getattr(views, rule.view)))
    if is_over and crisis:
        return (_OVER_RULE, *concern)
    if is_denied:
        return (*crisis, _DENIED_RULE, *concern)
    return crisis + concern


fired_rules: Final = Memo(_fired_rules)
"""Finds the rules that a text sets off; those of crisis come first.

What is denied or long over asks for concern, not for crisis.
"""

_OVER_RULE: Final = Rule("danger_in_the_past", Grade.CONCERN, "solid", PAST)
_DENIED_RULE: Final = Rule("wish_denied", Grade.CONCERN, "solid", DENIED)


def _without_harmless(views: Views) -> Views:
    return _cut(views, HARMLESS)


def _cut(views: Views, pattern: re.Pattern[str]) -> Views:
    if not pattern.search(views.solid):
        return views
    solid = pattern.sub("", views.solid)
    return Views(views.plain, solid, spelled(solid))
