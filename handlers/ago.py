"""How long ago something was, in words."""

from datetime import datetime
from typing import Final

from handlers.words import Words

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
_WEEK: Final = 7 * _DAY


def ago(moment: datetime, now: datetime, say: Words) -> str:
    """“3분 전”; the date after a week. A clock that was set back makes it “방금”."""
    seconds = int((now - moment).total_seconds())
    if seconds < _MINUTE:
        return say("ago-now")
    if seconds < _HOUR:
        return say("ago-minutes", n=seconds // _MINUTE)
    if seconds < _DAY:
        return say("ago-hours", n=seconds // _HOUR)
    if seconds < _WEEK:
        return say("ago-days", n=seconds // _DAY)
    return say("ago-date", year=str(moment.year), month=moment.month, day=moment.day)
