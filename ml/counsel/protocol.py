"""What comes before any counsel in a talk: the direct question, and every turn after a crisis."""

from typing import Final

from ml.counsel.after_crisis import after
from ml.counsel.check_in import says_yes
from ml.counsel.open_question import to_question
from ml.counsel.protocol_turns import card, replies_of, told_of
from ml.counsel.said_before import were_lines_told
from ml.counsel.types import AFTER_CRISIS_TOPIC, SAFE_TOPIC, Counsel, CounselRequest
from ml.safety.after_question import (
    is_grave,
    is_light,
    names_danger,
    passes_over,
)
from ml.safety.aftermath import (
    answer_after,
    danger_of_talk,
    starts_anew,
    words_between,
)
from ml.safety.asking import (
    denies_fear,
    gentle_question,
    is_afraid,
    is_unanswered,
    next_of_thread,
    question,
    question_heard,
    questions_about_attack,
    says_no,
    was_attack_asked,
    was_other_asked,
    was_put,
)
from ml.safety.danger import clear_danger
from ml.safety.grounds import rests_on_words
from ml.safety.harmless import is_denied, is_explained
from ml.safety.home import all_stays, answer_at_home, stays, was_home_answered
from ml.safety.steps import Step, step, wishes
from ml.safety.threads import (
    affirms,
    goes_on,
    has_plain_reason,
    is_calm_after_giving,
    is_for_later,
    is_of_a_story,
    is_plainly_harmless,
)
from ml.safety.together import Heard, heard
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
_OVERRIDE: Final = frozenset({Heard.OWN, Heard.RAGE, Heard.THREAT})
"""What is asked though another thread is being followed."""
_OF_MORE: Final = frozenset(
    {
        Heard.OTHER,
        Heard.CHILD,
        Heard.TOUCHED,
        Heard.FEARS,
        Heard.BABY,
        Heard.CARED,
        Heard.SEEN,
        Heard.NEGLECT,
        Heard.RAGE,
        Heard.THREAT,
    }
)
"""What is asked also where somebody else's life is feared for."""


def open_danger(request: CounselRequest) -> Danger | None:
    """The kind of danger that was answered lately and from which the person has not come back."""
    replies = replies_of(request.turns)
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
    text, replies = request.turns[-1].text, replies_of(request.turns)
    if (danger := open_danger(request)) is not None:
        return after(request, locale, danger)
    if is_afraid(text, locale, replies):
        return card(request, locale, Danger.ATTACK)
    is_open = is_checked or is_unanswered(replies, words_between(locale))
    return (
        (to_question(request, locale, is_checked=is_checked, is_clear=is_clear) if is_open else None)
        or _to_other(request, locale)
        or (card(request, locale) if is_clear else None)
        or _to_attack(request, locale)
        or _home(request, locale)
        or (_to_unsure(request, locale, is_about_other=is_about_other) if request.is_unsure else None)
        or _to_step(request, locale, is_about_other=is_about_other)
    )


def _to_attack(request: CounselRequest, locale: str) -> Counsel | None:
    """The question about an attacker once more, where the message before left it open."""
    text, replies = request.turns[-1].text, replies_of(request.turns)
    if not was_attack_asked(replies[-1:]) or denies_fear(text, locale) or is_plainly_harmless(text):
        return None
    texts = (*questions_about_attack(locale), *stays((*told_of(request), text), locale))
    words = next((each for each in texts if each not in replies), None)
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _home(request: CounselRequest, locale: str) -> Counsel | None:
    text, told = request.turns[-1].text, told_of(request)
    words = _at_home(text, told, locale, replies_of(request.turns))
    if words is None or (words in all_stays(locale) and wishes(text, locale)):
        return None
    return Counsel(words, (), AFTER_CRISIS_TOPIC)


def _to_other(request: CounselRequest, locale: str) -> Counsel | None:
    """What follows the question about somebody else's life, until they are safe or the talk moves on."""
    text, replies = request.turns[-1].text, replies_of(request.turns)
    words = next_of_thread(locale, replies)
    if words is not None and not (says_no(text, locale) or is_plainly_harmless(text)):
        sign = heard(text, told_of(request), locale)
        newer = question_heard(sign, locale, replies) if sign in _OVERRIDE else None
        return Counsel(newer or words, (), AFTER_CRISIS_TOPIC)
    if not was_other_asked(replies[-_N_OTHER_ASKED:]):
        return None
    if was_other_asked(replies[-1:]) and (says_yes(text, locale) or affirms(text, locale)):
        return card(request, locale, Danger.OTHER)
    found = answer_after(text, Danger.OTHER, locale, said=replies)
    if found is None or (found.name == _REST and (says_no(text, locale) or is_plainly_harmless(text))):
        return None
    return Counsel(found.text, (), SAFE_TOPIC if found.is_safe else AFTER_CRISIS_TOPIC)


