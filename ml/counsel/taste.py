"""What a person thought of earlier replies, as a leaning for or against units."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Self

from ml.counsel.units import Technique, Unit

_LIKED: Final = 0.5
_DISLIKED: Final = -1.0
"""A unit that was voted up is welcome again, one that was voted down had better stay away."""
_OF_TECHNIQUE: Final = 0.4
"""Weight of what was thought of other units that do the same."""
_DOUBT: Final = 4
"""So many votes are needed before a technique leans half of the way."""


@dataclass(frozen=True)
class Taste:
    """Leanings in [-1, 1]; of nobody who has voted, none.

    Attributes:
        units: Of units that were voted on, by id.
        techniques: Of what units do.
    """

    units: Mapping[str, float] = field(default_factory=dict)
    techniques: Mapping[Technique, float] = field(default_factory=dict)

    @classmethod
    def of(cls, units: Iterable[Unit], liked: frozenset[str], disliked: frozenset[str]) -> Self:
        """The taste that votes show.

        Args:
            units: All units.
            liked: Ids of those that were voted up.
            disliked: Ids of those that were voted down.
        """
        if not liked and not disliked:
            return cls()
        ups: Counter[Technique] = Counter()
        downs: Counter[Technique] = Counter()
        for unit in units:
            ups[unit.technique] += unit.id in liked
            downs[unit.technique] += unit.id in disliked
        return cls(
            units={**dict.fromkeys(liked, _LIKED), **dict.fromkeys(disliked, _DISLIKED)},
            techniques={
                technique: (ups[technique] - downs[technique]) / (ups[technique] + downs[technique] + _DOUBT)
                for technique in ups
            },
        )

    def leaning(self, unit: Unit) -> float:
        """How much the person would like to hear a unit."""
        return self.units.get(unit.id, 0.0) + _OF_TECHNIQUE * self.techniques.get(unit.technique, 0.0)
