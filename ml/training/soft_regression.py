"""Multinomial logistic regression on soft targets."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse

from ml.text.linear_model import softmax


@dataclass(frozen=True)
class Fit:
    """A fitted classifier: ``softmax(inputs @ weights + bias)``.

    Attributes:
        weights: Shape ``(n_features, n_classes)``.
        bias: Shape ``(n_classes,)``.
    """

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    def logits(self, inputs: sparse.csr_matrix) -> NDArray[np.float64]:
        """Return the logits of each row, shape ``(n_rows, n_classes)``."""
        return np.asarray(inputs @ self.weights + self.bias, dtype=np.float64)


def fit(
    inputs: sparse.csr_matrix,
    targets: NDArray[np.float32],
    *,
    row_weights: NDArray[np.float32],
    strength: float,
    n_steps: int = 60,
) -> Fit:
    """Minimise ``strength * Σ w · cross entropy + |W|²/2`` by L-BFGS.

    Args:
        inputs: Features, shape ``(n_rows, n_features)``.
        targets: Probabilities, shape ``(n_rows, n_classes)``.
        row_weights: How much each row counts, shape ``(n_rows,)``.
        strength: Inverse of the regularisation.
        n_steps: Most steps of L-BFGS.
    """
    n_features, n_classes = inputs.shape[1], targets.shape[1]
    transposed = inputs.T.tocsr()
    scale = (row_weights * strength)[:, None].astype(np.float32)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat[:-n_classes].reshape(n_features, n_classes).astype(np.float32)
        logits = inputs @ weights + flat[-n_classes:].astype(np.float32)
        logits -= logits.max(axis=1, keepdims=True)
        log_p = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        errors = (np.exp(log_p) - targets) * scale
        gradient = transposed @ errors + weights
        value = -float((targets * log_p * scale).sum()) + 0.5 * float((weights * weights).sum())
        return value, np.concatenate([gradient.ravel(), errors.sum(axis=0)]).astype(np.float64)

    start = np.zeros((n_features + 1) * n_classes)
    found = optimize.minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": n_steps, "maxcor": 6}
    )
    flat = found.x.astype(np.float32)
    return Fit(flat[:-n_classes].reshape(n_features, n_classes), flat[-n_classes:])


def fit_marks(
    inputs: sparse.csr_matrix, marks: NDArray[np.float32], *, strength: float, n_steps: int = 40
) -> Fit:
    """Minimise ``strength * Σ binary cross entropy + |W|²/2`` by L-BFGS, every class by itself.

    Args:
        inputs: Features, shape ``(n_rows, n_features)``.
        marks: 1 where a label holds, shape ``(n_rows, n_classes)``; each holds somewhere and not everywhere.
        strength: Inverse of the regularisation.
        n_steps: Most steps of L-BFGS.
    """
    n_features, n_classes = inputs.shape[1], marks.shape[1]
    transposed = inputs.T.tocsr()

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat[:-n_classes].reshape(n_features, n_classes).astype(np.float32)
        logits = inputs @ weights + flat[-n_classes:].astype(np.float32)
        errors = (1 / (1 + np.exp(-logits)) - marks) * np.float32(strength)
        value = float((np.logaddexp(0, logits) - marks * logits).sum()) * strength
        gradient = np.concatenate([(transposed @ errors + weights).ravel(), errors.sum(axis=0)])
        return value + 0.5 * float((weights * weights).sum()), gradient.astype(np.float64)

    shares = marks.mean(axis=0)
    start = np.concatenate([np.zeros(n_features * n_classes), np.log(shares / (1 - shares))])
    found = optimize.minimize(
        loss, start, jac=True, method="L-BFGS-B", options={"maxiter": n_steps, "maxcor": 6}
    )
    flat = found.x.astype(np.float32)
    return Fit(flat[:-n_classes].reshape(n_features, n_classes), flat[-n_classes:])


def best_temperature(logits: NDArray[np.float64], targets: NDArray[np.float32]) -> float:
    """Return the temperature under which held-out targets are most probable."""

    def loss(log_temperature: float) -> float:
        p = softmax(logits / np.exp(log_temperature))
        return -float((targets * np.log(np.maximum(p, 1e-12))).sum())

    return float(np.exp(optimize.minimize_scalar(loss, bounds=(-3.0, 3.0), method="bounded").x))
