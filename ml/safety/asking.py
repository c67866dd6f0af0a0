"""The direct question whether somebody thinks of dying, and what is said to those who do not say yes."""

# ruff: noqa: E501 -- a sentence that is cut in two is harder to read than a long line.

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from ml.safety.after_question import all_after_question, all_asking, says_no_only
from ml.safety.care_words import (
    ABOUT_BABY,
    ABOUT_CARED,
    ABOUT_EATING,
    ABOUT_FEARS,
    ABOUT_NEGLECT,
    ABOUT_RAGE,
    ABOUT_SEEN,
    ABOUT_THREAT,
)
from ml.safety.together import Heard
from ml.text.normalise import straight

_QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그 말을 그냥 지나칠 수가 없어요. 혹시 죽고 싶다는 생각을 하고 계세요? 어떤 대답이든 놀라거나 나무라지 않고 들을게요. 혼자 답하기 무거우면 109에서 지금도 사람이 받아요.",
        "거기까지 생각하실 만큼 오래 버거우셨던 것 같아요. 곧게 여쭐게요. 죽음을 생각하고 계신 건가요? 그렇다면 여기서도 이야기하고, 109(24시간)와도 지금 이어지셨으면 해요.",
        "방금 하신 말이 마음에 오래 남아요. 그게 죽고 싶다는 뜻인지 물어봐도 될까요? 맞아도, 아니어도 괜찮아요. 109는 밤새 열려 있어요.",
    ),
    "en": (
        "I cannot pass over what you just said. Are you thinking of dying? Whatever the answer, I will not be shocked or scold you. If it is too heavy alone, 109 in Korea answers at any hour; elsewhere findahelpline.com names your line.",
        "It must have been hard for a long time to get you there. Let me ask plainly: are you thinking about ending your life? If so, tell me here, and please reach 109 now too, or outside Korea the line that findahelpline.com names.",
        "Those words stay with me. May I ask whether you mean that you want to die? Yes or no, both may be said here. 109 in Korea is open all night, and findahelpline.com lists the lines of other countries.",
    ),
}
_GENTLE: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "들으면서 마음이 쓰여 하나만 여쭤볼게요. 요즘 죽고 싶다는 생각이 들 만큼 힘드신 건 아닌지요? 그렇다면 109에서 지금도 사람이 받아요. 그런 게 아니라면 다행이에요, 하던 이야기를 이어서 들을게요.",
        "제가 넘겨짚은 거라면 미안해요. 혹시 죽고 싶은 마음까지 드신 건지 조심스럽게 여쭤봐요. 그렇다면 혼자 두고 싶지 않아요, 109(24시간)가 있어요. 아니라면 방금 이야기부터 편하게 이어 가요.",
        "이야기 사이에 혹시 삶을 놓고 싶은 마음이 있는지 물어봐도 될까요? 있다면 여기서 말해 주시고 109에도 닿아 주세요. 아니라면 괜찮아요, 그 이야기를 더 들려주세요.",
    ),
    "en": (
        "One careful question, because I care: is it so bad that you think of dying? If it is, 109 in Korea, or the line on findahelpline.com for your country, answers now. If not, I am glad, and I would like to hear the rest of what you were telling me.",
        "Forgive me if I am reading too much into it. Are there thoughts of ending your life? If so, please do not be alone with them; 109 in Korea is there day and night, and findahelpline.com for elsewhere. If not, let us go on right where you were.",
        "May I ask whether part of you wants to be dead? If so, say it here, and please reach 109, or your local line on findahelpline.com. If not, that is good, and I am still with you on what you just told me.",
    ),
}
_ABOUT_DRINK: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그만큼 마시고 있다니 오늘 밤이 걱정돼요. 술이 들어가면 마음이 더 깊이 가라앉기도 해서 하나만 여쭐게요. 혹시 죽고 싶다는 생각도 들어요? 그렇다면 109에서 지금도 사람이 받아요. 아니라면 다행이에요, 지금은 물 한 잔 옆에 두고 이야기해요.",
    ),
    "en": (
        "That is a lot of drink for one night, and I worry about you. Drink can pull a heavy heart further down, so may I ask: are there thoughts of dying too? If there are, call 109 in Korea, or the line that findahelpline.com names where you are. If not, I am glad; put a glass of water beside you and go on.",
    ),
}
_ABOUT_HARM: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "감춰야 했던 마음이 얼마나 조마조마했을까요. 나무라려는 게 아니라 걱정돼서 하나만 여쭐게요. 혹시 스스로 몸에 상처를 내고 있어요? ‘응’이나 ‘아니’만 적어도 돼요. 지금 봐야 할 상처가 있으면 119, 말하고 싶으면 109나 1388에 문자도 돼요.",
        "다 보여 주지 않아도 돼요. 그래도 혼자 감당하게 두고 싶지 않아서 한 번만 더 여쭐게요. 그 자리에 스스로 낸 상처가 있어요? 죽고 싶은 마음도 같이 와요? 한 글자로만 답해도 되고, 1388과 109는 밤에도 열려 있어요.",
    ),
    "en": (
        "Having to hide it must keep you on edge all day. I ask because I care, not to scold: have you been hurting yourself? A bare yes or no is enough. A wound that needs care goes to the emergency number, 119 in Korea; to talk there is 109, and findahelpline.com for other countries.",
        "You need not show anything. Only because I do not want you alone with it, once more: are there wounds that you made yourself, and does a wish to die come with them? One letter is enough. 109 in Korea, or the line that findahelpline.com names for you, is open now.",
    ),
}
_ABOUT_OTHER: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그걸 보고 마음이 철렁했겠어요. 저도 그 사람이 걱정돼요. 혹시 죽고 싶다거나 사라지고 싶다는 말을 한 적이 있어요? “죽고 싶다는 생각이 들어?” 하고 곧게 물어봐도 괜찮아요. 지금 연락이 안 되고 불안하면 기다리지 말고 112나 119에 알려 주세요.",
    ),
    "en": (
        "That would frighten me too, and I worry about them with you. Have they ever said that they want to die or disappear? You may ask them straight out. If you cannot reach them and it feels wrong, do not wait: the local emergency number, in Korea 112 or 119.",
    ),
}
_ABOUT_CHILD: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그 소리를 들으며 얼마나 조마조마했을까요. 확신이 없어도 112에 신고해도 돼요, 아이가 맞는 것 같다는 신고도 112예요. 누가 신고했는지는 법으로 지켜 줘요. 직접 찾아가 따지지는 말아 주세요. 지금도 소리가 들려요?",
        "망설여지는 마음도 알겠어요. 신고한 사람이 누구인지는 법으로 지켜 주고, 이름을 밝히지 않아도 돼요. 들은 시각과 소리만 112에 그대로 말하면 나머지는 가서 확인해 줘요. 틀려도 괜찮은 신고예요. 지금 전화할 수 있어요?",
        "지금 조용하더라도 마음이 놓이지 않으실 거예요. 들은 날짜와 시간, 들린 말을 적어 두고, 오늘 일만으로도 112에 말하셔도 돼요. 다시 들리면 그때는 바로예요.",
    ),
    "en": (
        "That is hard to listen to. You need not be sure before you report it: in Korea 112 takes calls about a child who may be beaten and keeps your name from them; elsewhere it is the local emergency number. Please do not go over there yourself. Can you still hear it?",
        "It is all right to hesitate. The time and what you heard are enough for the police, 112 in Korea or your local emergency number, and they go and look. You need not give your name, and it may turn out wrong. Could you call now?",
        "Quiet need not mean safe, and I see why it does not let you go. Write down the day, the hour and what you heard; today alone is enough to tell the police. If it starts again, call at once.",
    ),
}
_ABOUT_TOUCH: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "말해 줘서 고마워요. 그건 당신이 이상한 게 아니라 그 사람이 하면 안 되는 일이에요. 싫다고 해도 되고, 싫다는 말을 못 했어도 당신 잘못이 아니에요. 둘만 있지 않게 하고, 믿을 수 있는 어른이나 1366, 1388에 그대로 말해 주세요. 지금 위험하면 112예요. 오늘은 안전해요?",
        "그 사람이 어떤 사람이든, 누가 고마워하든, 당신 몸을 함부로 대해도 되는 건 아니에요. 다음에 만나기 전에 한 사람에게만 먼저 알려요. 말하기 어려우면 “그 사람이 만지는 게 싫어요” 한 줄이면 돼요. 1366과 1388은 밤에도 받고, 누구에게 말할지도 같이 정해 줘요.",
        "네, 이어서 들을게요. 또 마주치기 전에 자리를 피할 핑계 하나와 전화할 사람 하나를 정해 두면 어때요? 떠오르는 어른이 없으면 1388이나 1366이 그 한 사람이 되어 줘요.",
    ),
    "en": (
        "Thank you for telling me. You are not odd; it is something that person must not do. You may say no, and if you could not, you did nothing wrong. Try not to be alone with them, and tell an adult you trust just that. In Korea 1366 and 1388 listen, 112 in danger; elsewhere your local emergency number and findahelpline.com. Are you safe today?",
        "Whoever they are, and whoever is grateful to them, nobody may treat your body like that. Tell one person before you meet again; “I do not want to be touched by them” is enough. 1366 and 1388 in Korea, or a line from findahelpline.com, help you decide whom.",
        "I am listening. Before you meet again, could we settle one excuse to get away and one person to ring? If no adult comes to mind, a helpline can be that one person.",
    ),
}
_THREADS: Final = (
    _ABOUT_CHILD,
    _ABOUT_TOUCH,
    ABOUT_BABY,
    ABOUT_CARED,
    ABOUT_EATING,
    ABOUT_FEARS,
    ABOUT_NEGLECT,
    ABOUT_RAGE,
    ABOUT_SEEN,
    ABOUT_THREAT,
)
"""What is told on with the next text, until it is denied or the talk is plainly elsewhere."""
_HEARD: Final = {
    Heard.DRINK: _ABOUT_DRINK,
    Heard.HARM: _ABOUT_HARM,
    Heard.OTHER: _ABOUT_OTHER,
    Heard.CHILD: _ABOUT_CHILD,
    Heard.TOUCHED: _ABOUT_TOUCH,
    Heard.EATING: ABOUT_EATING,
    Heard.FEARS: ABOUT_FEARS,
    Heard.BABY: ABOUT_BABY,
    Heard.CARED: ABOUT_CARED,
    Heard.NEGLECT: ABOUT_NEGLECT,
    Heard.RAGE: ABOUT_RAGE,
    Heard.THREAT: ABOUT_THREAT,
    Heard.SEEN: ABOUT_SEEN,
}
"""The words for what is heard, but for the two questions about one's own wish to die."""
_DENIED: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "솔직하게 말해 줘서 고마워요. 그런 생각까지는 아니어도 많이 지치신 건 맞는 것 같아요. 요즘 제일 무거운 게 뭐예요?",
        "그렇군요, 마음이 조금 놓여요. 혹시 밤에 생각이 달라지면 109를 떠올려 주세요. 이야기는 여기서 이어 가요. 무엇이 그 말까지 나오게 했어요?",
    ),
    "en": (
        "Thank you for being honest. Even if it is not that, you sound worn right through. What weighs most these days?",
        "I am a little relieved. If it changes at night, think of 109. Let us go on here: what brought you to those words?",
    ),
}
_UNSURE: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "잘 모르겠다는 말도 그대로 들을게요. 그 생각이 스칠 때 혼자 두고 싶지 않아요. 오늘 한 사람에게라도 지금 마음을 말해 보고, 더 가까워지면 바로 109를 눌러 주세요. 주로 언제 그런 마음이 와요?",
        "대답하기 싫거나 어려울 수 있어요. 그래도 물어본 건 당신이 걱정돼서예요. 말로 안 나오면 ‘응’이나 ‘아니’만 적어도 돼요. 지금 곁에 누가 있어요?",
    ),
    "en": (
        "Not knowing may stand just like that. I do not want you alone when the thought comes by. Tell one person today how it is, and if it comes closer, 109 at once. When does it usually come?",
        "You may not want to answer, or find it hard. I ask because I worry about you. A bare yes or no is enough. Is somebody with you now?",
    ),
}
_ABOUT_ATTACK: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그 상황, 마음이 쓰여요. 지금 무섭거나 위협받는 느낌이 들어요? 그렇다면 먼저 문을 잠그거나 사람이 있는 곳으로 가고, 112에 알려 주세요. 문자도 돼요. 지금 당신이 있는 곳은 안전해요?",
        "먼저 하나만 여쭐게요. 그 사람이 당신에게 소리를 지르거나 해칠까 봐 겁이 나요? 겁이 난다면 참지 말고 112예요. 말하기 어려우면 문자로요.",
    ),
    "en": (
        "That worries me. Are you frightened, or does it feel like a threat? If so, lock the door or go where people are, and tell the police, 112 in Korea by text too, or your local emergency number. Is the place you are in safe?",
        "One thing first: are you afraid that they shout at you or hurt you? If you are, do not wait: 112 in Korea, by text if you cannot speak, or your local emergency number.",
    ),
}
_FEAR: Final = {
    "ko": re.compile(
        r"^\s*(?:응|네|예|어+(?![가-힣])|ㅇㅇ|맞|그래요?|무서|무섭)|무서[워운웠]|무섭|겁[나이]|때[리려릴렸]|맞[을았]|숨[었어]|잠[갔그궜]"
        r"|(?:안전하지|안 ?안전|위험)|소리 ?(?:질|지)|던[지져졌]|부[수쉈숴]"
    ),
    "en": re.compile(
        r"^\s*(?:ye[sap]|yeah|a (?:bit|little)|i am|i guess)|scared|afraid|frighten|terrif|hit|hurt|lock|hid|yell|scream|throw|not safe",
        re.IGNORECASE,
    ),
}
_NO_FEAR: Final = re.compile(
    r"안 ?(?:무서|무섭|때|맞)|무섭(?:지|진|지는) ?않|무서운 ?(?:건|거) ?아니|때리(?:진|지는?) ?않|\bnot (?:scared|afraid|hurt)|\b(?:isn'?t|doesn'?t|never) ",
    re.IGNORECASE,
)
_NO: Final = {
    "ko": re.compile(
        r"^\s*(?:아니|아뇨|아녀|노노|ㄴㄴ|안 ?그래|그건 ?아|그런 ?(?:건|거|생각|뜻)(?:은|까지는?)? ?(?:아니|안|없)|그 ?정도는|죽고 ?싶(?:은|진|지는?) ?(?:건 ?)?(?:아니|않|는 ?않))"
        r"|(?:생각|뜻|마음)(?:은|까지는?|까진)? ?(?:없|아니|안 ?해)"
        r"|^\s*(?:전 |저는 |난 |나는 |그냥 )?(?:괜찮|안 ?죽)|^.{0,10}죽(?:겠다는|고 ?싶다는|을) ?(?:건|거|생각)(?:은|는|까지는?)? ?(?:아니|없)"
    ),
    "en": re.compile(
        r"^\s*(?:(?:lol|lmao|haha|omg|oh|um+|uh|well|god|wow|what|honestly)[,.! ]*)*(?:no+\b|nope|nah|not really|not like that|i'?m not\b(?! (?:sure|ok|okay|fine|safe|well))|i'?m (?:fine|ok|okay|alright|safe)\b|not planning|i don'?t (?:want to die|think so)|of course not)",
        re.IGNORECASE,
    ),
}
_VAGUE: Final = {
    "ko": re.compile(
        r"^\s*(?:(?:아|음|어|흠)+ ?)?(?:(?:잘 ?)?모르|글쎄|몰라|왜 ?(?:물|그런)|말하기 ?싫|대답 ?(?:하기)? ?싫|[.…ㅠㅜ]+$|그냥$|음+$|하+$|묻지 ?마)"
        r"|(?:아침|내일)이? ?(?:안|오지) ?(?:왔|않았)으면|안 ?깼?으면 ?좋|눈(?:을)? ?안 ?떴으면"
    ),
    "en": re.compile(
        r"^\s*(?:i don'?t know|idk|not sure|dunno|why (?:do|would|are) you ask|don'?t ask|rather not|[.…]+$|h?m+$)",
        re.IGNORECASE,
    ),
}

