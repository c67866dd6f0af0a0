"""What is answered behind the question whether somebody thinks of dying, and to those who were misheard.

Calm, thanks and a farewell are no answer to it, nor is a question whether such thoughts are normal. Only a no,
or a message that is plainly about something else, closes it.
"""

# ruff: noqa: E501 -- a pattern or sentence that is cut in two is harder to read than a long line.

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from ml.safety.danger import clear_danger
from ml.safety.rules import fired_rules
from ml.safety.steps import hints
from ml.safety.threads import gives_away, is_plainly_harmless
from ml.text.normalise import straight

_ORDINARY_CHARACTERS: Final = {"ko": 10, "en": 18}
"""From this length a message tells of something."""

_NORMAL: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "네, 많이 지치고 몰렸을 때 그런 생각이 찾아오는 사람들이 있어요. 나쁜 사람이라서가 아니라 도움이 필요하다는 신호예요. 혼자 안고 있지 않아도 돼요, 109는 지금도 받아요. 지금도 죽고 싶은 마음이 들어요?",
        "이상한 것도, 나쁜 것도 아니에요. 그런 생각이 드는 사람은 생각보다 많고, 그만큼 힘이 다했다는 뜻이라 도움을 받아도 되는 때예요. 109(24시간)에 그 말 그대로 하셔도 돼요. 지금 이 순간에도 그 생각이 가까이 있어요?",
    ),
    "en": (
        "Yes, it happens to many people when everything gets too much. It does not make you a bad person; it is a sign that you should have help with it. 109 in Korea, or your local line on findahelpline.com, answers at any hour. Are you thinking of dying right now?",
        "You are not strange, and you are not bad. Such thoughts come to more people than you would guess, and they mean that it is time for help. You can say exactly that to 109, day or night. Is the thought close to you at this moment?",
    ),
}
_STILL: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "그 이야기도 들을게요. 아까 여쭌 말에 대한 답을 아직 못 들어서 마음이 쓰여요. 죽고 싶은 마음이 조금이라도 있어요? 말하기 어려우면 ‘응’이나 ‘아니’만 적어도 돼요. 109는 지금도 열려 있어요.",
        "말을 돌려도 괜찮아요, 다그치지 않을게요. 다만 혼자 두고 싶지 않아서 한 번만 더요. 지금 죽음을 생각하고 계세요? 그렇다면 109에 지금 닿아 주세요.",
        "그 이야기도 나누고 싶어요. 그래도 이 물음만은 아직 접어 둘 수가 없어요. 죽고 싶은 마음이 있어요, 없어요? 있다면 지금 109예요. 없다면 그 한마디만 해 주세요, 그럼 마음 놓고 이어서 들을게요.",
    ),
    "en": (
        "I will listen to that too. I have not heard your answer yet, and it stays with me: is there any part of you that wants to die? A bare yes or no is enough. 109 in Korea is open now.",
        "You need not answer at length, and I will not push. Only because I do not want you alone with it, once more: are you thinking of dying? If so, please reach 109 now.",
        "We can talk about that as well. This one question I cannot put away yet: is there a wish to die, or is there not? If there is, please call now, 109 in Korea or the line that findahelpline.com names where you are. If there is not, just tell me, and we go on.",
    ),
}
_SORRY: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "미안해요, 제가 넘겨짚었어요. 하던 이야기로 돌아갈게요.",
        "알겠어요, 제가 잘못 짚었네요. 미안해요. 그 이야기 마저 들을게요.",
    ),
    "en": (
        "Sorry, I read too much into it. Back to what you were telling me.",
        "All right, I got that wrong, and I am sorry. Go on, I am listening.",
    ),
}
_RELIEVED: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "아니라니 다행이에요, 대답해 줘서 고마워요. 하던 이야기로 돌아갈게요. 어디서부터 더 들려주실래요?",
        "네, 그렇게 들을게요. 괜한 걱정이었다면 미안해요. 아까 그 이야기, 이어서 들려주세요.",
    ),
    "en": (
        "I am glad it is not that, and thank you for answering. Back to your story: where shall we pick it up?",
        "All right, I take your word for it. Sorry if the worry was too much. Please go on with what you were telling me.",
    ),
}
_MISHEARD: Final[Mapping[str, tuple[str, ...]]] = {
    "ko": (
        "미안해요, 제가 너무 앞서 들었어요. 번호 이야기는 접고 하던 이야기로 돌아갈게요. 지금 제일 걸리는 게 뭐예요?",
        "제가 엉뚱하게 들었네요, 미안해요. 그 일부터 제대로 들을게요. 조금만 더 들려주실래요?",
    ),
    "en": (
        "Sorry, I jumped far ahead of you. I will put the numbers away and go back to what you were telling me. What bugs you most about it?",
        "I got that wrong, and I am sorry. Let me hear the thing itself properly. Tell me a little more?",
    ),
}
_PARTS: Final = {
    "ko": re.compile(
        r"(?:고마웠|감사했|즐거웠|미안했)(?:어|습|다|네|지|고)|(?:그동안|여태|지금까지) ?.{0,10}(?:고마|고맙|감사|미안)|(?<![는은이가랑도즘들게] )잘 ?(?:지내|있어|사세|살아|계세|계셔)(?:요|라|세요|십시오)?[.!~ㅎㅠ]*$|(?<![가-힣])안녕히|이만 ?(?:갈게|가볼|가 ?보|물러|쉴게|쉬러)|이제 ?(?:가볼게|갈게|가야|쉬러|쉴게|그만 ?(?:갈|쉴))|마지막(?:으로|이) ?(?:말|인사|부탁|고마|미안|한 ?번만|할 ?말)|다음 ?생|사랑했"
    ),
    "en": re.compile(
        r"\b(?:good ?bye|farewell|take care(?: of yourself)?[.!]*$|thank(?:s| you) for (?:everything|listening|being|hearing|all)|you(?:'ve| have) been (?:kind|good|so kind)|it was (?:nice|good) (?:talking|knowing)|be (?:well|happy)[.!]*$)\b|\bgoing to rest now\b",
        re.IGNORECASE,
    ),
}
_CALM: Final = {
    "ko": re.compile(
        r"(?:마음|기분|속)(?:이|은|도)? ?.{0,10}(?:편[하해안]|가벼|차분|고요|평온|평화|담담|잔잔)|홀가분|후련|(?:이상하게|이제야?|오랜만에|오히려) ?.{0,8}(?:편[하해안]|차분|평온|고요|괜찮)|이제 ?.{0,4}(?:안 ?무서|무섭지(?:도|가)? ?않)|더 ?(?:이상 ?)?(?:걱정|미련|무서울)(?:할|이|은)? ?(?:것|게|거)?(?:도|이)? ?없"
    ),
    "en": re.compile(
        r"\b(?:(?:strangely|weirdly|finally|oddly|so|really|kind of|kinda|pretty|very) (?:calm|peaceful|at peace|light|lighter|relieved|okay with it)|at peace|feel(?:s|ing)? (?:\w+ )?(?:calm|peaceful|light|lighter|free)|i'?m calm|not (?:scared|afraid) (?:of (?:it|dying|that) )?any ?more)\b",
        re.IGNORECASE,
    ),
}
_CAUSE: Final = re.compile(
    r"친구|얘기(?:하|나누|를 ?하)|말하(?:고|니)|털어놓|산책|운동|샤워|목욕|(?:푹|잘) ?(?:자|잤)|덕분|들어 ?주|상담|커피|여행|합격|끝나|방학|주말|퇴근|음악|노래|강아지|고양이|\b(?:walk|talk\w*|friend|slept|nap|shower|bath|coffee|music|dog|cat|therap\w*|exam|weekend|listen\w*)\b",
    re.IGNORECASE,
)
"""What calms people on any day."""
_THANKS: Final = {
    "ko": re.compile(r"^.{0,14}(?:고마워|고맙|감사|땡큐|ㄱㅅ).{0,14}$"),
    "en": re.compile(r"^.{0,12}\b(?:thanks?|thank you|ty)\b.{0,16}$", re.IGNORECASE),
}
_SOFT_YES: Final = {
    "ko": re.compile(
        r"(?:멈추고|끝내고|그만하고|정리하고|쉬고|놓고|놓아 ?버리고|편해지고|자고) ?싶(?!지 ?않)|(?:끝났|멈췄|편해졌|사라졌)으면|못 ?(?:버티|견디|하)겠|(?:그게|그러면|그럼) ?.{0,6}(?:나을|편할|낫)"
    ),
    "en": re.compile(
        r"\b(?:want|need|wish) (?:\w+ )?(?:it|this|everything|the pain) (?:\w+ )?(?:to (?:just )?)?(?:stop|end|be over|would stop|would end)\b|\bcan'?t (?:do|take) (?:this|it) any ?more\b|\bwant(?: to)? (?:rest|peace|sleep forever)\b",
        re.IGNORECASE,
    ),
}
_WAVES_OFF: Final = {
    "ko": re.compile(
        r"신경 ?쓰지 ?(?:마|말)|아무것도 ?아니|별거 ?아니|무시해|못 ?들은 ?(?:걸로|척)|잊어 ?(?:줘|버려|라|요)|그냥 ?(?:해 ?본|한|하는) ?(?:말|소리)|안 ?들은 ?걸로|걱정 ?(?:마|하지 ?마)|물어보지 ?마|묻지 ?마|말 ?돌리"
    ),
    "en": re.compile(
        r"\b(?:ignore (?:me|that|what i)|never ?mind|forget (?:it|i said|what i)|it'?s (?:nothing|whatever)|don'?t worry|just (?:talking|saying|venting)|drop it|don'?t ask)\b",
        re.IGNORECASE,
    ),
}
_TELLS_ON: Final = {
    "ko": re.compile(
        r"(?:네|예|응|어|넵|웅)[ ,.!]+(?!.*(?:생각|마음|맘|기분|그런|그래|그럴|가끔|자주|매일|맨날|싶|힘들|들어요|들 ?때|무서|모르겠))"
        r"(?=.*[가-힣](?:은|는|이|가|을|를) ).{8,}"
    ),
    "en": re.compile(
        r"(?:yeah|yes|yep|yup)[ ,.!]+(?!.*\b(?:think\w*|thoughts?|feel\w*|sometimes|every|want\w*|always|often|do|have|been|lately)\b)"
        r"(?=.*\b(?:my|the|he|she|they|we)\b).{18,}",
        re.IGNORECASE,
    ),
}
_MANY: Final = 2
"""How often the question is put again where it may be out of place."""
_IDIOM: Final = re.compile(
    r"(?:or|and) die trying|kill (?:my ?self|me) (?:lo+l|lmao|haha)\w*|died? (?:like )?\d+ times|[ㄱ-힣]*아 ?죽겠|기(?:를|가|도)? ?(?:팍 ?|다 ?|확 ?)?죽[이여였었어을는지]|(?:아들|딸|남편|아내|엄마|아빠|어머니|아버지|할머니|할아버지|동생|언니|오빠|누나|친구)(?:이|가)? ?죽고 ?(?:나서|난|나니)|죽을 ?때 ?되면 ?죽는|죽을 ?(?:맛|뻔|지경)|죽는 ?줄|마지막 ?(?:근무|출근|입금|수업|시험|방송|버스|열차|경기|학기)",
    re.IGNORECASE,
)
_DEADLY: Final = re.compile(
    r"죽고|죽을|죽어|죽는|자살|자해|살기 ?싫|살고 ?싶지|유서|목숨|손목|약을|옥상|난간|한강|사라지|없어지|없으면|인생|세상|삶|아프|편해|미안|고마웠|\b(?:di(?:e|ed|es|ying)|kill\w*|suicid\w*|pills?|dead|life|disappear\w*|goodbye|hurt\w*|alive)\b",
    re.IGNORECASE,
)
"""Words behind which a task is no explanation."""
_OF_TASKS: Final = re.compile(
    r"(?:싶다|싶단|한다|하잔|가잔|자는|쉬잔|놀잔|가자는|쉬자는)(?:는)? ?(?:소리|말|뜻|얘기)(?:야|임|예요|이에요|였|지|[요.~ㅋㅎ ]*$)|(?:과제|숙제|보고서|논문|레포트|리포트|발표|자소서|시험|공부|업무|회사|야근|마감|프로젝트|코딩|게임|보스|레벨|판|청소|이사|빨래|설거지|드라마|영화|웹툰|정주행|작업|원고|포폴|기말|중간고사|알바|운동|게이트|문제집|인강|짐)(?:[^.?!]{0,24}[ㅋㅎ]{2,}|.{0,10}(?:얘기|이야기|말)(?:야|예요|에요|였|임|인데|한 ?건|$)|.{0,6}(?:페이지|장|개|쪽)(?: ?남|[ㅋㅎ]|이나| ?써| ?해))"
    r"|(?:[ㅋㅎ]{2,}).{0,14}(?:과제|숙제|보고서|논문|레포트|발표|자소서|시험|공부|업무|마감|프로젝트|코딩|게임|청소|드라마|영화|작업|원고)"
    r"|\b(?:i (?:meant|mean|was talking about) (?:the|my|this|it)|(?:finally |just )?(?:beat|cleared|finished) (?:it|him|the (?:boss|level|game|deck|report|essay|paper))|the (?:game|boss|level|deck|essay|report|paper|deadline|assignment|homework)|another day|an extension|for work|my (?:last day|old job|coworkers|colleagues))\b",
    re.IGNORECASE,
)
_IS_NORMAL: Final = {
    "ko": re.compile(
        r"(?:이런|그런|이렇게|저런) ?(?:생각|마음|기분|느낌|엄마|사람).{0,16}(?:있나|있어요?\??$|있어요?\?|있을까|있는(?:지|가|건)|정상|이상|하나요|드나요|흔|나쁜|괜찮은|해도 ?되|많나|많아)|(?:나|저|내|제)만 ?(?:이런|이래|그런|그래|이렇)|(?:다들|남들도|누구나) ?(?:이런 ?거 ?|그런 ?거 ?)?하는 ?(?:생각|거|건가)|(?:다들|남들도|보통|원래|다른 ?(?:사람|엄마)(?:들)?도).{0,12}(?:이런|그런|이래|그래|이렇|그렇).{0,10}(?:\?|나요|까요?|가요|건가|지$)|(?:제가|내가|나|저) ?(?:좀 |너무 |많이 )?(?:이상|나쁜|비정상|미친|못된|정상)\S{0,4}\s?\S{0,6}?(?:가요?|나요?|까요?|죠|지|거지|건가\S*)?\??$|정상(?:인|이)(?:가|에|야|지)"
    ),
    "en": re.compile(
        r"\b(?:normal|(?:does|do) (?:everyone|everybody|anyone|other (?:people|moms|mums|mothers)|people) (?:\w+ )?(?:think|feel|get|have)|is it (?:just|only) me|am i (?:crazy|weird|broken|evil|messed up|a (?:bad|terrible|horrible|awful)|(?:bad|terrible|horrible|awful))|(?:think|mean) (?:that )?i'?m (?:just |such )?(?:a |an )?(?:bad|terrible|horrible|awful|evil|crazy|weird|broken)|are there (?:other )?(?:moms|mums|mothers|people) (?:who|that|like)|does that make me)\b",
        re.IGNORECASE,
    ),
}
_THOUGHT: Final = re.compile(
    r"(?:이런|그런) ?(?:생각|마음)|\b(?:thoughts?|thinking|feel(?:ing)? (?:this|like this))\b", re.IGNORECASE
)
_PROTESTS: Final = {
    "ko": re.compile(
        r"(?:뭔|무슨|뭐라는|먼) ?(?:소리|말)|뜬금|오바|오버|(?:왜|뭘) ?(?:갑자기|그런 ?걸|그걸|이런 ?걸) ?.{0,6}(?:물|나와|그래|죽)|(?:갑자기|웬|왜) ?(?:자살|죽|109|번호|상담)|오해|넘겨 ?짚|잘못 ?(?:짚|알아|이해|들)|그런 ?(?:얘기|이야기|말|뜻|의미|거|건) ?(?:이|은|가)? ?(?:아니|아닌|아님|아녜|아녀|안)|^(?:엥|잉|헐|네|예|응|뭐|what|huh)(?: ?뭐야?)?\?+$|^(?:엥|잉|헐)(?: |,|$)|뭐(?:야|지|임|냐|죠)[?! ]*(?:갑자기|이거)?[?! ]*$|그게 ?아니(?:라|고|야)|뻔한 ?(?:말|소리)|(?:이딴|그딴|헛) ?소리|기계|봇이|복붙|동문서답|딴소리|진정해|됐고|됐거든|얘기 ?(?:중|하고 ?있)|말이 ?안 ?통"
    ),
    "en": re.compile(
        r"\b(?:wtf|what the (?:hell|heck|f\w*)|where did that come from|what are you (?:on|talking) about|out of nowhere|misunderst\w*|misread|got (?:me|it|that) (?:all )?wrong|overreact\w*|chill|calm down|relax|(?:that's|thats) not (?:what|it)|not what i (?:meant|said)|bit much|(?:its|it's) just (?:a|my) \w+$|i(?:'m| am|m) (?:just )?(?:talking|telling you) about|seriously\?|useless bot|(?:dumb|stupid) bot|why (?:would|are|do) you (?:ask|bring|send)\w*)\b",
        re.IGNORECASE,
    ),
}
_GRAVE: Final = re.compile(
    r"죽|자살|자해|살기 ?싫|살고 ?싶지|버티|버틸|견디|견딜|소용 ?없|아무(?:도|한테|에게)|말하지 ?(?:마|말)|비밀|알리지|상처|손목|혼자(?!서)|사라지|사라졌으면|없어지고|끝내|끝낼|마지막|유서|옥상|난간|한강|수면제|무서|무섭|힘들|울었|울고|모르겠|지쳤|지쳐|때리|때려|때렸|맞았|약을? ?(?:모|다 ?먹)|필요 ?없는"
    r"|\b(?:die|dying|kill|suicid\w*|hurt|cut|pills|alone|nobody|no one|hopeless|can't do this|give up|goodbye|tonight|scared|afraid|tired|don't know|idk)\b",
    re.IGNORECASE,
)
_WEIGHS: Final = re.compile(
    r"날짜.{0,4}정했|로그 ?아웃|현생|이승|저승|하늘나라|하직|숨 ?쉬|쉬려고|찾지 ?마|쓰러|피가|칼|농약|보험|떠나|떠날|영원|안녕|미안|고마웠|부탁|정리"
    r"|\b(?:notes?|cut\w*|done|over|anymore|gone|end|ending|sorry|bridge|roof|gun|blood|life|live|living|sleep|wake)\b",
    re.IGNORECASE,
)
"""Words that keep what was half heard from being taken for a mistake."""
_NAMED: Final = re.compile(
    r"죽|자살|자해|상처|손목|피가 ?(?:나|안)|약을? ?(?:모|다|한꺼번|많이)|칼로|옥상|난간|한강|창문.{0,8}(?:눈이|보게|내다|뛰|열고)|사라지|사라져|없어지고|없어져|살기 ?싫|살고 ?싶|끝내(?:고 ?싶|버|려)|끝낼|(?:다|전부|모두) ?(?:정리하|그만하|내려놓|놓)고 ?싶|유서|미련|목숨|버티|견디|마지막 ?(?:인사|편지|부탁)"
    r"|\b(?:die|dying|kill\w*|suicid\w*|hurt(?:ing)? my|cut(?:ting)? my|pills|bridge|roof|end it|wake up|alive|exist\w*|disappear\w*|goodbye|trust myself|safe alone)\b",
    re.IGNORECASE,
)
"""Words by which an alarm was not for nothing, though no rule knows the sentence."""
_SETS_ASIDE: Final = re.compile(
    r"생각|죽|그런|그 ?정도|그건|괜찮|걱정|\b(?:thought|die|dying|not that|like that|fine)\b", re.IGNORECASE
)
_NO_MESSAGE: Final = 16
"""Characters up to which a message that begins with no says no more than that."""


