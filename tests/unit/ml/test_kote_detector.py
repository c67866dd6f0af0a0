from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ml.emotion.kote_detector import KOTE_WEIGHTS, N_KOTE_LABELS, KoteDetector
from ml.errors import EngineNotLoaded, WeightsCorrupt, WeightsMissing
from ml.text.weights_file import read_tensors, write_tensors
from ml.training.kote import kote_parts, thresholds


@pytest.fixture(scope="module")
def detector() -> KoteDetector:
    found = KoteDetector()
    found.load()
    return found


@settings(deadline=None, max_examples=40)
@given(text=st.text(max_size=300))
def test_any_text_has_a_chance_for_each_label(detector: KoteDetector, text: str) -> None:
    reading = detector.detect(text)

    assert len(reading.scores) == N_KOTE_LABELS
    assert all(0 <= score <= 1 for score in reading.scores)
    assert list(reading.labels) == sorted(set(reading.labels))


@pytest.mark.parametrize("text", ["", "   ", "\x00\x07", "😀😀😀", "ㅋ" * 5000, "가나다 " * 3000])
def test_odd_texts_are_read_too(detector: KoteDetector, text: str) -> None:
    assert len(detector.detect(text).scores) == N_KOTE_LABELS


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("정말 고마워요 덕분에 살았어요", 4, id="thanks"),
        pytest.param("너무 슬퍼서 눈물이 난다", 5, id="sadness"),
        pytest.param("진짜 화가 나서 못 참겠네", 6, id="anger"),
        pytest.param("너무 무섭다 소름 돋았어", 18, id="fear"),
        pytest.param("아 진짜 짜증나 죽겠네", 22, id="annoyance"),
        pytest.param("깜짝 놀랐네요", 39, id="surprise"),
        pytest.param("행복하다 정말", 40, id="happiness"),
        pytest.param("내일이 걱정되고 불안하다", 41, id="worry"),
        pytest.param("너무 기뻐요 축하합니다", 42, id="joy"),
    ],
)
def test_plain_words_have_their_label(detector: KoteDetector, text: str, label: int) -> None:
    assert label in detector.detect(text).labels


def test_a_reader_that_was_not_loaded_says_so() -> None:
    with pytest.raises(EngineNotLoaded):
        KoteDetector().detect("안녕")


def test_missing_weights_and_wrong_thresholds_are_named(tmp_path: Path) -> None:
    wrong = tmp_path / "kote.safetensors"
    tensors = read_tensors(KOTE_WEIGHTS, shapes={})
    write_tensors(wrong, {**tensors, "thresholds": np.zeros(3, dtype=np.float32)})

    with pytest.raises(WeightsMissing):
        KoteDetector(tmp_path / "none.safetensors").load()
    with pytest.raises(WeightsCorrupt):
        KoteDetector(wrong).load()


def test_a_threshold_is_where_the_expected_f1_is_best() -> None:
    scores = np.linspace(0.01, 0.99, 2000)[:, None]
    marks = (np.random.default_rng(5).random(scores.shape) < scores).astype(np.float32)

    found = thresholds(scores, marks)

    f1 = [2 * marks[scores > at].sum() / ((scores > at).sum() + marks.sum()) for at in (found[0], 0.1, 0.8)]
    assert 0.2 < found[0] < 0.6
    assert f1[0] == max(f1)


def test_the_parts_of_the_comments_are_of_one_size() -> None:
    assert np.bincount(kote_parts(5000)).tolist() == [1000] * 5
