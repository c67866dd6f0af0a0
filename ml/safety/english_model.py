"""The classifier of messages in English: two blocks of n-grams, and nothing pretrained behind them."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded, WeightsCorrupt
from ml.safety.types import Grade
from ml.text.english_grams import english_grams
from ml.text.linear_model import softmax
from ml.text.vocabulary import Vocabulary
from ml.text.weights_file import WEIGHTS_FOLDER, read_tensors

ENGLISH_SAFETY_WEIGHTS: Final = WEIGHTS_FOLDER / "safety_english.safetensors"
BLOCKS: Final = ("words", "letters")
"""Of the n-grams, in the order of `english_grams`; each weighs the same, however many it holds."""
_SHAPES: Final = {
    "class_scale": ("class",),
    "bias": ("class",),
    "temperature": ("one",),
} | {
    f"{block}_{part}": axes
    for block in BLOCKS
    for part, axes in {
        "buckets": (f"{block}_feature",),
        "rarity": (f"{block}_feature",),
        "weights": (f"{block}_feature", "class"),
    }.items()
}


class EnglishModel:
    """Multinomial logistic regression, ``p = softmax((x @ W + y @ V + b) / temperature)``.

    x and y are the weighted n-grams of words and of letters, each of Euclidean length 1; the
    weights take eight bits each.
    """

    def __init__(self, path: Path = ENGLISH_SAFETY_WEIGHTS) -> None:
        self._path = path
        self._blocks: list[tuple[Vocabulary, NDArray[np.int8]]] = []
        self._class_scale: NDArray[np.float32] = np.empty(0, dtype=np.float32)
        self._bias: NDArray[np.float32] = np.empty(0, dtype=np.float32)
        self._temperature = 1.0

    @property
    def is_loaded(self) -> bool:
        """Whether `load` has succeeded."""
        return bool(self._blocks)

    def load(self) -> None:
        """Read the weights; harmless when called again.

        Raises:
            WeightsMissing: The file is not there.
            WeightsCorrupt: The file is not usable.
        """
        if self.is_loaded:
            return
        tensors = read_tensors(self._path, shapes=_SHAPES)
        self._class_scale = tensors["class_scale"].astype(np.float32)
        self._bias = tensors["bias"].astype(np.float32)
        self._temperature = float(np.asarray(tensors["temperature"], dtype=np.float64)[0])
        if self._bias.size != len(Grade) or self._temperature <= 0:
            raise WeightsCorrupt(f"{self._path.name} was made for other classes")
        self._blocks = [
            (
                Vocabulary(
                    tensors[f"{block}_buckets"].astype(np.uint32, copy=False),
                    tensors[f"{block}_rarity"].astype(np.float16, copy=False),
                ),
                tensors[f"{block}_weights"].astype(np.int8, copy=False),
            )
            for block in BLOCKS
        ]

    def probabilities(self, text: str) -> NDArray[np.float64]:
        """Return the probability of each grade, shape ``(3,)``, summing to 1.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        if not self.is_loaded:
            raise EngineNotLoaded(f"{self._path.stem} is not loaded")
        logits = self._bias.astype(np.float64)
        for features, (vocabulary, weights) in zip(english_grams(text), self._blocks, strict=True):
            places, shares = vocabulary.weigh(features)
            logits += (shares @ weights.take(places, axis=0).astype(np.float32)) * self._class_scale
        return softmax(logits / self._temperature)
