"""A face engine that sees what the test says, and pictures to send."""

import importlib.util
import io
import math
from collections.abc import Mapping
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from typing_extensions import override

from handlers.faces.eyes import Eyes
from ml.emotion.types import Emotion, EmotionReading, Source
from ml.face.types import Box, Face, FaceEmotionDetector, FaceOverTime, FacesSeen, Moment

SAD: Mapping[Emotion, float] = {Emotion.SADNESS: 0.7, Emotion.NEUTRAL: 0.2, Emotion.JOY: 0.1}
GLAD: Mapping[Emotion, float] = {Emotion.JOY: 0.8, Emotion.NEUTRAL: 0.2}
UNCLEAR: Mapping[Emotion, float] = {
    Emotion.NEUTRAL: 0.3,
    Emotion.SADNESS: 0.3,
    Emotion.ANGER: 0.2,
    Emotion.FEAR: 0.2,
}
_N_LANDMARKS = 68


def face_reading(shares: Mapping[Emotion, float]) -> EmotionReading:
    """A reading of a face; feelings that are not named get nothing."""
    return EmotionReading({emotion: shares.get(emotion, 0.0) for emotion in Emotion}, Source.FACE)


class ScriptedFaces(FaceEmotionDetector):
    """Sees the same faces in every picture, side by side, unless the test changes them; or fails."""

    def __init__(self) -> None:
        self.faces: list[Mapping[Emotion, float]] = [SAD]
        self.side = 0.4
        self.error: Exception | None = None
        self.n_looks = 0
        self.moments: list[Mapping[Emotion, float] | None] = [GLAD, None, GLAD, SAD, SAD]

    @override
    def load(self) -> None:
        """Nothing to read."""

    @override
    def detect(self, picture: NDArray[np.uint8]) -> FacesSeen:
        self.n_looks += 1
        if self.error is not None:
            raise self.error
        height, width = picture.shape[:2]
        n = len(self.faces)
        side = self.side * min(width / max(n, 1), height)
        faces = tuple(
            _face(width * (k + 0.5) / n, height / 2, side, shares) for k, shares in enumerate(self.faces)
        )
        return FacesSeen(width, height, faces)

    def watch(self, content: bytes, detector: FaceEmotionDetector) -> FaceOverTime:
        """Read any video as the moments of the script, half a second apart."""
        self.n_looks += 1
        if self.error is not None:
            raise self.error
        readings = [face_reading(shares) if shares is not None else None for shares in self.moments]
        seen = [reading for reading in readings if reading is not None]
        scores = (
            {e: sum(reading.scores[e] for reading in seen) / len(seen) for e in Emotion} if seen else None
        )
        return FaceOverTime(
            moments=tuple(Moment(k / 2, reading) for k, reading in enumerate(readings)),
            mean=EmotionReading(scores, Source.FACE) if scores else None,
            duration_seconds=len(readings) / 2,
        )

    def eyes(self) -> Eyes:
        """Eyes that look with this engine."""
        return Eyes(detector=self, read_video=self.watch)


def _face(x: float, y: float, side: float, shares: Mapping[Emotion, float]) -> Face:
    turn = [2 * math.pi * k / _N_LANDMARKS for k in range(_N_LANDMARKS)]
    points = [(x + side / 2 * math.cos(a), y + side / 2 * math.sin(a)) for a in turn]
    box = Box(x - side / 2, y - side / 2, side, side)
    return Face(box, np.array(points, np.float32), face_reading(shares), 0.9)


def drawn_face(size: tuple[int, int] = (720, 960), *, kind: str = "JPEG", mode: str = "RGB") -> bytes:
    """A picture with a drawn face: two eyes and a mouth."""
    picture = Image.new("RGB", size, (196, 214, 222))
    pen, (width, height) = ImageDraw.Draw(picture), size
    x, y, r = width / 2, height / 2, min(size) * 0.3
    pen.ellipse((x - r, y - r * 1.2, x + r, y + r * 1.2), fill=(233, 196, 168))
    for side in (-1, 1):
        pen.ellipse(
            (x + side * r / 2 - 12, y - r / 3 - 12, x + side * r / 2 + 12, y - r / 3 + 12), fill=(40, 30, 30)
        )
    pen.arc((x - r / 2, y + r / 4, x + r / 2, y + r * 0.8), 20, 160, fill=(150, 60, 60), width=8)
    buffer = io.BytesIO()
    picture.convert(mode).save(buffer, kind)
    return buffer.getvalue()


def portrait() -> bytes:
    """A photo of Grace Hopper by the U.S. Navy, in the public domain; matplotlib brings it along."""
    found = importlib.util.find_spec("matplotlib")
    assert found is not None
    assert found.origin is not None
    path = Path(found.origin).parent / "mpl-data" / "sample_data" / "grace_hopper.jpg"
    return path.read_bytes()


def selfie(size: tuple[int, int] = (720, 960)) -> bytes:
    """The portrait, pasted on a canvas as a phone would take it."""
    face = Image.open(io.BytesIO(portrait())).convert("RGB")
    scale = min(size) * 0.9 / face.width
    face = face.resize((round(face.width * scale), round(face.height * scale)))
    canvas = Image.new("RGB", size, (150, 160, 170))
    canvas.paste(face, ((size[0] - face.width) // 2, max(0, (size[1] - face.height) // 2)))
    buffer = io.BytesIO()
    canvas.save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def round_video(seconds: float = 2.0, side: int = 384) -> bytes:
    """A square video of the portrait, as a video note has."""
    face = Image.open(io.BytesIO(portrait())).convert("RGB").resize((side, side))
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=15)
        stream.width = stream.height = side
        stream.pix_fmt = "yuv420p"
        for _ in range(round(seconds * 15)):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.asarray(face), format="rgb24")))
        container.mux(stream.encode())
    return buffer.getvalue()
