import numpy as np
import pytest

from ml.training.fine_tuning.figures import best_temperature, cross_entropy, figures

TARGETS = np.array([[1, 0, 0], [0, 1, 0], [0.3, 0.7, 0]], dtype=np.float32)


def test_what_is_all_right_has_full_marks() -> None:
    found = figures(TARGETS.astype(np.float64) * 9, TARGETS, is_multi_label=False)

    assert (found["macro_f1"], found["accuracy"], found["any_label"]) == (1, 1, 1)


def test_labels_that_never_occur_do_not_count() -> None:
    logits = np.array([[9.0, 0, 0], [9.0, 0, 0], [0, 9.0, 0]])

    found = figures(logits, TARGETS, is_multi_label=False)

    assert found["macro_f1"] == pytest.approx(2 / 3)
    assert found["accuracy"] == pytest.approx(2 / 3)


def test_a_second_label_is_right_for_either() -> None:
    logits = np.array([[9.0, 0, 0], [0, 9.0, 0], [9.0, 0, 0]])

    found = figures(logits, TARGETS, is_multi_label=False)

    assert found["accuracy"] == pytest.approx(2 / 3)
    assert found["any_label"] == 1


def test_several_labels_at_once_are_said_above_the_best_threshold() -> None:
    logits = np.where(TARGETS > 0, -1.0, -3.0)

    found = figures(logits, TARGETS, is_multi_label=True)

    assert found["macro_f1"] == 1
    assert 0.05 < found["threshold"] < 0.27


def test_cross_entropy_of_knowing_nothing_is_the_logarithm() -> None:
    zeros = np.zeros((3, 3))

    assert cross_entropy(zeros, TARGETS, is_multi_label=False) == pytest.approx(np.log(3))
    assert cross_entropy(zeros, TARGETS, is_multi_label=True) == pytest.approx(np.log(2))


def test_a_model_that_is_too_sure_gets_a_high_temperature() -> None:
    rng = np.random.default_rng(3)
    honest = rng.normal(size=(2000, 3)) * 2
    shares = np.exp(honest) / np.exp(honest).sum(axis=1, keepdims=True)
    true = (rng.random((2000, 1)) > shares.cumsum(axis=1)).sum(axis=1)
    targets = np.eye(3, dtype=np.float32)[true]

    assert best_temperature(honest, targets, is_multi_label=False) == pytest.approx(1, rel=0.2)
    assert best_temperature(honest * 4, targets, is_multi_label=False) == pytest.approx(4, rel=0.2)
