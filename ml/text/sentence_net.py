"""A small transformer, computed with numpy, that reads a message for all classifiers at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import EngineNotLoaded, WeightsCorrupt
from ml.text.memo import Memo
from ml.text.normalise import normalise
from ml.text.pieces import Pieces, shortened
from ml.text.weights_file import WEIGHTS_FOLDER, Tensors, read_tensors

NET_WEIGHTS: Final = WEIGHTS_FOLDER / "net.safetensors"
MESSAGE_PIECES: Final = 40
"""Of longer messages the beginning and the end are read, some 45 characters each, to be quick."""
_N_ATTENTION_HEADS: Final = 4
_EPSILON: Final = 1e-5

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
_HEAD: Final = "head_"
_MATRICES: Final = ("attention", "out", "up", "down")
EIGHT_BIT: Final = ("table", *_MATRICES)
"""Tensors that are kept in eight bits, each beside its scale."""

Array = NDArray[np.float32]
Logits = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True)
class _Block:
    norms: Array
    attention: Array
    attention_bias: Array
    out: Array
    out_bias: Array
    up: Array
    up_bias: Array
    down: Array
    down_bias: Array


class SentenceNet:
    """Gives the logits of every task for a text in one pass.

    Pieces and places are embedded, three blocks of attention follow, and each task reads
    a weighted and a plain mean of what comes out. The last few results are remembered.
    """

    def __init__(self, weights_path: Path = NET_WEIGHTS, n_pieces: int = MESSAGE_PIECES) -> None:
        self._path = weights_path
        self._n_pieces = n_pieces
        self._tensors: dict[str, Array] = {}
        self._blocks: tuple[_Block, ...] = ()
        self._table: NDArray[np.int8] = np.empty((0, 0), dtype=np.int8)
        self._pieces: Pieces | None = None
        self._memo: Memo[Logits] = Memo(self._compute)

    def load(self) -> None:
        """Read the weights; harmless when called again.

        Raises:
            WeightsMissing: The file is not there.
            WeightsCorrupt: The file is not usable.
        """
        if self._pieces is not None:
            return
        tensors = read_tensors(self._path, shapes=_SHAPES)
        self._table = tensors["table"].astype(np.int8, copy=False)
        self._tensors = {
            name: tensor.astype(np.float32)
            for name, tensor in tensors.items()
            if name not in {"pieces", "table"}
        }
        for name in _MATRICES:
            self._tensors[name] *= self._tensors[f"{name}_scale"]
        self._blocks = tuple(_block(self._tensors, place) for place in range(len(tensors["up"])))
        self._pieces = _pieces(tensors, self._path.name)

    def logits(self, text: str) -> Logits:
        """Return the logits of each task by its name, for any raw text.

        Raises:
            EngineNotLoaded: `load` was not called.
        """
        return self._memo(text)

    def _compute(self, text: str) -> Logits:
        if self._pieces is None:
            raise EngineNotLoaded("the small transformer is not loaded")
        given = self._tensors
        numbers = shortened(self._pieces.numbers(normalise(text)), self._n_pieces)
        rows = self._table[numbers].astype(np.float32) * given["table_scale"][numbers]
        states = _normed(rows + given["places"][: len(numbers)], given["input_norm"])
        for block in self._blocks:
            states = _attended(states, block)
            inner = np.maximum(_normed(states, block.norms[2:]) @ block.up + block.up_bias, 0)
            states = states + inner @ block.down + block.down_bias
        states = _normed(states, given["output_norm"])
        shares = states @ given["pool"]
        shares = np.exp(shares - shares.max())
        pooled = np.concatenate([shares / shares.sum() @ states, states.mean(axis=0)])
        heads = [name for name in given if name.startswith(_HEAD)]
        return {name.removeprefix(_HEAD): pooled @ given[name][:-1] + given[name][-1] for name in heads}


@cache
def shared_net(weights_path: Path, n_pieces: int = MESSAGE_PIECES) -> SentenceNet:
    """Return the one net of a file, so that all classifiers read a message together."""
    return SentenceNet(weights_path, n_pieces)


def _attended(states: Array, block: _Block) -> Array:
    n, width = states.shape
    drawn = _normed(states, block.norms[:2]) @ block.attention + block.attention_bias
    queries, keys, values = drawn.reshape(n, 3, _N_ATTENTION_HEADS, -1).transpose(1, 2, 0, 3)
    scores = queries @ keys.transpose(0, 2, 1) * np.float32((width // _N_ATTENTION_HEADS) ** -0.5)
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    scores /= scores.sum(axis=-1, keepdims=True)
    mixed = (scores @ values).transpose(1, 0, 2).reshape(n, width)
    return np.asarray(states + mixed @ block.out + block.out_bias, dtype=np.float32)


def _normed(states: Array, scale_and_shift: Array) -> Array:
    centred = states - states.mean(axis=-1, keepdims=True)
    spread = np.sqrt(np.einsum("ij,ij->i", centred, centred) / np.float32(states.shape[1]) + _EPSILON)
    return np.asarray(centred / spread[:, None] * scale_and_shift[0] + scale_and_shift[1], dtype=np.float32)


def _block(tensors: Mapping[str, Array], place: int) -> _Block:
    names = ("norms", "attention", "attention_bias", "out", "out_bias", "up", "up_bias", "down", "down_bias")
    return _Block(*(np.ascontiguousarray(tensors[name][place]) for name in names))


def _pieces(tensors: Tensors, name: str) -> Pieces:
    try:
        found = tensors["pieces"].astype(np.uint8).tobytes().decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise WeightsCorrupt(f"{name}: its pieces are no text") from error
    if len(found) != len(tensors["table"]):
        raise WeightsCorrupt(f"{name} has another number of pieces than of rows")
    return Pieces(found)
