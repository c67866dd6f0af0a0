"""What a person chose for the paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Self
from zlib import crc32

PERIODS: Final = (14, 28, 91)
"""Days that a paper may tell of, in the order of their buttons."""
MAX_PICKED: Final = 8
N_READY: Final = 6
"""Questions that are ready to be ticked."""
MAX_OWN: Final = 3
MAX_QUESTION_LENGTH: Final = 120


@dataclass(frozen=True)
class Picked:
    """Words of the person: the note of an entry (``mood``), or what they said in a talk (``talk``)."""

    kind: str
    id: int


@dataclass(frozen=True)
class Choices:
    """All that can be chosen.

    Attributes:
        days: How far back the paper goes.
        picked: Own words that stand in it, in the order in which they were ticked.
        ready: Numbers of the ready questions.
        own: Questions that the person typed.
        has_scales: Whether results of questionnaires stand in it.
        made_by: The update that made it last, of these choices; 0 where they have changed since.
        made_at: When that was, in seconds.
    """

    days: int = PERIODS[1]
    picked: tuple[Picked, ...] = ()
    ready: tuple[int, ...] = ()
    own: tuple[str, ...] = field(default=(), repr=False)
    has_scales: bool = True
    made_by: int = 0
    made_at: float = 0.0

    @classmethod
    def unpacked(cls, kept: Mapping[str, Any] | None) -> Self:
        """Out of what is kept; what nobody has chosen yet is as usual."""
        if kept is None:
            return cls()
        picked = tuple(Picked(kind, number) for kind, number in kept["picked"])
        return cls(
            days=kept["days"],
            picked=picked,
            ready=tuple(kept["ready"]),
            own=tuple(kept["own"]),
            has_scales=kept["has_scales"],
            made_by=kept["made_by"],
            made_at=kept["made_at"],
        )

    def packed(self) -> dict[str, Any]:
        """To be kept."""
        return {
            "days": self.days,
            "picked": [[each.kind, each.id] for each in self.picked],
            "ready": list(self.ready),
            "own": list(self.own),
            "has_scales": self.has_scales,
            "made_by": self.made_by,
            "made_at": self.made_at,
        }

    def tick(self, picked: Picked, *, is_on: bool) -> "Choices":
        """Have own words in it, or not; no more than `MAX_PICKED`."""
        others = tuple(each for each in self.picked if each != picked)
        if not is_on:
            return replace(self, picked=others)
        is_full = picked in self.picked or len(others) >= MAX_PICKED
        return self if is_full else replace(self, picked=(*others, picked))

    def tick_ready(self, number: int, *, is_on: bool) -> "Choices":
        """Have a ready question in it, or not."""
        others = set(self.ready) - {number}
        return replace(self, ready=tuple(sorted(others | {number} if is_on else others)))

    def ask(self, question: str) -> "Choices":
        """Have a typed question in it; the same one comes in once."""
        is_full = len(self.own) >= MAX_OWN
        return self if question in self.own or is_full else replace(self, own=(*self.own, question))

    def drop(self, key: int) -> "Choices":
        """Take a typed question out."""
        return replace(self, own=tuple(each for each in self.own if key_of(each) != key))


def key_of(question: str) -> int:
    """A number that stands for a question on a button."""
    return crc32(question.encode())
