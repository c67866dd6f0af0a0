"""The two questionnaires: how many questions, what the answers add up to, and how grave the last one is.

PHQ-9 and GAD-7 were made by Drs. Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues with a
grant from Pfizer Inc.; no permission is needed to reproduce, translate, display or distribute them.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

N_CHOICES: Final = 4
"""Not at all, several days, more than half the days, nearly every day: 0 to 3 points."""
_BASE: Final = N_CHOICES + 1


class Peril(IntEnum):
    """What the answer about death and harm asks for."""

    NONE = 0
    CONCERN = 1
    CRISIS = 2


@dataclass(frozen=True)
class Scale:
    """A questionnaire.

    Attributes:
        key: Names its words.
        title: Its name everywhere.
        n_items: How many questions it has.
        bands: From which sum on each band begins.
        perilous_item: The question about death and harm, from 0 on.
    """

    key: str
    title: str
    n_items: int
    bands: tuple[int, ...]
    perilous_item: int | None = None

    @property
    def best(self) -> int:
        """The highest sum."""
        return self.n_items * (N_CHOICES - 1)


SCALES: Final = (
    Scale("phq", "PHQ-9", 9, (0, 5, 10, 15, 20), perilous_item=8),
    Scale("gad", "GAD-7", 7, (0, 5, 10, 15)),
)
"""In the order of their buttons' numbers: it may only grow."""


class Band(StrEnum):
    """What a sum is usually called; GAD-7 knows no `MODERATELY_SEVERE`."""

    MINIMAL = "minimal"
    MILD = "mild"
    MODERATE = "moderate"
    MODERATELY_SEVERE = "grave"
    SEVERE = "severe"


_BANDS: Final = {
    5: tuple(Band),
    4: (Band.MINIMAL, Band.MILD, Band.MODERATE, Band.SEVERE),
}


def band(scale: Scale, total: int) -> Band:
    """The band that a sum falls into."""
    return _BANDS[len(scale.bands)][sum(total >= first for first in scale.bands) - 1]


def peril(scale: Scale, answers: tuple[int, ...]) -> Peril:
    """What the answer about death and harm asks for; several days are a concern, more are a crisis."""
    if scale.perilous_item is None:
        return Peril.NONE
    return Peril(min(answers[scale.perilous_item], Peril.CRISIS))


def scale_of(number: int) -> Scale | None:
    """A questionnaire by its number; None where there is none."""
    return SCALES[number] if 0 <= number < len(SCALES) else None


def given(scale: Scale, packed: int) -> tuple[int | None, ...] | None:
    """The answers that a button carries: 0 to 3 points, or None for a question that has none yet.

    Returns:
        One answer for each question; None where no button carries such a number.
    """
    if not 0 <= packed < _BASE**scale.n_items:
        return None
    digits = [packed // _BASE**item % _BASE for item in range(scale.n_items)]
    return tuple(digit - 1 if digit else None for digit in digits)


def packed_with(packed: int, item: int, points: int) -> int:
    """What a button carries that gives a question this answer, in the place of another."""
    place: int = _BASE**item
    old = packed // place % _BASE
    return packed + (points + 1 - old) * place


def whole(answers: tuple[int | None, ...]) -> tuple[int, ...] | None:
    """The answers, where every question has one."""
    complete = tuple(answer for answer in answers if answer is not None)
    return complete if len(complete) == len(answers) else None
