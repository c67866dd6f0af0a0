"""Builds the shipped small language model from nothing: vocabulary, three stages of learning, 8 bits."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ml.counsel.generation.compact_model import GptShape, compact
from ml.counsel.generation.dialogue_format import OWN_TURNS, TurnTokens, pieces_of
from ml.counsel.generation.small_model import SMALL_WEIGHTS, write_small_model
from ml.counsel.types import Turn
from ml.emotion.linear_detector import LinearEmotionDetector
from ml.emotion.types import Emotion
from ml.errors import TrainingError
from ml.training import corpora
from ml.training.counsel.happenings import combined_talks, read_sayings
from ml.training.counsel.mirrored import mirrored, mirrored_talks
from ml.training.counsel.pretraining import PretrainingConfig, blocks_of, new_model, pretrain
from ml.training.counsel.small_corpus import chatbot_talks, everyday_texts, own_talks, unit_texts
from ml.training.counsel.taught import taught_talks
from ml.training.counsel.vocabulary import PADDING, fit_vocabulary

Say = Callable[[str], None]
Talks = Sequence[tuple[Turn, ...]]

_N_TOKENS: Final = 8000
_N_REVIEWS: Final = 90_000
_N_CHATBOT_QUESTIONS: Final = 6_000
_SEED: Final = 7
_FIRST: Final = PretrainingConfig(n_steps=300)
_SECOND: Final = replace(_FIRST, n_steps=150, learning_rate=1.2e-3, n_warmup_steps=20)
_THIRD: Final = replace(_FIRST, n_steps=200, learning_rate=8e-4, n_warmup_steps=10)
_FELT: Final = {
    Emotion.ANGER: "felt_angry",
    Emotion.DISGUST: "felt_angry",
    Emotion.SADNESS: "felt_sad",
    Emotion.WORRY: "felt_worry",
    Emotion.ANXIETY: "felt_worry",
    Emotion.FEAR: "felt_worry",
    Emotion.DEPRESSION: "felt_tired",
    Emotion.JOY: "felt_joy",
    Emotion.SURPRISE: "felt_even",
    Emotion.NEUTRAL: "felt_even",
}


def build_small_model(data: Path | None, work: Path, say: Say) -> None:
    """Train the model and write the file that is shipped.

    Each stage keeps a checkpoint in `work`, so that a run that was broken off goes on there.

    Args:
        data: The folder of the data sets.
        work: Where checkpoints are kept.
        say: Takes lines for the person who waits.

    Raises:
        TrainingError: The data sets are not there.
    """
    if data is None:
        raise TrainingError("the small model learns Korean from the data sets; name their folder with --data")
    rng = np.random.default_rng(_SEED)
    everyday = everyday_texts(data, n_reviews=_N_REVIEWS, rng=rng)
    chat, units = chatbot_talks(data), unit_texts()
    taught = taught_talks(_messages(chat, rng), say=say)
    spoken = (turn.text for talk in (*chat, *taught) for turn in talk)
    tokenizer = fit_vocabulary([*everyday, *units * 4, *spoken], n_tokens=_N_TOKENS)
    book = _Book(tokenizer)
    combined = combined_talks(10, rng)
    listening = (*_mirrored(chat, rng), *combined, *own_talks() * 4, *chat[::6])
    stages = (
        (_FIRST, (*map(book.spell, (*everyday, *units * 3)), *map(book.talk, (*chat, *taught) * 2))),
        (_SECOND, (*map(book.spell, units), *map(book.talk, (*chat, *taught, *combined * 2)))),
        (_THIRD, tuple(map(book.talk, listening))),
    )
    model = new_model(
        _FIRST, n_tokens=tokenizer.get_vocab_size(), end=book.marks.end, padding=book.number(PADDING)
    )
    for number, (config, documents) in enumerate(stages, 1):
        blocks = book.blocks(documents, config, rng)
        say(f"stage {number}: {blocks.size} tokens, {config.n_steps} steps")
        progress = pretrain(model, blocks, work / f"stage{number}", config=config)
        say(f"stage {number}: loss {np.mean(progress.losses[-20:]):.3f}")
    tensors = {name: tensor.detach().float().numpy() for name, tensor in model.state_dict().items()}
    shape = GptShape(n_layers=_FIRST.n_layers, n_heads=_FIRST.n_heads)
    write_small_model(compact(tensors, shape), tokenizer)
    say(f"{SMALL_WEIGHTS.name}: {SMALL_WEIGHTS.stat().st_size / 1e6:.1f} MB")


class _Book:
    """Texts and talks as tokens."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self.marks = TurnTokens(*map(self.number, (OWN_TURNS.user, OWN_TURNS.reply, OWN_TURNS.end)))

    def number(self, token: str) -> int:
        found = self._tokenizer.token_to_id(token)
        assert found is not None
        return found

    def spell(self, text: str) -> list[int]:
        numbers: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return numbers

    def talk(self, turns: tuple[Turn, ...]) -> list[int]:
        return [token for _, piece in pieces_of(turns, self.marks, self.spell) for token in piece]

    def blocks(
        self, documents: Sequence[list[int]], config: PretrainingConfig, rng: np.random.Generator
    ) -> NDArray[np.int32]:
        shuffled = (documents[place] for place in rng.permutation(len(documents)))
        return blocks_of(shuffled, block=config.block, end=self.marks.end)


def _messages(chat: Talks, rng: np.random.Generator) -> list[str]:
    own = [text for text in corpora.all_texts() if 3 <= len(text) <= 160]  # noqa: PLR2004 -- of a message
    drawn = rng.permutation(len(chat))[:_N_CHATBOT_QUESTIONS]
    return [*own, *(chat[place][0].text for place in drawn)]


def _mirrored(chat: Talks, rng: np.random.Generator) -> Iterable[tuple[Turn, ...]]:
    detector = LinearEmotionDetector()
    detector.load()
    told = dict.fromkeys([*corpora.all_texts(), *(talk[0].text for talk in chat)])
    texts = [(text, _FELT[detector.detect(text).label]) for text in told if mirrored(text)]
    return mirrored_talks(texts * 3, read_sayings(), rng)
