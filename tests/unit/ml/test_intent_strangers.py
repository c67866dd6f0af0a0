"""Intents in sentences that nothing is trained on, by one writer who also taught and one who did not."""

import pytest

from ml.intent.linear_detector import LinearIntentDetector
from ml.intent.types import Intent
from ml.training import corpora
from ml.training.intent import intent_task

_LABELS = tuple(intent.value for intent in Intent)
_KEPT = ("intent_eval", "intent_eval/seventh")
_LEAST_ACCURACY = 0.92
_LEAST_RECALL = 0.8


@pytest.fixture(scope="module")
def intents() -> LinearIntentDetector:
    detector = LinearIntentDetector()
    detector.load()
    return detector


@pytest.mark.parametrize("kind", _KEPT)
def test_accuracy_stays_above_its_floor(intents: LinearIntentDetector, kind: str) -> None:
    kept = corpora.own_sentences(kind, _LABELS)

    is_right = [intents.detect(sentence.text).label in sentence.labels for sentence in kept]

    assert sum(is_right) / len(kept) >= _LEAST_ACCURACY


@pytest.mark.parametrize("kind", _KEPT)
@pytest.mark.parametrize("label", _LABELS)
def test_no_intent_is_given_up_for_the_others(intents: LinearIntentDetector, label: str, kind: str) -> None:
    kept = [sentence for sentence in corpora.own_sentences(kind, _LABELS) if label == sentence.labels[0]]

    is_right = [intents.detect(sentence.text).label == label for sentence in kept]

    assert sum(is_right) / len(kept) >= _LEAST_RECALL


def test_no_sentence_kept_for_measuring_is_trained_on() -> None:
    kept = {sentence.text for kind in _KEPT for sentence in corpora.own_sentences(kind, _LABELS)}

    task = intent_task(corpora.SENTENCES_FOLDER, None)

    assert not kept & set(task.examples.texts)


def test_the_sentences_of_the_writers_do_not_overlap() -> None:
    examples = intent_task(corpora.SENTENCES_FOLDER, None).examples

    places = [place for of_writer in examples.writers.values() for place in of_writer.tolist()]

    assert places == list(range(int(examples.is_own.sum())))
