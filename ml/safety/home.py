"""Being beaten, or put out of the house, where somebody lives: whether they are safe now, and who helps.

Grave, and told in pieces: that it is not the first time, a bruise, not wanting to go home. The pieces are heard
together, and the answer asks for safety now. What is happening at this moment is a crisis and has its own.
"""

# ruff: noqa: E501 -- a pattern or sentence that is cut in two is harder to read than a long line.

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

_N_AROUND: Final = 5
"""Earlier messages among which blows are looked for."""
_BLOW: Final = re.compile(
    r"(?:새?아빠|아버지|새?엄마|어머니|계부|계모|부모님?|할머니|할아버지|형|오빠|언니|누나|삼촌|남편|아내|와이프|남친|여친|남자친구|여자친구|동거인|그 ?사람|아들)(?:한테|에게|가|는|은|이|께서|도)?(?: |.{0,14} )?(?:또 |계속 |자꾸 |맨날 |매일 )?(?:맞았|맞아(?!요\?|\?)|맞고|맞는|때[리려렸린릴]|패[고는서요]|두들겨|밀쳤|걷어[찼차]|목을 ?졸)"
    r"|(?:맞았|맞아서|맞고 ?(?:왔|나왔|살)).{0,20}(?:아빠|엄마|부모|집)"
    r"|\b(?:dad|father|mom|mum|mother|step ?-?(?:dad|mom|father|mother)|parents?|uncle|brother|husband|wife|boyfriend|girlfriend|partner)\b.{0,24}\b(?:hit|hits|hitting|beat|beats|beating|slap\w*|punch\w*|kick\w*|shov\w+|chok\w+)\b.{0,6}\b(?:me|us)\b"
    r"|\b(?:got|been|being|am|was) (?:hit|beaten|slapped) (?:up )?by my\b",
    re.IGNORECASE,
)
_NOT_OURS: Final = re.compile(
    r"게임|내기|보드|영화|드라마|꿈|이겼|(?:내가|시합에|경기에) ?졌|장난(?:으로|삼)|주사|예방|어릴 ?때|어렸을|예전|옛날|\b(?:chess|game|race|movie|dream|cards|as a (?:kid|child)|years ago|used to)\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"(?:처음|한두 ?번|이번만)(?:은|이|도)? ?(?:이|도)? ?아[니닌닙]|맨날|매일|자주|또 ?(?:맞|때|그)|계속|매번|항상|늘 ?그|오늘도|어제도|여러 ?번|몇 ?번"
    r"|\b(?:again|not the first|every (?:day|night|week|time)|a lot|happens|always|all the time|often|keeps)\b",
    re.IGNORECASE,
)
_MARK: Final = re.compile(
    r"멍|부었|부어|터졌|터져|찢어|긴팔|가리고|흉터|코피|상처|\b(?:bruis\w*|swollen|black eye|split lip|long sleeves|hoodies?|marks?|bleed\w*|scars?)\b",
    re.IGNORECASE,
)
_HOME: Final = re.compile(
    r"(?:집|안)(?:에|으로)? ?(?:다시 )?(?:들어가|가|있|돌아가)기(?:가|는|도)? ?(?:너무 |진짜 )?(?:싫|무서|무섭|겁|두려)|들어가기(?:가)? ?(?:싫|무서|무섭|겁)|집(?:에|이)? ?(?:못 ?(?:가|들어)|무서)"
    r"|\b(?:don't (?:want|wanna) (?:to )?go home|(?:scared|afraid) (?:to go|of going) home|can't go home|not going home)\b",
    re.IGNORECASE,
)
_OUT: Final = re.compile(
    r"(?:집에서|밖으로|밤에|나(?:를)?|저(?:를)?|했다고|았다고|었다고|봤다고)? ?(?:쫓겨 ?났|쫓겨 ?나[서왔]|내쫓|쫓아 ?[냈내])|(?<!방)(?<!방 )(?<!실 )(?:문|현관)(?:을|도)? ?(?:안 ?열어|잠[가갔그궈].{0,8}(?:못 ?들어|안 ?들여|안 ?열))|나가라(?:고|며).{0,8}(?:해서|문|내보)"
    r"|\b(?:locked (?:me|us) out|kicked (?:me|us) out|threw (?:me|us) out|won't let (?:me|us) (?:back )?in|put (?:me|us) out)\b",
    re.IGNORECASE,
)
_OUTSIDE: Final = re.compile(
    r"춥|추워|추운|맨발|어디로|갈 ?(?:데|곳)|밖인데|밖이|놀이터|계단|\b(?:cold|freezing|barefoot|nowhere|outside|street)\b",
    re.IGNORECASE,
)
_NO_OUT: Final = re.compile(
    r"회사|직장|학원|카페|가게|게임|단톡|동아리|모임|팀에서|식당|도서관|비밀 ?번호|비번|열쇠|도어락|카드 ?키|배터리|집주인|월세|모기|벌레|고양이|강아지"
    r"|\b(?:forgot|keys?|landlord|account|game|club|band|bar|class|cat|dog|car)\b",
    re.IGNORECASE,
)
_NEAR: Final = re.compile(
    r"남편|아내|와이프|남친|여친|남자친구|여자친구|동거인|애인|아빠|아버지|엄마|어머니|계부|계모|오빠|(?<![가-힣])형(?:이|은|도|한테)|삼촌"
    r"|\b(?:husband|wife|boyfriend|girlfriend|partner|dad|father|mom|mum|mother|stepdad|brother|uncle)\b",
    re.IGNORECASE,
)
_HINT: Final = re.compile(
    r"말대꾸|(?:제가|내가) ?(?:화나게|건드려|잘못해서 ?그)|(?:술|취하)[만을면]? ?(?:안 ?)?(?:먹|마시|취하|깨)?(?:으면|면).{0,16}(?:좋은|착한|변해|달라|무서)|안 ?참(?:는다|겠다|을 ?거)"
    r"|눈빛이|손이 ?(?:올라|나가|나갔)|(?:물건|그릇|핸드폰|폰|리모컨)을? ?(?:던[지졌]|부[쉈수순])|(?:폰|핸드폰|휴대폰)도? ?(?:가끔 |매일 |다 )?(?:검사|뒤[져지]|봐서|봐요|확인해)|처음은 ?아[니닌]"
    r"|\bwhen (?:he|she) (?:drinks|is drunk|'s drunk)|\btalked back\b|\b(?:won't|not) (?:hold back|be (?:so )?nice) next time|\b(?:checks|goes through|reads) my phone\b|\bgrabbed (?:me|my (?:arm|wrist))|\bthrew (?:a|the|his|her|things|plates?)\b|\bnot the first time\b",
    re.IGNORECASE,
)
"""What people say of somebody who is violent at home before they say it."""
_WATCHED: Final = re.compile(
    r"(?:폰|핸드폰|휴대폰|카톡)(?:도|을|를)? ?(?:가끔 |매일 |다 )?(?:검사|뒤[져지]|봐서|봐요|볼까|확인해)|\b(?:checks|goes through|reads) my phone\b",
    re.IGNORECASE,
)
_DREADED: Final = re.compile(
    r"무서[웠워운]|무섭|떨[려렸]|저 ?어떡해|어떡하죠|지울|\b(?:scared|afraid|terrified|what do i do|delet\w+ this)\b",
    re.IGNORECASE,
)
_OF_ADULTS: Final = re.compile(
    r"남편|아내|와이프|남친|여친|남자친구|여자친구|동거인|시댁|시어머니|아들|\b(?:husband|wife|boyfriend|girlfriend|partner|ex)\b",
    re.IGNORECASE,
)
_WORDS: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "ko": {
        "out": (
            "이 시간에 밖으로 밀려나 있다니 얼마나 막막할까요. 먼저 편의점처럼 불이 켜져 있고 사람이 있는 곳으로 가 주세요. 112에 말하면 와서 도와주고, {line} 밤에도 머물 곳을 알아봐 줘요. 지금 다친 데는 없어요?",
            "쫓아내는 건 혼내는 게 아니라 위험하게 만드는 일이에요. 당신 잘못이 아니에요. 지금 따뜻한 곳에 있어요? 아니라면 112에 있는 곳을 알려 주세요. {line} 오늘 잘 곳도 같이 찾아 줘요.",
        ),
        "home": (
            "들어가기 무서우면 그 마음이 맞아요, 억지로 들어가지 않아도 돼요. 지금 어디에 있어요, 혼자예요? 오늘 갈 수 있는 친척이나 친구 집이 없다면 {line} 쉴 곳을 찾아 줘요. 위험하면 바로 112예요.",
        ),
        "mark": (
            "몸에 자국이 남을 만큼이면 혼자 참을 일이 아니에요. 많이 아프거나 어지러우면 병원이나 119가 먼저예요. 112에 말해도 되고, {line} 이야기를 들어 줘요. 지금 그 사람과 떨어져 있어요?",
        ),
        "again": (
            "한 번이 아니었군요. 말해 줘서 고마워요. 맞아도 되는 이유는 없고, 당신 잘못이 아니에요. 지금은 안전해요? 위험하면 112, 문자도 돼요. {line} 밤에도 이야기를 들어 줘요.",
            "그렇게 자주였다니 얼마나 긴장하며 지냈을까요. 이건 혼자 버텨야 하는 일이 아니에요. 믿을 수 있는 어른 한 사람에게 그대로 말해도 되고, {line} 무엇부터 할지 같이 정해 줘요. 지금 그 사람이 가까이 있어요?",
        ),
        "watched": (
            "휴대폰을 볼 수 있다면 이 대화는 지우셔도 괜찮아요. 다른 사람 전화로 걸면 {line} 밤에도 받아 줘요. 지금 그 사람과 떨어져 있어요? 위험하면 112예요, 문자도 돼요.",
        ),
        "half": (
            "다 말하지 않으셔도 돼요. 조심스럽게 하나만 여쭐게요. 그 사람이 당신을 때리거나 겁을 준 적이 있어요? 그랬다면 당신이 무얼 해서가 아니에요, 맞아도 되는 이유는 없어요. {line} 신고하지 않아도 이야기를 들어 주고, 지금 위험하면 112예요. 문자도 돼요.",
            "그 이야기를 들으니 오늘이 걱정돼요. 그 사람이 돌아오기 전에 갈 수 있는 곳을 하나 정해 두고, 이웃이나 가족 한 사람에게 “내가 전화하면 와 줘”라고 말해 둘 수 있을까요? {line} 머물 곳도 찾아 줘요. 소리가 커지면 말하지 않아도 되니 112에 문자부터요.",
            "지금 정할 건 하나면 돼요. 오늘 밤 있을 곳이요. {line} 지금도 받아 주고, 말이 어려우면 “집에서 무서워요” 한마디만 하셔도 돼요. 다친 데는 병원에서 넘어졌다고 하지 않아도 되고, 기록이 남으면 나중에 도움이 돼요.",
        ),
        "child": ("청소년전화 1388이",),
        "adult": ("여성긴급전화 1366이",),
    },
    "en": {
        "out": (
            "Being put outside at this hour is frightening. First go somewhere with lights and people, a convenience store will do. 112 comes to help, and {line} can find you a place for the night. Are you hurt anywhere?",
            "Shutting you out is not a lesson, it puts you in danger, and you did not cause it. Are you somewhere warm? If not, tell 112 where you are. {line} helps look for a place to sleep.",
        ),
        "home": (
            "If going in scares you, trust that; you do not have to force yourself. Where are you now, and are you alone? If there is no friend or relative to go to tonight, {line} can find you a place. In danger, 112 at once.",
        ),
        "mark": (
            "If it leaves marks, it is too much to carry by yourself. If it hurts badly or you feel dizzy, a doctor or 119 comes first. You can tell 112, and {line} listens too. Are you away from that person now?",
        ),
        "again": (
            "So it was not just once. Thank you for telling me. Nothing makes it right to hit you, and you did not cause it. Are you safe right now? In danger, 112, by text too. {line} listens day and night.",
            "That often, and always on guard. You should not have to bear this alone. Tell one adult you trust exactly that; {line} helps you decide what comes first. Is that person near you now?",
        ),
        "watched": (
            "They may look at your phone, so it is all right to delete this talk. From somebody else's phone {line} answers day and night. Are you away from that person now? If it is dangerous, 112, by text too.",
        ),
        "half": (
            "You do not have to say it all. May I ask one thing: has that person ever hit you, or frightened you? If so, it is not because of anything you did. {line} listens without a report to the police, and if it is dangerous now, 112, by text too.",
            "What you say makes me worry about tonight. Is there somewhere you can go before they come back, and one person who would come if you rang? {line} finds places to stay too. If voices rise, text 112; you do not have to speak.",
            "One thing is enough for now: where you will be tonight. {line} answers at this hour too, and “I am afraid at home” is all you need to say. You need not tell a doctor that you fell; what is written down can help later.",
        ),
        "child": ("the youth line 1388",),
        "adult": ("the line 1366",),
    },
}