_BUT_UNSURE: Final = re.compile(
    r"(?:농담|장난)(?:은|이)? ?아[니닌님]|\b(?:not (?:joking|kidding)|no joke)\b|모르겠|글쎄|잘 ?몰|아닌 ?것 ?같(?:기도|은데)|\b(?:idk|not sure|don'?t know|dunno|i guess|maybe)\b",
    re.IGNORECASE,
)
"""A no with this in it is half a no."""
_SAYS_ON: Final = re.compile(
    r"\s*(?:아니|아뇨)[ ,.]*(?:진짜|정말|근데|그런데|글쎄|그니까|그러니까)(?:로|루)?(?!.*(?:아니|아님|아냐|안 ?|않|없))"
)
"""A no that only begins a sentence: "no, really, I am on the bus"."""
_N_QUIET: Final = 4
"""Replies for which nobody is asked again."""


def question(locale: str, n_before: int = 0, said: Collection[str] = ()) -> str:
    """The direct question; one that was never put in this talk where `n_before` and `said` tell them."""
    words = _QUESTIONS[locale]
    turned = [words[(n_before + n) % len(words)] for n in range(len(words))]
    return next((each for each in turned if each not in said), turned[0])


def gentle_question(locale: str, replies: Sequence[str]) -> str | None:
    """The same, asked of words that may mean nothing of the kind; None where it was asked often enough."""
    if any(reply in words for reply in replies[-_N_QUIET:] for words in _QUESTIONS.values()):
        return None
    if any(map(is_gentle_question, replies[-_N_QUIET:])):
        return None
    return next(
        (words for words in _GENTLE[locale] if not any(reply.endswith(words) for reply in replies)), None
    )


