"""When a talk has gone on so long, or so late, that rest and other people are gently brought up."""

from datetime import datetime
from typing import Final

from handlers.comfort.outcomes import Nudge

N_LONG: Final = 40
"""Messages of a talk above which it is very long."""
_NIGHT_HOURS: Final = range(1, 5)
N_ONGOING: Final = 8
"""Messages from which a talk in the night goes on, rather than has just begun."""


def nudge_due(n_messages: int, local: datetime) -> Nudge | None:
    """Why to bring it up now, if there is a reason.

    Args:
        n_messages: Messages of the talk, of both sides.
        local: The time where the person lives.
    """
    if n_messages > N_LONG:
        return Nudge.LONG
    is_night = local.hour in _NIGHT_HOURS
    return Nudge.LATE if is_night and n_messages >= N_ONGOING else None
