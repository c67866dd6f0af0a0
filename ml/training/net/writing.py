"""Writes the fitted net for `ml.text.sentence_net`, and the logits of texts that it had not seen."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from ml.text.sentence_net import EIGHT_BIT
from ml.text.weights_file import write_tensors
from ml.training.net.fitting import FittedNet
from ml.training.net.model import Block, Net

Array = NDArray[np.float32]


def write_net(path: Path, fitted: FittedNet, pieces: Sequence[str]) -> None:
    """Write the table of pieces and the matrices of blocks in eight bits a number, the rest in sixteen."""
    found = _body(fitted.net) | {f"head_{name}": _head(head) for name, head in fitted.heads.items()}
    tensors: dict[str, NDArray[np.generic]] = {
        "pieces": np.frombuffer("\n".join(pieces).encode("utf-8"), dtype=np.uint8)
    }
    for name, tensor in found.items():
        if name not in EIGHT_BIT:
            tensors[name] = tensor.astype(np.float16)
            continue
        # One scale per row of the table, and per column of a matrix.
        scale = np.maximum(np.abs(tensor).max(axis=-1 if name == "table" else -2, keepdims=True), 1e-8) / 127
        tensors[name] = np.rint(tensor / scale).astype(np.int8)
        tensors[f"{name}_scale"] = scale.astype(np.float32)
    write_tensors(path, tensors)


def _body(net: Net) -> dict[str, Array]:
    blocks = [block for block in net.blocks if isinstance(block, Block)]
    layers: Mapping[str, list[nn.Linear]] = {
        "attention": [block.qkv for block in blocks],
        "out": [block.o for block in blocks],
        "up": [block.up for block in blocks],
        "down": [block.down for block in blocks],
    }
    found = {name: np.stack([_array(layer.weight).T for layer in row]) for name, row in layers.items()}
    found |= {f"{name}_bias": np.stack([_array(layer.bias) for layer in row]) for name, row in layers.items()}
    return found | {
        "table": _array(net.emb.weight),
        "places": _array(net.pos.weight),
        "input_norm": _norm(net.inn),
        "norms": np.stack([np.concatenate([_norm(block.n1), _norm(block.n2)]) for block in blocks]),
        "output_norm": _norm(net.out),
        "pool": _array(net.pool.weight)[0],
    }


def _head(head: nn.Module) -> Array:
    """Weights with the bias as the last row."""
    assert isinstance(head, nn.Linear)
    return np.vstack([_array(head.weight).T, _array(head.bias)])


def _norm(norm: nn.LayerNorm) -> Array:
    return np.stack([_array(norm.weight), _array(norm.bias)])


def _array(tensor: torch.Tensor) -> Array:
    return np.asarray(tensor.detach().float().numpy(), dtype=np.float32)
