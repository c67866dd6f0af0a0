"""Any sequence classifier of transformers; torch and transformers are imported here alone at run time."""

import logging
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError

from ml.errors import EngineNotLoaded, WeightsCorrupt
from ml.text.model_folder import find_model_folder
from ml.text.normalise import visible

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

_PROBE: Final = "안녕, 오늘 하루는 어땠어?"
_UNREADABLE: Final = (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, ImportError)
_MIN_LABELS: Final = 2


@dataclass(frozen=True)
class TransformerConfig:
    """How a transformer reads.

    Attributes:
        max_tokens: Longer texts are cut; a model that takes fewer tokens sets its own limit.
        n_threads: Threads with which torch computes, for the whole process.
        device: "cpu", or "auto" for a CUDA device where there is one.
        hub_folder: Where models of the hub are kept; None leaves that to the hub's client (``HF_HOME``).
    """

    max_tokens: int = 256
    n_threads: int = 2
    device: Literal["cpu", "auto"] = "cpu"
    hub_folder: Path | None = None


@dataclass(frozen=True)
class _Loaded:
    tokenizer: "PreTrainedTokenizerBase"
    model: "PreTrainedModel"
    folder: Path
    max_tokens: int


class TransformerClassifier:
    """Gives the logits of a text, one per label of the model."""

    def __init__(self, source: str, config: TransformerConfig) -> None:
        self._source = source
        self._config = config
        self._loaded: _Loaded | None = None
        # A fast tokenizer that cuts texts must not be used by two threads at once ("Already borrowed").
        self._tokenizing = threading.Lock()

    def load(self) -> None:
        """Read configuration, vocabulary and weights; blocking, and harmless when called again.

        Raises:
            WeightsMissing: The model is neither on this machine nor within reach.
            WeightsCorrupt: It is no sequence classifier, or cannot be used as one.
        """
        if self._loaded is not None:
            return
        folder = find_model_folder(self._source, hub_folder=self._config.hub_folder)
        try:
            loaded = self._read(folder)
        except (*_UNREADABLE, SafetensorError) as error:
            reason = str(error).strip().partition("\n")[0]
            raise WeightsCorrupt(
                f"{self._source} cannot be loaded: {type(error).__name__}: {reason}"
            ) from error
        self._check(loaded)
        self._loaded = loaded

    @property
    def folder(self) -> Path:
        """Where the model lies."""
        return self._ready().folder

    @property
    def labels(self) -> tuple[str, ...]:
        """The model's own names of its outputs, in their order."""
        names = self._ready().model.config.id2label or {}
        return tuple(str(name) for _, name in sorted(names.items(), key=lambda item: int(item[0])))

    @property
    def is_multi_label(self) -> bool | None:
        """Whether several labels may hold at once; None where the configuration does not say."""
        problem = self._ready().model.config.problem_type
        return None if problem is None else problem == "multi_label_classification"

    def logits(self, text: str) -> NDArray[np.float64]:
        """Return the logits of any text, of shape ``(n_labels,)``, finite.

        Raises:
            EngineNotLoaded: `load` was not called.
            WeightsCorrupt: The model gave values that are no numbers.
        """
        logits = self._raw_logits(self._ready(), text)
        if not np.isfinite(logits).all():
            raise WeightsCorrupt(f"{self._source} gives values that are no numbers")
        return logits

    def _read(self, folder: Path) -> _Loaded:
        import torch  # noqa: PLC0415 -- half a second, and most operators use the built-in engine
        import transformers  # noqa: PLC0415

        logging.getLogger("transformers").setLevel(logging.ERROR)  # what matters is checked here
        transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        torch.set_num_threads(self._config.n_threads)
        device = "cuda" if self._config.device == "auto" and torch.cuda.is_available() else "cpu"
        tokenizer = transformers.AutoTokenizer.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False
        )
        model, report = transformers.AutoModelForSequenceClassification.from_pretrained(
            folder,
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            dtype=torch.float32,
            output_loading_info=True,
        )
        if report["missing_keys"]:
            raise ValueError("it has no trained classifier; fine-tune it first, docs/models.md says how")
        max_tokens = min(self._config.max_tokens, longest_text(tokenizer, model))
        return _Loaded(tokenizer, model.eval().to(device), folder, max_tokens)

    def _check(self, loaded: _Loaded) -> None:
        """Find out at start what would else go wrong with the first message."""
        n_labels = len(loaded.model.config.id2label or {})
        if n_labels < _MIN_LABELS or loaded.model.config.problem_type == "regression":
            raise WeightsCorrupt(f"{self._source} gives one number, not the probabilities of labels")
        check_vocabulary(loaded.tokenizer, loaded.model)
        try:
            logits = self._raw_logits(loaded, _PROBE)
        except (*_UNREADABLE, IndexError) as error:
            raise WeightsCorrupt(f"{self._source} cannot read a text: {type(error).__name__}") from error
        if logits.shape != (n_labels,) or not np.isfinite(logits).all():
            raise WeightsCorrupt(f"{self._source} gives values that are no numbers")

    def _raw_logits(self, loaded: _Loaded, text: str) -> NDArray[np.float64]:
        import torch  # noqa: PLC0415 -- loaded by now; this only names it

        with self._tokenizing:
            encoded = loaded.tokenizer(
                visible(text), truncation=True, max_length=loaded.max_tokens, return_tensors="pt"
            )
        if encoded["input_ids"].shape[1] == 0:
            # Tokenizers without frame tokens make nothing of an empty text.
            encoded = {"input_ids": torch.tensor([[_filler(loaded.tokenizer)]])}
        with torch.inference_mode():
            given = {name: tensor.to(loaded.model.device) for name, tensor in encoded.items()}
            answer = loaded.model(**given).logits[0]
        return np.asarray(answer.float().cpu().numpy(), dtype=np.float64)

    def _ready(self) -> _Loaded:
        if self._loaded is None:
            raise EngineNotLoaded("call load() before reading")
        return self._loaded


def longest_text(tokenizer: "PreTrainedTokenizerBase", model: "PreTrainedModel") -> int:
    """Return how many tokens a model takes at most."""
    limit = int(min(tokenizer.model_max_length, 2**31))
    places = getattr(model.config, "max_position_embeddings", None)
    if isinstance(places, int) and places > 0:
        # RoBERTa counts its places from behind the padding token.
        limit = min(limit, places - ((model.config.pad_token_id or 0) + 1 if _is_roberta(model) else 0))
    return limit


def check_vocabulary(tokenizer: "PreTrainedTokenizerBase", model: "PreTrainedModel") -> None:
    """Refuse a vocabulary that is not the model's; where files are missing, transformers makes an empty one.

    Raises:
        WeightsCorrupt: It has more words than the model knows, or less than half of them.
    """
    n_known = getattr(model.config, "vocab_size", None)
    if isinstance(n_known, int) and not n_known / 2 <= len(tokenizer) <= n_known:
        raise WeightsCorrupt(f"the vocabulary has {len(tokenizer)} words, the model knows {n_known}")


def _is_roberta(model: "PreTrainedModel") -> bool:
    return "roberta" in str(model.config.model_type)


def _filler(tokenizer: "PreTrainedTokenizerBase") -> int:
    known = (tokenizer.unk_token_id, tokenizer.bos_token_id, tokenizer.eos_token_id, tokenizer.pad_token_id)
    return next((number for number in known if isinstance(number, int)), 0)
