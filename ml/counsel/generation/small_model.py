"""The shipped small language model: KoGPT2's architecture with some 17 million parameters, in 8 bits."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from ml.counsel.generation.compact_model import model_files
from ml.counsel.generation.decoder import Decoder, DecodingConfig
from ml.counsel.generation.dialogue_format import OWN_TURNS
from ml.errors import WeightsCorrupt
from ml.text.weights_file import WEIGHTS_FOLDER, Tensors, read_tensors, write_tensors

if TYPE_CHECKING:
    from tokenizers import Tokenizer

SMALL_WEIGHTS: Final = WEIGHTS_FOLDER / "counsel_gpt.safetensors"
"""Variables of CTranslate2 by their names, and the vocabulary as the bytes of its JSON."""

_VOCABULARY: Final = "vocabulary"
_NORM_EPSILON: Final = 1e-5
_SHAPES: Final = {
    "decoder/embeddings/weight": ("tokens", "width"),
    "decoder/embeddings/weight_scale": ("tokens",),
    "decoder/position_encodings/encodings": ("places", "width"),
    "decoder/layer_norm/gamma": ("width",),
    _VOCABULARY: ("bytes",),
}


def read_small_model(config: DecodingConfig, path: Path = SMALL_WEIGHTS) -> Decoder:
    """Open the shipped model.

    Raises:
        WeightsMissing: There is no such file.
        WeightsCorrupt: It cannot be used.
        OutOfMemory: It does not fit.
    """
    # For those alone who use the model.
    from tokenizers import Tokenizer  # noqa: PLC0415

    # Single numbers come back as rows of one.
    tensors = {
        name: tensor.reshape(()) if tensor.size == 1 else tensor
        for name, tensor in read_tensors(path, shapes=_SHAPES).items()
    }
    spelled = tensors.pop(_VOCABULARY).tobytes()
    try:
        tokenizer = Tokenizer.from_buffer(spelled)
    except ValueError as error:
        raise WeightsCorrupt(f"{path.name} holds no vocabulary") from error
    n_tokens = len(tensors["decoder/embeddings/weight"])
    if tokenizer.get_vocab_size(with_added_tokens=True) != n_tokens:
        raise WeightsCorrupt(f"{path.name}: the vocabulary does not fit the weights")
    tokens = [tokenizer.id_to_token(number) or "" for number in range(n_tokens)]
    files = model_files(tensors, tokens, end=OWN_TURNS.end, norm_epsilon=_NORM_EPSILON)
    return Decoder(files, tokenizer, OWN_TURNS, config=config)


def write_small_model(variables: Tensors, tokenizer: "Tokenizer", path: Path = SMALL_WEIGHTS) -> None:
    """Write the model that is shipped.

    Args:
        variables: What `ml.counsel.generation.compact_model.compact` returns.
        tokenizer: Of the model.
        path: Where it goes.
    """
    spelled = np.frombuffer(tokenizer.to_str().encode(), dtype=np.uint8)
    write_tensors(path, {**variables, _VOCABULARY: spelled})
