"""A small transformer that reads a message for all classifiers at once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded, WeightsCorrupt
from ml.text.memo import Memo
from ml.text.normalise import normalise
from ml.text.pieces import Pieces, shortened
from ml.text.weights_file import WEIGHTS_FOLDER, Tensors, read_tensors

if TYPE_CHECKING:
    from ml.text.net_graph import NetGraph

NET_WEIGHTS: Final = WEIGHTS_FOLDER / "net.safetensors"
MESSAGE_PIECES: Final = 40
"""Of longer messages the beginning and the end are read, some 45 characters each, to be quick."""

_SHAPES: Final = {
    "pieces": ("byte",),
    "table": ("piece", "width"),
    "table_scale": ("piece", "one"),
    "places": ("place", "width"),
    "input_norm": ("two", "width"),
    "norms": ("block", "four", "width"),
    "attention": ("block", "width", "triple"),
    "attention_scale": ("block", "one", "triple"),
    "attention_bias": ("block", "triple"),
    "out": ("block", "width", "width_again"),
    "out_scale": ("block", "one", "width_again"),
    "out_bias": ("block", "width"),
    "up": ("block", "width", "wide"),
    "up_scale": ("block", "one", "wide"),
    "up_bias": ("block", "wide"),
    "down": ("block", "wide", "width"),
    "down_scale": ("block", "one", "width"),
    "down_bias": ("block", "width"),
    "output_norm": ("two", "width"),
    "pool": ("width",),
}
_MATRICES: Final = ("attention", "out", "up", "down")
EIGHT_BIT: Final = ("table", *_MATRICES)
"""Tensors that are kept in eight bits, each beside its scale."""

Array = NDArray[np.float32]
Logits = Mapping[str, NDArray[np.float32]]


class SentenceNet:
    """Gives the logits of every task for a text in one pass.

    Pieces and places are embedded, three blocks of attention follow, and each task reads
    a weighted and a plain mean of what comes out. The last few results are remembered.
    """

    def __init__(self, weights_path: Path = NET_WEIGHTS, n_pieces: int = MESSAGE_PIECES) -> None:
        self._path = weights_path
        self._n_pieces = n_pieces
        self._table: NDArray[np.int8] = np.empty((0, 0), dtype=np.int8)
        self._table_scale: Array = np.empty((0, 1), dtype=np.float32)
        self._places: Array = np.empty((0, 0), dtype=np.float32)
        self._pieces: Pieces | None = None
        self._graph: NetGraph | None = None
        self._loading = Lock()
        self._memo: Memo[Logits] = Memo(self._compute)

    def load(self) -> None:
        """Read the weights; harmless when called again.

        Raises:
            WeightsMissing: The file is not there.
            WeightsCorrupt: The file is not usable.
        """
        # Several classifiers, loaded side by side, share the net; the first one reads it for all.
        with self._loading:
            if self._graph is None:
                self._load()

    def _load(self) -> None:
        # Heavy: not paid for by whoever imports this module only for its names.
        from ml.text.net_graph import NetGraph  # noqa: PLC0415

        tensors = read_tensors(self._path, shapes=_SHAPES)
        self._table = tensors["table"].astype(np.int8, copy=False)
        self._table_scale = tensors["table_scale"].astype(np.float32)
        self._places = tensors["places"].astype(np.float32)
        self._pieces = _pieces(tensors, self._path.name)
        real = {
            name: tensor.astype(np.float32)
            for name, tensor in tensors.items()
            if name not in {"pieces", "table"}
        }
        for name in _MATRICES:
            real[name] *= real[f"{name}_scale"]
        self._graph = NetGraph(real)

    def logits(self, text: str) -> Logits:
        """Return the logits of each task by its name, for any raw text.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        return self._memo(text)

    def _compute(self, text: str) -> Logits:
        if self._graph is None or self._pieces is None:
            raise EngineNotLoaded("the small transformer is not loaded")
        numbers = shortened(self._pieces.numbers(normalise(text)), self._n_pieces)
        rows = self._table[numbers] * self._table_scale[numbers]
        return self._graph.logits(rows + self._places[: len(numbers)])


@cache
def shared_net(weights_path: Path, n_pieces: int = MESSAGE_PIECES) -> SentenceNet:
    """Return the one net of a file, so that all classifiers read a message together."""
    return SentenceNet(weights_path, n_pieces)


def _pieces(tensors: Tensors, name: str) -> Pieces:
    try:
        found = tensors["pieces"].astype(np.uint8).tobytes().decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise WeightsCorrupt(f"{name}: its pieces are no text") from error
    if len(found) != len(tensors["table"]):
        raise WeightsCorrupt(f"{name} has another number of pieces than of rows")
    return Pieces(found)
