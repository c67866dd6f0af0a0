"""The engine that reads faces, where its nets are installed."""

import logging
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings
from handlers.faces.eyes import Eyes
from ml.errors import WeightsMissing
from ml.face import nets
from ml.face.deepface_detector import DeepFaceConfig, DeepFaceDetector
from ml.face.face_api_detector import FaceApiDetector
from ml.face.types import FaceEmotionDetector
from ml.face.video import read_video_faces

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FaceChoice:
    """Which engine reads faces.

    Attributes:
        uses_deepface: Whether DeepFace reads the faces that the built-in nets find.
        folder: Where the built-in nets lie; None is the place where they are put by default.
        data_folder: Where DeepFace may keep its weights, unless DEEPFACE_HOME names another place.
    """

    uses_deepface: bool = False
    folder: Path | None = None
    data_folder: Path | None = None


def face_choice(settings: Settings) -> FaceChoice:
    """What the settings say about faces."""
    if settings.face_engine == "face-api":
        return FaceChoice(folder=settings.face_folder)
    return FaceChoice(
        uses_deepface=True, folder=settings.face_folder, data_folder=settings.data_dir.resolve()
    )


def load_eyes(choice: FaceChoice) -> Eyes | None:
    """Load the face engine; None where the built-in nets are not installed, and the bot says so kindly.

    Blocking.

    Raises:
        WeightsMissing: DeepFace was chosen and cannot be had.
        WeightsCorrupt: Weights are there and cannot be used.
    """
    built_in = FaceApiDetector(choice.folder)
    try:
        built_in.load()
    except WeightsMissing:
        if choice.uses_deepface:
            raise
        _log.warning("no face nets, pictures are not looked at; get them with: %s", nets.HOW_TO_GET)
        return None
    detector: FaceEmotionDetector = built_in
    if choice.uses_deepface:
        detector = DeepFaceDetector(built_in, DeepFaceConfig(default_home=choice.data_folder))
        detector.load()
    return Eyes(detector=detector, read_video=read_video_faces)


def face_role(choice: FaceChoice) -> str:
    """Which engine reads faces, and how to get it where there is none."""
    folder = choice.folder or nets.default_folder()
    if not all((folder / name).is_file() for name in nets.ALL):
        return f"none (get the face nets with: {nets.HOW_TO_GET})"
    if choice.uses_deepface:
        return "DeepFace, on faces that the built-in nets find"
    return "face-api nets on ONNX Runtime (other: MAEUMI_FACE_ENGINE=deepface, see docs/faces.md)"
