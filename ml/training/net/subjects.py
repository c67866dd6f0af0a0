"""What the pretrained net is fitted to, all at once: feelings, KOTE's labels, intents and danger."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.training import corpora
from ml.training.classifier import ClassifierConfig, Examples, folds
from ml.training.emotion import emotion_task, targets
from ml.training.harmless import everyday_texts, foreign_texts, told_texts
from ml.training.intent import intent_task
from ml.training.kote import kote_parts
from ml.training.matrices import count_matrix
from ml.training.safety import LABELS, WRITERS

_N_FOLDS: Final = 5
_N_KOTE: Final = 44
_DIRECT_WEIGHT: Final = 2.0
_ORDINARY_WEIGHT: Final = 0.3
_N_ORDINARY: Final = 12_000


@dataclass(frozen=True)
class Subject:
    """One thing to learn.

    Attributes:
        name: Of its head.
        texts: Raw.
        targets: Probabilities, or marks where several labels may hold; shape ``(n_texts, n_classes)``.
        weights: How much each text counts, shape ``(n_texts,)``.
        held_out: For each run that holds out some texts, their places.
        is_multi_label: Whether several labels may hold at once.
        loss_share: Of its loss beside the others.
        n_batch: Texts a step.
    """

    name: str
    texts: Sequence[str]
    targets: NDArray[np.float32]
    weights: NDArray[np.float32]
    held_out: dict[int, NDArray[np.int64]]
    is_multi_label: bool = False
    loss_share: float = 1.0
    n_batch: int = 48


def subjects(sentences: Path, data: Path, seed: int) -> list[Subject]:
    """Gather all subjects; which texts are held out together is that of the linear models."""
    rng = np.random.default_rng(seed)
    return [
        _emotion(emotion_task(sentences, data).examples, rng),
        _kote(data),
        _intent(intent_task(sentences, None).examples),
        _safety(sentences, data, rng),
    ]


def _emotion(examples: Examples, rng: np.random.Generator) -> Subject:
    n_own = int(examples.is_own.sum())
    n_plain = len(examples.texts) - n_own - int((examples.weights < 1).sum())
    n = n_own + n_plain
    parts = np.concatenate([_parts(examples, n_own), rng.integers(0, _N_FOLDS, n_plain)])
    weights = np.where(np.arange(n) < n_own, 1.0, _DIRECT_WEIGHT).astype(np.float32)
    return Subject("emotion", examples.texts[:n], examples.targets[:n], weights, _runs(parts, _N_FOLDS))


def _kote(data: Path) -> Subject:
    comments = corpora.kote(data)
    marks = np.zeros((len(comments), _N_KOTE), dtype=np.float32)
    for row, (_, labels) in enumerate(comments):
        marks[row, list(labels)] = 1
    texts = [text for text, _ in comments]
    return Subject(
        "kote",
        texts,
        marks,
        np.ones(len(texts), dtype=np.float32),
        _runs(kote_parts(len(texts)), _N_FOLDS),
        is_multi_label=True,
        loss_share=5.0,
        n_batch=32,
    )


def _intent(examples: Examples) -> Subject:
    n = int(examples.is_own.sum())
    ones = np.ones(n, dtype=np.float32)
    parts = np.empty(n, dtype=np.int64)
    for number, places in enumerate(examples.writers.values()):
        parts[places] = number % _N_FOLDS
    held_out = _runs(parts, _N_FOLDS)
    return Subject("intent", examples.texts[:n], examples.targets[:n], ones, held_out, loss_share=0.7)


def _safety(sentences: Path, data: Path, rng: np.random.Generator) -> Subject:
    by_writer = [corpora.own_sentences(kind, LABELS, sentences) for kind in WRITERS.values()]
    own = [sentence for found in by_writer for sentence in found]
    known = {sentence.text for sentence in own}
    everyday = [text for text in everyday_texts(sentences) if text not in known]
    taken = known.union(everyday)
    found = dict.fromkeys([*told_texts(sentences), *foreign_texts(data, rng)])
    ordinary = [text for text in found if text not in taken]
    chosen = everyday + [ordinary[place] for place in rng.permutation(len(ordinary))[:_N_ORDINARY]]
    none = np.zeros((len(chosen), len(LABELS)), dtype=np.float32)
    none[:, 0] = 1
    writers = np.repeat(np.arange(len(by_writer)), [len(found) for found in by_writer])
    return Subject(
        "safety",
        [sentence.text for sentence in own] + chosen,
        np.vstack([targets(own, LABELS), none]),
        np.repeat([1.0, _ORDINARY_WEIGHT], [len(own) + len(everyday), len(chosen) - len(everyday)]).astype(
            np.float32
        ),
        _runs(np.append(writers % _N_FOLDS, rng.integers(0, _N_FOLDS, len(chosen))), _N_FOLDS),
    )


def _parts(examples: Examples, n_own: int) -> NDArray[np.int64]:
    return folds(count_matrix(examples.texts[:n_own]), examples.targets[:n_own], ClassifierConfig())


def _runs(parts: NDArray[np.int64], n_parts: int) -> dict[int, NDArray[np.int64]]:
    return {part: np.flatnonzero(parts == part) for part in range(n_parts)}
