"""Opens a base model with the tokens of turns, and writes the result."""

import logging
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
import transformers
from safetensors import SafetensorError
from tokenizers import AddedToken, Tokenizer
from transformers import GPT2LMHeadModel

from ml.counsel.generation.dialogue_format import FORMAT_FILE, DialogueFormat, TurnTokens, read_format
from ml.errors import TrainingError, WeightsCorrupt
from ml.text.model_folder import find_model_folder
from ml.training.fine_tuning.config import FineTuningConfig

_UNREADABLE: Final = (OSError, ValueError, RuntimeError, KeyError, TypeError, AttributeError, ImportError)
_USER: Final = ("<usr>", "<unused0>")
_REPLY: Final = ("<sys>", "<unused1>")
_END: Final = ("</s>", "<|endoftext|>")


@dataclass(frozen=True)
class Talker:
    """A model with its vocabulary and the tokens between messages."""

    model: GPT2LMHeadModel
    tokenizer: Tokenizer
    turns: DialogueFormat

    @property
    def marks(self) -> TurnTokens:
        """The numbers of the tokens between messages."""
        return TurnTokens(
            *(_number(self.tokenizer, token) for token in (self.turns.user, self.turns.reply, self.turns.end))
        )

    @property
    def n_places(self) -> int:
        """How many tokens the model takes."""
        return int(self.model.config.n_positions)

    def encode(self, text: str) -> list[int]:
        """Return the token numbers of a text."""
        numbers: list[int] = self.tokenizer.encode(text, add_special_tokens=False).ids
        return numbers


def open_base(base: str, config: FineTuningConfig) -> Talker:
    """Load a base of KoGPT2's architecture and see to it that it has tokens for turns.

    A base that was fine-tuned here keeps its own. Otherwise spare tokens of the
    vocabulary are taken (KoGPT2 has a hundred), and where there are none, new
    ones are added.

    Raises:
        WeightsMissing: The model is neither on this machine nor within reach.
        WeightsCorrupt: It cannot be used.
    """
    transformers.utils.logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    logging.getLogger("transformers").setLevel(logging.ERROR)
    folder = find_model_folder(base)
    torch.manual_seed(config.seed)
    try:
        tokenizer = Tokenizer.from_buffer((folder / "tokenizer.json").read_bytes())
        model = GPT2LMHeadModel.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False, use_safetensors=True, dtype=torch.float32
        )
    except (*_UNREADABLE, SafetensorError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise WeightsCorrupt(f"{base} cannot be loaded: {type(error).__name__}: {reason}") from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    turns = read_format(folder) if (folder / FORMAT_FILE).is_file() else _fitted_turns(tokenizer)
    talker = Talker(model, tokenizer, turns)
    _make_room(talker)
    return talker


def write_model(talker: Talker, out: Path, *, card: str) -> None:
    """Write model, vocabulary, turns and card; a file is replaced in one step."""
    unfinished = out / ".unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    talker.model.save_pretrained(unfinished)
    talker.tokenizer.save(str(unfinished / "tokenizer.json"))
    (unfinished / FORMAT_FILE).write_text(talker.turns.as_json(), "utf-8")
    (unfinished / "README.md").write_text(card, "utf-8")
    for path in sorted(unfinished.iterdir()):
        path.chmod(0o644)  # safetensors are written for their owner alone
        path.replace(out / path.name)
    unfinished.rmdir()


def _fitted_turns(tokenizer: Tokenizer) -> DialogueFormat:
    def first(names: tuple[str, ...]) -> str:
        return next((name for name in names if tokenizer.token_to_id(name) is not None), names[0])

    return DialogueFormat(user=first(_USER), reply=first(_REPLY), end=first(_END))


def _make_room(talker: Talker) -> None:
    """Add the tokens that the vocabulary lacks; whoever's they are, they stand for no text."""
    frame = (talker.turns.user, talker.turns.reply, talker.turns.end)
    talker.tokenizer.add_special_tokens([AddedToken(token, special=True) for token in frame])
    n_tokens = talker.tokenizer.get_vocab_size(with_added_tokens=True)
    if n_tokens > talker.model.config.vocab_size:
        talker.model.resize_token_embeddings(n_tokens)
    if n_tokens < talker.model.config.vocab_size / 2:
        raise WeightsCorrupt(
            f"the vocabulary has {n_tokens} words, the model knows {talker.model.config.vocab_size}"
        )
    talker.model.config.eos_token_id = talker.marks.end


def _number(tokenizer: Tokenizer, token: str) -> int:
    number = tokenizer.token_to_id(token)
    if number is None:
        raise TrainingError(f"the vocabulary has no token {token}")
    return number
