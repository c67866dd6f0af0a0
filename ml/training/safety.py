"""Rebuilds the classifier that stands beside the safety rules."""

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.emotion.types import Emotion
from ml.intent.types import Intent
from ml.safety.grader import SAFETY_WEIGHTS, GraderConfig, damping, join
from ml.safety.rules import fired_rules
from ml.safety.types import Grade
from ml.text.linear_model import softmax
from ml.training import corpora, measures
from ml.training.classifier import ClassifierConfig, Examples
from ml.training.emotion import targets
from ml.training.task import Task

_LABELS: Final = tuple(grade.value for grade in Grade)
_HARMLESS_WEIGHT: Final = 0.6


def safety_task(sentences: Path, data: Path | None) -> Task:
    """Gather the examples of grades; other sentences that set off no rule count a little as none.

    With the data sets at hand the questions of Chatbot_data and the comments of KOTE
    count so too. Sentences of depression are left out of these: hopelessness is not `none`.
    """
    own = corpora.own_sentences("safety", _LABELS, sentences)
    known = {sentence.text for sentence in own}
    others = corpora.own_sentences("emotion", tuple(emotion.value for emotion in Emotion), sentences)
    others += corpora.own_sentences("intent", tuple(intent.value for intent in Intent), sentences)
    harmless = [
        sentence.text
        for sentence in others
        if Emotion.DEPRESSION not in sentence.labels
        and sentence.text not in known
        and not fired_rules(sentence.text)
    ]
    if data is not None:
        spoken = [*corpora.chatbot(data)[::2], *(text for text, _ in corpora.kote(data))]
        harmless += [text for text in dict.fromkeys(spoken) if text not in known and not fired_rules(text)]
    none = np.zeros((len(harmless), len(_LABELS)), dtype=np.float32)
    none[:, 0] = 1
    n_own = len(own)

    def measure(logits: NDArray[np.float64]) -> dict[str, float]:
        return _measure(own, softmax(logits))

    examples = Examples(
        [sentence.text for sentence in own] + harmless,
        np.vstack([targets(own, _LABELS), none]),
        np.append(np.ones(n_own), np.full(len(harmless), _HARMLESS_WEIGHT)).astype(np.float32),
        np.arange(n_own + len(harmless)) < n_own,
    )
    config = ClassifierConfig(strength=20.0, dense_share=0.8)
    return Task("safety", examples, config, SAFETY_WEIGHTS, measure)


def _measure(own: list[corpora.Sentence], probabilities: NDArray[np.float64]) -> dict[str, float]:
    true = np.array([_LABELS.index(sentence.labels[0]) for sentence in own])
    rules = [fired_rules(sentence.text) for sentence in own]
    config = GraderConfig()
    joined = np.stack(
        [
            join(found, p, config, damping=damping(sentence.text, found, config))
            for found, p, sentence in zip(rules, probabilities, own, strict=True)
        ]
    )
    alone = np.stack([join(found, None, config) for found in rules])
    figures = measures.alarms(joined.argmax(axis=1), true)
    figures["macro_f1"] = measures.macro_f1(joined.argmax(axis=1), true, len(_LABELS))
    for name, p in (("classifier", probabilities), ("rules", alone)):
        part = measures.alarms(p.argmax(axis=1), true)
        figures |= {f"{name}_{key}": part[key] for key in ("crisis_recall", "false_crisis_on_none")}
    return figures | {"n": float(true.size)}
