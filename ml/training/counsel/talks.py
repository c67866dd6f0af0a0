"""Talks as tokens, of which only the answers are learnt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from ml.counsel.generation.dialogue_format import Encoder, TurnTokens, pieces_of
from ml.errors import TrainingError
from ml.training.counsel.formats import Talk, read_dialogues, read_talks
from ml.training.fine_tuning.config import FineTuningConfig

UNLEARNT: Final = -100
"""Label of a token that is read and not learnt; what cross entropy leaves out."""
_BATCHES_PER_POOL: Final = 32
_MIN_TALKS: Final = 2
_VALIDATION_NAMES: Final = ("dev", "val", "valid", "validation")


@dataclass(frozen=True)
class TalkBatch:
    """Padded tokens, which of them count, and what is learnt, each of shape ``(n_talks, n_tokens)``."""

    tokens: torch.Tensor
    mask: torch.Tensor
    labels: torch.Tensor


@dataclass(frozen=True)
class TalkSplit:
    """What is learnt from and what is held out; no talk stands on both sides."""

    training: tuple[Talk, ...]
    validation: tuple[Talk, ...]


def read_talk_split(data: Path, config: FineTuningConfig) -> TalkSplit:
    """Read a file or a folder and hold out a part.

    In a folder with a file named ``train``, that is learnt from and one named
    ``dev`` or ``val`` beside it is held out as it is. Of anything else a share
    is held out.

    Raises:
        TrainingError: There is nothing to read, it is malformed, or too little.
    """
    files = {path.stem: path for path in sorted(data.iterdir()) if path.is_file()} if data.is_dir() else {}
    held_out = next((files[name] for name in _VALIDATION_NAMES if name in files), None)
    if "train" not in files or held_out is None:
        return split_talks(read_talks(files.get("train", data)), config)
    return TalkSplit(tuple(read_dialogues(files["train"])), tuple(read_dialogues(held_out)))


def split_talks(talks: Sequence[Talk], config: FineTuningConfig) -> TalkSplit:
    """Hold out a share of the talks, at least one; all with one first message stay together.

    Raises:
        TrainingError: There are fewer than two different talks.
    """
    beginnings = list(dict.fromkeys(talk[0].text for talk in talks))
    if len(beginnings) < _MIN_TALKS:
        raise TrainingError("there are too few dialogues to learn from and to measure on")
    n_held_out = min(max(round(config.validation_share * len(beginnings)), 1), len(beginnings) - 1)
    order = np.random.default_rng(config.seed).permutation(len(beginnings))
    held_out = {beginnings[place] for place in order[:n_held_out]}
    unique = dict.fromkeys(tuple(talk) for talk in talks)
    return TalkSplit(
        training=tuple(talk for talk in unique if talk[0].text not in held_out),
        validation=tuple(talk for talk in unique if talk[0].text in held_out),
    )


class TokenisedTalks:
    """Talks that were turned into tokens once; of one that is too long, the oldest messages are left out."""

    def __init__(self, talks: Sequence[Talk], marks: TurnTokens, encode: Encoder, *, max_tokens: int) -> None:
        self._rows = [row for talk in talks if (row := _row(talk, marks, encode, max_tokens))]
        if not self._rows:
            raise TrainingError(f"no answer fits into {max_tokens} tokens")
        self._lengths = np.array([len(tokens) for tokens, _ in self._rows])
        self._padding = marks.end

    def __len__(self) -> int:
        return len(self._rows)

    def epoch(self, *, seed: int, number: int, batch_size: int) -> list[NDArray[np.int64]]:
        """Return the places of the talks of each batch of an epoch; those of like length share one."""
        rng = np.random.default_rng([seed, number])
        order = rng.permutation(len(self))
        batches: list[NDArray[np.int64]] = []
        for start in range(0, order.size, batch_size * _BATCHES_PER_POOL):
            pool = order[start : start + batch_size * _BATCHES_PER_POOL]
            pool = pool[np.argsort(self._lengths[pool], kind="stable")]
            batches += [pool[place : place + batch_size] for place in range(0, pool.size, batch_size)]
        return [batches[place] for place in rng.permutation(len(batches))]

    def in_order(self, batch_size: int) -> Iterator[TalkBatch]:
        """Yield all talks in their order."""
        for start in range(0, len(self), batch_size):
            yield self.batch(np.arange(start, min(start + batch_size, len(self))))

    def batch(self, places: NDArray[np.int64]) -> TalkBatch:
        """Return the talks at some places, padded to the longest."""
        rows = [self._rows[place] for place in places]
        longest = max(len(tokens) for tokens, _ in rows)
        return TalkBatch(
            tokens=_padded([tokens for tokens, _ in rows], longest, self._padding),
            mask=_padded([[1] * len(tokens) for tokens, _ in rows], longest, 0),
            labels=_padded([labels for _, labels in rows], longest, UNLEARNT),
        )


def _row(
    talk: Talk, marks: TurnTokens, encode: Encoder, max_tokens: int
) -> tuple[list[int], list[int]] | None:
    """Return tokens and labels of a talk, or None where not even its last answer fits."""
    pieces = pieces_of(talk, marks, encode)
    while sum(len(tokens) for _, tokens in pieces) > max_tokens:
        del pieces[0]
    if not pieces or not pieces[-1][0]:
        return None
    tokens = [token for _, piece in pieces for token in piece]
    # The mark before an answer is given, its words and its end are learnt.
    labels = [
        label
        for is_answer, piece in pieces
        for label in ([UNLEARNT, *piece[1:]] if is_answer else [UNLEARNT] * len(piece))
    ]
    return tokens, labels


def _padded(rows: Sequence[Sequence[int]], longest: int, filler: int) -> torch.Tensor:
    return torch.tensor([[*row, *[filler] * (longest - len(row))] for row in rows])
