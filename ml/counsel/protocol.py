"""What comes before any counsel in a talk: the direct question, and every turn after a crisis."""

from typing import Final

from ml.counsel.check_in import says_yes
from ml.counsel.fixed_reply import fixed_reply_to_signs
from ml.counsel.said_before import were_lines_told
from ml.counsel.types import AFTER_CRISIS_TOPIC, CRISIS_TOPIC, SAFE_TOPIC, Counsel, CounselRequest, Turn
from ml.safety.after_question import (
    about_normal,
    agrees_softly,
    asked_still,
    asks_if_normal,
    explains,
    is_believed,
    is_calm,
    is_grave,
    is_light,
    misheard,
    names_danger,
    only_thanks,
    parts,
    passes_over,
    protests,
    relieved,
    sorry,
    tells_on,
    was_named,
    waves_off,
)
from ml.safety.aftermath import (
    all_words,
    answer_after,
    answer_to_calm,
    danger_of_talk,
    may_answer,
    starts_anew,
)
from ml.safety.asking import (
    answer_to_no,
    denies_fear,
    gentle_question,
    is_afraid,
    is_unanswered,
    next_of_thread,
    question,
    question_about_attack,
    question_heard,
    questions_about_attack,
    says_no,
    was_attack_asked,
    was_gentle,
    was_harm_asked,
    was_other_asked,
    was_put,
)
from ml.safety.danger import clear_danger, danger_of
from ml.safety.harmless import is_denied, is_explained
from ml.safety.home import all_stays, answer_at_home, stays, was_home_answered
from ml.safety.steps import Step, step, wishes
from ml.safety.threads import (
    affirms,
    goes_on,
    has_plain_reason,
    is_calm_after_giving,
    is_for_later,
    is_plainly_harmless,
)
from ml.safety.together import Heard, has_deed, heard
from ml.safety.types import Danger

_N_ASKED_WHO: Final = 2
"""Replies after which it is still an answer that somebody sleeps next door."""
_N_QUIET: Final = 4
"""Replies for which nobody is asked the direct question again."""
_N_OTHER_ASKED: Final = 3
"""Replies for which the question about somebody else's life holds."""
_N_ATTACK_ASKED: Final = 3
"""Replies for which the question about an attacker holds."""
_REST: Final = "rest"
_CLOSER: Final = frozenset({"weapon", "hidden", "no_police"})
"""Answers to somebody attacked that fit a message better than what is said about home."""
_LONG: Final = {"ko": 24, "en": 50}
"""Characters from which a message behind the gentle question is a story, however sad."""
_WORSE: Final = frozenset({Danger.ATTACK, Danger.ATTACK_AND_WISH, Danger.INJURY})
"""Kinds of danger that need their own answer at once where another one was answered."""


def open_danger(request: CounselRequest) -> Danger | None:
    """The kind of danger that was answered lately and from which the person has not come back."""
    replies = _replies(request.turns)
    return danger_of_talk(replies) or (None if starts_anew(replies) else request.danger)


def protocol_reply(
    request: CounselRequest,
    locale: str,
    *,
    is_about_other: bool = False,
    is_clear: bool = False,
    is_checked: bool = False,
) -> Counsel | None:
    """What the protocol answers; None where counsel may speak.

    Args:
        request: The talk.
        locale: The language of the talk.
        is_about_other: Whether somebody else's life is feared for, so that nobody is asked about their own.
        is_clear: Whether signs add up over the talk already, which call for more than a question.
        is_checked: Whether counsel itself asked last whether there are thoughts of dying.
    """
    text, replies = request.turns[-1].text, _replies(request.turns)
    if (danger := open_danger(request)) is not None:
        return _after(request, locale, danger)
    if is_afraid(text, locale, replies):
        return _card(request, locale, Danger.ATTACK)
    is_open = is_checked or is_unanswered(replies, all_words(locale))
    return (
        (_to_question(request, locale, is_checked=is_checked, is_clear=is_clear) if is_open else None)
        or _to_other(request, locale)
        or (_card(request, locale) if is_clear else None)
        or _to_attack(request, locale)
        or _home(request, locale)
        or (_to_unsure(request, locale, is_about_other=is_about_other) if request.is_unsure else None)
        or _to_step(request, locale, is_about_other=is_about_other)
    )


