"""Where the face nets lie once they were fetched, and what each file is called."""

import os
from pathlib import Path
from typing import Final

FOLDER_VARIABLE: Final = "MAEUMI_FACE_FOLDER"
_DEFAULT_FOLDER: Final = Path(__file__).resolve().parent.parent / "weights" / "face"

TINY: Final = "tiny_face_detector.onnx"
SSD: Final = "ssd_mobilenet.onnx"
LANDMARKS: Final = "face_landmark_68.onnx"
EXPRESSIONS: Final = "face_expression.onnx"
MINI_XCEPTION: Final = "mini_xception.onnx"
ALL: Final = (TINY, SSD, LANDMARKS, EXPRESSIONS, MINI_XCEPTION)

HOW_TO_GET: Final = "python -m ml fetch face"


def default_folder() -> Path:
    """The folder that MAEUMI_FACE_FOLDER names, or the one inside of the package."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else _DEFAULT_FOLDER
