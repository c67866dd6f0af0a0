"""Faces at the command line: ``python -m ml predict face IMAGE…`` and ``python -m ml fetch face``."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ml.errors import PictureDamaged, PictureError
from ml.face.limits import PictureLimits
from ml.face.pictures import decode_picture, upright_size
from ml.face.types import FACE_EMOTIONS, Face, FaceEmotionDetector


def faces_of_files(detector: FaceEmotionDetector, paths: Iterable[str]) -> Iterator[dict[str, object]]:
    """Give what is seen in each picture, in order; a picture that cannot be read says why.

    Boxes are in pixels of the whole picture, turned upright.
    """
    for path in paths:
        try:
            content = _content(Path(path))
            picture = decode_picture(content)
            share = max(upright_size(content)) / max(picture.shape[:2])
        except PictureError as error:
            yield {"image": path, "faces": [], "error": f"{type(error).__name__}: {error}"}
            continue
        yield {"image": path, "faces": [_as_json(face, share) for face in detector.detect(picture).faces]}


def _content(path: Path) -> bytes:
    """Read no more of a file than a picture may have."""
    try:
        with path.open("rb") as file:
            return file.read(PictureLimits().max_bytes + 1)
    except OSError as error:
        raise PictureDamaged(error.strerror or "cannot be read") from error


def _as_json(face: Face, share: float) -> dict[str, object]:
    box = (face.box.x, face.box.y, face.box.width, face.box.height)
    return {
        "box": [round(length * share, 1) for length in box],
        "label": face.reading.label.value,
        "scores": {emotion.value: face.reading.scores[emotion] for emotion in FACE_EMOTIONS},
        "detection_score": face.detection_score,
    }
