"""Whether a unit may be said at all at this point of a talk; how well it fits is another matter."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from ml.counsel.check_in import CHECK_IN
from ml.counsel.mood import Tone
from ml.counsel.quoted import without_quotes
from ml.counsel.talk import PLAIN, Flow, Talk
from ml.counsel.topics import GENERAL
from ml.counsel.units import Stage, Technique, Unit

_OWN_DOING: Final = frozenset(
    {
        "drinking",
        "gambling",
        "habits",
        "part_time",
        "military",
        "eating",
        "looks",
        "self_esteem",
        "retirement",
        "menopause",
    }
)
"""Topics whose units speak to the one who does it, unless they ask for a person's word."""
_PEOPLE: Final = (
    "엄마|어머니|아빠|아버지|부모|남편|신랑|아내|와이프|남친|여친|남자친구|여자친구|오빠|언니|누나|동생|아들|딸|친구"
    "|할머니|할아버지|시어머니|시아버지|알바|손님|사장|팀장|부장|선배|걔"
    "|mother|mom|mum|father|dad|husband|wife|brother|sister|son|daughter|friend|boyfriend|girlfriend"
)
_PERSON: Final = re.compile(_PEOPLE, re.IGNORECASE)
_ANOTHER: Final = re.compile(
    rf"(?:{_PEOPLE})(?:님)?(?:이|가|은|는|께서|도|한테|에게)(?![가-힣])|\bmy (?:{_PEOPLE})\b", re.IGNORECASE
)
_MERE: Final = re.compile(
    rf"_?(?:{_PEOPLE}|돈|집|회사|학교|직장|병원|사람|애|아이|아기|부모님|사장님|팀장님|상사|신입|점장|원장|교수"
    r"|강아지|고양이|손목|허리|다리|아침|저녁|밤|새벽|주말|카톡|단톡|단톡방|유튜브|게임|술|약속|사진|얼굴|영어|리뷰"
    r"|편의점|오늘|내일|어제|다음 ?주|이번 ?주|친구들|연락|말|목소리|일|시험|공부|면접|취업|결혼|잘못|처음"
    r"|월세|전세|급식|동창회?|상견례|청첩장|예식장|교실|쉬는 ?시간|회식|미용실|머리|이사|카드값|통장|축의금"
    r"|선물|결혼식|졸업식|입학식|여행|휴가|병원비|수술비|학원|숙제|회의|프로젝트|보고서|출근|퇴근|버스|지하철"
    r"|택시|엘리베이터|헬스장|카페|마트|택배|배달|청소|빨래|설거지|냉장고|휴대폰|핸드폰|폰|노트북|옷|신발|가방"
    r"|소개팅|이불|침대|방|연봉|월급|돈까스|수학|성적|점수|자소서|현관|문|전화|문자|메일|댓글"
    r"|잠|밥|준비|영상|노래|음악|커피|[0-9]+ ?(?:년|개월|달|주|일)|시차|재수|휴학|편의점|가족|소리"
    r"|매일|맨날|날마다|늘|또|자꾸|계속|혼자|아직|이제|요즘|못 ?했|못해|안 ?돼|안 ?되|아무도|비교)(?:님)?"
    r"(?:이|가|은|는|을|를|도|만|한테|에게|께|께서|랑|이랑|에서|에|으로|로)?\W*"
)
"""Words that name somebody or something and tell nothing of them."""
_SPEAKER: Final = re.compile(
    r"(?<![가-힣])(?:내가|제가|나는|저는|난|나도|저도)(?![가-힣])|\bi(?:'m|'ve)?\b", re.IGNORECASE
)
_OWN_STATE: Final = frozenset({"sleep", "lethargy", "gloom", "loneliness", "cry"})
"""Topics whose units speak to the one who lies awake or weeps."""
_ANOTHER_IS: Final = re.compile(
    rf"(?<![가-힣])(?:우리 ?)?(?:{_PEOPLE}|애|아이|아기|애기)(?:님)?(?:이|가|은|는|께서)(?![가-힣])"
    r"(?!.*(?:때문|느라|바람에|(?<![가-힣])(?:나|저|내가|제가|나도|저도)(?![가-힣])))"
    r"[^,.]{0,14}(?:(?:안|못) ?(?:자|주무)|잠|울[어고]|우(?:시|셔|는)|누워)"
)
_AGAINST_ME: Final = re.compile(
    r"(?<![가-힣])(?:나|저|날)(?:를|한테|에게|보고)? ?(?:탓|때리|괴롭|욕|원망|비난|소리)|\bat me\b"
)
_DENIED: Final = re.compile(
    r"^.{0,2}(?:기보다|기보단)|^.{0,8}?(?:건|것은|거는|적은?|일은?) ?(?:아니|없)|^.{0,4}지(?:는|도)? ?않"
)
"""What stands behind a word that is said not to be so: "he does not hit me or such"."""
_DENIES: Final = re.compile(r"거나 ?(?:뭐 ?)?(?:그런|그러는|하는) ?(?:건|것은|거는|적은) ?(?:아니|없)")
_PARTICLE: Final = 2
"""Letters that a particle behind a word has at most."""
_MANY_FEELINGS: Final = 4
"""A general unit for so many feelings is right for any trouble, when no feeling was read."""
_LEAST_FEELING: Final = 0.12
"""A unit for feelings that are less probable together is left out."""
_TROUBLES: Final = frozenset({"sadness", "depression", "anger", "anxiety", "worry", "fear"})
_EMERGENCY: Final = "119"
_LEADS: Final = frozenset({Technique.REFLECTION, Technique.VALIDATION})
_TOLD: Final = frozenset({Flow.TALK, Flow.GOOD_NEWS})
"""Flows in which what takes up a message rests on that message, not on what was told before."""
_LEADING_AWAY: Final = frozenset({Technique.STEP, Technique.REFRAMING, Technique.INFORMATION})
_NEEDED_UNASKED: Final = frozenset({"care"})
"""Topics whose information keeps from harm, as who stops a medicine alone."""
_NEAR_END: Final = 16
"""Letters before the end of a Korean message within which a cue ends that tells what it is about."""
_NOISE: Final = "ㅋㅎㅠㅜ.,!?~… \n"
_PRESUMING: Final = frozenset({Technique.QUESTION, Technique.STEP, Technique.INFORMATION})


