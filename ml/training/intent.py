"""Rebuilds the model that reads intents."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.emotion.types import Emotion
from ml.intent.cues import CUES
from ml.intent.linear_detector import INTENT_WEIGHTS
from ml.intent.types import Intent
from ml.text.linear_model import softmax
from ml.training import corpora, measures
from ml.training.classifier import ClassifierConfig, Examples
from ml.training.emotion import targets
from ml.training.task import Task

_LABELS: Final = tuple(intent.value for intent in Intent)
_FEELINGS: Final = tuple(emotion.value for emotion in Emotion)
WRITERS: Final = {
    "first": "intent",
    "second": "intent/second",
    "third": "intent/third",
    "fourth": "intent/fourth",
    "fifth": "intent/fifth",
    "sixth": "intent/sixth",
}
"""The folder of each writer's sentences."""
_FEELING_WEIGHT: Final = 0.01
_PLAIN_WEIGHT: Final = 0.05


def intent_task(sentences: Path, _: Path | None) -> Task:
    """Gather the examples of intents.

    Tellings of feelings count a little as comfort, plain ones as small talk.
    """
    own, writers = _by_writer(sentences)
    known = {sentence.text for sentence in own}
    others = [
        sentence
        for sentence in corpora.own_sentences("emotion", _FEELINGS, sentences)
        if sentence.text not in known
    ]
    is_plain = [sentence.labels == (Emotion.NEUTRAL,) for sentence in others]
    guessed = np.zeros((len(others), len(_LABELS)), dtype=np.float32)
    for row, plain in enumerate(is_plain):
        guessed[row, _LABELS.index(Intent.SMALLTALK if plain else Intent.COMFORT)] = 1
    n_own = len(own)

    def measure(logits: NDArray[np.float64]) -> dict[str, float]:
        return measures.classes(softmax(logits), [sentence.labels for sentence in own], _LABELS)

    examples = Examples(
        [sentence.text for sentence in own] + [sentence.text for sentence in others],
        np.vstack([targets(own, _LABELS), guessed]),
        np.append(np.ones(n_own), np.where(is_plain, _PLAIN_WEIGHT, _FEELING_WEIGHT)).astype(np.float32),
        np.arange(n_own + len(others)) < n_own,
        writers,
    )
    config = ClassifierConfig(strength=20.0, dense_share=0.5, net_shares=(0.3,))
    return Task("intent", examples, config, INTENT_WEIGHTS, measure, CUES, "intent")


def _by_writer(sentences: Path) -> tuple[list[corpora.Sentence], dict[str, NDArray[np.int64]]]:
    """Return the sentences of all writers, each once, and the places of each writer's."""
    found: dict[str, corpora.Sentence] = {}
    writers: dict[str, NDArray[np.int64]] = {}
    for writer, folder in WRITERS.items():
        n_before = len(found)
        for sentence in corpora.own_sentences(folder, _LABELS, sentences):
            found.setdefault(sentence.text, sentence)
        writers[writer] = np.arange(n_before, len(found))
    return list(found.values()), writers