def parts(text: str, locale: str) -> bool:
    """Whether a message is a farewell, or a thanks for everything."""
    return _PARTS[locale].search(_clean(text)) is not None


def is_calm(text: str, locale: str) -> bool:
    """Whether a message tells of a calm for which it gives no everyday cause."""
    clean = _clean(text)
    return _CALM[locale].search(clean) is not None and _CAUSE.search(clean) is None


def only_thanks(text: str, locale: str) -> bool:
    """Whether a message is thanks and nothing else."""
    return _THANKS[locale].search(_clean(text)) is not None


def asks_if_normal(text: str, locale: str, *, is_named: bool = True) -> bool:
    """Whether a message asks if others think so too, or if that makes a bad person.

    Where danger was never named, it must speak of the thought itself: "am I odd" is about anything there.
    """
    clean = _clean(text)
    return _IS_NORMAL[locale].search(clean) is not None and (is_named or _THOUGHT.search(clean) is not None)


def protests(text: str, locale: str) -> bool:
    """Whether a message says that it was misheard, or is annoyed at what was asked."""
    clean = _clean(text)
    return _PROTESTS[locale].search(clean) is not None and _names_danger(clean, locale) is False


def passes_over(text: str, locale: str) -> bool:
    """Whether a message is plainly about something else than what was asked."""
    clean = _clean(text)
    is_grave_word = _GRAVE.search(_IDIOM.sub("", clean)) is not None
    if _names_danger(clean, locale) or is_grave_word or len(clean) < _ORDINARY_CHARACTERS[locale]:
        return is_plainly_harmless(clean)
    return not (parts(clean, locale) or is_calm(clean, locale) or asks_if_normal(clean, locale))