def is_gentle_question(reply: str) -> bool:
    """Whether a reply ends in the gentle question; what was told may be said back before it."""
    return any(
        reply.endswith(each)
        for asked in (_GENTLE, _ABOUT_DRINK)
        for words in asked.values()
        for each in words
    )


def question_heard(heard: Heard, locale: str, replies: Sequence[str]) -> str | None:
    """The question that fits what a few messages show together; None where it was put already."""
    match heard:
        case Heard.OWN:
            return question(locale, len(replies), replies)
        case Heard.MAYBE:
            return gentle_question(locale, replies)
        case _:
            return next((each for each in _HEARD[heard][locale] if each not in replies), None)


def was_harm_asked(replies: Sequence[str]) -> bool:
    """Whether any reply was the question about harm by one's own hand."""
    return any(reply in words for reply in replies for words in _ABOUT_HARM.values())


def next_of_thread(locale: str, replies: Sequence[str]) -> str | None:
    """The text that follows where the last reply was about a child next door, or about being touched."""
    for thread in _THREADS:
        if replies and any(replies[-1] in words for words in thread.values()):
            return next((each for each in thread[locale] if each not in replies), None)
    return None


def was_other_asked(replies: Sequence[str]) -> bool:
    """Whether any reply was the question about somebody else's life."""
    return any(reply in words for reply in replies for words in _ABOUT_OTHER.values())


