"""A clock that stands still until a test moves it."""

from datetime import datetime, timedelta


class StillClock:
    """Gives the same moment again and again."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, time: timedelta) -> None:
        """Let time pass."""
        self.now += time
