"""Logits of the small transformer for the texts of training, each by a net that had not seen it."""

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import TrainingError
from ml.text.weights_file import Tensors, read_tensors, write_tensors

HELD_OUT: Final = Path(__file__).resolve().parent / "held_out.safetensors"
_N_DIGEST_BYTES: Final = 8

Logits = NDArray[np.float32]


def net_logits(name: str, texts: Sequence[str], path: Path = HELD_OUT) -> Logits:
    """Return the logits of texts that were held out, shape ``(n_texts, n_classes)``.

    Raises:
        TrainingError: A text was not there when the net was fitted.
    """
    known = _logits(path, name)
    found = [known.get(digest_of(text)) for text in texts]
    kept = [logits for logits in found if logits is not None]
    if len(kept) < len(found):
        raise TrainingError(f"{len(found) - len(kept)} texts are new to the net; train it again first")
    return np.stack(kept)


def write_held_out(path: Path, found: Mapping[str, tuple[Sequence[str], Logits]]) -> None:
    """Write logits in sixteen bits, by name, beside the digests of their texts."""
    tensors: dict[str, NDArray[np.generic]] = {}
    for name, (texts, logits) in found.items():
        tensors[f"{name}_digests"] = np.array([digest_of(text) for text in texts], dtype=np.uint64)
        tensors[f"{name}_logits"] = logits.astype(np.float16)
    write_tensors(path, tensors)


def digest_of(text: str) -> int:
    """Return a number that tells texts apart and from which none can be read."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_N_DIGEST_BYTES)
    return int.from_bytes(digest.digest(), "big")


@cache
def _tensors(path: Path) -> Tensors:
    return read_tensors(path, shapes={})


@cache
def _logits(path: Path, name: str) -> dict[int, Logits]:
    tensors = _tensors(path)
    digests = tensors[f"{name}_digests"].astype(np.uint64).tolist()
    return dict(zip(digests, tensors[f"{name}_logits"].astype(np.float32), strict=True))
