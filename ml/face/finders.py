"""Finds where faces are: a quick net, looked through at several sizes, and a slower one that sees more."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import InferenceFailed, WeightsCorrupt, WeightsMissing
from ml.face.boxes import Corners, overlaps, strongest
from ml.face.crops import Picture, letterboxed
from ml.face.sessions import OnnxNet
from ml.face.types import Box

_SSD_SIZE: Final = 512
_CELL: Final = 32
"""Pixels of the tiny net's input in each of its cells."""
_ANCHORS: Final = np.array(
    [
        (1.603231, 2.094468),
        (6.041143, 7.080126),
        (2.882459, 3.518061),
        (4.266906, 5.178857),
        (9.041765, 10.66308),
    ]
)
"""Width and height, in cells, of the faces that each of a cell's five outputs looks for."""
_MAX_EXPONENT: Final = 50.0
_FAINT: Final = 1e-6


@dataclass(frozen=True)
class FinderConfig:
    """When something counts as a face.

    The tiny net often misses a large face, and finds it when the picture is
    made smaller. What all sizes agree on is a face at a lower score than one
    size alone would need.

    Attributes:
        min_tiny: Score that the tiny net needs at the first look.
        first_look: Longer side, in pixels, at which the tiny net sees the picture; a multiple of 32.
        further_looks: Likewise, for its other looks.
        min_agreed: Score that it needs on average over all looks.
        plain_score: Where the first look sees a large face with at least this score, it and the smallest
            are enough, if they suspect no other.
        min_suspected: Score at which another face is suspected.
        plain_share: Width of a large face, as a share of the picture's shorter side.
        frame: Width of the black frame, as a share of the longer side, in which faces are looked for
            that fill the picture.
        following_look: Longer side at which the tiny net looks for a face that it saw a moment before.
        following_overlap: Overlap that such a face has at least with its former place.
        min_candidate: Below this score a look says nothing.
        min_ssd: Score that the larger net needs.
        tiny_overlap: Of two boxes of the tiny net that overlap more, one stays; likewise at the
            same place in two looks.
        ssd_overlap: Likewise for the larger net.
    """

    min_tiny: float = 0.5
    first_look: int = 416
    further_looks: tuple[int, ...] = (288, 160)
    min_agreed: float = 0.3
    plain_score: float = 0.75
    min_suspected: float = 0.15
    plain_share: float = 0.2
    frame: float = 0.5
    following_look: int = 192
    following_overlap: float = 0.3
    min_candidate: float = 0.05
    min_ssd: float = 0.6
    tiny_overlap: float = 0.4
    ssd_overlap: float = 0.5


@dataclass(frozen=True)
class Finding:
    """Where a face is.

    Attributes:
        box: In pixels of the picture; it may reach over the edge.
        score: How sure the net is, in [0, 1].
    """

    box: Box
    score: float


@dataclass(frozen=True)
class _Looks:
    """What stands where, in pixels; each row of `corners` has its score."""

    corners: Corners
    scores: NDArray[np.float64]

    def above(self, score: float) -> "_Looks":
        sure = self.scores > score
        return _Looks(self.corners[sure], self.scores[sure])

    def findings(self, max_overlap: float) -> list[Finding]:
        """Choose among those that overlap; the surest first."""
        kept = strongest(self.corners, self.scores, max_overlap)
        return [
            Finding(Box(left, top, right - left, bottom - top), float(self.scores[i]))
            for i, (left, top, right, bottom) in zip(kept, self.corners[kept].tolist(), strict=True)
        ]