def _to_attack(request: CounselRequest, locale: str) -> Counsel | None:
    """The question about an attacker once more, where the message before left it open."""
    text, replies = request.turns[-1].text, _replies(request.turns)
    if not was_attack_asked(replies[-1:]) or denies_fear(text, locale) or is_plainly_harmless(text):
        return None
    texts = (*questions_about_attack(locale), *stays((*_told(request), text), locale))
    words = next((each for each in texts if each not in replies), None)
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _home(request: CounselRequest, locale: str) -> Counsel | None:
    text, told = request.turns[-1].text, _told(request)
    words = _at_home(text, told, locale, _replies(request.turns))
    if words is None or (words in all_stays(locale) and wishes(text, locale)):
        return None
    return Counsel(words, (), AFTER_CRISIS_TOPIC)


def _to_other(request: CounselRequest, locale: str) -> Counsel | None:
    """What follows the question about somebody else's life, until they are safe or the talk moves on."""
    text, replies = request.turns[-1].text, _replies(request.turns)
    words = next_of_thread(locale, replies)
    if words is not None and not (says_no(text, locale) or is_plainly_harmless(text)):
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
    if not was_other_asked(replies[-_N_OTHER_ASKED:]):
        return None
    if was_other_asked(replies[-1:]) and (says_yes(text, locale) or affirms(text, locale)):
        return _card(request, locale, Danger.OTHER)
    found = answer_after(text, Danger.OTHER, locale, said=replies)
    if found is None or (found.name == _REST and (says_no(text, locale) or is_plainly_harmless(text))):
        return None
    return Counsel(found.text, (), SAFE_TOPIC if found.is_safe else AFTER_CRISIS_TOPIC)


def _to_step(request: CounselRequest, locale: str, *, is_about_other: bool) -> Counsel | None:
    replies = _replies(request.turns)
    text, told = request.turns[-1].text, _told(request)
    was_asked = any(was_put([reply]) for reply in replies[-_N_QUIET:])
    if were_lines_told(replies[-_N_ASKED_WHO:]):
        who = answer_after(text, Danger.OWN, locale, said=replies, is_asked=True)
        if who is not None and who.name == "wake":
            return Counsel(who.text, (), AFTER_CRISIS_TOPIC)
    found = step(text, told, locale, was_asked=was_asked)
    is_meant = were_lines_told(replies[-1:]) and goes_on(text, locale)
    if found is Step.NONE and not was_asked and (is_meant or is_calm_after_giving(text, told, locale)):
        found = Step.ASK
    match found:
        case Step.CARD:
            return _card(request, locale)
        case Step.ASK_ABOUT_ATTACK if not was_attack_asked(replies):
            return Counsel(question_about_attack(locale, len(replies)), (), AFTER_CRISIS_TOPIC)
        case Step.ASK if not is_about_other:
            return Counsel(question(locale, len(replies), replies), (), AFTER_CRISIS_TOPIC)
        case _:
            return _to_heard(request, locale, was_asked=was_asked, is_about_other=is_about_other)


