"""Counts faults, for the operators' page."""


class Tally:
    """How many faults this process has met since it started."""

    def __init__(self) -> None:
        self.count = 0

    def add(self) -> None:
        """One more."""
        self.count += 1