def _to_step(request: CounselRequest, locale: str, *, is_about_other: bool) -> Counsel | None:
    replies = replies_of(request.turns)
    text, told = request.turns[-1].text, told_of(request)
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
            return card(request, locale)
        case Step.ASK_ABOUT_ATTACK if not was_attack_asked(replies[-_N_ATTACK_ASKED:]):
            texts = questions_about_attack(locale)
            words = next((each for each in texts if each not in replies), texts[0])
            return Counsel(words, (), AFTER_CRISIS_TOPIC)
        case Step.ASK if not is_about_other:
            return Counsel(question(locale, len(replies), replies), (), AFTER_CRISIS_TOPIC)
        case _:
            return _to_heard(request, locale, was_asked=was_asked, is_about_other=is_about_other)


def _to_heard(
    request: CounselRequest, locale: str, *, was_asked: bool, is_about_other: bool
) -> Counsel | None:
    """The question that is due by what the last messages show together, once in a while."""
    sign = heard(request.turns[-1].text, told_of(request), locale)
    if sign is None or (is_about_other and sign not in _OF_MORE):
        return None
    if was_asked:  # the question was answered, and now another sign comes
        sign = Heard.OWN if sign in {Heard.OWN, Heard.MAYBE, Heard.DRINK} else sign
    words = question_heard(sign, locale, replies_of(request.turns))
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _to_unsure(request: CounselRequest, locale: str, *, is_about_other: bool) -> Counsel | None:
    """What is answered where danger was half heard: the question, or what the lines call for at once."""
    text, told, replies = request.turns[-1].text, told_of(request), replies_of(request.turns)
    if (known := _to_known(request, locale)) is not None:
        return known
    sign = heard(text, told, locale)
    if sign is not None and (words := question_heard(sign, locale, replies)) is not None:
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
    if is_about_other:
        return card(request, locale)
    if not request.is_joined and _is_explained_away(request, locale):
        return None
    words = gentle_question(locale, replies)
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _to_known(request: CounselRequest, locale: str) -> Counsel | None:
    """What is answered where the talk itself settles it: they are with somebody, or it was asked before."""
    text, told, replies = request.turns[-1].text, told_of(request), replies_of(request.turns)
    clear = clear_danger(text)
    if clear is not None and not (clear is Danger.OWN and is_denied(text)):
        return card(request, locale)
    found = answer_after(text, Danger.OWN, locale, said=replies) if told else None
    if found is not None and found.is_safe:
        return Counsel(found.text, (), SAFE_TOPIC)
    if was_put(replies):
        return card(request, locale)
    if was_home_answered(replies) or was_attack_asked(replies[-_N_ATTACK_ASKED:]):
        return card(request, locale, Danger.ATTACK)
    return None


def _is_explained_away(request: CounselRequest, locale: str) -> bool:
    """Whether a plain reason, an idiom or a talk without a grave word speaks against what was half heard."""
    text, told = request.turns[-1].text, told_of(request)
    if is_of_a_story(text, told[-_N_QUIET:]):
        return True
    has_reason = any(has_plain_reason(each, ()) for each in (*told[-_N_QUIET:], text))
    is_harmless = is_plainly_harmless(text) and not request.is_strong
    if is_explained(text) or is_for_later(text) or has_reason or is_harmless:
        return not names_danger([text], locale) and not any(map(is_grave, told))
    if request.is_strong:
        return False
    if told and not any(map(rests_on_words, (*told[-_N_QUIET:], text))):
        return True  # the classifier alone, and no word of danger far and wide
    is_told = bool(told) or passes_over(text, locale)
    return is_told and is_light((*told[-_N_QUIET:], text), locale)


def _at_home(text: str, told: list[str], locale: str, replies: list[str]) -> str | None:
    was_asked = was_attack_asked(replies[-_N_ATTACK_ASKED:])
    words = answer_at_home(text, told, locale, replies, is_open=was_asked)
    if not was_home_answered(replies) or is_plainly_harmless(text):
        return words
    found = answer_after(text, Danger.ATTACK, locale, said=replies)
    if words in all_stays(locale) and found is not None and found.name != _REST:
        return found.text
    return words