def answer_at_home(text: str, before: Sequence[str], locale: str, said: Collection[str] = ()) -> str | None:
    """What is answered to blows that come again, leave marks or make home a place of fear; None otherwise."""
    told = [each.replace("’", "'") for each in (*before[-_N_AROUND:], text)]
    kind = _kind(told)
    if kind is None:
        return None
    words = _WORDS[locale]
    line = words["adult" if any(map(_OF_ADULTS.search, told)) else "child"][0]
    texts = (_begun(each.format(line=line)) for each in words[kind])
    return next((each for each in texts if each not in said), None)


def _kind(told: Sequence[str]) -> str | None:
    last = told[-1]
    if _OUT.search(last) and not any(map(_NO_OUT.search, told)):
        return "out"
    blows = [each for each in told if _BLOW.search(each) and not _NOT_OURS.search(each)]
    was_out = any(map(_OUT.search, told[:-1])) and not any(map(_NO_OUT.search, told))
    if not blows and not was_out:
        return ("watched" if _WATCHED.search(last) else "half") if _is_half_said(told) else None
    if was_out and _OUTSIDE.search(last):
        return "out"
    for kind, pattern in (("home", _HOME), ("mark", _MARK), ("again", _AGAIN)):
        if pattern.search(last):
            return kind
    return None


def _is_half_said(told: Sequence[str]) -> bool:
    """Whether two signs of violence by somebody near stand in the talk, the last message among them."""
    last = told[-1]
    if not any(map(_NEAR.search, told)) or any(map(_NOT_OURS.search, told)):
        return False
    if _MARK.search(last) and _AGAIN.search(last):
        return True
    if not any(map(_OF_ADULTS.search, told)) and not (_MARK.search(last) or _DREADED.search(last)):
        return False
    n_hints = sum(_HINT.search(each) is not None for each in told)
    is_said_now = _HINT.search(last) or _DREADED.search(last) or _MARK.search(last)
    return n_hints >= (1 if _MARK.search(last) else 2) and is_said_now is not None


def _begun(text: str) -> str:
    """The text with a capital where a sentence begins with the name of a line."""
    return re.sub(r"(?<=\. )the (?=youth|line)", "The ", text)


def all_answers(locale: str) -> tuple[str, ...]:
    """Everything that may be answered here."""
    words = _WORDS[locale]
    kinds = ("out", "home", "mark", "again", "half", "watched")
    lines = (words["child"][0], words["adult"][0])
    return tuple(_begun(each.format(line=line)) for kind in kinds for each in words[kind] for line in lines)
