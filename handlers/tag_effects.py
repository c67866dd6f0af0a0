"""How the mood differs between days with a tag and days without it. Nothing here says why."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from handlers.mood_days import DayMood

MIN_DAYS: Final = 8
"""So many days on either side, or nothing is said."""
USUAL: Final = 1.959964
"""Quantile of the normal distribution for intervals of 95 %."""
CAREFUL: Final = 2.575829
"""The same for 99 %, where one of many tags is picked out and put into words."""
_ROUNDING: Final = 1 / 12
"""The least variance of scores that come in whole steps: equal figures are not without doubt."""


@dataclass(frozen=True)
class TagEffect:
    """The difference of two means, with its interval.

    Attributes:
        tag: The tag.
        n_with: Days that have it.
        n_without: Days with entries that do not.
        difference: Mean of the days with it, less mean of the others.
        low: The lower end of the interval.
        high: The upper end of it.
    """

    tag: str
    n_with: int
    n_without: int
    difference: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether no difference at all lies outside the interval."""
        return self.low > 0 or self.high < 0


def tag_effects(days: Sequence[DayMood], *, z: float = USUAL) -> tuple[TagEffect, ...]:
    """Every tag with enough days on both sides, the largest difference first.

    Welch's interval: ``difference ± t * sqrt(v1 / n1 + v2 / n2)``, with the degrees of freedom of
    Welch and Satterthwaite. A day counts once, with the mean of its entries.

    Args:
        days: Days with entries.
        z: Quantile of the normal distribution that says how wide the interval is.
    """
    tags = dict.fromkeys(tag for day in days for tag in day.tags)
    found = []
    for tag in tags:
        with_it = np.array([day.mean for day in days if tag in day.tags])
        without = np.array([day.mean for day in days if tag not in day.tags])
        if min(len(with_it), len(without)) >= MIN_DAYS:
            found.append(_effect(tag, with_it, without, z))
    return tuple(sorted(found, key=lambda effect: (-abs(effect.difference), effect.tag)))


def t_quantile(z: float, df: float) -> float:
    """Student's quantile from the normal one, by the expansion of Cornish and Fisher.

    From 7 degrees of freedom on, the fewest there are here, it is right to 0.01 at 99 %.
    """
    return (
        z
        + (z**3 + z) / (4 * df)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * df**3)
    )


def _effect(tag: str, with_it: NDArray[np.float64], without: NDArray[np.float64], z: float) -> TagEffect:
    shares = [max(float(np.var(each, ddof=1)), _ROUNDING) / len(each) for each in (with_it, without)]
    spread = sum(shares)
    sizes = (len(with_it), len(without))
    df = spread**2 / sum(share**2 / (n - 1) for share, n in zip(shares, sizes, strict=True))
    half = t_quantile(z, df) * math.sqrt(spread)
    difference = float(with_it.mean() - without.mean())
    return TagEffect(tag, *sizes, difference, difference - half, difference + half)
