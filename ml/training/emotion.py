"""Rebuilds the model that reads feelings."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.emotion.linear_detector import EMOTION_WEIGHTS
from ml.emotion.types import Emotion
from ml.text.linear_model import softmax
from ml.training import corpora, measures
from ml.training.classifier import ClassifierConfig, Examples
from ml.training.label_maps import KOTE, soft_targets
from ml.training.task import Task

_LABELS: Final = tuple(emotion.value for emotion in Emotion)
_SECOND_LABEL_SHARE: Final = 0.45
_KOTE_WEIGHT: Final = 0.15
_DIRECT_WEIGHT: Final = 3.0
"""Of plain words for feelings and their negations; they teach, and are not measured."""


def targets(sentences: Sequence[corpora.Sentence], labels: tuple[str, ...]) -> NDArray[np.float32]:
    """Return soft targets: the first label leads, further labels share the rest."""
    found = np.zeros((len(sentences), len(labels)), dtype=np.float32)
    for row, sentence in enumerate(sentences):
        first, *others = sentence.labels
        found[row, labels.index(first)] = 1 - _SECOND_LABEL_SHARE if others else 1
        for other in others:
            found[row, labels.index(other)] += _SECOND_LABEL_SHARE / len(others)
    return found


def emotion_task(sentences: Path, data: Path | None) -> Task:
    """Gather the examples of feelings: the project's sentences and, where there, KOTE."""
    own = corpora.own_sentences("emotion", _LABELS, sentences)
    texts = [sentence.text for sentence in own]
    soft = targets(own, _LABELS)
    known = set(texts)
    plain = [
        found for found in corpora.own_sentences("direct", _LABELS, sentences) if found.text not in known
    ]
    texts += [sentence.text for sentence in plain]
    soft = np.vstack([soft, targets(plain, _LABELS)])
    weights = np.append(np.ones(len(own)), np.full(len(plain), _DIRECT_WEIGHT)).astype(np.float32)
    is_own = np.arange(len(texts)) < len(own)
    if data is not None:
        comments = corpora.kote(data)
        mapped = soft_targets([labels for _, labels in comments], KOTE)
        texts += [text for text, _ in comments]
        soft = np.vstack([soft, mapped])
        weights = np.append(weights, _KOTE_WEIGHT * mapped.sum(axis=1)).astype(np.float32)
        is_own = np.append(is_own, np.zeros(len(comments), dtype=np.bool_))

    def measure(logits: NDArray[np.float64]) -> dict[str, float]:
        return measures.classes(softmax(logits), [sentence.labels for sentence in own], _LABELS)

    examples = Examples(texts, soft, weights, is_own)
    config = ClassifierConfig(strength=12.0, dense_share=0.5, net_shares=(0.36,))
    return Task("emotion", examples, config, EMOTION_WEIGHTS, measure, net="emotion")
