"""What is seen in pictures and videos with faces, and the engine that sees it."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ml.emotion.types import Emotion, EmotionReading

FACE_EMOTIONS = (
    Emotion.JOY,
    Emotion.SADNESS,
    Emotion.ANGER,
    Emotion.FEAR,
    Emotion.SURPRISE,
    Emotion.DISGUST,
    Emotion.NEUTRAL,
)
"""The feelings that a face can show, in the project's order; a reading holds zero for the others."""


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels of the upright picture; it may reach over the picture's edge.

    Attributes:
        x: Distance of the left side from the picture's left edge.
        y: Distance of the upper side from the picture's upper edge.
        width: To the right.
        height: Downwards.
    """

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, eq=False)
class Face:
    """One face in a picture.

    Attributes:
        box: Around the face.
        landmarks: Of shape (68, 2), float32, x and y in pixels of the upright picture: 0-16 jaw,
            17-26 brows, 27-35 nose, 36-47 eyes, 48-67 mouth. An engine that finds none gives
            shape (0, 2).
        reading: A probability per feeling, from `Source.FACE`; those outside `FACE_EMOTIONS` are 0.
        detection_score: How sure the engine is that this is a face, in [0, 1].
    """

    box: Box
    landmarks: NDArray[np.float32]
    reading: EmotionReading
    detection_score: float


@dataclass(frozen=True, eq=False)
class FacesSeen:
    """The faces of one picture.

    Attributes:
        width: Of the picture as it was analysed, in pixels.
        height: Likewise.
        faces: The largest first; empty when there is none.
        quarter_turns: How often the picture was turned by 90° counterclockwise before faces were
            found in it. Boxes and landmarks are of the picture before that.
    """

    width: int
    height: int
    faces: tuple[Face, ...]
    quarter_turns: int = 0


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


class FaceEmotionDetector(Protocol):
    """Finds faces in a picture and reads the feeling in each."""

    def load(self) -> None:
        """Read the nets; blocking, and harmless when called again.

        Raises:
            WeightsMissing: A file is not there.
            WeightsCorrupt: A file is not usable.
        """
        ...

    def detect(self, picture: NDArray[np.uint8]) -> FacesSeen:
        """Find and read the faces of a picture; a picture without a face is an answer, not an error.

        Args:
            picture: RGB of shape (height, width, 3), uint8, upright.

        Raises:
            EngineNotLoaded: `load` was not called.
            InferenceFailed: The engine broke down over this picture.
        """
        ...

    def follow(
        self,
        picture: NDArray[np.uint8],
        before: FacesSeen,  # noqa: ARG002  # Only who has a quicker way needs it.
    ) -> FacesSeen:
        """Find and read the largest face in the next picture of one scene; others may be left out.

        It may take less time than `detect`, since faces hardly move in between.

        Args:
            picture: As for `detect`, and of the same size as the picture before.
            before: What was seen in the picture before.

        Raises:
            EngineNotLoaded: `load` was not called.
            InferenceFailed: The engine broke down over this picture.
        """
        return self.detect(picture)
