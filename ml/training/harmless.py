"""Texts without danger in them, beside the graded sentences: what people write all day."""

from pathlib import Path
from typing import Final

import numpy as np

from ml.board.types import Verdict
from ml.counsel.situation_library import load_situations
from ml.counsel.units import LOCALES
from ml.emotion.known_labels import GO_EMOTIONS
from ml.emotion.types import Emotion
from ml.intent.types import Intent
from ml.safety.rules import fired_rules
from ml.safety.types import Grade
from ml.training import corpora
from ml.training.intent import WRITERS

EVERYDAY: Final = "safety/everyday"
"""The folder of short everyday words that were once taken for danger."""

_POSTS: Final = ("board", "board/second")
_N_REVIEWS: Final = 8000
_N_COMMENTS: Final = 8000
_DARK: Final = frozenset(
    {
        "anger",
        "disappointment",
        "fear",
        "grief",
        "nervousness",
        "remorse",
        "sadness",
        "disgust",
        "disapproval",
    }
)
"""Feelings of GoEmotions under which something grave may stand."""


def everyday_texts(sentences: Path) -> list[str]:
    """Return small talk, fine posts for the board, and words that sound graver than they are."""
    texts = [text for number, kind in enumerate(WRITERS.values()) for text in _talk(sentences, kind, number)]
    texts += [sentence.text for sentence in corpora.own_sentences(EVERYDAY, (Grade.NONE,), sentences)]
    posts = [s for folder in _POSTS for s in corpora.own_sentences(folder, tuple(Verdict), sentences)]
    texts += [post.text for post in posts if post.labels == (Verdict.OK,)]
    return list(dict.fromkeys(texts))


def _talk(sentences: Path, kind: str, number: int) -> list[str]:
    """Return what a writer says without a worry; of goodbyes only the first writer's are plain enough."""
    left_out = {Intent.COMFORT, Intent.FAREWELL} if number else {Intent.COMFORT}
    found = corpora.own_sentences(kind, tuple(Intent), sentences)
    return [sentence.text for sentence in found if not left_out & set(sentence.labels)]


def told_texts(sentences: Path) -> list[str]:
    """Return worries, situations and feelings that set off no rule.

    Sentences of depression are left out: hopelessness is not `none`.
    """
    own = corpora.own_sentences("emotion", tuple(Emotion), sentences)
    for kind in WRITERS.values():
        own += corpora.own_sentences(kind, tuple(Intent), sentences)
    texts = [sentence.text for sentence in own if Emotion.DEPRESSION not in sentence.labels]
    texts += [text for told in map(load_situations, LOCALES) for situation in told for text in situation.says]
    return _quiet(texts)


def foreign_texts(data: Path | None, rng: np.random.Generator) -> list[str]:
    """Return questions, answers, reviews and comments of the data sets that set off no rule.

    Args:
        data: The folder of data sets; None gives nothing.
        rng: Draws reviews and comments.
    """
    if data is None:
        return []
    return _quiet(
        [*corpora.chatbot(data), *corpora.film_reviews(data, _N_REVIEWS, rng), *_light_comments(data, rng)]
    )


def _quiet(texts: list[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if not fired_rules(text)]


def _light_comments(data: Path, rng: np.random.Generator) -> list[str]:
    names = tuple(GO_EMOTIONS)
    dark = {number for number, name in enumerate(names) if name in _DARK}
    light = [text for text, labels in corpora.go_emotions(data) if not dark & set(labels)]
    return [light[place] for place in np.sort(rng.permutation(len(light))[:_N_COMMENTS])]
