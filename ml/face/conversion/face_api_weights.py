"""Reads the weights of face-api: a manifest, and bytes that may be quantised."""

import json
from collections.abc import Mapping
from typing import Final, TypedDict

import numpy as np
from numpy.typing import NDArray

from ml.errors import WeightsCorrupt

Tensors = Mapping[str, NDArray[np.float32]]

_BYTES_PER_FLOAT: Final = 4


class Quantisation(TypedDict):
    """How a number was squeezed into a byte: ``number = byte * scale + min``."""

    scale: float
    min: float


class Entry(TypedDict, total=False):
    """One tensor of a manifest."""

    name: str
    shape: list[int]
    dtype: str
    quantization: Quantisation


class Group(TypedDict):
    """The tensors of a manifest whose bytes stand one after the other in the same files."""

    weights: list[Entry]
    paths: list[str]


def read_tensors(manifest: bytes, shards: bytes) -> Tensors:
    """Give all tensors of one net as float32.

    Args:
        manifest: The JSON that names the tensors in the order of their bytes.
        shards: The bytes of all its files, one after the other.

    Raises:
        WeightsCorrupt: The bytes are not as many as the manifest says.
    """
    groups: list[Group] = json.loads(manifest)
    tensors: dict[str, NDArray[np.float32]] = {}
    position = 0
    for entry in (entry for group in groups for entry in group["weights"]):
        size = _size(entry)
        chunk = shards[position : position + size]
        if len(chunk) != size:
            raise WeightsCorrupt(f"weights end inside of {entry['name']}")
        tensors[entry["name"]] = _values(entry, chunk).reshape(entry["shape"])
        position += size
    if position != len(shards):
        raise WeightsCorrupt(f"{len(shards) - position} bytes of weights belong to nothing")
    return tensors


def _size(entry: Entry) -> int:
    width = 1 if "quantization" in entry else _BYTES_PER_FLOAT
    return int(np.prod(entry["shape"], dtype=np.int64)) * width


def _values(entry: Entry, chunk: bytes) -> NDArray[np.float32]:
    if "quantization" not in entry:
        return np.frombuffer(chunk, "<f4").astype(np.float32)
    how = entry["quantization"]
    # In double precision, as the original does it; single would move the last digits of every answer.
    return (np.frombuffer(chunk, np.uint8) * float(how["scale"]) + float(how["min"])).astype(np.float32)
