"""Models of GPT-2's architecture in 8-bit numbers, in the names and the file format of CTranslate2.

The file is small and plain: a header, then each variable with its name, shape,
kind and bytes. Written here, a model needs neither torch nor CTranslate2's
converters, and the shipped weights can lie in safetensors.
"""

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.errors import WeightsCorrupt

Arrays = Mapping[str, NDArray[np.generic]]
_Named = list[tuple[str, NDArray[np.generic]]]

_FILE_VERSION: Final = 6
_SPECIFICATION: Final = "TransformerDecoderSpec"
_REVISION: Final = 8
_KINDS: Final = {"float32": 0, "int8": 1, "int16": 2}
_LARGEST: Final = 127.0
_ACTIVATIONS: Final = {"gelu_new": 1, "gelu_pytorch_tanh": 1, "gelu_fast": 1, "gelu": 3, "relu": 0}
"""CTranslate2's numbers of the activations that models of this architecture use."""
_ALIASES: Final = {
    "decoder/projection/weight": "decoder/embeddings/weight",
    "decoder/projection/weight_scale": "decoder/embeddings/weight_scale",
}
"""The matrix that reads tokens writes them, too."""


@dataclass(frozen=True)
class GptShape:
    """What the weights alone do not say.

    Attributes:
        n_layers: Of the network.
        n_heads: Of attention.
        activation: Name of the activation function, as in a ``config.json``.
        norm_epsilon: Added to a variance before it divides.
    """

    n_layers: int
    n_heads: int
    activation: str = "gelu_new"
    norm_epsilon: float = 1e-5


def compact(tensors: Arrays, shape: GptShape) -> dict[str, NDArray[np.generic]]:
    """Return the variables of CTranslate2 with matrices in 8 bits, a scale per row.

    Args:
        tensors: Weights in the names of transformers, ``transformer.`` before them or not.
        shape: Of the model.

    Raises:
        WeightsCorrupt: A weight is missing or does not fit, or the activation is unknown.
    """
    if shape.activation not in _ACTIVATIONS:
        raise WeightsCorrupt(f"unknown activation {shape.activation}")
    plain = {name.removeprefix("transformer."): tensor for name, tensor in tensors.items()}
    try:
        variables = dict(_variables(plain, shape))
    except KeyError as error:
        raise WeightsCorrupt(f"there is no weight {error.args[0]}") from error
    bad = [name for name, array in variables.items() if not _is_finite(array)]
    if bad:
        raise WeightsCorrupt(f"{bad[0]} holds values that are no numbers")
    return variables


def model_files(
    variables: Arrays, tokens: Sequence[str], *, end: str, norm_epsilon: float
) -> dict[str, bytes]:
    """Return the files of a model as CTranslate2 reads them.

    Args:
        variables: What `compact` returns.
        tokens: The vocabulary by number.
        end: The token at which an answer ends.
        norm_epsilon: Added to a variance before it divides.
    """
    config = {
        "bos_token": end,
        "eos_token": end,
        "unk_token": tokens[0],
        "layer_norm_epsilon": norm_epsilon,
        "multi_query_attention": True,
    }
    return {
        "model.bin": _model_file(variables),
        "config.json": json.dumps(config).encode(),
        "vocabulary.json": json.dumps(list(tokens), ensure_ascii=False).encode(),
    }


def _variables(tensors: Arrays, shape: GptShape) -> _Named:
    found: _Named = [
        ("decoder/activation", np.asarray(_ACTIVATIONS[shape.activation], np.int8)),
        ("decoder/alibi", np.zeros((), np.int8)),
        ("decoder/alibi_use_positive_positions", np.zeros((), np.int8)),
        ("decoder/alignment_heads", np.ones((), np.int16)),
        ("decoder/alignment_layer", np.asarray(-1, np.int16)),
        ("decoder/num_heads", np.asarray(shape.n_heads, np.int16)),
        ("decoder/pre_norm", np.ones((), np.int8)),
        ("decoder/scale_alibi", np.zeros((), np.int8)),
        ("decoder/scale_embeddings", np.zeros((), np.int8)),
        ("decoder/start_from_zero_embedding", np.zeros((), np.int8)),
        ("decoder/position_encodings/encodings", _plain(tensors["wpe.weight"])),
        *_norm("decoder/layer_norm", tensors, "ln_f"),
        *_matrix("decoder/embeddings", _plain(tensors["wte.weight"])),
    ]
    for layer in range(shape.n_layers):
        found += _layer(f"decoder/layer_{layer}", tensors, f"h.{layer}")
    return found


def _layer(name: str, tensors: Arrays, source: str) -> _Named:
    return [
        *_norm(f"{name}/self_attention/layer_norm", tensors, f"{source}.ln_1"),
        *_linear(f"{name}/self_attention/linear_0", tensors, f"{source}.attn.c_attn"),
        *_linear(f"{name}/self_attention/linear_1", tensors, f"{source}.attn.c_proj"),
        *_norm(f"{name}/ffn/layer_norm", tensors, f"{source}.ln_2"),
        *_linear(f"{name}/ffn/linear_0", tensors, f"{source}.mlp.c_fc"),
        *_linear(f"{name}/ffn/linear_1", tensors, f"{source}.mlp.c_proj"),
    ]


def _norm(name: str, tensors: Arrays, source: str) -> _Named:
    return [
        (f"{name}/beta", _plain(tensors[f"{source}.bias"])),
        (f"{name}/gamma", _plain(tensors[f"{source}.weight"])),
    ]


def _linear(name: str, tensors: Arrays, source: str) -> _Named:
    # GPT-2 keeps its matrices the other way round: (in, out).
    weight = _plain(tensors[f"{source}.weight"]).T
    return [(f"{name}/bias", _plain(tensors[f"{source}.bias"])), *_matrix(name, weight)]


def _matrix(name: str, weight: NDArray[np.float32]) -> _Named:
    largest = np.abs(weight).max(axis=1)
    largest[largest == 0] = _LARGEST
    scale = (_LARGEST / largest).astype(np.float32)
    small = np.rint(weight * scale[:, None]).astype(np.int8)
    return [(f"{name}/weight", small), (f"{name}/weight_scale", scale)]


def _plain(tensor: NDArray[np.generic]) -> NDArray[np.float32]:
    return np.ascontiguousarray(tensor, dtype=np.float32)


def _is_finite(array: NDArray[np.generic]) -> bool:
    return array.dtype != np.float32 or bool(np.isfinite(array).all())


def _model_file(variables: Arrays) -> bytes:
    parts = [
        struct.pack("I", _FILE_VERSION),
        _string(_SPECIFICATION),
        struct.pack("II", _REVISION, len(variables)),
    ]
    for name, array in sorted(variables.items()):
        parts.append(_string(name))
        parts.append(struct.pack(f"=B{array.ndim}I", array.ndim, *array.shape))
        parts.append(struct.pack("=BI", _KINDS[array.dtype.name], array.nbytes))
        parts.append(np.ascontiguousarray(array).tobytes())
    parts.append(struct.pack("I", len(_ALIASES)))
    parts += [_string(text) for pair in _ALIASES.items() for text in pair]
    return b"".join(parts)


def _string(text: str) -> bytes:
    content = text.encode()
    return struct.pack("=H", len(content) + 1) + content + b"\0"
