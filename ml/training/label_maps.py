"""How the labels of other data sets count among the ten feelings."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.emotion.types import Emotion

Shares = Mapping[int, Mapping[Emotion, float]]

_J, _S, _A, _W, _X = Emotion.JOY, Emotion.SADNESS, Emotion.ANGER, Emotion.WORRY, Emotion.ANXIETY
_D, _F, _U, _G, _N = Emotion.DEPRESSION, Emotion.FEAR, Emotion.SURPRISE, Emotion.DISGUST, Emotion.NEUTRAL

KOTE: Final[Shares] = {
    0: {_A: 0.6, _G: 0.2},
    1: {_J: 1.0},
    2: {_J: 1.0},
    3: {_G: 0.5, _A: 0.3, _D: 0.2},
    4: {_J: 1.0},
    5: {_S: 1.0},
    6: {_A: 1.0},
    7: {_J: 0.5},
    8: {_J: 0.6},
    9: {_G: 0.5, _A: 0.3},
    10: {_S: 0.7},
    12: {_W: 0.4, _X: 0.3},
    13: {_J: 1.0},
    14: {_J: 0.7},
    15: {_U: 0.6, _J: 0.2},
    16: {_J: 0.5},
    17: {_S: 0.3, _X: 0.3},
    18: {_F: 1.0},
    19: {_D: 1.0},
    20: {_G: 0.5, _A: 0.3},
    21: {_G: 1.0},
    22: {_A: 0.8},
    23: {_A: 0.4, _U: 0.3},
    24: {_N: 1.5},
    25: {_D: 1.0},
    26: {_D: 0.4},
    27: {_D: 0.8},
    28: {_J: 1.0},
    29: {_U: 0.3, _N: 0.2},
    30: {_S: 0.4},
    31: {_A: 0.5, _G: 0.5},
    32: {_J: 1.0},
    33: {_U: 0.6, _X: 0.3},
    34: {_U: 0.5, _F: 0.3, _G: 0.2},
    35: {_W: 0.3, _X: 0.3},
    36: {_S: 1.0},
    37: {_G: 0.3},
    38: {_S: 0.6},
    39: {_U: 1.0},
    40: {_J: 1.0},
    41: {_W: 0.6, _X: 0.5},
    42: {_J: 1.0},
    43: {_J: 0.5},
}
"""KOTE's labels by number; 11 (비장함) tells nothing about the ten."""


def soft_targets(rows: Sequence[tuple[int, ...]], shares: Shares) -> NDArray[np.float32]:
    """Return the shares of the ten feelings of each row, summing to 1, or zeros where nothing maps."""
    order = list(Emotion)
    targets = np.zeros((len(rows), len(order)), dtype=np.float32)
    for place, labels in enumerate(rows):
        for label in labels:
            for emotion, share in shares.get(label, {}).items():
                targets[place, order.index(emotion)] += share
    sums = targets.sum(axis=1, keepdims=True)
    return np.asarray(targets / np.maximum(sums, 1e-9), dtype=np.float32)