def is_cued_now(unit: Unit, talk: Talk) -> bool:
    """Whether the last message calls for the unit by a word."""
    return _is_told(unit, talk.text)


def _is_told(unit: Unit, text: str) -> bool:
    # The cues of many units ask for the denial itself ("잘하지 못"), so only what stands behind counts.
    if unit.needs_pattern is None:
        return False
    text = _own_words(unit, text)
    return any(not _DENIED.search(text[match.end() :]) for match in unit.needs_pattern.finditer(text))


def _own_words(unit: Unit, text: str) -> str:
    """The text in which a unit's words count: what fits any talk hears no words that somebody else said."""
    return without_quotes(text) if unit.topic == GENERAL else text


def is_clearly_cued(unit: Unit, talk: Talk) -> bool:
    """Whether it does so by more than the mere name of somebody or something."""
    return any(_clear_cues(unit, talk))


def is_called_for(unit: Unit, talk: Talk) -> bool:
    """Whether the last message calls for the unit: in Korean at its end, in English by more than one word."""
    if talk.locale != "en":
        # What a Korean message is about stands in its last predicate; what went before leads up to it.
        end = len(talk.text.rstrip(_NOISE)) - _NEAR_END
        pattern = unit.needs_pattern
        is_last = pattern is not None and any(m.end() >= end for m in pattern.finditer(talk.text))
        return is_last and is_clearly_cued(unit, talk)
    # "Friend" or "Christmas" alone tell nothing of what happened to them.
    pattern = unit.needs_pattern
    is_phrase = pattern is not None and any(" " in match[0].strip() for match in pattern.finditer(talk.text))
    return is_phrase and is_clearly_cued(unit, talk)


def is_surely_cued(unit: Unit, talk: Talk) -> bool:
    """Whether it does so by more than the one word that already spoke for the topic of the talk."""
    words = list(_clear_cues(unit, talk))
    is_unsure = talk.is_topic_faint and unit.topic != GENERAL and bool(talk.lone_cue)
    # That word is no second witness for what is said about the topic.
    return any(not (is_unsure and _is_same(word.strip(), talk.lone_cue)) for word in words)


def _is_same(word: str, cue: str) -> bool:
    return word in cue or (word.startswith(cue) and len(word) - len(cue) <= _PARTICLE)