class FaceFinder:
    """Finds the faces of a picture, upright ones."""

    def __init__(self, tiny: OnnxNet, ssd: OnnxNet, config: FinderConfig | None = None) -> None:
        self._tiny = tiny
        self._ssd = ssd
        self._config = config or FinderConfig()
        self._one_thorough_look = threading.Lock()

    def load(self) -> None:
        """Read the tiny net, and see that the larger one is there.

        Raises:
            WeightsMissing: A file is not there.
            WeightsCorrupt: The tiny net is not usable.
        """
        self._tiny.load()
        if not self._ssd.path.is_file():
            raise WeightsMissing(f"no net at {self._ssd.path.name}")

    def find(self, picture: Picture) -> list[Finding]:
        """Find faces, the surest first; the slower ways are gone only where the quicker found none.

        Raises:
            EngineNotLoaded: `load` was not called.
            InferenceFailed: A net broke down.
        """
        return self.find_quickly(picture) or self._find_filling(picture) or self._find_thoroughly(picture)

    def find_quickly(self, picture: Picture) -> list[Finding]:
        """Find faces with the tiny net alone: what its first look is sure of, and what all looks agree on."""
        first = self._look(picture, self._config.first_look)
        *between, last = self._config.further_looks
        smallest = self._look(picture, last)
        if self._is_plain(first, smallest, picture):
            return first.above(self._config.min_tiny).findings(self._config.tiny_overlap)
        looks = [first, *(self._look(picture, side) for side in between), smallest]
        corners = np.concatenate([look.corners for look in looks])
        own = np.concatenate([look.scores for look in looks])
        agreed = np.array([_mean_score(box, looks, self._config.tiny_overlap) for box in corners])
        is_sure = (np.arange(own.size) < first.scores.size) & (own > self._config.min_tiny)
        is_face = is_sure | (agreed > self._config.min_agreed)
        # Among boxes of equal agreement the one stays that a look was surest of.
        scores = np.where(is_sure, np.maximum(own, agreed), agreed + own * _FAINT)
        return _Looks(corners[is_face], scores[is_face]).findings(self._config.tiny_overlap)

    def find_again(self, picture: Picture, before: Box) -> Finding | None:
        """Find the face that stood in `before` a moment ago; None where another is larger or none is sure.

        Raises:
            EngineNotLoaded: `load` was not called.
            InferenceFailed: The tiny net broke down.
        """
        look = self._look(picture, self._config.following_look)
        found = look.above(self._config.min_tiny).findings(self._config.tiny_overlap)
        if not found:
            return None
        largest = max(found, key=lambda finding: finding.box.width * finding.box.height)
        place = overlaps(_corners(before), _corners(largest.box)[np.newaxis])[0]
        is_same = place >= self._config.following_overlap and largest.score >= self._config.plain_score
        return largest if is_same else None

    def _is_plain(self, first: _Looks, smallest: _Looks, picture: Picture) -> bool:
        """Whether a large face is seen well and no look suspects another: most people's own pictures."""
        widths = first.corners[:, 2] - first.corners[:, 0]
        is_large = widths > self._config.plain_share * min(picture.shape[:2])
        if not np.any(is_large & (first.scores > self._config.plain_score)):
            return False
        sure = first.above(self._config.min_tiny).corners
        suspected = (
            box for look in (first, smallest) for box in look.above(self._config.min_suspected).corners
        )
        return all(overlaps(box, sure).max() > self._config.tiny_overlap for box in suspected)

    def _find_filling(self, picture: Picture) -> list[Finding]:
        """Find a face that fills the picture: the net needs something around it, and black serves best."""
        side = max(picture.shape[:2])
        small = letterboxed(picture, min(side, self._config.first_look), 1)
        scale = side / max(small.shape[:2])
        frame = round(max(small.shape[:2]) * self._config.frame)
        framed = np.pad(small, ((frame, frame), (frame, frame), (0, 0)))
        return [
            Finding(_unframed(finding.box, frame, scale), finding.score)
            for finding in self.find_quickly(framed)
        ]

    def _look(self, picture: Picture, side: int) -> _Looks:
        """Look once with the tiny net, at a picture whose longer side is brought to `side`."""
        (cells,) = self._tiny.run(letterboxed(picture, side, _CELL)[np.newaxis])
        grid = cells[0].astype(np.float64)
        grid = grid.reshape(*grid.shape[:2], len(_ANCHORS), 5)
        scores = _sigmoid(grid[..., 4])
        rows, columns, anchors = np.nonzero(scores > self._config.min_candidate)
        found = grid[rows, columns, anchors]
        centres = np.stack([columns, rows], axis=1) + _sigmoid(found[:, :2])
        halves = np.exp(np.minimum(found[:, 2:4], _MAX_EXPONENT)) * _ANCHORS[anchors] / 2
        corners = np.concatenate([centres - halves, centres + halves], axis=1)
        pixels_per_cell = max(picture.shape[:2]) / side * _CELL
        return _Looks(corners * pixels_per_cell, scores[rows, columns, anchors])

    def _find_thoroughly(self, picture: Picture) -> list[Finding]:
        pixels = letterboxed(picture, _SSD_SIZE, _SSD_SIZE)[np.newaxis]
        # Few pictures come here, and each takes 70 MB: the net is opened for the first, one runs at a time.
        with self._one_thorough_look:
            try:
                self._ssd.load()
            except (WeightsMissing, WeightsCorrupt) as error:
                raise InferenceFailed(str(error)) from error
            boxes, scores = self._ssd.run(pixels)
        corners = np.clip(boxes[0].astype(np.float64), 0, 1)[:, [1, 0, 3, 2]] * max(picture.shape[:2])
        found = _Looks(corners, scores[0].astype(np.float64)).above(self._config.min_ssd)
        return found.findings(self._config.ssd_overlap)


def _corners(box: Box) -> Corners:
    return np.array([box.x, box.y, box.x + box.width, box.y + box.height])


def _unframed(box: Box, frame: int, scale: float) -> Box:
    """Bring a box back from a framed and shrunken copy."""
    return Box((box.x - frame) * scale, (box.y - frame) * scale, box.width * scale, box.height * scale)


def _mean_score(box: NDArray[np.float64], looks: Sequence[_Looks], min_overlap: float) -> float:
    best = [look.scores[overlaps(box, look.corners) > min_overlap].max(initial=0.0) for look in looks]
    return float(np.mean(best))


def _sigmoid(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -_MAX_EXPONENT, _MAX_EXPONENT))))