def _to_heard(
    request: CounselRequest, locale: str, *, was_asked: bool, is_about_other: bool
) -> Counsel | None:
    """The question that is due by what the last messages show together, once in a while."""
    sign = heard(request.turns[-1].text, _told(request), locale)
    if sign is None or (is_about_other and sign not in {Heard.OTHER, Heard.CHILD, Heard.TOUCHED}):
        return None
    if was_asked:  # the question was answered, and now another sign comes
        sign = Heard.OWN if sign in {Heard.OWN, Heard.MAYBE, Heard.DRINK} else sign
    words = question_heard(sign, locale, _replies(request.turns))
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _to_unsure(request: CounselRequest, locale: str, *, is_about_other: bool) -> Counsel | None:
    """What is answered where danger was half heard: the question, or what the lines call for at once."""
    text, told, replies = request.turns[-1].text, _told(request), _replies(request.turns)
    clear = clear_danger(text)
    is_clear = clear is not None and not (clear is Danger.OWN and is_denied(text))
    if is_clear or was_put(replies):
        return _card(request, locale)
    if was_home_answered(replies) or was_attack_asked(replies[-_N_ATTACK_ASKED:]):
        return _card(request, locale, Danger.ATTACK)
    sign = heard(text, told, locale)
    if sign is not None and (words := question_heard(sign, locale, replies)) is not None:
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
    if is_about_other:
        return _card(request, locale)
    if _is_explained_away(text, told, locale):
        return None
    words = gentle_question(locale, replies)
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _is_explained_away(text: str, told: list[str], locale: str) -> bool:
    """Whether a plain reason, an idiom or a talk without a grave word speaks against what was half heard."""
    has_reason = any(has_plain_reason(each, ()) for each in told[-_N_QUIET:])
    if is_explained(text) or is_for_later(text) or has_reason:
        return not names_danger([text], locale) and not any(map(is_grave, told))
    is_told = bool(told) or passes_over(text, locale)
    return is_told and is_light((*told[-_N_QUIET:], text), locale)


def _to_question(request: CounselRequest, locale: str, *, is_checked: bool, is_clear: bool) -> Counsel | None:
    text, replies = request.turns[-1].text, _replies(request.turns)
    is_gentle = was_gentle(replies) and not is_checked
    is_no = says_no(text, locale)
    if is_no and is_checked:
        return None  # counsel asked, and has its own words for a no
    if parts(text, locale) or (is_calm(text, locale) and not is_no):
        return _card(request, locale)
    is_named = not is_gentle or was_named(_told(request), locale)
    words = about_normal(locale, replies) if asks_if_normal(text, locale, is_named=is_named) else None
    if words is not None:
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
    if is_gentle and protests(text, locale):
        words = _to_no(text, locale, replies, is_gentle=is_gentle)
        return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None
    is_soft = not is_gentle and not is_no and agrees_softly(text, locale)
    was_last = is_checked or was_put(replies) or not is_gentle
    is_story = is_gentle and tells_on(text, locale) and not names_danger((*_told(request), text), locale)
    is_yes = was_last and not is_story and (says_yes(text, locale) or affirms(text, locale))
    has_said_yes = is_soft or is_yes
    if wishes(text, locale) or has_said_yes or _is_planned(request, locale, is_gentle=is_gentle):
        return _card(request, locale)
    words = (
        _to_no(text, locale, replies, is_gentle=is_gentle)
        or _to_evasion(text, locale, replies, is_gentle=is_gentle)
        or (None if is_clear else _to_silence(request, locale, is_gentle=is_gentle or is_checked))
    )
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _is_planned(request: CounselRequest, locale: str, *, is_gentle: bool) -> bool:
    """Whether words of a plan, or another sign of a wish to die, stand behind the question."""
    text, told = request.turns[-1].text, _told(request)
    if step(text, told, locale, was_asked=not is_gentle) is Step.CARD:
        return True
    was_heard = heard("".join(told[-1:]), told[:-1], locale)
    return heard(text, told, locale) is Heard.OWN and was_heard is not Heard.OWN


def _to_no(text: str, locale: str, replies: list[str], *, is_gentle: bool) -> str | None:
    if is_gentle and len(text) > _LONG[locale] and passes_over(text, locale):
        return None
    if is_gentle and protests(text, locale):
        return sorry(locale, replies)
    if is_gentle and says_no(text, locale):
        return relieved(locale, replies)
    if not is_gentle and explains(text):
        return sorry(locale, replies)
    return answer_to_no(text, locale, replies)


def _to_evasion(text: str, locale: str, replies: list[str], *, is_gentle: bool) -> str | None:
    if is_gentle and passes_over(text, locale):
        return None
    found = answer_after(text, Danger.OWN, locale, said=replies, is_asked=True)
    if found is None or not may_answer(found, text, Danger.OWN, replies):
        return None
    return found.text


