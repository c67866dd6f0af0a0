"""Draws the photos and the video note of the face benchmark from one portrait in the public domain."""

import sys
from io import BytesIO
from pathlib import Path
from typing import Final

import av
import numpy as np
from matplotlib import cbook
from PIL import Image

from bench.face_files import LARGE_PHOTO, NOTE_SECONDS, PHOTO_SHARES, VIDEO_NOTE, photo_name

_PORTRAIT: Final = "grace_hopper.jpg"
_TWELVE_MEGAPIXELS: Final = (3024, 4032)
_LARGE: Final = (4200, 5600)
_NOTE_SIDE: Final = 384
_NOTE_RATE: Final = 30


def make_material(folder: Path) -> None:
    """Write three photos of 12 megapixels, a photo of some 17 MB, and a video note of four seconds."""
    rng = np.random.default_rng(4)
    portrait = Image.open(cbook.get_sample_data(_PORTRAIT, asfileobj=False)).convert("RGB")
    for share in PHOTO_SHARES:
        (folder / photo_name(share)).write_bytes(_photo(portrait, share, rng))
    large = _noisy(portrait.resize(_LARGE), rng, strength=24)
    (folder / LARGE_PHOTO).write_bytes(_jpeg(large, 96))
    (folder / VIDEO_NOTE).write_bytes(_video_note(portrait, rng))


def _photo(portrait: Image.Image, share: float, rng: np.random.Generator) -> bytes:
    """Give a photo in which the portrait takes a share of the width."""
    width, height = _TWELVE_MEGAPIXELS
    canvas = portrait.resize((width // 100, height // 100)).resize(_TWELVE_MEGAPIXELS)
    small = portrait.resize((int(width * share), int(width * share * portrait.height / portrait.width)))
    canvas.paste(small, ((width - small.width) // 2, (height - small.height) // 2))
    return _jpeg(_noisy(canvas, rng), 88)


def _noisy(picture: Image.Image, rng: np.random.Generator, strength: int = 8) -> Image.Image:
    """Add the noise of a real camera, which makes files as large as real ones."""
    values = np.asarray(picture).astype(np.int16)
    values += rng.integers(-strength, strength + 1, values.shape, dtype=np.int16)
    return Image.fromarray(values.clip(0, 255).astype(np.uint8))


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def _video_note(portrait: Image.Image, rng: np.random.Generator) -> bytes:
    stream = BytesIO()
    with av.open(stream, "w", format="mp4") as container:
        video = container.add_stream("libx264", rate=_NOTE_RATE)
        video.width = video.height = _NOTE_SIDE
        video.pix_fmt = "yuv420p"
        for i in range(NOTE_SECONDS * _NOTE_RATE):
            sway = int(15 * np.sin(i / 10))
            cut = portrait.crop((20 + sway, 40, 460 + sway, 480)).resize((_NOTE_SIDE, _NOTE_SIDE))
            frame = av.VideoFrame.from_ndarray(np.asarray(_noisy(cut, rng)), format="rgb24")
            container.mux(video.encode(frame))
        container.mux(video.encode())
    return stream.getvalue()


if __name__ == "__main__":
    make_material(Path(sys.argv[1]))
