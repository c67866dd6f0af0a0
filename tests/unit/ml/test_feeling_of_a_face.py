"""How a face joins the talk, and how one person's face is read."""

import pytest

from ml.emotion.calibration import Label, calibrated
from ml.emotion.talk import feeling_of_talk, own_word
from ml.emotion.types import Emotion, EmotionReading, Source


def reading(source: Source = Source.FACE, **shares: float) -> EmotionReading:
    return EmotionReading({emotion: shares.get(emotion.value, 0.0) for emotion in Emotion}, source)


def test_a_face_weighs_less_than_words_of_the_same_age() -> None:
    words, face = reading(Source.TEXT, worry=1.0), reading(joy=1.0)

    talk = feeling_of_talk([words, face])

    assert talk is not None
    assert talk.scores[Emotion.WORRY] == pytest.approx(0.6 / 1.1)
    assert sum(talk.scores.values()) == pytest.approx(1)


def test_a_face_alone_is_the_feeling_of_the_talk() -> None:
    talk = feeling_of_talk([reading(joy=0.8, neutral=0.2)])

    assert talk is not None
    assert talk.label is Emotion.JOY
    assert talk.scores[Emotion.JOY] == pytest.approx(0.8)


def test_the_own_word_wins_over_a_face_that_comes_after_it() -> None:
    assert feeling_of_talk([own_word(Emotion.ANGER), reading(joy=1.0)]) == own_word(Emotion.ANGER)


def test_without_labels_a_face_is_read_as_it_is() -> None:
    face = reading(joy=0.7, neutral=0.3)

    assert calibrated(face, ()) is face


def test_what_a_person_keeps_correcting_becomes_likelier() -> None:
    face = reading(neutral=0.55, sadness=0.45)
    labels = [Label(face, Emotion.SADNESS)] * 6

    own = calibrated(face, labels)

    assert own.label is Emotion.SADNESS
    assert own.source is Source.FACE
    assert sum(own.scores.values()) == pytest.approx(1)


def test_one_word_does_not_overturn_a_sure_face() -> None:
    assert (
        calibrated(reading(joy=0.9, sadness=0.1), [Label(reading(joy=1.0), Emotion.SADNESS)]).label
        is Emotion.JOY
    )


def test_no_number_of_words_overturns_a_certain_face() -> None:
    labels = [Label(reading(joy=1.0), Emotion.SADNESS)] * 500

    assert calibrated(reading(joy=0.95, sadness=0.05), labels).label is Emotion.JOY


def test_feelings_that_no_face_shows_count_for_what_they_look_like() -> None:
    labels = [Label(reading(neutral=1.0), Emotion.DEPRESSION)] * 6

    assert calibrated(reading(neutral=0.55, sadness=0.45), labels).label is Emotion.SADNESS


def test_agreement_leaves_a_reading_nearly_as_it_is() -> None:
    face = reading(joy=0.8, neutral=0.2)

    own = calibrated(face, [Label(face, Emotion.JOY)] * 3)

    assert own.scores[Emotion.JOY] == pytest.approx(0.8, abs=0.08)
