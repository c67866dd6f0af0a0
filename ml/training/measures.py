"""Figures of merit on held-out sentences."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_N_BINS = 10


def classes(
    probabilities: NDArray[np.float64], labels: Sequence[tuple[str, ...]], names: tuple[str, ...]
) -> dict[str, float]:
    """Return macro F1, accuracy (first label, any label) and the calibration error.

    Args:
        probabilities: Shape ``(n_texts, n_classes)``.
        labels: The labels of each text, the best one first.
        names: The classes in order.
    """
    said = probabilities.argmax(axis=1)
    true = np.array([names.index(marks[0]) for marks in labels])
    found = {
        "macro_f1": macro_f1(said, true, len(names)),
        "accuracy": float((said == true).mean()),
        "either_label": float(np.mean([names[k] in marks for k, marks in zip(said, labels, strict=True)])),
        "calibration_error": calibration_error(probabilities, true),
        "n": float(true.size),
    }
    found |= {f"f1_{name}": f1(said, true, k) for k, name in enumerate(names)}
    return found


def macro_f1(said: NDArray[np.int64], true: NDArray[np.int64], n_classes: int) -> float:
    """Return the plain mean of the classes' F1."""
    return float(np.mean([f1(said, true, k) for k in range(n_classes)]))


def f1(said: NDArray[np.int64], true: NDArray[np.int64], label: int) -> float:
    """Return ``2 TP / (2 TP + FP + FN)`` of one class; 0 where it is never seen."""
    hits = int(((said == label) & (true == label)).sum())
    n_marks = int((said == label).sum() + (true == label).sum())
    return 2 * hits / n_marks if n_marks else 0.0


def calibration_error(probabilities: NDArray[np.float64], true: NDArray[np.int64]) -> float:
    """Return the expected calibration error of the top class over ten bins."""
    sure = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == true
    bins = np.minimum((sure * _N_BINS).astype(int), _N_BINS - 1)
    gaps = [
        abs(float(is_right[bins == b].mean()) - float(sure[bins == b].mean())) * float((bins == b).mean())
        for b in range(_N_BINS)
        if (bins == b).any()
    ]
    return float(sum(gaps))


def chance_error(chances: NDArray[np.float64], is_true: NDArray[np.bool_]) -> float:
    """Return the expected calibration error of one label's probability over ten bins."""
    bins = np.minimum((chances * _N_BINS).astype(int), _N_BINS - 1)
    gaps = [
        abs(float(is_true[bins == b].mean()) - float(chances[bins == b].mean())) * float((bins == b).mean())
        for b in range(_N_BINS)
        if (bins == b).any()
    ]
    return float(sum(gaps))


def alarms(said: NDArray[np.int64], true: NDArray[np.int64]) -> dict[str, float]:
    """Return recall of crisis and false alarms; classes are none, concern, crisis by number."""
    none, crisis = true == 0, true == 2  # noqa: PLR2004 -- the order of Grade
    return {
        "crisis_recall": float((said[crisis] == 2).mean()),  # noqa: PLR2004
        "crisis_not_missed_as_none": float((said[crisis] > 0).mean()),
        "false_crisis_on_none": float((said[none] == 2).mean()),  # noqa: PLR2004
        "false_alarms_on_none": float((said[none] > 0).mean()),
    }