def _to_silence(request: CounselRequest, locale: str, *, is_gentle: bool) -> str | None:
    """The question once more: the direct one until it is answered, the gentle one where it was due."""
    text, told, replies = request.turns[-1].text, _told(request), _replies(request.turns)
    if not is_gentle:
        again = question_heard(Heard.HARM, locale, replies) if was_harm_asked(replies[-1:]) else None
        return again or asked_still(text, locale, replies)
    is_meant = is_grave(text) or was_named([text], locale) or only_thanks(text, locale)
    before = "".join(told[-1:])
    was_heard = any(heard(each, told[:place], locale) for place, each in enumerate(told))
    was_meant = was_heard or is_grave(before) or was_named([before], locale)
    if is_meant or (was_meant and not is_plainly_harmless(text)) or waves_off(text, locale):
        return asked_still(text, locale, replies, is_gentle=not was_heard)
    return None


def since_safe(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The talk since the person said that they are safe again; all of it where there was no danger."""
    return turns[_start(turns) :]


def _after(request: CounselRequest, locale: str, danger: Danger) -> Counsel | None:
    text, replies = request.turns[-1].text, _replies(request.turns)
    clear = clear_danger(text)
    if clear is not danger and clear in _WORSE and danger not in {Danger.ATTACK, Danger.ATTACK_AND_WISH}:
        return _card(request, locale)
    if danger in {Danger.ATTACK, Danger.ATTACK_AND_WISH}:
        words = answer_at_home(text, _told(request), locale, replies, is_open=True)
        found = answer_after(text, danger, locale, said=replies, n_before=request.n_answered)
        is_closer = found is not None and found.name in _CLOSER and "112" in found.text
        if words is not None and not is_closer:
            return Counsel(words, (), AFTER_CRISIS_TOPIC)
    if danger is Danger.OWN and (answer := _to_unnamed(request, locale)) is not None:
        return answer
    found = answer_after(text, danger, locale, said=replies, n_before=request.n_answered)
    if found is None or not may_answer(found, text, danger, replies):
        return None
    return Counsel(found.text, (), SAFE_TOPIC if found.is_safe else AFTER_CRISIS_TOPIC)


def _to_unnamed(request: CounselRequest, locale: str) -> Counsel | None:
    """What an alarm of own danger is followed by: an apology, or that such thoughts come."""
    text, replies = request.turns[-1].text, _replies(request.turns)
    told = _told(request)
    was_meant = has_deed((*told, text), locale)
    if danger_of_talk(replies) is not None and told and not was_meant and is_believed(text, told, locale):
        words = misheard(locale, replies)
        return Counsel(words, (), SAFE_TOPIC) if words is not None else None
    words = about_normal(locale, replies) if asks_if_normal(text, locale) else None
    if words is None and is_calm(text, locale):
        words = answer_to_calm(Danger.OWN, locale, replies)
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _at_home(text: str, told: list[str], locale: str, replies: list[str]) -> str | None:
    was_asked = was_attack_asked(replies[-_N_ATTACK_ASKED:])
    words = answer_at_home(text, told, locale, replies, is_open=was_asked)
    if not was_home_answered(replies) or is_plainly_harmless(text):
        return words
    found = answer_after(text, Danger.ATTACK, locale, said=replies)
    if words in all_stays(locale) and found is not None and found.name != _REST:
        return found.text
    return words


def _card(request: CounselRequest, locale: str, danger: Danger | None = None) -> Counsel:
    danger = danger or danger_of(request.turns[-1].text)
    return Counsel(fixed_reply_to_signs(request.turns, locale, danger), (), CRISIS_TOPIC, danger)


def _told(request: CounselRequest) -> list[str]:
    return [turn.text for turn in since_safe(request.turns)[:-1] if turn.by_user]


def _replies(turns: tuple[Turn, ...]) -> list[str]:
    return [turn.text for turn in turns if not turn.by_user]


def _start(turns: tuple[Turn, ...]) -> int:
    n_over = starts_anew(_replies(turns))
    if not n_over:
        return 0
    places = [place for place, turn in enumerate(turns) if not turn.by_user]
    return places[n_over - 1] + 1