def tells_on(text: str, locale: str) -> bool:
    """Whether a message that begins with yes goes on with its story: "네, 문자는 다 모아 뒀어요"."""
    return _TELLS_ON[locale].match(_clean(text)) is not None


def says_no_only(text: str) -> bool:
    """Whether a message that begins with no is about the question, and not the next sentence of a story."""
    clean = _clean(text)
    return len(clean) <= _NO_MESSAGE or _SETS_ASIDE.search(clean) is not None


def was_named(told: Sequence[str], locale: str) -> bool:
    """Whether danger, or what hints at it, was ever said in words, or things were given away."""
    return names_danger(told, locale) or any(gives_away(text, locale) for text in told)


def names_danger(told: Sequence[str], locale: str) -> bool:
    """Whether danger, or what hints at it, stands in one of the messages in words."""
    return any(_names_danger(_clean(text), locale) for text in told)


def is_light(messages: Sequence[str], locale: str) -> bool:
    """Whether none of the messages holds a grave word, a farewell, calm or a gift."""
    return not any(
        _GRAVE.search(_IDIOM.sub("", _clean(each)))
        or _WEIGHS.search(_clean(each))
        or parts(each, locale)
        or is_calm(each, locale)
        for each in messages
    ) and not was_named(messages, locale)


def is_believed(text: str, told: Sequence[str], locale: str) -> bool:
    """Whether who never named any danger explains, is annoyed or tells of something ordinary behind an alarm."""
    if explains(text) and not any(_DEADLY.search(_IDIOM.sub("", _clean(each))) for each in told):
        return True
    if (
        was_named((*told, text), locale)
        or any(map(_NAMED.search, told))
        or parts(text, locale)
        or is_calm(text, locale)
    ):
        return False
    is_odd = asks_if_normal(text, locale) and not asks_if_normal(text, locale, is_named=False)
    return is_odd or protests(text, locale) or passes_over(text, locale)


