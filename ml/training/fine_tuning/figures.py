"""How well a model reads the texts that were held out."""

from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

Figures = dict[str, float]
_THRESHOLDS: Final = np.arange(0.1, 0.65, 0.05)
_TEMPERATURES: Final = np.geomspace(0.25, 8.0, 61)


def figures(logits: NDArray[np.float64], targets: NDArray[np.float32], *, is_multi_label: bool) -> Figures:
    """Return macro F1, the cross entropy and, by kind, accuracy or the threshold used.

    Macro F1 is the mean over the labels that occur. Of several labels at once,
    all are said that reach one common threshold, the best of a few.

    Args:
        logits: Shape ``(n_texts, n_labels)``.
        targets: Of the same shape.
        is_multi_label: Whether several labels hold at once.
    """
    loss = cross_entropy(logits, targets, is_multi_label=is_multi_label)
    if is_multi_label:
        held = _sigmoid(logits)
        scored = [(_macro_f1(held >= limit, targets > 0), float(limit)) for limit in _THRESHOLDS]
        f1, threshold = max(scored)
        return {"macro_f1": f1, "threshold": threshold, "cross_entropy": loss}
    said, main = logits.argmax(axis=1), targets.argmax(axis=1)
    labels = np.arange(targets.shape[1])
    return {
        "macro_f1": _macro_f1(said[:, None] == labels, main[:, None] == labels),
        "accuracy": float((said == main).mean()),
        "any_label": float((targets[np.arange(said.size), said] > 0).mean()),
        "cross_entropy": loss,
    }


def cross_entropy(
    logits: NDArray[np.float64], targets: NDArray[np.float32], *, is_multi_label: bool
) -> float:
    """Return the mean cross entropy in nats; of several labels at once, per label."""
    if is_multi_label:
        # log(1 + exp(x)) - t x, written so that large logits do not overflow.
        parts = np.logaddexp(0.0, logits) - targets * logits
        return float(parts.mean())
    log_shares = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return float(-(targets * log_shares).sum(axis=1).mean())


def best_temperature(
    logits: NDArray[np.float64], targets: NDArray[np.float32], *, is_multi_label: bool
) -> float:
    """Return what to divide the logits by so that the cross entropy is least."""
    losses: Iterable[tuple[float, float]] = (
        (cross_entropy(logits / t, targets, is_multi_label=is_multi_label), float(t)) for t in _TEMPERATURES
    )
    return min(losses)[1]


def _macro_f1(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    occurs = true.any(axis=0)
    hits = (said & true).sum(axis=0)[occurs]
    marks = said.sum(axis=0)[occurs] + true.sum(axis=0)[occurs]
    return float((2 * hits / marks).mean())


def _sigmoid(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.exp(-np.logaddexp(0.0, -logits)), dtype=np.float64)
