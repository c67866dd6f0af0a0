"""The built-in judge of posts: rules for personal data, a small model for the rest, danger first."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from ml.board.personal_data import find_personal_data, masked
from ml.board.signs import board_signs
from ml.board.types import BoardDetector, BoardReading, Verdict
from ml.safety.grader import RuleAndLinearGrader
from ml.safety.types import SafetyGrader
from ml.text.encoder import ENCODER_WEIGHTS
from ml.text.linear_model import LinearModel
from ml.text.weights_file import WEIGHTS_FOLDER

BOARD_WEIGHTS: Final = WEIGHTS_FOLDER / "board.safetensors"
_ORDER: Final = list(Verdict)


@dataclass(frozen=True)
class BoardConfig:
    """How rules and model are joined.

    Attributes:
        crisis_odds: The odds of crisis are multiplied by this: a missed one costs most.
        rule_share: Weight of a finding of personal data beside the model.
        yields_from: From this probability of crisis on, personal data do not hide it.
    """

    crisis_odds: float = 1.5
    rule_share: float = 0.85
    yields_from: float = 0.5


class RuleAndLinearBoardDetector(BoardDetector):
    """Judges posts by rules with exact spots, a linear model, and the safety grader."""

    def __init__(
        self,
        weights_path: Path = BOARD_WEIGHTS,
        encoder_path: Path = ENCODER_WEIGHTS,
        *,
        grader: SafetyGrader | None = None,
        config: BoardConfig | None = None,
    ) -> None:
        self._grader = grader or RuleAndLinearGrader(encoder_path=encoder_path)
        self._config = config or BoardConfig()
        self._model = LinearModel(weights_path, len(Verdict), encoder_path, signs=board_signs(self._grader))

    @override
    def load(self) -> None:
        self._model.load()
        self._grader.load()

    @override
    def detect(self, text: str) -> BoardReading:
        findings = find_personal_data(text)
        learnt = self._model.probabilities(masked(text, findings))
        joined = join(learnt, has_finding=bool(findings), config=self._config)
        return BoardReading(dict(zip(Verdict, joined.tolist(), strict=True)), findings)


def join(learnt: NDArray[np.float64], *, has_finding: bool, config: BoardConfig) -> NDArray[np.float64]:
    """Join what the model says with what the rules found.

    Args:
        learnt: Probabilities of shape ``(5,)`` in the order of `Verdict`.
        has_finding: Whether the post gives away a person.
        config: How to join them.

    Returns:
        Probabilities of shape ``(5,)``, summing to 1.
    """
    crisis, pii = _ORDER.index(Verdict.CRISIS), _ORDER.index(Verdict.PII)
    odds = learnt.copy()
    odds[crisis] *= config.crisis_odds
    odds /= odds.sum()
    if not has_finding or odds[crisis] >= config.yields_from:
        return odds
    joined: NDArray[np.float64] = odds * (1 - config.rule_share)
    joined[pii] += config.rule_share
    return joined
