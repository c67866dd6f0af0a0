"""What is read in a message before it is answered."""

from dataclasses import dataclass, replace

from handlers.comfort.engines import ComfortEngines
from ml.emotion.talk import own_word
from ml.emotion.types import Emotion, EmotionReading
from ml.intent.types import Intent
from ml.safety.types import Grade


@dataclass(frozen=True)
class Understanding:
    """One message as the engines read it.

    Attributes:
        intent: What it is for.
        emotion: The feeling in it.
        grade: How much danger speaks from it.
        is_unsure: Whether that is crisis, but no more than half heard.
        is_strong: Whether it was nevertheless heard strongly, without any word of danger.
        comfort: How sure it is that a worry is told.
    """

    intent: Intent
    emotion: EmotionReading
    grade: Grade
    comfort: float
    is_unsure: bool = False
    is_strong: bool = False

    @property
    def is_concern(self) -> bool:
        """Whether it must be answered with care."""
        return self.grade is not Grade.NONE


def understand(engines: ComfortEngines, text: str) -> Understanding:
    """Read a message; blocking."""
    intent = engines.intent.detect(text)
    danger = engines.safety.grade(text)
    return Understanding(
        intent=intent.label,
        emotion=engines.emotion.detect(text),
        grade=danger.label,
        comfort=intent.scores[Intent.COMFORT],
        is_unsure=danger.is_unsure,
        is_strong=danger.is_strong,
    )


def as_offered(understood: Understanding, feeling: Emotion | None) -> Understanding:
    """What is known of a sentence of ours that a person sent; a feeling that it names is taken as said."""
    read = understood.emotion if feeling is None else EmotionReading(own_word(feeling).scores)
    return replace(understood, emotion=read, grade=Grade.NONE, is_unsure=False, is_strong=False)
