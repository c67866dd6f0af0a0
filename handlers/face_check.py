"""Reads one face in one picture, for flows that want to know no more than its feeling."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from db.unit_of_work import UnitOfWork
from handlers.clock import Clock
from ml.emotion.types import Emotion, EmotionReading
from ml.errors import InferenceFailed, InferenceTimeout, PictureDamaged, PictureTooLarge, PictureUnsupported
from ml.runner import InferenceRunner

_log = logging.getLogger(__name__)

SURE: Final = 0.45
"""A feeling with less than this is not told as seen."""
_SECONDS: Final = 40.0
_UNREADABLE: Final = (PictureDamaged, PictureTooLarge, PictureUnsupported)

FaceReader = Callable[[bytes], Sequence[EmotionReading]]
"""Reads the faces of a picture that matter, the largest first; blocking."""


class FaceTrouble(StrEnum):
    """Why nothing is told of a picture."""

    NO_ENGINE = "no-engine"
    UNREADABLE = "unreadable"
    NO_FACE = "no-face"
    SEVERAL = "several"
    FAILED = "failed"


@dataclass(frozen=True)
class SeenFace:
    """One face."""

    reading: EmotionReading

    @property
    def feeling(self) -> Emotion | None:
        """The feeling; None where it is not sure."""
        return self.reading.label if self.reading.scores[self.reading.label] >= SURE else None


class FaceCheck:
    """Reads faces off the event loop; no picture is kept."""

    def __init__(self, *, read: FaceReader | None, runner: InferenceRunner, clock: Clock) -> None:
        """Join the parts; without `read` there is nothing that could look."""
        self._read = read
        self._runner = runner
        self._clock = clock

    @property
    def can_look(self) -> bool:
        """Whether there is something that looks."""
        return self._read is not None

    async def look(self, content: bytes) -> SeenFace | FaceTrouble:
        """Read the one face of a picture."""
        if self._read is None:
            return FaceTrouble.NO_ENGINE
        try:
            readings = await self._runner.run(self._read, content, timeout_seconds=_SECONDS)
        except _UNREADABLE:
            return FaceTrouble.UNREADABLE
        except (InferenceFailed, InferenceTimeout) as error:
            _log.warning("face check failed error=%s", type(error).__name__)
            return FaceTrouble.FAILED
        if len(readings) != 1:
            return FaceTrouble.SEVERAL if readings else FaceTrouble.NO_FACE
        return SeenFace(readings[0])

    async def note(self, work: UnitOfWork, user_id: int, seen: SeenFace) -> None:
        """Note a sure feeling beside those of talks."""
        if seen.feeling is None:
            return
        scores = {emotion.value: score for emotion, score in seen.reading.scores.items()}
        await work.readings.add(
            user_id, message_id=None, source=seen.reading.source, scores=scores, now=self._clock()
        )