def question_about_attack(locale: str, n_before: int = 0) -> str:
    """The question whether somebody who comes is dangerous."""
    words = _ABOUT_ATTACK[locale]
    return words[n_before % len(words)]


def questions_about_attack(locale: str) -> tuple[str, ...]:
    """Every wording of that question."""
    return _ABOUT_ATTACK[locale]


def denies_fear(text: str, locale: str) -> bool:
    """Whether a message answers that question with no."""
    clean = straight(text)
    return says_no(clean, locale) or _NO_FEAR.search(clean) is not None


def is_afraid(text: str, locale: str, replies: Sequence[str]) -> bool:
    """Whether the message says yes to that question, which the last reply put."""
    if not replies or not any(replies[-1] in words for words in _ABOUT_ATTACK.values()):
        return False
    clean = straight(text)
    return _FEAR[locale].search(clean) is not None and _NO_FEAR.search(clean) is None


def was_attack_asked(replies: Sequence[str]) -> bool:
    """Whether any reply was that question."""
    return any(reply in words for reply in replies for words in _ABOUT_ATTACK.values())


def was_put(replies: Sequence[str]) -> bool:
    """Whether the last reply was the question."""
    return bool(replies) and _is_question(replies[-1])


def was_ever_put(replies: Sequence[str]) -> bool:
    """Whether any reply was the question."""
    return any(map(_is_question, replies))


