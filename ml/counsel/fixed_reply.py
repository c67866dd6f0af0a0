"""The fixed answer to a crisis within a talk: which kind of danger, whole, short, or to what is said now."""

from collections.abc import Sequence
from typing import Final

from ml.counsel.types import Turn
from ml.safety.aftermath import answer_again, danger_of_talk
from ml.safety.danger import clear_danger, danger_of
from ml.safety.fixed_answer import crisis_answer, is_shown, n_short_answers, short_crisis_answer
from ml.safety.home import was_home_answered
from ml.safety.steps import danger_around
from ml.safety.together import is_of_other
from ml.safety.types import Danger

_N_REPLIES: Final = 12
"""The last replies among which an answer that was given whole need not be repeated word for word."""


def fixed_reply(turns: Sequence[Turn], locale: str) -> str:
    """Answer a message that was graded as crisis; without clear words it is about the danger of before."""
    replies = _last_replies(turns)
    text, before = turns[-1].text, danger_of_talk(replies)
    danger, words = answer_again(text, before, locale, said=replies)
    if before is None and clear_danger(text) is None:
        told = [turn.text for turn in turns[:-1] if turn.by_user]
        is_other = is_of_other(text, told, locale)
        danger = danger_around(told) or (Danger.OTHER if is_other else danger)
        words = crisis_answer(locale, danger)
    if before is None and clear_danger(text) is Danger.OWN and was_home_answered(replies):
        danger = Danger.ATTACK_AND_WISH
        words = crisis_answer(locale, danger)
    return words if words not in replies else _reply(danger, replies, locale)


def fixed_reply_to_signs(turns: Sequence[Turn], locale: str, danger: Danger | None = None) -> str:
    """Answer danger that a talk shows, or a soft yes to the question about it."""
    return _reply(danger or danger_of(turns[-1].text), _last_replies(turns), locale)


def _last_replies(turns: Sequence[Turn]) -> list[str]:
    return [turn.text for turn in turns if not turn.by_user][-_N_REPLIES:]


def _reply(danger: Danger, replies: Sequence[str], locale: str) -> str:
    if not is_shown(danger, replies):
        return crisis_answer(locale, danger)
    shorts = [short_crisis_answer(locale, danger, n) for n in range(n_short_answers(danger))]
    return next((short for short in shorts if short not in replies), shorts[0])
