"""What every engine that reads text must do, whoever implements it."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ml.board.detector import BOARD_WEIGHTS, RuleAndLinearBoardDetector
from ml.board.types import BoardReading, Verdict
from ml.emotion.linear_detector import EMOTION_WEIGHTS, LinearEmotionDetector
from ml.emotion.types import Emotion, EmotionReading, Source
from ml.errors import EngineNotLoaded, WeightsCorrupt, WeightsMissing
from ml.intent.linear_detector import INTENT_WEIGHTS, LinearIntentDetector
from ml.intent.types import Intent, IntentReading
from ml.safety.grader import SAFETY_WEIGHTS, RuleAndLinearGrader
from ml.safety.types import Grade, SafetyReading
from ml.text.encoder import ENCODER_WEIGHTS

Reading = BoardReading | EmotionReading | IntentReading | SafetyReading
Labels = type[Verdict] | type[Emotion] | type[Intent] | type[Grade]


class _Emotions(LinearEmotionDetector):
    read = LinearEmotionDetector.detect


class _Intents(LinearIntentDetector):
    read = LinearIntentDetector.detect


class _Grades(RuleAndLinearGrader):
    read = RuleAndLinearGrader.grade


class _Verdicts(RuleAndLinearBoardDetector):
    read = RuleAndLinearBoardDetector.detect


Engine = _Verdicts | _Emotions | _Intents | _Grades


@dataclass(frozen=True)
class Subject:
    """An implementation with what is needed to break it."""

    build: Callable[[Path, Path], Engine]
    weights: Path
    labels: Labels


SUBJECTS = [
    pytest.param(Subject(_Emotions, EMOTION_WEIGHTS, Emotion), id="emotion"),
    pytest.param(Subject(_Intents, INTENT_WEIGHTS, Intent), id="intent"),
    pytest.param(Subject(_Grades, SAFETY_WEIGHTS, Grade), id="safety"),
    pytest.param(Subject(_Verdicts, BOARD_WEIGHTS, Verdict), id="board"),
]

_LOADED: dict[str, Engine] = {}


@pytest.fixture(params=SUBJECTS)
def subject(request: pytest.FixtureRequest) -> Subject:
    found = request.param
    assert isinstance(found, Subject)
    return found


def loaded(subject: Subject) -> Engine:
    """Load each engine once for all tests."""
    name = subject.labels.__name__
    if name not in _LOADED:
        engine = subject.build(subject.weights, ENCODER_WEIGHTS)
        engine.load()
        _LOADED[name] = engine
    return _LOADED[name]


def assert_valid(
    scores: Mapping[Verdict, float]
    | Mapping[Emotion, float]
    | Mapping[Intent, float]
    | Mapping[Grade, float],
    labels: Labels,
) -> None:
    assert [*scores] == [*labels]
    assert sum(scores.values()) == pytest.approx(1, abs=1e-6)
    assert all(0 <= score <= 1 for score in scores.values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_any_text_gets_probabilities_in_the_order_of_the_labels(subject: Subject, text: str) -> None:
    assert_valid(loaded(subject).read(text).scores, subject.labels)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("   \n\t ", id="blank"),
        pytest.param("😀🥲👍🏽", id="emoji"),
        pytest.param("\x00\x01\x1b[31m", id="control"),
        pytest.param("\u200b\u202e\ufeff", id="invisible"),
        pytest.param("مرحبا كيف حالك", id="right to left"),
        pytest.param("가" * 4096, id="long"),
        pytest.param("오늘 힘들었어 " * 30_000, id="huge"),
        pytest.param("\udcff\ud800", id="lone surrogates"),
    ],
)
def test_odd_texts_get_valid_answers(subject: Subject, text: str) -> None:
    assert_valid(loaded(subject).read(text).scores, subject.labels)


def test_the_same_text_gets_the_same_answer(subject: Subject) -> None:
    engine = loaded(subject)

    assert engine.read("오늘 좀 외로웠어") == engine.read("오늘 좀 외로웠어")


def test_the_label_is_one_with_the_highest_score(subject: Subject) -> None:
    reading = loaded(subject).read("내일 시험이라 걱정돼")

    assert max(reading.scores.values()) == next(v for k, v in reading.scores.items() if k == reading.label)


def test_loading_twice_is_harmless(subject: Subject) -> None:
    engine = subject.build(subject.weights, ENCODER_WEIGHTS)

    engine.load()
    engine.load()

    assert_valid(engine.read("안녕").scores, subject.labels)


def test_a_detector_that_is_not_loaded_says_so_and_a_grader_grades_by_its_rules(subject: Subject) -> None:
    engine = subject.build(subject.weights, ENCODER_WEIGHTS)

    if isinstance(engine, RuleAndLinearGrader):
        assert engine.grade("죽고 싶어").label is Grade.CRISIS
        return
    with pytest.raises(EngineNotLoaded):
        engine.detect("안녕")


def test_missing_weights_are_named(subject: Subject, tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing):
        subject.build(tmp_path / "none.safetensors", ENCODER_WEIGHTS).load()
    with pytest.raises(WeightsMissing):
        subject.build(subject.weights, tmp_path / "none.safetensors").load()


@pytest.mark.parametrize("content", [b"", b"no weights", b"\x08\x00\x00\x00\x00\x00\x00\x00{}      "])
def test_files_that_are_no_weights_are_named(subject: Subject, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.safetensors"
    path.write_bytes(content)

    with pytest.raises(WeightsCorrupt):
        subject.build(path, ENCODER_WEIGHTS).load()


def test_weights_that_are_cut_short_are_named(subject: Subject, tmp_path: Path) -> None:
    path = tmp_path / "short.safetensors"
    path.write_bytes(subject.weights.read_bytes()[:-100])

    with pytest.raises(WeightsCorrupt):
        subject.build(path, ENCODER_WEIGHTS).load()


def test_weights_of_another_engine_are_named(subject: Subject, tmp_path: Path) -> None:
    path = tmp_path / "other.safetensors"
    other = INTENT_WEIGHTS if subject.weights != INTENT_WEIGHTS else EMOTION_WEIGHTS
    shutil.copy(other, path)

    with pytest.raises(WeightsCorrupt):
        subject.build(path, ENCODER_WEIGHTS).load()


def test_a_grader_with_broken_weights_still_grades(tmp_path: Path) -> None:
    path = tmp_path / "broken.safetensors"
    path.write_bytes(b"broken")
    grader = RuleAndLinearGrader(path)

    with pytest.raises(WeightsCorrupt):
        grader.load()

    assert grader.grade("유서를 썼어요").label is Grade.CRISIS


def test_a_reading_of_text_says_so() -> None:
    emotions = loaded(Subject(_Emotions, EMOTION_WEIGHTS, Emotion)).read("안녕")

    assert isinstance(emotions, EmotionReading)
    assert emotions.source is Source.TEXT
