"""How grave a message is, and the engine that grades it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

_SURE: Final = 0.9
"""Probability of crisis from which the classifier alone is believed: of strangers' sentences in danger that
no rule knows, seven in ten lie above it; of ordinary messages that it takes for danger, hardly any."""
_STRONG: Final = 0.8
"""Crisis from which no want of grave words takes it away, chosen on talks nothing was trained on."""


class Grade(StrEnum):
    """How much danger to life stands in a text."""

    NONE = "none"
    CONCERN = "concern"
    CRISIS = "crisis"


class Danger(StrEnum):
    """Which help a text of crisis calls for first."""

    OWN = "own"
    """A wish to die, or danger of no clear kind."""
    ATTACK = "attack"
    """Somebody attacks, threatens, locks in or follows the writer or another person."""
    ATTACK_AND_WISH = "attack and wish"
    """The same, and the writer wishes to die."""
    INJURY = "injury"
    """A body that is hurt or poisoned now, and nobody who attacks."""
    OTHER = "other"
    """Somebody else who may take their life."""


_MANNERS: Final = frozenset({"english", "english_concern", "english_indirect"})
"""Rules that fire on a manner of speaking too: "I literally want to die, they posted the photo"."""


@dataclass(frozen=True)
class SafetyReading:
    """A grade with its reasons.

    Attributes:
        scores: A probability per grade, in the order of `Grade`, summing to 1.
        fired: Names of the rules that spoke, never any text of the person.
        is_doubtful: Whether no grave word stands in it, or a set phrase that nobody means.
    """

    scores: Mapping[Grade, float]
    fired: tuple[str, ...] = ()
    is_doubtful: bool = False

    @property
    def is_unsure(self) -> bool:
        """Whether crisis rests on the classifier alone and it is not sure.

        A friend who half hears such words asks before they call for help.
        """
        if self.label is not Grade.CRISIS:
            return False
        if self.fired:
            is_said_so = self.is_doubtful and set(self.fired) <= _MANNERS
            return is_said_so or set(self.fired) == {"wish_denied"}
        return self.is_doubtful or self.scores[Grade.CRISIS] < _SURE

    @property
    def is_strong(self) -> bool:
        """Whether the classifier is all but sure of a crisis, though no word of danger stands in the text."""
        return self.is_doubtful and self.scores[Grade.CRISIS] >= _STRONG

    @property
    def label(self) -> Grade:
        """The most probable grade; the graver one where several are equal."""
        return max(reversed(Grade), key=self.scores.__getitem__)


class SafetyGrader(Protocol):
    """Grades every text before anything else reads it."""

    def load(self) -> None:
        """Read the weights; blocking, and harmless when called again.

        A grader must be able to grade by its rules alone, so a missing or
        broken file raises here but leaves `grade` usable.

        Raises:
            WeightsMissing: The file is not there.
            WeightsCorrupt: The file is not usable.
        """
        ...

    def grade(self, text: str) -> SafetyReading:
        """Grade any text, empty and huge ones included; works before `load` too."""
        ...