def _is_question(reply: str) -> bool:
    is_direct = any(reply in words for asked in (_QUESTIONS, _ABOUT_HARM) for words in asked.values())
    return reply in all_asking() or is_direct or is_gentle_question(reply)


def was_gentle(replies: Sequence[str]) -> bool:
    """Whether the question that was put last was the gentle one."""
    put = (reply for reply in reversed(replies) if _is_question(reply) and reply not in all_asking())
    last = next(put, "")
    return is_gentle_question(last)


def is_unanswered(replies: Sequence[str], between: Collection[str] = ()) -> bool:
    """Whether the question still stands: nothing but what is said to an unsure answer came behind it.

    Args:
        replies: The companion's replies, oldest first.
        between: What else may be said without closing the question.
    """
    unsure = {text for texts in _UNSURE.values() for text in texts}
    for reply in reversed(replies[-_N_QUIET:]):
        if _is_question(reply):
            return True
        if reply not in unsure and reply not in between:
            return False
    return False


def answer_to_no(text: str, locale: str, said: Collection[str] = ()) -> str | None:
    """What is said to those who answer the question with no, or leave it open; None for anything else."""
    clean = straight(text)
    if says_no(clean, locale):
        return next((each for each in _DENIED[locale] if each not in said), None)
    is_half_no = _NO[locale].search(clean) is not None and _BUT_UNSURE.search(clean) is not None
    if _VAGUE[locale].search(clean) is not None or is_half_no:
        return next((each for each in _UNSURE[locale] if each not in said), None)
    return None


