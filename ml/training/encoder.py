"""Fits the table of the encoder, so that hashed features tell what morphemes mean."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ml.text.encoder import ENCODER_WEIGHTS
from ml.text.vocabulary import Vocabulary
from ml.text.weights_file import write_tensors
from ml.training import corpora
from ml.training.matrices import count_matrix, fit_vocabulary, weighted_matrix
from ml.training.morpheme_vectors import MorphemeVectors

Say = Callable[[str], None]

_DROPPED_SHARE = 0.2


@dataclass(frozen=True)
class EncoderConfig:
    """How the table is fitted.

    Attributes:
        n_dimensions: Length of a vector.
        n_features: Rows of the table.
        n_reviews: Sentences drawn from film reviews.
        n_epochs: Passes over all texts.
        n_batch: Texts per step.
        step: Learning rate of Adagrad, one rate per row.
        seed: Of every draw.
    """

    n_dimensions: int = 96
    n_features: int = 60_000
    n_reviews: int = 120_000
    n_epochs: int = 8
    n_batch: int = 256
    step: float = 0.3
    seed: int = 20261122


def train_encoder(data: Path, texts: list[str], say: Say, config: EncoderConfig | None = None) -> None:
    """Fit the table on the project's texts and the data sets, and write it."""
    config = config or EncoderConfig()
    rng = np.random.default_rng(config.seed)
    texts = [*texts, *(text for text, _ in corpora.kote(data)), *corpora.chatbot(data)]
    texts += corpora.film_reviews(data, config.n_reviews, rng)
    say(f"{len(texts)} texts; morphemes")
    targets = MorphemeVectors(config.n_dimensions, rng).vectors(texts)
    say("features")
    counts = count_matrix(texts)
    vocabulary = fit_vocabulary(counts, n_at_most=config.n_features)
    table = fit_table(weighted_matrix(counts, vocabulary), targets, config, say)
    write_encoder(ENCODER_WEIGHTS, vocabulary, table)


def fit_table(
    inputs: sparse.csr_matrix, targets: NDArray[np.float32], config: EncoderConfig, say: Say
) -> NDArray[np.float32]:
    """Minimise ``|x @ table - target|²`` with features dropped at random.

    Returns:
        The table, shape ``(n_features, n_dimensions)``.
    """
    rng = np.random.default_rng(config.seed)
    table = np.zeros((inputs.shape[1], targets.shape[1]), dtype=np.float32)
    squares = np.full(inputs.shape[1], 1e-6, dtype=np.float32)
    for epoch in range(config.n_epochs):
        order = rng.permutation(inputs.shape[0])
        step = config.step * (1 - epoch / config.n_epochs)
        losses = [
            _descend(inputs[rows], targets[rows], table, squares, (step, rng))
            for rows in np.array_split(order, max(1, order.size // config.n_batch))
        ]
        say(f"epoch {epoch + 1}: squared distance {np.mean(losses):.4f}")
    return table


def write_encoder(path: Path, vocabulary: Vocabulary, table: NDArray[np.float32]) -> None:
    """Write the table in eight bits a number, with one scale per row."""
    scale = np.maximum(np.abs(table).max(axis=1), 1e-8) / 127
    write_tensors(
        path,
        {
            "buckets": vocabulary.buckets,
            "rarity": vocabulary.rarity.astype(np.float16),
            "table": np.rint(table / scale[:, None]).astype(np.int8),
            "row_scale": scale.astype(np.float32),
        },
    )


def _descend(
    inputs: sparse.csr_matrix,
    targets: NDArray[np.float32],
    table: NDArray[np.float32],
    squares: NDArray[np.float32],
    pace: tuple[float, np.random.Generator],
) -> float:
    step, rng = pace
    kept = inputs.copy()
    is_kept = rng.random(kept.nnz) > _DROPPED_SHARE
    kept.data *= is_kept.astype(np.float32) / np.float32(1 - _DROPPED_SHARE)
    columns, places = np.unique(kept.indices, return_inverse=True)
    local = sparse.csr_matrix((kept.data, places, kept.indptr), shape=(kept.shape[0], columns.size))
    errors = local @ table[columns] - targets
    gradient = (local.T @ errors) / np.float32(len(targets))
    squares[columns] += (gradient * gradient).mean(axis=1)
    table[columns] -= np.float32(step) * gradient / np.sqrt(squares[columns])[:, None]
    return float((errors * errors).sum(axis=1).mean())
