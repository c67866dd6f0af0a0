"""What the last messages sound like when they are read as one, where none of them alone sounds of danger."""

from collections.abc import Sequence
from typing import Final, Protocol, runtime_checkable

from ml.safety.asking import was_attack_asked, was_ever_put, was_other_asked
from ml.safety.danger import clear_danger
from ml.safety.grounds import rests_on_words
from ml.safety.harmless import is_explained
from ml.safety.home import was_home_answered
from ml.safety.threads import has_plain_reason, is_plainly_harmless
from ml.safety.weighing import has_plain_word
from ml.text.normalise import straight

_N_JOINED: Final = 4
"""The messages that are read as one."""
_N_QUIET: Final = 4
"""Replies for which nobody is asked again."""
_LIKELY: Final = 0.8
"""Share of crisis from which the messages together sound of it, chosen on talks nothing was trained on."""
_FAINT: Final = 0.2
"""Share of crisis or concern that the last message must have by itself."""


@runtime_checkable
class Likening(Protocol):
    """A grader that tells how much a text sounds like danger, before any odds are laid on it."""

    def likeness(self, text: str) -> tuple[float, float]:
        """The shares of concern and of crisis."""
        ...


def is_half_heard(grader: object, messages: Sequence[str], replies: Sequence[str], locale: str) -> bool:
    """Whether the last messages together sound of danger, so that the gentle question is due.

    Args:
        grader: What grades single messages; one that tells no likeness hears nothing here.
        messages: The person's messages, oldest first.
        replies: The companion's replies, oldest first.
        locale: ``ko`` or ``en``.
    """
    told = [straight(each) for each in messages[-_N_JOINED:]]
    if not isinstance(grader, Likening) or not told[1:] or _is_settled(told, replies, locale):
        return False
    if sum(grader.likeness(told[-1])) < _FAINT:
        return False
    return grader.likeness(". ".join(told))[1] >= _LIKELY


def _is_settled(told: Sequence[str], replies: Sequence[str], locale: str) -> bool:
    last = replies[-_N_QUIET:]
    was_asked = was_ever_put(last) or was_attack_asked(last) or was_other_asked(last)
    if was_asked or was_home_answered(replies) or clear_danger(told[-1]) is not None:
        return True
    if (
        not any(map(rests_on_words, told))
        or is_plainly_harmless(told[-1])
        or has_plain_word("own", told, locale)
    ):
        return True
    return any(is_explained(each) or has_plain_reason(each, ()) for each in told)