def believed(locale: str, said: Collection[str]) -> str | None:
    """What is said to a no that is believed and yet watched: the text that names a line."""
    return next((each for each in _DENIED[locale] if "109" in each and each not in said), None)


def says_no(text: str, locale: str) -> bool:
    """Whether a message answers the question with a whole no."""
    clean = straight(text)
    is_no = _NO[locale].search(clean) is not None and says_no_only(clean) and _SAYS_ON.match(clean) is None
    return is_no and _BUT_UNSURE.search(clean) is None


def leaves_open(text: str, locale: str) -> bool:
    """Whether a message answers the question with no, or with nothing sure."""
    clean = straight(text)
    return any(pattern[locale].search(clean) is not None for pattern in (_NO, _VAGUE))


def all_questions(locale: str) -> tuple[str, ...]:
    """Every wording of the question and of what is said to a no."""
    return (
        *_QUESTIONS[locale],
        *_GENTLE[locale],
        *_ABOUT_DRINK[locale],
        *_ABOUT_HARM[locale],
        *_ABOUT_OTHER[locale],
        *_ABOUT_CHILD[locale],
        *_ABOUT_TOUCH[locale],
        *ABOUT_EATING[locale],
        *ABOUT_FEARS[locale],
        *ABOUT_BABY[locale],
        *ABOUT_NEGLECT[locale],
        *ABOUT_RAGE[locale],
        *ABOUT_THREAT[locale],
        *ABOUT_SEEN[locale],
        *ABOUT_CARED[locale],
        *_ABOUT_ATTACK[locale],
        *_DENIED[locale],
        *_UNSURE[locale],
        *all_after_question(locale),
    )