def _clear_cues(unit: Unit, talk: Talk) -> Iterator[str]:
    if unit.needs_pattern is not None:
        text = _own_words(unit, talk.text)
        for match in unit.needs_pattern.finditer(text):
            if not (_MERE.fullmatch(match[0]) or _DENIED.search(text[match.end() :])):
                yield match[0]


def may_be_said(unit: Unit, talk: Talk, emotion: Mapping[str, float] | None) -> bool:
    """Whether nothing speaks against the unit.

    Args:
        unit: What would be said.
        talk: The talk to be answered.
        emotion: Probabilities of the feelings, None where nothing was read.
    """
    return (
        can_be_filled(unit, talk)
        and not _is_out_of_place(unit, talk)
        and not _is_avoided(unit, talk)
        and _has_cue(unit, talk)
        and _fits_mood(unit, talk, emotion)
    )


def can_be_filled(unit: Unit, talk: Talk) -> bool:
    """Whether the talk has something for every slot of the unit."""
    return unit.slots <= talk.slots.keys() and not ("quote" in unit.slots and talk.flow is Flow.ADVICE)


def _is_out_of_place(unit: Unit, talk: Talk) -> bool:
    if unit.follows and not (unit.follows & talk.asked and talk.flow is not Flow.ADVICE):
        return True
    is_early = talk.stage is not Stage.CLOSING and unit.stages == {Stage.CLOSING}
    # "The longer I listen" cannot be said to the first message.
    is_early |= talk.n_messages == 1 and unit.topic == GENERAL and unit.stages == {Stage.MIDDLE}
    reasons = (
        *(_presumes_trouble, _is_filler, _is_too_grave, _is_unasked, _is_of_another, _is_denied),
        _is_too_wide,
    )
    return is_early or any(reason(unit, talk) for reason in reasons)


def _fits_mood(unit: Unit, talk: Talk, emotion: Mapping[str, float] | None) -> bool:
    if talk.flow is Flow.CONCERN and unit.technique in _LEADS and not unit.topic.startswith("concern"):
        is_told = not talk.is_grave or is_cued_now(unit, talk)
        return is_told and bool(unit.feelings & _TROUBLES)
    is_wished = talk.flow is Flow.ASKED and unit.topic == talk.advice
    return (_suits_wish if is_wished else _suits_mood)(unit, talk, emotion)


def _is_avoided(unit: Unit, talk: Talk) -> bool:
    if unit.avoid_pattern is None:
        return False
    if unit.avoid_pattern.search(talk.text):
        return True
    # What was told before also rules a unit out, unless the last message calls for it.
    return not is_cued_now(unit, talk) and unit.avoid_pattern.search(talk.before) is not None


def _presumes_trouble(unit: Unit, talk: Talk) -> bool:
    """Whether a question or an advice for any talk speaks of trouble where none was heard."""
    if unit.topic != GENERAL or unit.follows or talk.is_troubled or talk.flow is not Flow.TALK:
        return False
    return unit.technique in _PRESUMING and "neutral" not in unit.feelings


def _is_too_grave(unit: Unit, talk: Talk) -> bool:
    # Who is merely worn out would be startled by a question about dying.
    is_grave = unit.asks == CHECK_IN or _EMERGENCY in unit.text
    return unit.topic == "concern" and is_grave and not talk.is_grave


def _is_unasked(unit: Unit, talk: Talk) -> bool:
    # In the midst of a talk, advice that no word of the last message calls for leads away from it.
    is_later = talk.is_later and talk.flow is Flow.TALK and not unit.follows
    is_away = unit.technique in _LEADING_AWAY and unit.topic not in _NEEDED_UNASKED
    return is_later and is_away and not is_cued_now(unit, talk)


def _is_of_another(unit: Unit, talk: Talk) -> bool:
    # What is said to somebody who drinks is not said to the child of somebody who drinks.
    is_deed = unit.topic in _OWN_DOING and another_does(talk)
    is_state = unit.topic in _OWN_STATE and _ANOTHER_IS.search(talk.text) is not None
    if not (is_deed or is_state):
        return False
    return unit.needs_pattern is None or _PERSON.search(" ".join(unit.needs)) is None


