"""What the board's model reads beside the words: signs, and how grave the safety grader finds a post."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.board.cues import NAMES, cue_vector
from ml.safety.types import Grade, SafetyGrader
from ml.text.linear_model import Signs

_STRENGTH: Final = 0.5
"""Of a sign beside the vector of the encoder, which has length 1."""
_DANGER_STRENGTH: Final = 1.5


def board_signs(grader: SafetyGrader) -> Signs:
    """Return the signs of a post whose personal data are masked; a change asks for new weights."""

    def read(text: str) -> NDArray[np.float32]:
        scores = grader.grade(text).scores
        danger = np.array([scores[Grade.CONCERN], scores[Grade.CRISIS]], dtype=np.float32)
        return np.concatenate(
            [cue_vector(text) * np.float32(_STRENGTH), danger * np.float32(_DANGER_STRENGTH)]
        )

    return Signs(len(NAMES) + 2, read)
