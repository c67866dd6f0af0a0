"""The turns of a talk as the protocol of danger sees them, and the fixed answer to them."""

from dataclasses import replace

from ml.counsel.fixed_reply import fixed_reply_to_signs
from ml.counsel.types import CRISIS_TOPIC, Counsel, CounselRequest, Turn
from ml.safety.aftermath import danger_of_talk, starts_anew
from ml.safety.danger import danger_of
from ml.safety.joined import is_half_heard
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


def joined(grader: object, request: CounselRequest) -> CounselRequest:
    """The request, marked where its last messages sound of danger only together; not while danger is open."""
    turns = since_safe(request.turns)
    told = [turn.text for turn in turns if turn.by_user]
    is_open = request.danger is not None or danger_of_talk(replies_of(turns)) is not None
    if is_open or not is_half_heard(grader, told, replies_of(turns), request.locale):
        return request
    return replace(request, is_unsure=True, is_joined=True)


def _start(turns: tuple[Turn, ...]) -> int:
    n_over = starts_anew(replies_of(turns))
    if not n_over:
        return 0
    places = [place for place, turn in enumerate(turns) if not turn.by_user]
    return places[n_over - 1] + 1
