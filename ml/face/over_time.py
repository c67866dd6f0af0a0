"""What a face shows in the course of a video."""

from dataclasses import dataclass

from ml.emotion.types import EmotionReading


@dataclass(frozen=True)
class Moment:
    """One look at the video.

    Attributes:
        seconds: Since its beginning.
        reading: Of the largest face; None where no face was seen.
    """

    seconds: float
    reading: EmotionReading | None


@dataclass(frozen=True)
class FaceOverTime:
    """A face in the course of a video.

    Attributes:
        moments: In the order of time, one for each frame looked at.
        mean: The readings averaged; None when no moment has one.
        duration_seconds: Of what was read of the video.
    """

    moments: tuple[Moment, ...]
    mean: EmotionReading | None
    duration_seconds: float
