"""Rectangles as arrays: overlap, and which of several overlapping ones stay."""

import math

import numpy as np
from numpy.typing import NDArray

from ml.face.types import Box

Corners = NDArray[np.float64]
"""Of shape (n, 4): left, top, right, bottom."""


def overlaps(one: Corners, others: Corners) -> NDArray[np.float64]:
    """Intersection over union of one rectangle of shape (4,) with each of several, in [0, 1]."""
    width = np.minimum(one[2], others[:, 2]) - np.maximum(one[0], others[:, 0])
    height = np.minimum(one[3], others[:, 3]) - np.maximum(one[1], others[:, 1])
    shared = np.maximum(width, 0) * np.maximum(height, 0)
    union = _areas(one[np.newaxis]) + _areas(others) - shared
    return np.asarray(shared / np.maximum(union, np.finfo(np.float64).tiny))


def strongest(corners: Corners, scores: NDArray[np.float64], max_overlap: float) -> list[int]:
    """Give the rows that stay when each rectangle removes the weaker ones that overlap it too much.

    The strongest comes first.
    """
    waiting = np.argsort(-scores, kind="stable")
    kept: list[int] = []
    while waiting.size:
        best, waiting = int(waiting[0]), waiting[1:]
        kept.append(best)
        waiting = waiting[overlaps(corners[best], corners[waiting]) <= max_overlap]
    return kept


def clipped(box: Box, width: int, height: int) -> Box:
    """Cut a box at the picture's edges, on whole pixels; what lies outside comes back without area."""
    x, y = max(box.x, 0.0), max(box.y, 0.0)
    right, bottom = min(box.x + box.width, width), min(box.y + box.height, height)
    x, y, right, bottom = min(x, width), min(y, height), max(right, x), max(bottom, y)
    return Box(math.floor(x), math.floor(y), math.floor(right - x), math.floor(bottom - y))


def around(points: NDArray[np.float32], margin: float) -> Box:
    """The box around points of shape (n, 2), wider and higher by a share of its size."""
    left, top = points.min(axis=0).astype(float)
    right, bottom = points.max(axis=0).astype(float)
    width, height = right - left, bottom - top
    return Box(
        left - width * margin / 2, top - height * margin / 2, width * (1 + margin), height * (1 + margin)
    )


def _areas(corners: Corners) -> NDArray[np.float64]:
    return np.asarray((corners[:, 2] - corners[:, 0]) * (corners[:, 3] - corners[:, 1]))
