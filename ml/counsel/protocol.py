"""What comes before any counsel in a talk: the direct question, and every turn after a crisis."""

from typing import Final

from ml.counsel.check_in import says_yes
from ml.counsel.fixed_reply import fixed_reply_to_signs
from ml.counsel.said_before import were_lines_told
from ml.counsel.types import AFTER_CRISIS_TOPIC, CRISIS_TOPIC, SAFE_TOPIC, Counsel, CounselRequest, Turn
from ml.safety.aftermath import answer_after, danger_of_talk, may_answer, starts_anew
from ml.safety.asking import (
    answer_to_no,
    gentle_question,
    is_afraid,
    question,
    question_about_attack,
    was_attack_asked,
    was_ever_put,
    was_put,
)
from ml.safety.danger import clear_danger, danger_of
from ml.safety.home import answer_at_home
from ml.safety.steps import Step, step
from ml.safety.threads import affirms, goes_on, is_calm_after_giving
from ml.safety.types import Danger

_N_ASKED_WHO: Final = 2
"""Replies after which it is still an answer that somebody sleeps next door."""
_WORSE: Final = frozenset({Danger.ATTACK, Danger.ATTACK_AND_WISH, Danger.INJURY})
"""Kinds of danger that need their own answer at once where another one was answered."""


def open_danger(request: CounselRequest) -> Danger | None:
    """The kind of danger that was answered lately and from which the person has not come back."""
    replies = _replies(request.turns)
    return danger_of_talk(replies) or (None if starts_anew(replies) else request.danger)


def protocol_reply(
    request: CounselRequest, locale: str, *, is_about_other: bool = False, is_clear: bool = False
) -> Counsel | None:
    """What the protocol answers; None where counsel may speak.

    Args:
        request: The talk.
        locale: The language of the talk.
        is_about_other: Whether somebody else's life is feared for, so that nobody is asked about their own.
        is_clear: Whether signs add up over the talk already, which call for more than a question.
    """
    text, replies = request.turns[-1].text, _replies(request.turns)
    if (danger := open_danger(request)) is not None:
        return _after(request, locale, danger)
    if is_afraid(text, locale, replies):
        return _card(request, locale, Danger.ATTACK)
    if was_put(replies) and (answer := _to_question(request, locale)) is not None:
        return answer
    if is_clear:
        return _card(request, locale)
    if (
        request.is_unsure
        and (asked := _to_unsure(request, locale, is_about_other=is_about_other)) is not None
    ):
        return asked
    return _to_step(request, locale, is_about_other=is_about_other)


def _to_step(request: CounselRequest, locale: str, *, is_about_other: bool) -> Counsel | None:
    replies = _replies(request.turns)
    text, told = request.turns[-1].text, _told(request)
    was_asked = was_ever_put(replies)
    if (words := answer_at_home(text, told, locale, replies)) is not None:
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
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
            return Counsel(question(locale, len(replies)), (), AFTER_CRISIS_TOPIC)
        case _:
            return None


def _to_unsure(request: CounselRequest, locale: str, *, is_about_other: bool) -> Counsel | None:
    """What is answered where danger was half heard: the question, or what the lines call for at once."""
    text, replies = request.turns[-1].text, _replies(request.turns)
    if clear_danger(text) is not None or is_about_other or was_put(replies):
        return _card(request, locale)
    words = gentle_question(locale, replies)
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _to_question(request: CounselRequest, locale: str) -> Counsel | None:
    text, replies = request.turns[-1].text, _replies(request.turns)
    if says_yes(text, locale) or affirms(text, locale):
        return _card(request, locale)
    if (words := answer_to_no(text, locale, replies)) is not None:
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
    found = answer_after(text, Danger.OWN, locale, said=replies, is_asked=True)
    if found is None or not may_answer(found, text, Danger.OWN, replies):
        return None
    return Counsel(found.text, (), AFTER_CRISIS_TOPIC)


def since_safe(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The talk since the person said that they are safe again; all of it where there was no danger."""
    return turns[_start(turns) :]


def _after(request: CounselRequest, locale: str, danger: Danger) -> Counsel | None:
    text, replies = request.turns[-1].text, _replies(request.turns)
    clear = clear_danger(text)
    if clear is not danger and clear in _WORSE and danger not in {Danger.ATTACK, Danger.ATTACK_AND_WISH}:
        return _card(request, locale)
    if danger in {Danger.ATTACK, Danger.ATTACK_AND_WISH}:
        words = answer_at_home(text, _told(request), locale, replies)
        if words is not None:
            return Counsel(words, (), AFTER_CRISIS_TOPIC)
    found = answer_after(text, danger, locale, said=replies, n_before=request.n_answered)
    if found is None or not may_answer(found, text, danger, replies):
        return None
    return Counsel(found.text, (), SAFE_TOPIC if found.is_safe else AFTER_CRISIS_TOPIC)


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
