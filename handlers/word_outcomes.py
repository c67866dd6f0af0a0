"""What can stand against words that others are to see: on the board and in letters alike."""

from dataclasses import dataclass

from ml.board.types import Finding, Verdict
from ml.safety.types import Danger


@dataclass(frozen=True)
class Revealing:
    """The words give away a person, at these spots."""

    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Refused:
    """The words hurt or advertise."""

    verdict: Verdict


@dataclass(frozen=True)
class Crisis:
    """A life is in danger: only the protocol speaks, and nothing leaves."""

    danger: Danger = Danger.OWN


@dataclass(frozen=True)
class Nothing:
    """There is nothing (any more) that this would be about."""
