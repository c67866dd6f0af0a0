"""The engine that reads faces, where its nets are installed."""

import logging

from handlers.faces.eyes import Eyes
from ml.errors import WeightsMissing
from ml.face import nets
from ml.face.face_api_detector import FaceApiDetector
from ml.face.video import read_video_faces

_log = logging.getLogger(__name__)


def load_eyes() -> Eyes | None:
    """Load the face nets; None where they are not installed, and then the bot says so kindly. Blocking.

    Raises:
        WeightsCorrupt: They are there and cannot be used.
    """
    detector = FaceApiDetector()
    try:
        detector.load()
    except WeightsMissing:
        _log.warning("no face nets, pictures are not looked at; get them with: %s", nets.HOW_TO_GET)
        return None
    return Eyes(detector=detector, read_video=read_video_faces)


def face_role() -> str:
    """Which engine reads faces, and how to get it where there is none."""
    if all((nets.default_folder() / name).is_file() for name in nets.ALL):
        return "face-api nets on ONNX Runtime"
    return f"none (get the face nets with: {nets.HOW_TO_GET})"
