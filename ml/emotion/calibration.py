"""How one person's face is to be read, out of what they said to earlier readings of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ml.emotion.types import Emotion, EmotionReading

CAUTION = 3.0
"""So many looks of the average face stand beside the person's own, so that one word changes little."""
_BOUNDS = (0.4, 2.5)
"""No feeling becomes less, or more, likely than this by what was said before."""
_NEAREST_SHOWN = {
    Emotion.WORRY: Emotion.FEAR,
    Emotion.ANXIETY: Emotion.FEAR,
    Emotion.DEPRESSION: Emotion.SADNESS,
}
"""What a feeling that no face shows by itself looks like."""


@dataclass(frozen=True)
class Label:
    """What was read in a face, before any calibration, and what the person said it was."""

    read: EmotionReading
    said: Emotion


def calibrated(reading: EmotionReading, labels: Sequence[Label]) -> EmotionReading:
    """Read a face as this person's.

    ``p'(e) = p(e) * w_e / sum_f p(f) * w_f`` with ``w_e = (said_e + c) / (read_e + c)``: how often the
    person said that it was e, over how much of e was read in those looks, both with `CAUTION` looks more,
    and the quotient kept within bounds. Without labels the reading stays as it is.
    """
    if not labels:
        return reading
    order = list(Emotion)
    read = sum(np.array([label.read.scores[e] for e in order]) for label in labels)
    said = np.zeros(len(order))
    for label in labels:
        said[order.index(_NEAREST_SHOWN.get(label.said, label.said))] += 1.0
    weights = np.clip((said + CAUTION) / (read + CAUTION), *_BOUNDS)
    scores = np.array([reading.scores[e] for e in order]) * weights
    return EmotionReading(
        dict(zip(order, (scores / scores.sum()).tolist(), strict=True)), source=reading.source
    )
