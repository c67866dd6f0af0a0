"""The logits of the small transformer as signs that a linear model reads."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ml.text.linear_model import Signs
from ml.text.sentence_net import MESSAGE_PIECES, NET_WEIGHTS, shared_net


def net_signs(
    head: str, n_classes: int, net_path: Path = NET_WEIGHTS, *, n_pieces: int = MESSAGE_PIECES
) -> Signs:
    """Return the logits of one head of a net as signs; of longer texts than `n_pieces` both ends are read."""
    net = shared_net(net_path, n_pieces)
    return Signs(n_classes, lambda text: net.logits(text)[head], net.load)


def side_by_side(*signs: Signs) -> Signs:
    """Return several signs as one, in their order."""

    def read(text: str) -> NDArray[np.float32]:
        return np.concatenate([each.read(text) for each in signs])

    def load() -> None:
        for each in signs:
            each.load()

    return Signs(sum(each.n for each in signs), read, load)