def waves_off(text: str, locale: str) -> bool:
    """Whether a message says to forget about what was said, which is no answer to the question."""
    return _WAVES_OFF[locale].search(_clean(text)) is not None


def explains(text: str) -> bool:
    """Whether a message names a task, a game or the like that was meant, with laughter or in so many words."""
    clean = _clean(text)
    return _OF_TASKS.search(clean) is not None and _DEADLY.search(clean) is None


def is_grave(text: str) -> bool:
    """Whether a message behind the gentle question speaks of what it asked about."""
    return _NAMED.search(_IDIOM.sub("", _clean(text))) is not None


def agrees_softly(text: str, locale: str) -> bool:
    """Whether a message behind the direct question says that it should stop, end or be easier: a yes."""
    return _SOFT_YES[locale].search(_clean(text)) is not None


def about_normal(locale: str, said: Collection[str]) -> str | None:
    """What is said to those who ask whether such thoughts are normal; it asks for safety itself."""
    return _unsaid(_NORMAL, locale, said)


def asked_still(text: str, locale: str, said: Collection[str], *, is_gentle: bool = False) -> str | None:
    """The question once more, where it was not answered.

    Behind the gentle question, and to what is plainly harmless, it is not put as often.
    """
    words = _unsaid(_STILL, locale, said)
    is_long = len(_clean(text)) >= _ORDINARY_CHARACTERS[locale]
    n_at_most = (1 if is_long else _MANY) if is_gentle else (_MANY if is_plainly_harmless(text) else None)
    return words if words in _STILL[locale][:n_at_most] else None


