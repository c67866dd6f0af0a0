"""Reads expressions with DeepFace's own net; the only place that knows DeepFace."""

import dataclasses
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from ml.emotion.types import Emotion, EmotionReading, Source
from ml.errors import EngineNotLoaded, InferenceFailed, WeightsCorrupt, WeightsMissing
from ml.face.boxes import around, clipped
from ml.face.types import Face, FaceEmotionDetector, FacesSeen

_WEIGHTS: Final = Path(".deepface") / "weights" / "facial_expression_model_weights.onnx"
_HOME_VARIABLE: Final = "DEEPFACE_HOME"
_BACKEND_VARIABLE: Final = "DEEPFACE_BACKEND_ENGINE"
_HOW_TO_INSTALL: Final = "pip install deepface==0.0.103 werkzeug==3.1.9"
_LABELS: Final[Mapping[str, Emotion]] = {
    "angry": Emotion.ANGER,
    "disgust": Emotion.DISGUST,
    "fear": Emotion.FEAR,
    "happy": Emotion.JOY,
    "sad": Emotion.SADNESS,
    "surprise": Emotion.SURPRISE,
    "neutral": Emotion.NEUTRAL,
}
_PER_CENT: Final = 100.0


@dataclass(frozen=True)
class DeepFaceConfig:
    """How DeepFace is used.

    Attributes:
        home: Folder in which DeepFace keeps ``.deepface/weights``, whatever the environment says.
        default_home: Likewise, where the environment says nothing; the home folder if left out.
        may_download: Whether missing weights may be fetched while loading.
        margin: By how much the box around the landmarks is enlarged for the expression.
    """

    home: Path | None = None
    default_home: Path | None = None
    may_download: bool = True
    margin: float = 0.3


class _Analyse(Protocol):
    """What of DeepFace is used."""

    def __call__(
        self,
        img_path: NDArray[np.uint8],
        *,
        actions: tuple[str, ...],
        detector_backend: str,
        enforce_detection: bool,
        silent: bool,
    ) -> list[dict[str, dict[str, float]]]: ...


class DeepFaceDetector(FaceEmotionDetector):
    """Finds faces with another detector, and reads them with DeepFace.

    DeepFace's own finders each need a further download and miss more faces,
    so that it is given faces that were found already.
    """

    def __init__(self, finder: FaceEmotionDetector, config: DeepFaceConfig | None = None) -> None:
        """Name the parts; nothing is read yet.

        Args:
            finder: Finds faces and landmarks; its readings are replaced.
            config: How DeepFace is used.
        """
        self._finder = finder
        self._config = config or DeepFaceConfig()
        self._analyse: _Analyse | None = None

    @override
    def load(self) -> None:
        if self._analyse is not None:
            return
        self._finder.load()
        weights = self._prepare_home()
        # Looked for before DeepFace does: its ValueError for a failed download cannot be told
        # from the one for a picture without a face, and every call would try the download anew.
        if not weights.is_file() and not self._config.may_download:
            raise WeightsMissing(f"DeepFace's weights are not at {weights}")
        self._analyse = _loaded_deepface(weights)

    @override
    def detect(self, picture: NDArray[np.uint8]) -> FacesSeen:
        return self._reread(picture, self._finder.detect(picture))

    @override
    def follow(self, picture: NDArray[np.uint8], before: FacesSeen) -> FacesSeen:
        return self._reread(picture, self._finder.follow(picture, before))

    def _reread(self, picture: NDArray[np.uint8], seen: FacesSeen) -> FacesSeen:
        """Replace the finder's readings by DeepFace's."""
        if self._analyse is None:
            raise EngineNotLoaded("call load() before detect()")
        faces = tuple(
            dataclasses.replace(face, reading=self._read(self._analyse, self._cut(picture, face, seen)))
            for face in seen.faces
        )
        return dataclasses.replace(seen, faces=faces)

    def _cut(self, picture: NDArray[np.uint8], face: Face, seen: FacesSeen) -> NDArray[np.uint8]:
        """Cut out a face, and turn it upright where the picture lies on its side."""
        box = around(face.landmarks, self._config.margin) if face.landmarks.size else face.box
        inside = clipped(box, seen.width, seen.height)
        if min(inside.width, inside.height) < 1:
            inside = clipped(face.box, seen.width, seen.height)
        left, top = int(inside.x), int(inside.y)
        cut = picture[top : top + int(inside.height), left : left + int(inside.width)]
        return np.rot90(cut, seen.quarter_turns)

    @staticmethod
    def _read(analyse: _Analyse, face: NDArray[np.uint8]) -> EmotionReading:
        blue_first = np.ascontiguousarray(face[..., ::-1])
        try:
            found = analyse(
                blue_first,
                actions=("emotion",),
                detector_backend="skip",
                enforce_detection=False,
                silent=True,
            )
            per_cent = found[0]["emotion"]
            shares = {_LABELS[label]: float(value) / _PER_CENT for label, value in per_cent.items()}
        except (ValueError, LookupError, RuntimeError) as error:
            raise InferenceFailed("DeepFace broke down over a face") from error
        total = sum(shares.values())
        if not np.isfinite(total) or total <= 0:
            raise InferenceFailed("DeepFace gave no probabilities")
        return EmotionReading({emotion: shares.get(emotion, 0.0) / total for emotion in Emotion}, Source.FACE)

    def _prepare_home(self) -> Path:
        """Tell DeepFace where its files are, which it only takes from the environment."""
        home = self._config.home or os.environ.get(_HOME_VARIABLE) or self._config.default_home or Path.home()
        os.environ[_HOME_VARIABLE] = str(home)
        # Left to itself it would prefer TensorFlow or torch, each with weights of its own.
        os.environ[_BACKEND_VARIABLE] = "onnx"
        return Path(home) / _WEIGHTS


def _loaded_deepface(weights: Path) -> _Analyse:
    """Import DeepFace and build its net, which downloads the weights where they are missing."""
    try:
        # Heavy: it brings OpenCV and pandas.
        from deepface import DeepFace  # noqa: PLC0415
        from deepface.modules import modeling  # noqa: PLC0415
    except ImportError as error:
        raise WeightsMissing(f"DeepFace is not installed; get it with: {_HOW_TO_INSTALL}") from error
    except OSError as error:
        raise WeightsMissing(f"DeepFace cannot make its folder; name one in {_HOME_VARIABLE}") from error
    try:
        modeling.build_model(task="facial_attribute", model_name="Emotion")
    except (ValueError, OSError) as error:
        if weights.is_file():
            raise WeightsCorrupt(f"DeepFace's weights are not usable: {weights}") from error
        raise WeightsMissing(f"DeepFace's weights could not be downloaded to {weights}") from error
    analyse: _Analyse = DeepFace.analyze
    return analyse
