"""Rebuilds the model that judges posts for the board."""

import re
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.board.detector import BOARD_WEIGHTS
from ml.board.personal_data import find_personal_data, masked
from ml.board.signs import board_signs
from ml.board.types import Verdict
from ml.emotion.types import Emotion
from ml.safety.grader import RuleAndLinearGrader
from ml.text.linear_model import softmax
from ml.training import corpora, measures
from ml.training.classifier import ClassifierConfig, Examples
from ml.training.emotion import targets
from ml.training.task import Task

_LABELS: Final = tuple(verdict.value for verdict in Verdict)
_FEELINGS: Final = tuple(emotion.value for emotion in Emotion)
_GRADES: Final = ("none", "concern", "crisis")
_WRITERS: Final = ("board", "board/second")
"""The folder of each writer's posts."""
_FEELING_WEIGHT: Final = 0.002
_CRISIS_WEIGHT: Final = 0.05
_MADE_UP: Final = re.compile(
    r"가상|샘플|예시|견본|테스트|가명|(?:test|sample|example|virtual)[._]?|0{3,}", re.IGNORECASE
)


def board_task(sentences: Path, _: Path | None) -> Task:
    """Gather the posts; tellings of feelings count a little as fine, those of danger as crisis."""
    posts = _posts(sentences)
    others = _others(sentences, {post.text for post in posts})
    grader = RuleAndLinearGrader()
    grader.load()

    def measure(logits: NDArray[np.float64]) -> dict[str, float]:
        return measures.classes(softmax(logits), [post.labels for post in posts], _LABELS)

    n_own, n_all = len(posts), len(posts) + len(others)
    is_crisis = np.array([post.labels == (Verdict.CRISIS,) for post in others], dtype=bool)
    weights = np.where(is_crisis, _CRISIS_WEIGHT, _FEELING_WEIGHT)
    examples = Examples(
        [prepared(post.text) for post in (*posts, *others)],
        targets([*posts, *others], _LABELS),
        np.append(np.ones(n_own), weights).astype(np.float32),
        np.arange(n_all) < n_own,
    )
    config = ClassifierConfig(strength=15.0, dense_share=0.8, n_features=20_000)
    return Task("board", examples, config, BOARD_WEIGHTS, measure, board_signs(grader))


def prepared(text: str) -> str:
    """Mask personal data as at run time, and drop what marks the data of the sentences as made up."""
    return _MADE_UP.sub("", masked(text, find_personal_data(text)))


def _posts(sentences: Path) -> list[corpora.Sentence]:
    found: dict[str, corpora.Sentence] = {}
    for folder in _WRITERS:
        for post in corpora.own_sentences(folder, _LABELS, sentences):
            found.setdefault(post.text, post)
    return list(found.values())


def _others(sentences: Path, known: set[str]) -> list[corpora.Sentence]:
    feelings = corpora.own_sentences("emotion", _FEELINGS, sentences)
    grades = corpora.own_sentences("safety", _GRADES, sentences)
    fine = [corpora.Sentence(sentence.text, (Verdict.OK,)) for sentence in feelings]
    fine += [corpora.Sentence(grade.text, (Verdict.OK,)) for grade in grades if grade.labels == ("none",)]
    grave = [
        corpora.Sentence(grade.text, (Verdict.CRISIS,)) for grade in grades if grade.labels == ("crisis",)
    ]
    return [sentence for sentence in (*grave, *fine) if sentence.text not in known]
