"""What the operator decides about letters, and the bounds of what is written in them."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

LEAST_LETTER: Final = 30
MAX_LETTER: Final = 1500
MAX_THANKS: Final = 100
REACTIONS: Final = ("thanks", "strength", "hug")
WORDS: Final = "words"
"""An answer in words of the receiver's own."""
PAUSE: Final = timedelta(hours=24)
"""Nobody gets two letters within this time."""
WINDOW: Final = timedelta(days=1)
FELT_WITHIN: Final = timedelta(days=7)
"""Only what somebody felt as lately as this decides which letter fits."""
N_FELT: Final = 5
_QUIET_FROM, _QUIET_UNTIL = time(22), time(8)


@dataclass(frozen=True)
class LetterRules:
    """The settings of letters.

    Attributes:
        is_reviewed: Whether moderators look at each letter, where there is a group of them.
        per_day: How many letters a person may send off in a day.
        every: How often letters leave, all that are due together, so that no moment tells of anybody.
        least: A letter or an answer waits at least this long.
        most: And at most this long, before it may leave.
    """

    is_reviewed: bool = True
    per_day: int = 3
    every: timedelta = timedelta(minutes=30)
    least: timedelta = timedelta(hours=1)
    most: timedelta = timedelta(hours=24)

    def due(self, now: datetime, rng: np.random.Generator) -> datetime:
        """A moment by chance, from which on something may leave."""
        seconds = rng.uniform(self.least.total_seconds(), self.most.total_seconds())
        return now + timedelta(seconds=float(seconds))


def is_quiet(now: datetime, timezone: str) -> bool:
    """Whether it is night where somebody lives."""
    local = now.astimezone(ZoneInfo(timezone)).time()
    return local >= _QUIET_FROM or local < _QUIET_UNTIL