def _is_denied(unit: Unit, talk: Talk) -> bool:
    # "He does not hit me or such": the topic that a denied word brings up is not the matter.
    is_lead = unit.technique in _LEADS and unit.topic == talk.topic
    return is_lead and not is_cued_now(unit, talk) and _DENIES.search(talk.text) is not None


def asks_of_kind(unit: Unit) -> bool:
    """Whether a unit asks what any matter of one kind, a neighbour's or a shop's, leads one to ask."""
    return unit.topic == GENERAL and unit.is_question and bool(unit.needs) and not unit.asks


def asks_openly(unit: Unit) -> bool:
    """Whether a unit asks without a name, and by no word but that of the kind of a matter."""
    return not unit.slots and (not unit.needs or asks_of_kind(unit))


def _is_too_wide(unit: Unit, talk: Talk) -> bool:
    # Where the matter is known it has questions of its own, and further on the talk itself leads.
    is_known = talk.topic is not None and not talk.is_topic_faint
    return asks_of_kind(unit) and (is_known or talk.is_later)


def another_does(talk: Talk) -> bool:
    """Whether the one who acts in the last message is somebody else than the speaker."""
    if _SPEAKER.search(talk.text):
        return False
    if _ANOTHER.search(talk.text):
        return True
    # "Two bottles yesterday", said after one's father: who does it stands in the messages before.
    is_told_before = _PERSON.search(talk.before) is not None
    is_against_me = _AGAINST_ME.search(talk.text) is not None
    return is_told_before and (is_against_me or not _SPEAKER.search(talk.before))


def _is_filler(unit: Unit, talk: Talk) -> bool:
    # A bare yes or no tells nothing that "I see, so that is how it was" could take up.
    is_bare = talk.act_name in {"assent", "deny"}
    is_lead = unit.technique in {Technique.REFLECTION, Technique.VALIDATION}
    return is_bare and is_lead and unit.topic in {GENERAL, PLAIN} and not unit.follows


def _has_cue(unit: Unit, talk: Talk) -> bool:
    if unit.needs_pattern is None or is_cued_now(unit, talk):
        return True
    # An answer, and what takes up a message, is judged by the newest words alone; other units may rest
    # on what was told before.
    is_lead = unit.technique in _LEADS and (unit.topic == GENERAL or talk.flow in _TOLD)
    is_for_now = bool(unit.follows) or is_lead
    return not is_for_now and _is_told(unit, talk.before)


def _suits_mood(unit: Unit, talk: Talk, emotion: Mapping[str, float] | None) -> bool:
    is_own = unit.topic == talk.topic or unit.topic in talk.kin
    is_bound = unit.topic in {GENERAL, PLAIN} or (is_own and talk.flow is Flow.TALK)
    if not is_bound or unit.follows or unit.technique in {Technique.QUESTION, Technique.INFORMATION}:
        return True
    if unit.feelings == {"neutral"}:
        # In the midst of trouble, "I see, so that is your situation" would sound cold.
        is_cold = unit.topic in {GENERAL, PLAIN} and talk.is_troubled and talk.topic is not None
        return talk.tone is Tone.EVEN and (not is_cold or is_cued_now(unit, talk))
    if unit.feelings == {"joy"}:
        return talk.tone is Tone.JOYFUL
    if is_cued_now(unit, talk):
        return True
    if not talk.is_troubled and talk.tone is Tone.EVEN and talk.flow is Flow.TALK:
        return "neutral" in unit.feelings
    return unit.topic not in {GENERAL, PLAIN} or _is_felt(unit, emotion)


def _suits_wish(unit: Unit, talk: Talk, emotion: Mapping[str, float] | None) -> bool:
    """Whether what was asked for by name fits the mood of the talk, be it joy or sorrow."""
    if not unit.feelings:
        return True
    match talk.mood:
        case Tone.JOYFUL:
            return "joy" in unit.feelings
        case Tone.TROUBLED:
            return bool(unit.feelings & _TROUBLES)
        case Tone.EVEN:
            return "neutral" in unit.feelings or (emotion is not None and _is_felt(unit, emotion))


def _is_felt(unit: Unit, emotion: Mapping[str, float] | None) -> bool:
    if not unit.feelings:
        return True
    if emotion is None:
        return len(unit.feelings) >= _MANY_FEELINGS
    return sum(emotion.get(feeling, 0.0) for feeling in unit.feelings) >= _LEAST_FEELING
