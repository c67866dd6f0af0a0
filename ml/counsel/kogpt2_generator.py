"""KoGPT2, or any model of its architecture; torch and transformers are imported here alone to converse."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from safetensors import SafetensorError
from typing_extensions import override

from ml.counsel.generation.batching import MicroBatcher
from ml.counsel.generation.compact_model import GptShape, compact, model_files
from ml.counsel.generation.decoder import Decoder, DecodingConfig, Written
from ml.counsel.generation.dialogue_format import QUESTION_ANSWER, DialogueFormat, prompt_of, read_format
from ml.counsel.generation.model_cache import cached, key_of
from ml.counsel.generation.ranker import Rankers
from ml.counsel.generation.written import unit_id
from ml.counsel.types import Counsel, CounselGenerator, CounselRequest
from ml.errors import CounselError, EngineNotLoaded, OutOfMemory, WeightsCorrupt
from ml.text.model_folder import find_model_folder

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_log = logging.getLogger(__name__)

_UNREADABLE: Final = (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, ImportError)
_SHAPING: Final = ("*.json", "*.txt", "*.model", "*.safetensors")
_N_REMEMBERED: Final = 12
"""Messages that are looked at; as many of them as fit the window are read."""


@dataclass(frozen=True)
class KoGpt2Config:
    """How a model is opened and asked.

    Attributes:
        cache_folder: Where the converted model is kept.
        hub_folder: Where models of the hub are kept; None leaves that to the hub's client (``HF_HOME``).
        n_largest_batch: People who are answered in one batch.
        max_prompt_tokens: Of a talk; older messages are left out.
        decoding: How answers are written.
    """

    cache_folder: Path = Path("var/models")
    hub_folder: Path | None = None
    n_largest_batch: int = 8
    max_prompt_tokens: int = 256
    decoding: DecodingConfig = field(default_factory=DecodingConfig)


@dataclass(frozen=True)
class _Ready:
    decoder: Decoder
    batcher: MicroBatcher[list[int], list[Written]]
    max_prompt_tokens: int


class KoGpt2Generator(CounselGenerator):
    """Writes several replies to a talk and gives the best that passes every check."""

    def __init__(self, source: str = "skt/kogpt2-base-v2", config: KoGpt2Config | None = None) -> None:
        self._source = source
        self._config = config or KoGpt2Config()
        self._rankers = Rankers()
        self._ready: _Ready | None = None

    @override
    def load(self) -> None:
        """Read the model, or its converted form where it was read before; safe to call twice.

        Raises:
            WeightsMissing: The model is neither on this machine nor within reach.
            WeightsCorrupt: It cannot be used.
            OutOfMemory: It does not fit.
        """
        if self._ready is not None:
            return
        folder = find_model_folder(self._source, hub_folder=self._config.hub_folder)
        try:
            decoder, n_places = self._open(folder)
        except MemoryError as error:
            raise OutOfMemory(f"{self._source} does not fit into memory") from error
        except (*_UNREADABLE, SafetensorError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise WeightsCorrupt(
                f"{self._source} cannot be loaded: {type(error).__name__}: {reason}"
            ) from error
        room = n_places - self._config.decoding.max_new_tokens
        batcher = MicroBatcher(decoder.write, n_largest=self._config.n_largest_batch)
        self._ready = _Ready(decoder, batcher, min(self._config.max_prompt_tokens, room))

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        if self._ready is None:
            raise EngineNotLoaded("load the counsel engine first")
        if not request.turns or not request.turns[-1].by_user:
            raise CounselError("the last turn must be the user's")
        decoder = self._ready.decoder
        prompt = prompt_of(
            request.turns[-_N_REMEMBERED:],
            decoder.turns,
            decoder.encode,
            max_tokens=self._ready.max_prompt_tokens,
        )
        written = self._ready.batcher.ask(prompt)
        texts = [answer.text for answer in written if unit_id(answer.text) not in request.used]
        best = self._rankers.of(request).best(texts, request)
        if best is None:
            raise CounselError(f"none of {len(written)} candidates passed the checks")
        return Counsel(best, (unit_id(best),), None)

    def _open(self, folder: Path) -> tuple[Decoder, int]:
        shape = _shape(folder)
        files = [path for pattern in _SHAPING for path in folder.glob(pattern)]
        kept = cached(self._config.cache_folder, key_of(files), lambda: _converted(folder, shape))
        turns, tokenizer = _beside(kept)
        decoder = Decoder(kept, tokenizer, turns, config=self._config.decoding)
        decoder.write([[decoder.turns.user, decoder.turns.reply]])  # what is wrong is found at start
        return decoder, shape.n_places


@dataclass(frozen=True)
class _Shape(GptShape):
    n_places: int = 1024
    n_tokens: int = 0


def _shape(folder: Path) -> _Shape:
    about = json.loads((folder / "config.json").read_text("utf-8"))
    if about.get("model_type") != "gpt2":
        raise WeightsCorrupt(
            f"it is a {about.get('model_type')} model, not one of KoGPT2's architecture (gpt2)"
        )
    if not about.get("tie_word_embeddings", True) or not about.get("scale_attn_weights", True):
        raise WeightsCorrupt("it departs from KoGPT2's architecture")
    return _Shape(
        n_layers=int(about["n_layer"]),
        n_heads=int(about["n_head"]),
        activation=str(about.get("activation_function", "gelu_new")),
        norm_epsilon=float(about.get("layer_norm_epsilon", 1e-5)),
        n_places=int(about.get("n_positions", 1024)),
        n_tokens=int(about["vocab_size"]),
    )


def _converted(folder: Path, shape: _Shape) -> Mapping[str, bytes]:
    """Read a model through transformers and turn it into the files that are kept."""
    import torch  # noqa: PLC0415 -- only where a model is converted for the first time
    import transformers  # noqa: PLC0415

    logging.getLogger("transformers").setLevel(logging.ERROR)  # what matters is checked here
    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    tokenizer = _tokenizer(folder)
    tokens = _tokens(tokenizer, shape.n_tokens)
    turns = _turns(folder, tokenizer)
    opened: object = transformers.GPT2LMHeadModel.from_pretrained(
        folder,
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
        dtype=torch.float32,
        output_loading_info=True,
    )
    # Told to give its report, it returns two things, which its types do not say.
    match opened:
        case (transformers.GPT2LMHeadModel() as model, dict(report)):
            missing = [name for name in report["missing_keys"] if name != "lm_head.weight"]
        case _:
            raise WeightsCorrupt("transformers gave no model")
    if missing:
        raise WeightsCorrupt(f"there is no weight {missing[0]}")
    variables = compact({name: tensor.numpy() for name, tensor in model.state_dict().items()}, shape)
    _log.info("counsel model converted to 8 bits parameters=%d", model.num_parameters())
    files = model_files(variables, tokens, end=turns.end, norm_epsilon=shape.norm_epsilon)
    return {**files, "tokenizer.json": tokenizer.to_str().encode(), "dialogue.json": turns.as_json().encode()}


def _tokenizer(folder: Path) -> "Tokenizer":
    from tokenizers import Tokenizer  # noqa: PLC0415

    path = folder / "tokenizer.json"
    if path.is_file():
        # As it stands: the class that goes with the architecture would cut Korean otherwise.
        return Tokenizer.from_buffer(path.read_bytes())
    import transformers  # noqa: PLC0415

    slow = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    return Tokenizer.from_str(slow.backend_tokenizer.to_str())


def _tokens(tokenizer: "Tokenizer", n_known: int) -> Sequence[str]:
    n_words = tokenizer.get_vocab_size(with_added_tokens=True)
    if not n_known / 2 <= n_words <= n_known:
        raise WeightsCorrupt(f"the vocabulary has {n_words} words, the model knows {n_known}")
    return [tokenizer.id_to_token(number) or f"<nothing{number}>" for number in range(n_known)]


def _turns(folder: Path, tokenizer: "Tokenizer") -> DialogueFormat:
    found = read_format(folder)
    if found == QUESTION_ANSWER and tokenizer.token_to_id(found.user) is None:
        # A vocabulary with an end alone (GPT-2's own): it stands between all messages.
        return DialogueFormat(user="<|endoftext|>", reply="<|endoftext|>", end="<|endoftext|>")
    return found


def _beside(kept: Path | Mapping[str, bytes]) -> tuple[DialogueFormat, "Tokenizer"]:
    from tokenizers import Tokenizer  # noqa: PLC0415

    if isinstance(kept, Path):
        return read_format(kept), Tokenizer.from_buffer((kept / "tokenizer.json").read_bytes())
    record = json.loads(kept["dialogue.json"])
    return DialogueFormat(**record), Tokenizer.from_buffer(kept["tokenizer.json"])
