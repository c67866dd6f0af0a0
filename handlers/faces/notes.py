"""What is noted of a look while it goes on; sealed, and never of the picture itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from handlers.faces.files import SentFile
from ml.emotion.types import Emotion, EmotionReading, Source


class Stage(StrEnum):
    """How far a look has come, stored by value."""

    ASKING = "asking"
    """Waits for the person to agree."""
    COLLECTING = "collecting"
    """An album whose pictures are coming in."""
    READING = "reading"
    CHOOSING = "choosing"
    """Several faces: the person is asked which is theirs."""
    SEEN = "seen"
    WRITING = "writing"
    """The person types what they want advice on."""
    OVER = "over"
    """Nothing was read, or nothing may be."""


@dataclass(frozen=True)
class Notes:
    """The notes of a look.

    Attributes:
        files: Where Telegram keeps what is to be read; empty once the answer was shown.
        own: The person's messages that brought the files.
        progress: The bot's message that says that it is looking.
        shown: The bot's messages with copies of the pictures.
        readings: What was read in each face, before any calibration; of the chosen one only in the end.
        feeling: What was said to be seen; None where that was not sure.
        said: The feeling that the person agreed to or named.
        topic: The advice that is being asked for.
        sent: The message with the sentence that was sent for it, and the update that sent it.
    """

    files: tuple[SentFile, ...] = ()
    own: tuple[int, ...] = ()
    progress: int | None = None
    shown: tuple[int, ...] = ()
    readings: tuple[EmotionReading, ...] = ()
    feeling: Emotion | None = None
    said: Emotion | None = None
    topic: str | None = None
    sent: tuple[int, int] | None = None

    def with_file(self, file: SentFile) -> Self:
        """The notes with one file more; one that is known changes nothing."""
        if file.message_id in self.own:
            return self
        return replace(self, files=(*self.files, file), own=(*self.own, file.message_id))

    def packed(self) -> dict[str, Any]:
        """The notes as JSON."""
        return {
            "files": [file.packed() for file in self.files],
            "own": list(self.own),
            "progress": self.progress,
            "shown": list(self.shown),
            "readings": [
                {emotion.value: score for emotion, score in reading.scores.items()}
                for reading in self.readings
            ],
            "feeling": self.feeling,
            "said": self.said,
            "topic": self.topic,
            "sent": list(self.sent) if self.sent else None,
        }

    @classmethod
    def unpacked(cls, noted: Mapping[str, Any]) -> Self:
        """The notes out of JSON."""
        return cls(
            files=tuple(SentFile.unpacked(file) for file in noted["files"]),
            own=tuple(noted["own"]),
            progress=noted["progress"],
            shown=tuple(noted["shown"]),
            readings=tuple(face_reading(scores) for scores in noted["readings"]),
            feeling=Emotion(noted["feeling"]) if noted["feeling"] else None,
            said=Emotion(noted["said"]) if noted["said"] else None,
            topic=noted["topic"],
            sent=(noted["sent"][0], noted["sent"][1]) if noted["sent"] else None,
        )


def face_reading(scores: Mapping[str, float]) -> EmotionReading:
    """A stored reading of a face."""
    return EmotionReading({emotion: scores[emotion.value] for emotion in Emotion}, Source.FACE)
