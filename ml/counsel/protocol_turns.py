"""The turns of a talk as the protocol of danger sees them, and the fixed answer to them."""

from ml.counsel.fixed_reply import fixed_reply_to_signs
from ml.counsel.types import CRISIS_TOPIC, Counsel, CounselRequest, Turn
from ml.safety.aftermath import (
    starts_anew,
)
from ml.safety.danger import danger_of
from ml.safety.types import Danger


def since_safe(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The talk since the person said that they are safe again; all of it where there was no danger."""
    return turns[_start(turns) :]


def card(request: CounselRequest, locale: str, danger: Danger | None = None) -> Counsel:
    """The fixed answer to a kind of danger, that of the last message where none is given."""
    danger = danger or danger_of(request.turns[-1].text)
    return Counsel(fixed_reply_to_signs(request.turns, locale, danger), (), CRISIS_TOPIC, danger)


def told_of(request: CounselRequest) -> list[str]:
    """The messages before the last one since the person was safe, oldest first."""
    return [turn.text for turn in since_safe(request.turns)[:-1] if turn.by_user]


def replies_of(turns: tuple[Turn, ...]) -> list[str]:
    """The companion's replies, oldest first."""
    return [turn.text for turn in turns if not turn.by_user]


def _start(turns: tuple[Turn, ...]) -> int:
    n_over = starts_anew(replies_of(turns))
    if not n_over:
        return 0
    places = [place for place, turn in enumerate(turns) if not turn.by_user]
    return places[n_over - 1] + 1
