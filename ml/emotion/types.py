"""The ten feelings, readings of them, and the engine that reads text."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Emotion(StrEnum):
    """The feelings of the whole project, in the project's order.

    Worry has an object ("내일 면접"), anxiety has none; depression is
    emptiness and exhaustion, sadness is loss.
    """

    JOY = "joy"
    SADNESS = "sadness"
    ANGER = "anger"
    WORRY = "worry"
    ANXIETY = "anxiety"
    DEPRESSION = "depression"
    FEAR = "fear"
    SURPRISE = "surprise"
    DISGUST = "disgust"
    NEUTRAL = "neutral"


class Source(StrEnum):
    """Where a reading comes from; the person's own word outranks the others."""

    TEXT = "text"
    FACE = "face"
    OWN_WORD = "own_word"


@dataclass(frozen=True)
class EmotionReading:
    """How much of each feeling is there.

    Attributes:
        scores: A probability per feeling, in the order of `Emotion`, summing to 1.
        source: What was read.
    """

    scores: Mapping[Emotion, float]
    source: Source = Source.TEXT

    @property
    def label(self) -> Emotion:
        """The most probable feeling; the first in order where several are equal."""
        return max(self.scores, key=self.scores.__getitem__)


class TextEmotionDetector(Protocol):
    """Reads the feeling in a message."""

    def load(self) -> None:
        """Read the weights; blocking, and harmless when called again.

        Raises:
            WeightsMissing: The file is not there.
            WeightsCorrupt: The file is not usable.
        """
        ...

    def detect(self, text: str) -> EmotionReading:
        """Read any text, empty and huge ones included.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        ...
