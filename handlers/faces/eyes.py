"""Looks at pictures and videos and draws what was seen; blocking, for the threads of the runner."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from handlers.art.face_bars import bars_of, bars_panel, face_bars
from handlers.art.face_copy import FaceMark, face_copy
from handlers.art.face_line import FeelingLine, face_line
from handlers.faces.impressions import SURE
from ml.emotion.types import Emotion, EmotionReading
from ml.face.pictures import decode_picture
from ml.face.types import FACE_EMOTIONS, Face, FaceEmotionDetector, FaceOverTime

MAX_FACES = 9
_LEAST_SHARE_OF_LARGEST = 0.35
"""A face less wide than this beside the largest is somebody in the background."""
_LEAST_PIXELS = 24.0
_LEAST_SHARE_OF_PICTURE = 0.03
"""A face that is smaller in both ways cannot be read."""

VideoReader = Callable[[bytes, FaceEmotionDetector], FaceOverTime]


@dataclass(frozen=True)
class Labels:
    """The words on the drawings.

    Attributes:
        feelings: What each feeling is called.
        title: Above the bars.
        title_over_time: Above the lines.
        second: The unit of the axis.
    """

    feelings: Mapping[Emotion, str]
    title: str
    title_over_time: str
    second: str


@dataclass(frozen=True, eq=False)
class Glance:
    """A picture with the faces that matter in it, the largest first.

    Attributes:
        picture: RGB of shape (height, width, 3), uint8.
        faces: Those that can be read.
        n_tiny: How many were too small for that.
    """

    picture: NDArray[np.uint8]
    faces: tuple[Face, ...]
    n_tiny: int = 0


class Eyes:
    """The face engine, with the decoding before it and the drawing after it."""

    def __init__(self, *, detector: FaceEmotionDetector, read_video: VideoReader) -> None:
        self._detector = detector
        self._read_video = read_video

    def glance(self, content: bytes) -> Glance:
        """Look at a picture.

        Raises:
            PictureError: It cannot be decoded.
            InferenceFailed: The engine broke down.
        """
        picture = decode_picture(content)
        seen = self._detector.detect(picture)
        readable = [face for face in seen.faces if not _is_tiny(face, seen.width)]
        largest = max((face.box.width for face in readable), default=0.0)
        near = [face for face in readable if face.box.width >= _LEAST_SHARE_OF_LARGEST * largest]
        return Glance(picture, tuple(near[:MAX_FACES]), len(seen.faces) - len(readable))

    def watch(self, content: bytes) -> FaceOverTime:
        """Look at a video.

        Raises:
            VideoError: It cannot be decoded.
            InferenceFailed: The engine broke down.
        """
        return self._read_video(content, self._detector)


def _is_tiny(face: Face, picture_width: int) -> bool:
    return face.box.width < min(_LEAST_PIXELS, _LEAST_SHARE_OF_PICTURE * picture_width)


def draw_one(glance: Glance, reading: EmotionReading, labels: Labels) -> bytes:
    """The copy of a picture with one face, and the bars below; a feeling that is not sure is not named."""
    is_sure = reading.scores[reading.label] >= SURE
    panel = bars_panel(labels.title, bars_of(_shares(reading), _names(labels)))
    mark = _mark(glance.faces[0], labels.feelings[reading.label] if is_sure else "?")
    feeling = reading.label.value if is_sure else None
    return face_copy(glance.picture, [FaceMark(mark.box, mark.landmarks, mark.label, feeling)], panel=panel)


def draw_numbered(glance: Glance, first_number: int) -> bytes:
    """The copy of a picture with each face numbered."""
    marks = [_mark(face, str(first_number + k)) for k, face in enumerate(glance.faces)]
    return face_copy(glance.picture, marks)


def draw_bars(reading: EmotionReading, labels: Labels) -> bytes:
    """The bars alone, where there is no picture any more."""
    return face_bars(labels.title, bars_of(_shares(reading), _names(labels)))


def draw_line(seen: FaceOverTime, labels: Labels) -> bytes:
    """The feelings over time."""
    lines = [
        FeelingLine(
            emotion.value,
            labels.feelings[emotion],
            tuple(moment.reading.scores[emotion] if moment.reading else None for moment in seen.moments),
        )
        for emotion in FACE_EMOTIONS
    ]
    seconds: Sequence[float] = [moment.seconds for moment in seen.moments]
    return face_line(labels.title_over_time, seconds, lines, unit=labels.second)


def _mark(face: Face, label: str) -> FaceMark:
    box = face.box
    return FaceMark((box.x, box.y, box.x + box.width, box.y + box.height), face.landmarks, label)


def _shares(reading: EmotionReading) -> dict[str, float]:
    return {emotion.value: score for emotion, score in reading.scores.items()}


def _names(labels: Labels) -> dict[str, str]:
    return {emotion.value: labels.feelings[emotion] for emotion in FACE_EMOTIONS}
