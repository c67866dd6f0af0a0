"""Opens a base model with a head for the labels to learn, and writes the result."""

import json
import logging
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
import transformers
from safetensors import SafetensorError
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from ml.emotion.known_labels import shares_of
from ml.emotion.label_map import LABEL_FILE
from ml.errors import TrainingError, WeightsCorrupt
from ml.text.model_folder import find_model_folder
from ml.text.transformer_classifier import check_vocabulary
from ml.training.fine_tuning.config import FineTuningConfig
from ml.training.fine_tuning.formats import TEN

_UNREADABLE: Final = (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, ImportError)


@dataclass(frozen=True)
class Learner:
    """A model with its tokenizer."""

    model: PreTrainedModel
    tokenizer: PreTrainedTokenizerBase


def open_base(base: str, label_names: Sequence[str], config: FineTuningConfig) -> Learner:
    """Load a base model; a head that does not fit the labels is replaced by a new one.

    Raises:
        WeightsMissing: The model is neither on this machine nor within reach.
        WeightsCorrupt: It cannot be used.
    """
    logging.getLogger("transformers").setLevel(logging.ERROR)  # it would warn that the head is new
    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    folder = find_model_folder(base)
    torch.manual_seed(config.seed)
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False
        )
        model = transformers.AutoModelForSequenceClassification.from_pretrained(
            folder,
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            dtype=torch.float32,
            ignore_mismatched_sizes=True,
            id2label=dict(enumerate(label_names)),
            label2id={name: number for number, name in enumerate(label_names)},
            problem_type=_problem(config),
        )
    except (*_UNREADABLE, SafetensorError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise WeightsCorrupt(f"{base} cannot be loaded: {type(error).__name__}: {reason}") from error
    check_vocabulary(tokenizer, model)
    return Learner(model, _padding(tokenizer, model))


def write_model(learner: Learner, out: Path, *, temperature: float, card: str) -> None:
    """Write model, tokenizer, label map and card; a file is replaced in one step."""
    unfinished = out / ".unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    learner.model.save_pretrained(unfinished)
    learner.tokenizer.save_pretrained(unfinished)
    labels = json.dumps(_label_file(learner, temperature), ensure_ascii=False, indent=2)
    (unfinished / LABEL_FILE).write_text(f"{labels}\n", "utf-8")
    (unfinished / "README.md").write_text(card, "utf-8")
    for path in sorted(unfinished.iterdir()):
        path.chmod(0o644)  # safetensors are written for their owner alone
        path.replace(out / path.name)
    unfinished.rmdir()


def _problem(config: FineTuningConfig) -> str:
    return "multi_label_classification" if config.is_multi_label else "single_label_classification"


def _padding(tokenizer: PreTrainedTokenizerBase, model: PreTrainedModel) -> PreTrainedTokenizerBase:
    """See to it that texts of different length can share a batch."""
    if tokenizer.pad_token is None:
        if tokenizer.eos_token is None:
            raise TrainingError("the tokenizer of the base has nothing to pad with")
        tokenizer.pad_token = tokenizer.eos_token
    model.config.pad_token_id = tokenizer.pad_token_id
    return tokenizer


def _label_file(learner: Learner, temperature: float) -> dict[str, object]:
    names = list((learner.model.config.id2label or {}).values())
    meanings = {name: {e.value: share for e, share in (shares_of(name) or {}).items()} for name in names}
    return {
        "labels": {name: name if name in TEN else meanings[name] or None for name in names},
        "multi_label": learner.model.config.problem_type == "multi_label_classification",
        "temperature": temperature,
    }
