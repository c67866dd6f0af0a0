"""Rebuilds the classifier of danger in English messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ml.safety.english_model import BLOCKS, ENGLISH_SAFETY_WEIGHTS
from ml.text.english_grams import english_grams
from ml.text.features import Features
from ml.text.vocabulary import Vocabulary
from ml.text.weights_file import write_tensors
from ml.training.matrices import fit_vocabulary, weighted_matrix
from ml.training.soft_regression import Fit, fit

_LEAST_TEXTS: Final = (2, 4)
"""Of each block, the texts in which an n-gram must stand to be known."""
_STRENGTH: Final = 6.0
_N_STEPS: Final = 100


@dataclass(frozen=True)
class EnglishTexts:
    """What the model learns from.

    Attributes:
        counts: Of each block, shape ``(n_texts, n_grams)``.
        buckets: The hash of each column of each block, ascending.
        targets: Probabilities of the grades, shape ``(n_texts, 3)``.
        weights: How much each text counts, shape ``(n_texts,)``.
    """

    counts: tuple[sparse.csr_matrix, ...]
    buckets: tuple[NDArray[np.int64], ...]
    targets: NDArray[np.float32]
    weights: NDArray[np.float32]


def english_texts(
    texts: Sequence[str], targets: NDArray[np.float32], weights: NDArray[np.float32]
) -> EnglishTexts:
    """Draw the n-grams of texts."""
    drawn = [english_grams(text) for text in texts]
    found = [_counted([each[place] for each in drawn]) for place in range(len(BLOCKS))]
    return EnglishTexts(tuple(m for m, _ in found), tuple(b for _, b in found), targets, weights)


def english_logits(given: EnglishTexts, tested: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the logits of some texts by a model of all the others, shape ``(n_tested, 3)``."""
    taught = np.setdiff1d(np.arange(given.weights.size), tested)
    vocabularies, found = _fit(given, taught)
    return found.logits(_joined(given, tested, vocabularies))


def train_english(given: EnglishTexts, *, temperature: float, path: Path = ENGLISH_SAFETY_WEIGHTS) -> None:
    """Fit a model to all texts and write it."""
    vocabularies, found = _fit(given, np.arange(given.weights.size))
    scale = np.maximum(np.abs(found.weights).max(axis=0), 1e-8) / 127
    rounded = np.rint(found.weights / scale).astype(np.int8)
    parts = np.split(rounded, np.cumsum([each.buckets.size for each in vocabularies])[:-1])
    tensors: dict[str, NDArray[np.generic]] = {
        "class_scale": scale.astype(np.float32),
        "bias": found.bias,
        "temperature": np.array([temperature], dtype=np.float32),
    }
    for block, columns, vocabulary, part in zip(BLOCKS, given.buckets, vocabularies, parts, strict=True):
        tensors[f"{block}_buckets"] = columns[vocabulary.buckets].astype(np.uint32)
        tensors[f"{block}_rarity"] = vocabulary.rarity.astype(np.float16)
        tensors[f"{block}_weights"] = part
    write_tensors(path, tensors)


def _counted(drawn: Sequence[Features]) -> tuple[sparse.csr_matrix, NDArray[np.int64]]:
    buckets, columns = np.unique(np.concatenate([each.buckets for each in drawn]), return_inverse=True)
    ends = np.cumsum([0, *(each.buckets.size for each in drawn)])
    counts = np.concatenate([each.counts for each in drawn])
    return sparse.csr_matrix((counts, columns, ends), shape=(len(drawn), buckets.size)), buckets


def _fit(given: EnglishTexts, rows: NDArray[np.int64]) -> tuple[list[Vocabulary], Fit]:
    vocabularies = [
        fit_vocabulary(counts[rows], n_at_most=counts.shape[1], min_texts=least)
        for counts, least in zip(given.counts, _LEAST_TEXTS, strict=True)
    ]
    found = fit(
        _joined(given, rows, vocabularies),
        given.targets[rows],
        row_weights=given.weights[rows],
        strength=_STRENGTH,
        n_steps=_N_STEPS,
    )
    return vocabularies, found


def _joined(
    given: EnglishTexts, rows: NDArray[np.int64], vocabularies: Sequence[Vocabulary]
) -> sparse.csr_matrix:
    parts = [
        weighted_matrix(counts[rows], known) for counts, known in zip(given.counts, vocabularies, strict=True)
    ]
    return sparse.hstack(parts).tocsr()
