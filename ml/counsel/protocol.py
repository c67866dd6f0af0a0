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
    is_believed,
    is_calm,
    is_grave,
    is_weighty,
    misheard,
    only_thanks,
    parts,
    passes_over,
    protests,
    relieved,
    sorry,
    was_named,
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
    gentle_question,
    is_afraid,
    is_unanswered,
    question,
    question_about_attack,
    says_no,
    was_attack_asked,
    was_gentle,
    was_put,
)
from ml.safety.danger import clear_danger, danger_of
from ml.safety.home import all_stays, answer_at_home, was_home_answered
from ml.safety.steps import Step, step, wishes
from ml.safety.threads import affirms, goes_on, is_calm_after_giving, is_plainly_harmless
from ml.safety.types import Danger

_N_ASKED_WHO: Final = 2
"""Replies after which it is still an answer that somebody sleeps next door."""
_N_QUIET: Final = 4
"""Replies for which nobody is asked the direct question again."""
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
    if is_unanswered(replies, all_words(locale)) and (answer := _to_question(request, locale)) is not None:
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
    was_asked = any(was_put([reply]) for reply in replies[-_N_QUIET:])
    words = _at_home(text, told, locale, replies)
    if words is not None and not (words in all_stays(locale) and wishes(text, locale)):
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
            return Counsel(question(locale, len(replies), replies), (), AFTER_CRISIS_TOPIC)
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
    is_no = says_no(text, locale)
    if parts(text, locale) or (is_calm(text, locale) and not is_no):
        return _card(request, locale)
    is_named = not was_gentle(replies) or was_named(_told(request), locale)
    words = about_normal(locale, replies) if asks_if_normal(text, locale, is_named=is_named) else None
    if words is not None:
        return Counsel(words, (), AFTER_CRISIS_TOPIC)
    if was_gentle(replies) and protests(text, locale):
        words = _to_no(text, locale, replies)
        return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None
    is_soft = not was_gentle(replies) and not is_no and agrees_softly(text, locale)
    has_said_yes = is_soft or (was_put(replies) and (says_yes(text, locale) or affirms(text, locale)))
    if wishes(text, locale) or has_said_yes:
        return _card(request, locale)
    words = (
        _to_no(text, locale, replies) or _to_evasion(text, locale, replies) or _to_silence(request, locale)
    )
    return Counsel(words, (), AFTER_CRISIS_TOPIC) if words is not None else None


def _to_no(text: str, locale: str, replies: list[str]) -> str | None:
    is_gentle = was_gentle(replies)
    if is_gentle and len(text) > _LONG[locale] and passes_over(text, locale):
        return None
    if is_gentle and protests(text, locale):
        return sorry(locale, replies)
    if is_gentle and says_no(text, locale):
        return relieved(locale, replies)
    return answer_to_no(text, locale, replies)


def _to_evasion(text: str, locale: str, replies: list[str]) -> str | None:
    if was_gentle(replies) and passes_over(text, locale):
        return None
    found = answer_after(text, Danger.OWN, locale, said=replies, is_asked=True)
    if found is None or not may_answer(found, text, Danger.OWN, replies):
        return None
    return found.text


def _to_silence(request: CounselRequest, locale: str) -> str | None:
    """The question once more, where a message neither answers it nor is plainly about something else."""
    text, replies = request.turns[-1].text, _replies(request.turns)
    is_meant = is_grave(text) or was_named([text], locale)
    stays = is_meant if was_gentle(replies) else is_weighty(text, locale)
    if not (stays or only_thanks(text, locale)):
        return None
    return asked_still(text, locale, replies)


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
    if danger_of_talk(replies) is not None and told and is_believed(text, told, locale):
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
