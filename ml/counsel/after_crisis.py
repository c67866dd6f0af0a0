"""What is answered in every turn after a crisis, until the person is safe."""

from typing import Final

from ml.counsel.protocol_turns import card, replies_of, told_of
from ml.counsel.types import AFTER_CRISIS_TOPIC, SAFE_TOPIC, Counsel, CounselRequest
from ml.safety.after_question import (
    about_normal,
    asks_if_normal,
    explains,
    is_believed,
    is_calm,
    misheard,
    protests,
)
from ml.safety.aftermath import (
    answer_after,
    answer_to_calm,
    danger_of_talk,
    may_answer,
)
from ml.safety.danger import clear_danger
from ml.safety.home import answer_at_home
from ml.safety.together import has_deed, was_heard
from ml.safety.types import Danger

_WORSE: Final = frozenset({Danger.ATTACK, Danger.ATTACK_AND_WISH, Danger.INJURY})
"""Kinds of danger that need their own answer at once where another one was answered."""
_CLOSER: Final = frozenset({"weapon", "hidden", "no_police"})
"""Answers to somebody attacked that fit a message better than what is said about home."""


def after(request: CounselRequest, locale: str, danger: Danger) -> Counsel | None:
    """What is answered after a crisis of a kind; None where counsel may speak again."""
    text, replies = request.turns[-1].text, replies_of(request.turns)
    clear = clear_danger(text)
    if clear is not danger and clear in _WORSE and danger not in {Danger.ATTACK, Danger.ATTACK_AND_WISH}:
        return card(request, locale)
    if danger in {Danger.ATTACK, Danger.ATTACK_AND_WISH}:
        words = answer_at_home(text, told_of(request), locale, replies, is_open=True)
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
    text, replies = request.turns[-1].text, replies_of(request.turns)
    told = told_of(request)
    was_meant = has_deed((*told, text), locale) or was_heard(told, locale)
    # After two alarms an ordinary message takes nothing back any more, only a word about the alarm does.
    is_first = danger_of_talk(replies[:-1]) is None
    may_be_wrong = not was_meant and (is_first or protests(text, locale) or explains(text))
    if danger_of_talk(replies) is not None and told and may_be_wrong and is_believed(text, told, locale):
        words = misheard(locale, replies)
        return Counsel(words, (), SAFE_TOPIC) if words is not None else None
    words = about_normal(locale, replies) if asks_if_normal(text, locale) else None
    if words is None and is_calm(text, locale):
        words = answer_to_calm(Danger.OWN, locale, replies)
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None
