"""What a message wants, and the engine that tells."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Intent(StrEnum):
    """What a person wants with a message."""

    GREETING = "greeting"
    COMFORT = "comfort"
    RECOMMEND = "recommend"
    SMALLTALK = "smalltalk"
    FAREWELL = "farewell"
    HELP = "help"


@dataclass(frozen=True)
class IntentReading:
    """How probable each intent is.

    Attributes:
        scores: A probability per intent, in the order of `Intent`, summing to 1.
    """

    scores: Mapping[Intent, float]

    @property
    def label(self) -> Intent:
        """The most probable intent; the first in order where several are equal."""
        return max(self.scores, key=self.scores.__getitem__)


class IntentDetector(Protocol):
    """Tells what a message wants."""

    def load(self) -> None:
        """Read the weights; blocking, and harmless when called again.

        Raises:
            WeightsMissing: The file is not there.
            WeightsCorrupt: The file is not usable.
        """
        ...

    def detect(self, text: str) -> IntentReading:
        """Read any text, empty and huge ones included.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        ...
