"""Texts as tokens, in batches whose order depends on the seed and the epoch alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import BatchEncoding, PreTrainedTokenizerBase

from ml.text.normalise import visible
from ml.training.fine_tuning.examples import Examples

_BATCHES_PER_POOL: Final = 32


@dataclass(frozen=True)
class Batch:
    """Padded tokens and the targets of their texts, of shape ``(n_texts, n_labels)``."""

    tokens: dict[str, torch.Tensor]
    targets: torch.Tensor


class TokenisedExamples:
    """Examples that were turned into tokens once."""

    def __init__(self, examples: Examples, tokenizer: PreTrainedTokenizerBase, max_tokens: int) -> None:
        texts = [visible(text) for text in examples.texts]
        encoded = tokenizer(texts, truncation=True, max_length=max_tokens)
        self._tokenizer = tokenizer
        self._tokens: list[list[int]] = encoded["input_ids"]
        self._lengths = np.array([len(tokens) for tokens in self._tokens])
        self.targets = torch.from_numpy(examples.targets)

    def __len__(self) -> int:
        return len(self._tokens)

    def epoch(self, *, seed: int, number: int, batch_size: int) -> list[NDArray[np.int64]]:
        """Return the places of the texts of each batch of an epoch.

        Texts are shuffled; within pools of 32 batches those of like length share
        a batch, which saves padding.
        """
        rng = np.random.default_rng([seed, number])
        order = rng.permutation(len(self))
        batches: list[NDArray[np.int64]] = []
        for start in range(0, order.size, batch_size * _BATCHES_PER_POOL):
            pool = order[start : start + batch_size * _BATCHES_PER_POOL]
            pool = pool[np.argsort(self._lengths[pool], kind="stable")]
            batches += [pool[place : place + batch_size] for place in range(0, pool.size, batch_size)]
        return [batches[place] for place in rng.permutation(len(batches))]

    def in_order(self, batch_size: int) -> Iterator[Batch]:
        """Yield all examples in their order."""
        for start in range(0, len(self), batch_size):
            yield self.batch(np.arange(start, min(start + batch_size, len(self))))

    def batch(self, places: NDArray[np.int64]) -> Batch:
        """Return the examples at some places, padded to the longest."""
        tokens: BatchEncoding = self._tokenizer.pad(
            {"input_ids": [self._tokens[place] for place in places]}, return_tensors="pt"
        )
        return Batch(dict(tokens), self.targets[torch.from_numpy(places)])
