"""Brings what was found in a turned picture back to where it is in the picture itself."""

import dataclasses

import numpy as np
from numpy.typing import NDArray

from ml.face.types import Box, Face


def faces_turned_back(faces: tuple[Face, ...], turns: int, width: int, height: int) -> tuple[Face, ...]:
    """Move boxes and landmarks.

    Args:
        faces: As found in ``np.rot90(picture, turns)``.
        turns: Quarter turns counterclockwise, 1 or 3.
        width: Of the picture before the turn.
        height: Likewise.
    """
    return tuple(
        dataclasses.replace(
            face,
            box=_box_back(face.box, turns, width, height),
            landmarks=_points_back(face.landmarks, turns, width, height),
        )
        for face in faces
    )


def _points_back(points: NDArray[np.float32], turns: int, width: int, height: int) -> NDArray[np.float32]:
    x, y = points[:, 0], points[:, 1]
    back = (width - y, x) if turns == 1 else (y, height - x)
    return np.stack(back, axis=1).astype(np.float32)


def _box_back(box: Box, turns: int, width: int, height: int) -> Box:
    corners = np.array([(box.x, box.y), (box.x + box.width, box.y + box.height)], np.float32)
    back = _points_back(corners, turns, width, height)
    left, top = back.min(axis=0).tolist()
    return Box(left, top, box.height, box.width)
