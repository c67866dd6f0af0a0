"""Reads the 44 feelings of KOTE, several at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded, WeightsCorrupt
from ml.text.encoder import ENCODER_WEIGHTS
from ml.text.linear_model import LinearModel
from ml.text.net_signs import net_signs, side_by_side
from ml.text.weights_file import WEIGHTS_FOLDER, read_tensors

KOTE_WEIGHTS: Final = WEIGHTS_FOLDER / "kote.safetensors"
KOTE_NET_WEIGHTS: Final = WEIGHTS_FOLDER / "kote_net.safetensors"
N_KOTE_LABELS: Final = 44
_N_PIECES: Final = 96
"""All that the nets take: comments are longer than messages, and nobody waits."""
_SHAPES: Final = {"thresholds": ("class",), "bias": ("class",)}


@dataclass(frozen=True)
class KoteReading:
    """Which of KOTE's feelings are there.

    Attributes:
        labels: The numbers of those above their threshold, ascending; none may be.
        scores: The probability of each of the 44, in their order.
    """

    labels: tuple[int, ...]
    scores: tuple[float, ...]


class KoteDetector:
    """Reads KOTE's feelings by a linear model over features, vector and the logits of two small nets."""

    def __init__(self, weights_path: Path = KOTE_WEIGHTS, encoder_path: Path = ENCODER_WEIGHTS) -> None:
        self._path = weights_path
        signs = side_by_side(
            net_signs("kote", N_KOTE_LABELS, n_pieces=_N_PIECES),
            net_signs("kote", N_KOTE_LABELS, KOTE_NET_WEIGHTS, n_pieces=_N_PIECES),
        )
        self._model = LinearModel(weights_path, N_KOTE_LABELS, encoder_path, signs=signs)
        self._thresholds: NDArray[np.float64] | None = None

    def load(self) -> None:
        """Read the weights; blocking, and harmless when called again.

        Raises:
            WeightsMissing: A file is not there.
            WeightsCorrupt: A file is not usable.
        """
        self._model.load()
        thresholds = read_tensors(self._path, shapes=_SHAPES)["thresholds"]
        if thresholds.shape != (N_KOTE_LABELS,):
            raise WeightsCorrupt(f"{self._path.name} has other thresholds than labels")
        self._thresholds = thresholds.astype(np.float64)

    def detect(self, text: str) -> KoteReading:
        """Read any text, empty and huge ones included.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        if self._thresholds is None:
            raise EngineNotLoaded("the reader of KOTE's feelings is not loaded")
        scores = chances(self._model.logits(text))
        labels = np.flatnonzero(scores > self._thresholds)
        return KoteReading(tuple(labels.tolist()), tuple(scores.tolist()))


def chances(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability of every label by itself."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))), dtype=np.float64)
