"""Trains, measures and writes one linear model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from ml.text.encoder import TextEncoder
from ml.text.features import extract
from ml.text.linear_model import FEATURES, Marks, Signs
from ml.text.vocabulary import Vocabulary
from ml.text.weights_file import write_tensors
from ml.training.matrices import count_matrix, fit_vocabulary, weighted_matrix
from ml.training.soft_regression import Fit, best_temperature, fit, fit_marks

_ALIKE = 0.75


@dataclass(frozen=True)
class ClassifierConfig:
    """How a model is trained.

    Attributes:
        strength: Inverse of the regularisation.
        dense_share: How much the vector of the encoder counts beside the hashed features.
        n_features: Most features that are kept.
        mark_share: How much a mark counts, where the model reads marks.
        least_marked: A mark that fewer of the own texts bear is not learnt.
        net_shares: What the logits of each small transformer that is read count beside the linear ones.
        is_multi_label: Whether several classes may hold at once; then targets are marks.
        n_folds: Parts of the cross-validation.
        seed: Of the drawing of folds.
    """

    strength: float = 12.0
    dense_share: float = 0.6
    n_features: int = 90_000
    mark_share: float = 0.2
    least_marked: int = 4
    net_shares: tuple[float, ...] = ()
    is_multi_label: bool = False
    n_folds: int = 5
    seed: int = 20261122


@dataclass(frozen=True)
class Examples:
    """What a model learns from.

    Attributes:
        texts: The texts.
        targets: Probabilities of the classes, shape ``(n_texts, n_classes)``.
        weights: How much each text counts, shape ``(n_texts,)``.
        is_own: Which texts are the project's own; only these are measured. Shape ``(n_texts,)``.
        writers: For each writer whose sentences are also measured by a model of all the others, their places.
    """

    texts: Sequence[str]
    targets: NDArray[np.float32]
    weights: NDArray[np.float32]
    is_own: NDArray[np.bool_]
    writers: Mapping[str, NDArray[np.int64]] = field(default_factory=dict)


@dataclass(frozen=True)
class Inputs:
    """The texts as numbers.

    Attributes:
        counts: Of buckets, shape ``(n_texts, 2**bits)``.
        vectors: Of the encoder with the signs behind them, shape ``(n_texts, n_dimensions + n_signs)``.
        marks: 1 where a text bears a mark, shape ``(n_texts, n_marks)``; no columns for a model without.
        mark_buckets: The number of each mark, ascending; shape ``(n_marks,)``.
    """

    counts: sparse.csr_matrix
    vectors: NDArray[np.float32]
    marks: sparse.csr_matrix
    mark_buckets: NDArray[np.uint32]


@dataclass(frozen=True)
class _Known:
    """The features that a model knows, and the columns of the marks that it knows."""

    vocabulary: Vocabulary
    marks: NDArray[np.int64]


def inputs(
    texts: Sequence[str], encoder_path: Path, *, signs: Signs | None = None, marks: Marks | None = None
) -> Inputs:
    """Draw the features of texts; the encoder must be there."""
    encoder = TextEncoder(encoder_path)
    encoder.load()
    vectors = np.stack([encoder.encode(extract(text, FEATURES)) for text in texts])
    if signs is not None:
        vectors = np.hstack([vectors, np.stack([signs.read(text) for text in texts])])
    borne = [marks(text) if marks is not None else np.empty(0, dtype=np.uint32) for text in texts]
    buckets, columns = np.unique(np.concatenate(borne), return_inverse=True)
    ends = np.cumsum([0, *(found.size for found in borne)])
    ones = np.ones(columns.size, dtype=np.float32)
    matrix = sparse.csr_matrix((ones, columns, ends), shape=(len(texts), buckets.size))
    return Inputs(count_matrix(texts), vectors, matrix, buckets)


def held_out_logits(examples: Examples, given: Inputs, config: ClassifierConfig) -> NDArray[np.float64]:
    """Return the logits of the own texts, each by a model that has not seen it or its like.

    Returns:
        Shape ``(n_own, n_classes)``, in the order of the own texts.
    """
    own = np.flatnonzero(examples.is_own)
    parts = folds(given.counts[own], examples.targets[own], config)
    logits = np.zeros((own.size, examples.targets.shape[1]))
    for fold in range(config.n_folds):
        tested = own[parts == fold]
        logits[parts == fold] = logits_of(examples, given, config, tested)
    return logits


def logits_of(
    examples: Examples, given: Inputs, config: ClassifierConfig, tested: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the logits of some texts by a model of all the others, shape ``(n_tested, n_classes)``."""
    taught = np.setdiff1d(np.arange(len(examples.texts)), tested)
    known, found = _fit(examples, given, taught, config)
    return found.logits(_joined(given, tested, known, config))


