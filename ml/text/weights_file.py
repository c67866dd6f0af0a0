"""Reading and writing of weights as safetensors, with every fault named."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load as parse
from safetensors.numpy import save_file

from ml.errors import WeightsCorrupt, WeightsMissing

WEIGHTS_FOLDER = Path(__file__).resolve().parent.parent / "weights"
"""Where the shipped weights lie."""

Tensors = Mapping[str, NDArray[np.generic]]


def read_tensors(path: Path, *, shapes: Mapping[str, tuple[str, ...]]) -> Tensors:
    """Read a file and check that its tensors fit each other.

    Args:
        path: A safetensors file.
        shapes: For each tensor that must be there the names of its axes; axes
            of one name must have one length.

    Raises:
        WeightsMissing: There is no such file.
        WeightsCorrupt: It is no safetensors file, or its tensors do not fit.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WeightsMissing(f"no weights at {path.name}") from error
    try:
        tensors: dict[str, NDArray[np.generic]] = parse(content)
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise WeightsCorrupt(f"{path.name} is no safetensors file") from error
    _check(tensors, shapes, path.name)
    return tensors


def write_tensors(path: Path, tensors: Tensors) -> None:
    """Write a file in one step, so that a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    save_file({name: np.ascontiguousarray(tensor) for name, tensor in tensors.items()}, unfinished)
    unfinished.chmod(0o644)
    unfinished.replace(path)


def _check(tensors: Tensors, shapes: Mapping[str, tuple[str, ...]], name: str) -> None:
    lengths: dict[str, int] = {}
    for tensor_name, axes in shapes.items():
        tensor = tensors.get(tensor_name)
        if tensor is None:
            raise WeightsCorrupt(f"{name} has no tensor {tensor_name}")
        if tensor.ndim != len(axes):
            raise WeightsCorrupt(f"{name}: {tensor_name} has {tensor.ndim} axes")
        for axis, length in zip(axes, tensor.shape, strict=True):
            if lengths.setdefault(axis, length) != length:
                raise WeightsCorrupt(f"{name}: {tensor_name} does not fit the other tensors")
        if np.issubdtype(tensor.dtype, np.floating) and not np.isfinite(tensor).all():
            raise WeightsCorrupt(f"{name}: {tensor_name} holds values that are no numbers")
