"""The rhythms that are breathed in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Phase(StrEnum):
    """What the breath does."""

    READY = "ready"
    IN = "in"
    HOLD = "hold"
    OUT = "out"


@dataclass(frozen=True)
class Beat:
    """One screen of an exercise.

    Attributes:
        phase: What the breath does meanwhile.
        seconds: How long it stands. No message is edited more often than that.
        breath: Which breath it belongs to, from 1 on; 0 before the first.
        n_breaths: How many there are.
    """

    phase: Phase
    seconds: int
    breath: int
    n_breaths: int


_READY_SECONDS: Final = 4
_PHASES: Final = (Phase.IN, Phase.HOLD, Phase.OUT)
RHYTHMS: Final = {"446": ((4, 4, 6), 6), "478": ((4, 7, 8), 4)}
"""Seconds of breathing in, holding and breathing out, and how often; the gentler one first."""


def beats(pattern: str) -> tuple[Beat, ...]:
    """All screens of an exercise in their order; none where there is no such rhythm."""
    if pattern not in RHYTHMS:
        return ()
    seconds, n_breaths = RHYTHMS[pattern]
    breaths = (
        Beat(phase, length, breath, n_breaths)
        for breath in range(1, n_breaths + 1)
        for phase, length in zip(_PHASES, seconds, strict=True)
    )
    return (Beat(Phase.READY, _READY_SECONDS, 0, n_breaths), *breaths)
