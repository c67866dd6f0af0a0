"""The fixed answer to a crisis within a talk: which kind of danger, and whole or short."""

from collections.abc import Sequence
from typing import Final

from ml.counsel.types import Turn
from ml.safety.danger import clear_danger, danger_of
from ml.safety.fixed_answer import crisis_answer, danger_answered, is_shown, short_crisis_answer
from ml.safety.types import Danger

_N_REPLIES: Final = 4
"""The last replies among which an answer that was given whole need not be repeated word for word."""


def fixed_reply(turns: Sequence[Turn], locale: str) -> str:
    """Answer a message that was graded as crisis; without clear words it is about the danger of before."""
    replies = _last_replies(turns)
    return _reply(clear_danger(turns[-1].text) or _danger_before(replies), replies, locale)


def fixed_reply_to_signs(turns: Sequence[Turn], locale: str) -> str:
    """Answer danger that a talk shows, or a soft yes to the question about it."""
    return _reply(danger_of(turns[-1].text), _last_replies(turns), locale)


def _last_replies(turns: Sequence[Turn]) -> list[str]:
    return [turn.text for turn in turns if not turn.by_user][-_N_REPLIES:]


def _danger_before(replies: Sequence[str]) -> Danger:
    answered = [danger for reply in replies if (danger := danger_answered(reply)) is not None]
    return answered[-1] if answered else Danger.OWN


def _reply(danger: Danger, replies: Sequence[str], locale: str) -> str:
    return (short_crisis_answer if is_shown(danger, replies) else crisis_answer)(locale, danger)