def train(
    examples: Examples, given: Inputs, config: ClassifierConfig, *, temperature: float, path: Path
) -> None:
    """Fit a model to all examples and write it."""
    known, found = _fit(examples, given, np.arange(len(examples.texts)), config)
    vocabulary = known.vocabulary
    n_sparse, n_dense = vocabulary.buckets.size, given.vectors.shape[1]
    sparse_part = found.weights[:n_sparse]
    scale = np.maximum(np.abs(sparse_part).max(axis=0), 1e-8) / 127
    write_tensors(
        path,
        {
            "buckets": vocabulary.buckets,
            "rarity": vocabulary.rarity.astype(np.float16),
            "weights": np.rint(sparse_part / scale).astype(np.int8),
            "class_scale": scale.astype(np.float32),
            "dense_weights": _dense_weights(found.weights[n_sparse : n_sparse + n_dense], config),
            "bias": found.bias,
            "temperature": np.array([temperature], dtype=np.float32),
            **_mark_tensors(given.mark_buckets[known.marks], found, config),
        },
    )


def _dense_weights(found: NDArray[np.float32], config: ClassifierConfig) -> NDArray[np.float32]:
    """Put below the weights of the vector one row per logit of each net, which are signs at run time."""
    nets = [np.eye(found.shape[1]) * share for share in config.net_shares]
    return np.vstack([found * config.dense_share, *nets]).astype(np.float32)


def _mark_tensors(
    buckets: NDArray[np.uint32], found: Fit, config: ClassifierConfig
) -> dict[str, NDArray[np.generic]]:
    if not buckets.size:
        return {}
    weights = found.weights[-buckets.size :] * config.mark_share
    return {"mark_buckets": buckets, "mark_weights": weights.astype(np.float32)}


def temperature_of(logits: NDArray[np.float64], targets: NDArray[np.float32]) -> float:
    """Return the temperature that suits held-out logits."""
    return best_temperature(logits, targets)


def _fit(
    examples: Examples, given: Inputs, rows: NDArray[np.int64], config: ClassifierConfig
) -> tuple[_Known, Fit]:
    own = rows[examples.is_own[rows]]
    vocabulary = fit_vocabulary(given.counts[own], n_at_most=config.n_features)
    n_bearing = np.asarray(given.marks[own].sum(axis=0)).ravel()
    known = _Known(vocabulary, np.flatnonzero(n_bearing >= config.least_marked))
    joined, targets = _joined(given, rows, known, config), examples.targets[rows]
    if config.is_multi_label:
        return known, fit_marks(joined, targets, strength=config.strength)
    return known, fit(joined, targets, row_weights=examples.weights[rows], strength=config.strength)


def _joined(
    given: Inputs, rows: NDArray[np.int64], known: _Known, config: ClassifierConfig
) -> sparse.csr_matrix:
    features = weighted_matrix(given.counts[rows], known.vocabulary)
    dense = sparse.csr_matrix(given.vectors[rows] * np.float32(config.dense_share))
    marks = given.marks[rows][:, known.marks] * np.float32(config.mark_share)
    return sparse.hstack([features, dense, marks]).tocsr()


def folds(
    counts: sparse.csr_matrix, targets: NDArray[np.float32], config: ClassifierConfig
) -> NDArray[np.int64]:
    """Deal the texts to folds, class by class, texts that are nearly alike together."""
    known = weighted_matrix(counts, fit_vocabulary(counts, n_at_most=200_000))
    alike = known @ known.T
    alike.data = (alike.data > _ALIKE).astype(np.int8)
    alike.eliminate_zeros()
    _, groups = csgraph.connected_components(alike, directed=False)
    rng = np.random.default_rng(config.seed)
    labels = targets.argmax(axis=1)
    fold_of_group = np.full(groups.max() + 1, -1)
    for label in range(targets.shape[1]):
        fresh = np.unique(groups[labels == label])
        fresh = rng.permutation(fresh[fold_of_group[fresh] < 0])
        fold_of_group[fresh] = (np.arange(fresh.size) + label) % config.n_folds
    return np.asarray(fold_of_group[groups], dtype=np.int64)
