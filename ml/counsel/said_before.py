"""What the companion said before, as far as the choice of its next words depends on it."""

from collections.abc import Sequence
from typing import Final

from ml.counsel.types import Turn
from ml.counsel.units import Unit

_LINES: Final = ("109", "1577-0199")
_N_TOLD: Final = 2
"""Replies after which the help lines are named again to one who is merely worn out."""


def asked_last(turns: Sequence[Turn], recognised: Sequence[Sequence[Unit]]) -> frozenset[str]:
    """Kinds of question that the last reply put."""
    if not recognised or turns[-2].by_user:
        return frozenset()
    return frozenset(unit.asks for unit in recognised[-1] if unit.asks)


def question_streak(replies: Sequence[str]) -> int:
    """How many of the last replies each asked something."""
    count = 0
    for reply in reversed(replies):
        if "?" not in reply:
            break
        count += 1
    return count


def were_lines_told(replies: Sequence[str]) -> bool:
    """Whether the help lines stand in one of the last replies."""
    return any(line in reply for reply in replies[-_N_TOLD:] for line in _LINES)


def words_of(units: Sequence[Unit], reply: str) -> str:
    """The words of a reply without what stood in its slots, as far as they are known."""
    # Told apart from the reply as it was sent, so that every manner of speech leads to the same advice.
    return " ".join(unit.text for unit in units) if units else reply
