import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from ml.emotion.types import Emotion
from ml.face.command import faces_of_files
from ml.face.face_api_detector import FaceApiDetector
from tests.fakes.portraits import as_bytes, needs_face_nets, selfie


def command(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ) if folder is None else {**os.environ, "MAEUMI_FACE_FOLDER": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "ml", *arguments],
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
        check=False,
    )


@needs_face_nets
def test_each_picture_gives_one_object_in_order(tmp_path: Path) -> None:
    (tmp_path / "me.jpg").write_bytes(as_bytes(selfie(), "JPEG"))
    (tmp_path / "wall.png").write_bytes(as_bytes(Image.new("RGB", (300, 200)), "PNG"))
    (tmp_path / "notes.txt").write_text("no picture")
    names = [str(tmp_path / name) for name in ("me.jpg", "wall.png", "notes.txt", "nothing.jpg")]

    done = command("predict", "face", *names)

    assert done.returncode == 0
    me, wall, notes, nothing = (json.loads(line) for line in done.stdout.splitlines())
    assert [seen["image"] for seen in (me, wall, notes, nothing)] == names
    face = me["faces"][0]
    assert set(face["scores"]) == {"joy", "sadness", "anger", "fear", "surprise", "disgust", "neutral"}
    assert sum(face["scores"].values()) == pytest.approx(1)
    assert face["label"] == max(face["scores"], key=face["scores"].__getitem__)
    assert wall["faces"] == []
    assert "error" not in wall
    assert "PictureUnsupported" in notes["error"]
    assert "PictureDamaged" in nothing["error"]


@needs_face_nets
def test_boxes_are_in_pixels_of_the_whole_upright_picture(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    large = selfie().resize((2880, 3840)).transpose(Image.Transpose.ROTATE_90)
    (tmp_path / "large.jpg").write_bytes(as_bytes(large, "JPEG", exif=exif))
    detector = FaceApiDetector()
    detector.load()

    (seen,) = faces_of_files(detector, [str(tmp_path / "large.jpg")])

    faces = seen["faces"]
    assert isinstance(faces, list)
    x, y, width, height = faces[0]["box"]
    assert 640 < x < x + width < 2240
    assert 1120 < y < y + height < 2720
    assert faces[0]["label"] in list(Emotion)


def test_without_the_nets_one_line_says_how_to_get_them(tmp_path: Path) -> None:
    done = command("predict", "face", "a.jpg", folder=tmp_path)

    assert done.returncode == 1
    assert "python -m ml fetch face" in done.stderr
    assert "Traceback" not in done.stderr


def test_pictures_are_refused_where_texts_are_read() -> None:
    assert command("predict", "emotion", "a.jpg").returncode == 2
