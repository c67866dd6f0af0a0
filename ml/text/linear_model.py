"""A calibrated linear classifier over hashed features and a dense vector."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded, WeightsCorrupt
from ml.text.encoder import ENCODER_WEIGHTS, TextEncoder
from ml.text.features import FeatureConfig, Features, extract
from ml.text.memo import Memo
from ml.text.vocabulary import Vocabulary
from ml.text.weights_file import read_tensors

FEATURES: Final = FeatureConfig(bits=24)
"""The features of every shipped model; a change asks for new weights."""

_SHAPES: Final = {
    "buckets": ("feature",),
    "rarity": ("feature",),
    "weights": ("feature", "class"),
    "class_scale": ("class",),
    "dense_weights": ("dimension", "class"),
    "bias": ("class",),
    "temperature": ("one",),
}
_MARK_SHAPES: Final = {"mark_buckets": ("mark",), "mark_weights": ("mark", "class")}


@dataclass(frozen=True)
class Signs:
    """Further numbers that a model reads off a raw message.

    Attributes:
        n: How many.
        read: Returns them for any text, shape ``(n,)``.
        load: Reads what reading them needs; harmless when called again.
    """

    n: int
    read: Callable[[str], NDArray[np.float32]]
    load: Callable[[], None] = lambda: None


Marks = Callable[[str], NDArray[np.uint32]]
"""Reads numbers of what a raw message holds or does not hold, ascending, each once."""


class _Reader:
    """An encoder, and what it made of the last few texts, for all models that read with it."""

    def __init__(self, encoder_path: Path) -> None:
        self.encoder = TextEncoder(encoder_path)
        self.read = Memo(self._read)

    def _read(self, text: str) -> tuple[Features, NDArray[np.float32]]:
        features = extract(text, FEATURES)
        return features, self.encoder.encode(features)


@cache
def _shared_reader(encoder_path: Path) -> _Reader:
    return _Reader(encoder_path)


class LinearModel:
    """Multinomial logistic regression, its sparse part in eight bits.

    ``p = softmax((x @ W + h @ D + m @ M + b) / temperature)`` where x are the weighted
    features, h is the vector of the encoder, followed by the signs if the model reads any, and m says
    which of the marks that it knows are there, if it reads marks.
    """

    def __init__(
        self,
        weights_path: Path,
        n_classes: int,
        encoder_path: Path = ENCODER_WEIGHTS,
        *,
        signs: Signs | None = None,
        marks: Marks | None = None,
    ) -> None:
        self._path = weights_path
        self._signs = signs
        self._marks = marks
        self._n_classes = n_classes
        self._reader = _shared_reader(encoder_path)
        self._vocabulary: Vocabulary | None = None
        self._weights: NDArray[np.int8] = np.empty((0, 0), dtype=np.int8)
        self._class_scale: NDArray[np.float32] = np.empty(0, dtype=np.float32)
        self._dense_weights: NDArray[np.float32] = np.empty((0, 0), dtype=np.float32)
        self._mark_buckets: NDArray[np.uint32] = np.empty(0, dtype=np.uint32)
        self._mark_weights: NDArray[np.float32] = np.empty((0, 0), dtype=np.float32)
        self._bias: NDArray[np.float32] = np.empty(0, dtype=np.float32)
        self._temperature = 1.0

    @property
    def is_loaded(self) -> bool:
        """Whether `load` has succeeded."""
        return self._vocabulary is not None

    def load(self) -> None:
        """Read the weights; harmless when called again.

        Raises:
            WeightsMissing: A file is not there.
            WeightsCorrupt: A file is not usable.
        """
        if self.is_loaded:
            return
        tensors = read_tensors(self._path, shapes=_SHAPES | (_MARK_SHAPES if self._marks else {}))
        self._weights = tensors["weights"].astype(np.int8, copy=False)
        self._class_scale = tensors["class_scale"].astype(np.float32)
        self._dense_weights = tensors["dense_weights"].astype(np.float32)
        if self._marks is not None:
            self._mark_buckets = tensors["mark_buckets"].astype(np.uint32, copy=False)
            self._mark_weights = tensors["mark_weights"].astype(np.float32)
        self._bias = tensors["bias"].astype(np.float32)
        self._temperature = float(np.asarray(tensors["temperature"], dtype=np.float64)[0])
        self._reader.encoder.load()
        if self._signs is not None:
            self._signs.load()
        fits = self._bias.size == self._n_classes and self._temperature > 0
        if not fits or self._dense_weights.shape[0] != self._n_dense:
            raise WeightsCorrupt(f"{self._path.name} was made for other classes or another encoder")
        self._vocabulary = Vocabulary(
            tensors["buckets"].astype(np.uint32, copy=False), tensors["rarity"].astype(np.float16, copy=False)
        )

    def probabilities(self, text: str) -> NDArray[np.float64]:
        """Return the probability of each class, shape ``(n_classes,)``, summing to 1.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        return softmax(self.logits(text))

    def logits(self, text: str) -> NDArray[np.float64]:
        """Return the logits of each class divided by the temperature, shape ``(n_classes,)``.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        if self._vocabulary is None:
            raise EngineNotLoaded(f"{self._path.stem} is not loaded")
        features, vector = self._reader.read(text)
        places, weights = self._vocabulary.weigh(features)
        sparse = (weights @ self._weights.take(places, axis=0).astype(np.float32)) * self._class_scale
        if self._signs is not None:
            vector = np.concatenate([vector, self._signs.read(text)])
        logits = sparse + vector @ self._dense_weights + self._bias
        if self._marks is not None:
            logits = logits + self._marked(self._marks(text))
        return np.asarray(logits / self._temperature, dtype=np.float64)

    def _marked(self, marks: NDArray[np.uint32]) -> NDArray[np.float32]:
        if not self._mark_buckets.size:
            return np.zeros(self._n_classes, dtype=np.float32)
        places = self._mark_buckets.searchsorted(marks)
        is_known = self._mark_buckets.take(places, mode="clip") == marks
        return np.asarray(self._mark_weights[places[is_known]].sum(axis=0), dtype=np.float32)

    @property
    def _n_dense(self) -> int:
        return self._reader.encoder.n_dimensions + (self._signs.n if self._signs is not None else 0)


def softmax(logits: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return probabilities along the last axis."""
    wide = logits.astype(np.float64)
    powers = np.exp(wide - wide.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), dtype=np.float64)
