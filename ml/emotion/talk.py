"""The feeling of a whole talk, out of the readings of its messages."""

from collections.abc import Sequence

import numpy as np

from ml.emotion.types import Emotion, EmotionReading, Source

DECAY_PER_MESSAGE = 0.6
"""How much less a reading weighs than the one after it."""
FACE_WEIGHT = 0.5
"""A face says less than words do: it is read less surely, and people smile out of politeness too."""


def feeling_of_talk(readings: Sequence[EmotionReading]) -> EmotionReading | None:
    """Combine readings: a recency-weighted mean, unless the person said it themselves.

    ``score = sum_i w_i * p_i / sum_i w_i`` over the n readings, with ``w_i = decay^(n-1-i)`` for words and
    half of that for a face. The person's own word wins over every reading, those that come after it
    included, until they say another.

    Args:
        readings: Oldest first.

    Returns:
        The feeling, or None where nothing was read.
    """
    if not readings:
        return None
    own = [reading for reading in readings if reading.source is Source.OWN_WORD]
    if own:
        return own[-1]
    vectors = np.array([[reading.scores[emotion] for emotion in Emotion] for reading in readings])
    trust = np.array([FACE_WEIGHT if reading.source is Source.FACE else 1.0 for reading in readings])
    weights = trust * DECAY_PER_MESSAGE ** np.arange(len(readings) - 1, -1, -1)
    mean = weights @ vectors / weights.sum()
    return EmotionReading(dict(zip(Emotion, mean.tolist(), strict=True)))


def own_word(emotion: Emotion) -> EmotionReading:
    """The reading that the person gives of themselves."""
    return EmotionReading({e: float(e is emotion) for e in Emotion}, Source.OWN_WORD)
