"""Dense vectors of meaning, from a table of hashed features."""

from pathlib import Path
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded
from ml.text.features import Features
from ml.text.vocabulary import Vocabulary
from ml.text.weights_file import WEIGHTS_FOLDER, read_tensors

ENCODER_WEIGHTS: Final = WEIGHTS_FOLDER / "encoder.safetensors"
_SHAPES: Final = {
    "buckets": ("feature",),
    "rarity": ("feature",),
    "table": ("feature", "dimension"),
    "row_scale": ("feature",),
}


class TextEncoder:
    """Turns features into a short vector that is alike for texts of like meaning.

    The table was fitted to vectors of morphemes; at run time it takes one look-up
    per feature and no morpheme analysis.
    """

    def __init__(self, weights_path: Path = ENCODER_WEIGHTS) -> None:
        self._path = weights_path
        self._loading = Lock()
        self._vocabulary: Vocabulary | None = None
        self._table: NDArray[np.int8] = np.empty((0, 0), dtype=np.int8)
        self._row_scale: NDArray[np.float32] = np.empty(0, dtype=np.float32)

    def load(self) -> None:
        """Read the table; harmless when called again.

        Raises:
            WeightsMissing: The file is not there.
            WeightsCorrupt: The file is not usable.
        """
        # Several models, loaded side by side, share the encoder; the first one reads it for all.
        with self._loading:
            if self._vocabulary is None:
                self._load()

    def _load(self) -> None:
        tensors = read_tensors(self._path, shapes=_SHAPES)
        self._table = tensors["table"].astype(np.int8, copy=False)
        self._row_scale = tensors["row_scale"].astype(np.float32)
        self._vocabulary = Vocabulary(
            tensors["buckets"].astype(np.uint32, copy=False), tensors["rarity"].astype(np.float16, copy=False)
        )

    @property
    def n_dimensions(self) -> int:
        """Length of a vector."""
        return int(self._table.shape[1])

    def encode(self, features: Features) -> NDArray[np.float32]:
        """Return a vector of length 1, or zeros where no feature is known.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        if self._vocabulary is None:
            raise EngineNotLoaded("the text encoder is not loaded")
        places, weights = self._vocabulary.weigh(features)
        rows = self._table.take(places, axis=0).astype(np.float32)
        vector = (weights * self._row_scale.take(places)) @ rows
        norm = float(vector @ vector) ** 0.5
        return (vector / norm if norm else vector).astype(np.float32, copy=False)
