"""Reads times of day that somebody typed: “9:30, 21시”, “오후 9시 반”, “9pm”."""

import re
from typing import Final

_TIME: Final = re.compile(
    r"(?P<early>오전|아침|새벽|am|a\.m\.)?\s*(?P<late>오후|저녁|밤|pm|p\.m\.)?\s*"
    r"(?P<hour>\d{1,2})\s*(?:(?::|시)\s*(?:(?P<minute>\d{1,2})\s*분?|(?P<half>반))?)?"
    r"\s*(?P<early2>am\b|a\.m\.)?(?P<late2>pm\b|p\.m\.)?",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"[\s,/·]*(?:와|과|하고|그리고|and|&)?[\s,/·]*")
_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60


def read_times(typed: str) -> tuple[int, ...] | None:
    """Minutes after midnight, sorted; None where something in it is no time."""
    found, at, text = set(), 0, typed.strip().replace("：", ":")
    while at < len(text):
        match = _TIME.match(text, at)
        minute = None if match is None else _minute(match)
        if match is None or minute is None:
            return None
        found.add(minute)
        at = match.end()
        if (gap := _BETWEEN.match(text, at)) is not None:
            at = gap.end()
    return tuple(sorted(found)) or None


def _minute(match: re.Match[str]) -> int | None:
    hour = int(match["hour"])
    minute = 30 if match["half"] else int(match["minute"] or 0)
    is_late = bool(match["late"] or match["late2"])
    is_early = bool(match["early"] or match["early2"])
    if is_late and hour < _NOON:
        hour += _NOON
    if is_early and hour == _NOON:
        hour = 0
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return hour * _MINUTES + minute
