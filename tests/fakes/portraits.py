"""A portrait in the public domain, and whether the nets that read it are there."""

from io import BytesIO

import numpy as np
import pytest
from matplotlib import cbook
from numpy.typing import NDArray
from PIL import Image, ImageOps

from ml.face import nets

needs_face_nets = pytest.mark.skipif(
    not all((nets.default_folder() / name).is_file() for name in nets.ALL),
    reason=f"the face nets are not there; get them with: {nets.HOW_TO_GET}",
)


def portrait() -> Image.Image:
    """Rear admiral Grace Hopper, 512 x 606; the picture comes with matplotlib."""
    with Image.open(cbook.get_sample_data("grace_hopper.jpg", asfileobj=False)) as picture:
        return picture.convert("RGB")


def square_portraits() -> dict[str, NDArray[np.uint8]]:
    """The portrait at exactly the size that the tiny net sees, and again dark and mirrored."""
    cut = portrait().crop((48, 60, 464, 476))
    dark = ImageOps.mirror(cut).point(lambda value: value // 2)
    return {"grace_hopper": np.array(cut), "grace_hopper_dark_mirror": np.array(dark)}


def selfie(width: int = 720, height: int = 960, face_side: int = 400) -> Image.Image:
    """The portrait's head on a grey canvas."""
    canvas = Image.new("RGB", (width, height), (128, 128, 128))
    head = portrait().crop((60, 40, 460, 440)).resize((face_side, face_side))
    canvas.paste(head, ((width - face_side) // 2, (height - face_side) // 2))
    return canvas


def as_bytes(picture: Image.Image, kind: str, **options: object) -> bytes:
    """A picture as a file."""
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()