def was_asked_again(said: Collection[str]) -> bool:
    """Whether the question was put once more already."""
    return any(reply in texts for reply in said for texts in _STILL.values())


def sorry(locale: str, said: Collection[str]) -> str | None:
    """The apology for a question that was out of place."""
    return _unsaid(_SORRY, locale, said)


def relieved(locale: str, said: Collection[str]) -> str | None:
    """What is said to a no behind the gentle question."""
    return _unsaid(_RELIEVED, locale, said)


def misheard(locale: str, said: Collection[str]) -> str | None:
    """The apology for an alarm that nothing said; the talk begins anew with it."""
    return _unsaid(_MISHEARD, locale, said)


def all_asking() -> frozenset[str]:
    """Every wording that puts the question again, in any language."""
    return frozenset(text for words in (_NORMAL, _STILL) for texts in words.values() for text in texts)


def all_apologies() -> frozenset[str]:
    """Every apology for an alarm, in any language."""
    return frozenset(text for texts in _MISHEARD.values() for text in texts)


def all_after_question(locale: str) -> tuple[str, ...]:
    """Everything that may be said here."""
    return tuple(text for words in (_NORMAL, _STILL, _SORRY, _RELIEVED, _MISHEARD) for text in words[locale])


def _unsaid(words: Mapping[str, tuple[str, ...]], locale: str, said: Collection[str]) -> str | None:
    return next((each for each in words[locale] if each not in said), None)


def _names_danger(text: str, locale: str) -> bool:
    return clear_danger(text) is not None or bool(fired_rules(text)) or hints(text, locale)


def _clean(text: str) -> str:
    return straight(text).strip()
