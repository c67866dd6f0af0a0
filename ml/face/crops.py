"""Parts of a picture in the sizes that the nets take."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ml.face.types import Box

Picture = NDArray[np.uint8]
"""RGB of shape (height, width, 3)."""


def letterboxed(picture: Picture, side: int, multiple: int) -> Picture:
    """Bring the longer side to `side`, and fill up with black to the right and below.

    Each pixel is the mean of those that fall on it: taking single ones, as
    browsers do, loses small faces.

    Args:
        picture: What to fit.
        side: Longer side of the result, a multiple of `multiple`.
        multiple: The shorter side is filled up to the next multiple of this.
    """
    height, width = picture.shape[:2]
    share = side / max(height, width)
    target = (max(1, round(width * share)), max(1, round(height * share)))
    if target == (width, height):
        resized = picture
    else:
        resized = np.asarray(Image.fromarray(picture).resize(target, Image.Resampling.BOX))
    missing = (-target[1] % multiple, -target[0] % multiple)
    if missing == (0, 0):
        return np.ascontiguousarray(resized)
    return np.pad(resized, ((0, missing[0]), (0, missing[1]), (0, 0)))


def squared(picture: Picture, box: Box, size: int) -> NDArray[np.float32]:
    """Cut out a box, pad it with black to a square around its centre, and bring it to `size` x `size`.

    Interpolated between the four nearest pixels at ``i * side / size``, which
    is how the nets saw faces in training; a better filter makes them worse.

    Args:
        picture: Where to cut.
        box: On whole pixels, inside of the picture, at least one pixel large.
        size: Of the result.

    Returns:
        float32 of shape (size, size, 3) in [0, 255].
    """
    left, top = int(box.x), int(box.y)
    cut = picture[top : top + int(box.height), left : left + int(box.width)]
    height, width = cut.shape[:2]
    side = max(height, width)
    if height != width:
        before = abs(height - width) // 2
        square = np.zeros((side, side, 3), np.uint8)
        y, x = (before, 0) if height < width else (0, before)
        square[y : y + height, x : x + width] = cut
        cut = square
    return _interpolated(cut, size)


def _interpolated(square: Picture, size: int) -> NDArray[np.float32]:
    side = square.shape[0]
    places = np.arange(size, dtype=np.float32) * np.float32(side / size)
    low = places.astype(np.intp)
    high = np.minimum(low + 1, side - 1)
    share = places - low
    rows = square[low].astype(np.float32)
    rows += (square[high] - rows) * share[:, np.newaxis, np.newaxis]
    columns = rows[:, low]
    columns += (rows[:, high] - columns) * share[np.newaxis, :, np.newaxis]
    return columns


def grey_stretched(picture: Picture, box: Box, size: int) -> NDArray[np.float32]:
    """Cut out a box and bring it to `size` x `size`, whatever its shape, in grey.

    Args:
        picture: Where to cut.
        box: On whole pixels, inside of the picture, at least one pixel large.
        size: Of the result.

    Returns:
        float32 of shape (size, size, 1) in [0, 255].
    """
    left, top = int(box.x), int(box.y)
    cut = picture[top : top + int(box.height), left : left + int(box.width)]
    grey = Image.fromarray(cut).convert("L").resize((size, size), Image.Resampling.BILINEAR)
    return np.asarray(grey, np.float32)[..., np.newaxis]
