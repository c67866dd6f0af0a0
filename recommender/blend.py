"""Joins the signals to one score, and says it in per cent."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.types import Shares


@dataclass(frozen=True)
class BlendConfig:
    """How much each signal counts when all are there."""

    words: float = 0.42
    taste: float = 0.30
    named: float = 1.6
    """Weight of the taste where the person named films that it should be like."""
    feeling: float = 0.42
    unread_feeling: float = 0.10
    """Weight of the feeling where nobody read one: enough to order what is equal otherwise."""
    enough_words: float = 3.0
    """Understood words from which the words count in full; fewer count less."""
    words_scale: float = 0.14
    """Cosine at which the words' signal has reached 63 % of its way."""
    taste_scale: float = 0.16
    fit_power: float = 0.45
    """Exponent that takes a score in [0, 1] to the share that is shown."""


def saturate(scores: NDArray[np.float64], scale: float) -> NDArray[np.float64]:
    """Stretch cosines, which are small among short texts, over [0, 1]: monotone, 0 stays 0 and 1 stays 1.

    ``(1 - exp(-x / scale)) / (1 - exp(-1 / scale))``
    """
    stretched: NDArray[np.float64] = -np.expm1(-scores / scale) / -np.expm1(-1.0 / scale)
    return np.clip(stretched, 0.0, 1.0)


def weights(config: BlendConfig, *, n_words: float, n_saved: int, has_feeling: bool) -> NDArray[np.float64]:
    """Return the weights of words, taste and feeling, summing to 1: what is missing gives its weight away."""
    parts = np.array(
        [
            config.words * np.sqrt(min(n_words / config.enough_words, 1.0)),
            config.taste if n_saved else 0.0,
            config.feeling if has_feeling else config.unread_feeling,
        ]
    )
    normalised: NDArray[np.float64] = parts / parts.sum()
    return normalised


def blend(signals: NDArray[np.float64], signal_weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return weighted parts of shape ``(n_signals, n_films)``; a film's score is the sum of its column.

    Args:
        signals: Scores in [0, 1] of shape ``(n_signals, n_films)``.
        signal_weights: Shape ``(n_signals,)``, summing to 1.
    """
    return signals * signal_weights[:, np.newaxis]


def fit(score: float, config: BlendConfig) -> int:
    """Return a score in [0, 1] in per cent: monotone, and 100 for a perfect one only."""
    return int(100.0 * min(max(score, 0.0), 1.0) ** config.fit_power)


def shares(parts: NDArray[np.float64]) -> Shares:
    """Return what words, taste and feeling add to a score, summing to 1; a score of 0 is the feeling's."""
    total = float(parts.sum())
    if total <= 0.0:
        return Shares(words=0.0, taste=0.0, feeling=1.0)
    words, taste = (float(part) / total for part in parts[:2])
    return Shares(words=words, taste=taste, feeling=max(1.0 - words - taste, 0.0))
