"""The built-in engine for faces: the nets of face-api, and fer's small one, on ONNX Runtime."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from ml.emotion.types import Emotion, EmotionReading, Source
from ml.errors import WeightsMissing
from ml.face import nets
from ml.face.boxes import around, clipped
from ml.face.crops import Picture, grey_stretched, squared
from ml.face.finders import FaceFinder, FinderConfig, Finding
from ml.face.sessions import OnnxNet
from ml.face.turns import faces_turned_back
from ml.face.types import Box, Face, FaceEmotionDetector, FacesSeen

_FACE_SIZE: Final = 112
_MINI_SIZE: Final = 64
_N_LANDMARKS: Final = 68
_FACE_API_ORDER: Final = (
    Emotion.NEUTRAL, Emotion.JOY, Emotion.SADNESS, Emotion.ANGER,
    Emotion.FEAR, Emotion.DISGUST, Emotion.SURPRISE,
)  # fmt: skip
_MINI_ORDER: Final = (
    Emotion.ANGER, Emotion.DISGUST, Emotion.FEAR, Emotion.JOY,
    Emotion.SADNESS, Emotion.SURPRISE, Emotion.NEUTRAL,
)  # fmt: skip
_MINI_TO_FACE_API: Final = [_MINI_ORDER.index(emotion) for emotion in _FACE_API_ORDER]
_SIDEWAYS: Final = (1, 3)


@dataclass(frozen=True)
class FaceApiConfig:
    """How faces are found and read.

    Attributes:
        finder: When something counts as a face.
        min_sideways: Score that a face needs in a picture that was turned, where nothing was found before.
        margins: By how much the box around the landmarks is enlarged before the expression is
            read; the readings are averaged.
        mini_share: Weight of fer's net beside face-api's, in [0, 1].
        max_faces: How many faces of a picture are read, the largest first.
        min_side: Faces with a shorter side, in pixels, are left out: there is nothing to read in them.
    """

    finder: FinderConfig = field(default_factory=FinderConfig)
    min_sideways: float = 0.4
    margins: tuple[float, ...] = (0.2, 0.3)
    mini_share: float = 0.3
    max_faces: int = 10
    min_side: float = 16.0


class FaceApiDetector(FaceEmotionDetector):
    """Finds faces, puts 68 points on each, and reads the feeling around them.

    Threads may share one detector.
    """

    def __init__(self, folder: Path | None = None, config: FaceApiConfig | None = None) -> None:
        """Name the nets' folder; nothing is read yet.

        Args:
            folder: Where `python -m ml fetch face` put the nets; its default place if left out.
            config: How faces are found and read.
        """
        folder = folder or nets.default_folder()
        self._config = config or FaceApiConfig()
        tiny, ssd = OnnxNet(folder / nets.TINY), OnnxNet(folder / nets.SSD)
        self._landmarks = OnnxNet(folder / nets.LANDMARKS)
        self._expressions = OnnxNet(folder / nets.EXPRESSIONS)
        self._mini = OnnxNet(folder / nets.MINI_XCEPTION)
        self._nets = (self._landmarks, self._expressions, self._mini)
        self._finder = FaceFinder(tiny, ssd, self._config.finder)

    @override
    def load(self) -> None:
        try:
            self._finder.load()
            for net in self._nets:
                net.load()
        except WeightsMissing as error:
            raise WeightsMissing(f"the face nets are not there; get them with: {nets.HOW_TO_GET}") from error

    @override
    def detect(self, picture: NDArray[np.uint8]) -> FacesSeen:
        height, width = picture.shape[:2]
        findings = self._worth_reading(self._finder.find(picture))
        if findings:
            return FacesSeen(width, height, self._read(picture, findings))
        return self._detect_sideways(picture)

    @override
    def follow(self, picture: NDArray[np.uint8], before: FacesSeen) -> FacesSeen:
        height, width = picture.shape[:2]
        if not before.faces or before.quarter_turns or (before.width, before.height) != (width, height):
            return self.detect(picture)
        found = self._finder.find_again(picture, before.faces[0].box)
        faces = self._read(picture, self._worth_reading([found])) if found else ()
        return FacesSeen(width, height, faces) if faces else self.detect(picture)

    def _detect_sideways(self, picture: Picture) -> FacesSeen:
        """Look at the picture lying on either side; the surer face tells which is up."""
        height, width = picture.shape[:2]
        best: list[Finding] = []
        best_turns, upright = 0, picture
        for turns in _SIDEWAYS:
            turned = np.ascontiguousarray(np.rot90(picture, turns))
            findings = [
                finding
                for finding in self._finder.find_quickly(turned)
                if finding.score > self._config.min_sideways
            ]
            if findings and (not best or findings[0].score > best[0].score):
                best, best_turns, upright = findings, turns, turned
        faces = self._read(upright, self._worth_reading(best))
        if not faces:
            return FacesSeen(width, height, ())
        return FacesSeen(width, height, faces_turned_back(faces, best_turns, width, height), best_turns)

    def _worth_reading(self, findings: list[Finding]) -> list[Finding]:
        large = [f for f in findings if min(f.box.width, f.box.height) >= self._config.min_side]
        large.sort(key=lambda finding: finding.box.width * finding.box.height, reverse=True)
        return large[: self._config.max_faces]

    def _read(self, picture: Picture, findings: list[Finding]) -> tuple[Face, ...]:
        faces = []
        for finding in findings:
            box = clipped(finding.box, picture.shape[1], picture.shape[0])
            if box.width < 1 or box.height < 1:
                continue
            points = self._points(picture, box)
            reading = self._reading(picture, points, box)
            faces.append(Face(box, points, reading, finding.score))
        return tuple(faces)

    def _points(self, picture: Picture, box: Box) -> NDArray[np.float32]:
        """Find the landmarks inside of a box on whole pixels."""
        (shares,) = self._landmarks.run(squared(picture, box, _FACE_SIZE)[np.newaxis])
        side = max(box.width, box.height)
        padding = np.array([side - box.width, side - box.height]) / 2
        corner = np.array([box.x, box.y])
        points = shares[0].reshape(_N_LANDMARKS, 2) * side - padding + corner
        return np.asarray(points, np.float32)

    def _reading(self, picture: Picture, points: NDArray[np.float32], found: Box) -> EmotionReading:
        boxes = [self._readable(around(points, margin), picture, found) for margin in self._config.margins]
        crops = np.stack([squared(picture, box, _FACE_SIZE) for box in boxes])
        (seen,) = self._expressions.run(_with_mirror_images(crops))
        (mini,) = self._mini.run(
            _with_mirror_images(grey_stretched(picture, boxes[0], _MINI_SIZE)[np.newaxis])
        )
        share = self._config.mini_share
        mixed = seen.mean(axis=0) * (1 - share) + mini.mean(axis=0)[_MINI_TO_FACE_API] * share
        return _as_reading(mixed.astype(np.float64))

    @staticmethod
    def _readable(box: Box, picture: Picture, found: Box) -> Box:
        """Cut a box at the picture's edges; where the landmarks lie outside, take the box that was found."""
        inside = clipped(box, picture.shape[1], picture.shape[0])
        return inside if min(inside.width, inside.height) >= 1 else found


def _with_mirror_images(crops: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.concatenate([crops, crops[:, :, ::-1]])


def _as_reading(probabilities: NDArray[np.float64]) -> EmotionReading:
    shares = (probabilities / probabilities.sum()).tolist()
    seen = dict(zip(_FACE_API_ORDER, shares, strict=True))
    return EmotionReading({emotion: seen.get(emotion, 0.0) for emotion in Emotion}, Source.FACE)
