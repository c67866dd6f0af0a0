"""The built-in grader: rules first, a small classifier beside them, recall before comfort."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from ml.safety.harmless import is_likely_harmless, is_without_cue
from ml.safety.rules import Rule, fired_rules
from ml.safety.types import Grade, SafetyGrader, SafetyReading
from ml.safety.views import chunks
from ml.text.encoder import ENCODER_WEIGHTS
from ml.text.linear_model import LinearModel
from ml.text.weights_file import WEIGHTS_FOLDER

SAFETY_WEIGHTS: Final = WEIGHTS_FOLDER / "safety.safetensors"

_BY_RULES: Final = {
    Grade.NONE: np.array([0.92, 0.06, 0.02]),
    Grade.CONCERN: np.array([0.15, 0.75, 0.10]),
    Grade.CRISIS: np.array([0.02, 0.08, 0.90]),
}
"""What the rules alone say, in the order of `Grade`."""


@dataclass(frozen=True)
class GraderConfig:
    """How rules and classifier are joined.

    Attributes:
        crisis_odds: The odds of crisis are multiplied by this before grades are compared.
        concern_odds: The same for concern.
        harmless_odds: The odds of crisis and concern are multiplied by this where an idiom,
            a game, a film or the like explains the grave words and no rule has fired.
        uncued_odds: The same where nothing so much as hints at danger.
        rule_share: Weight of the rules beside the classifier where one has fired.
    """

    crisis_odds: float = 2.5
    concern_odds: float = 1.5
    harmless_odds: float = 0.1
    uncued_odds: float = 0.4
    rule_share: float = 0.75


class RuleAndLinearGrader(SafetyGrader):
    """Grades by named rules and a linear classifier; either alone can ask for help.

    A rule of crisis is enough for crisis, whatever the classifier thinks. Without
    weights the rules grade alone.
    """

    def __init__(
        self,
        weights_path: Path = SAFETY_WEIGHTS,
        encoder_path: Path = ENCODER_WEIGHTS,
        config: GraderConfig | None = None,
    ) -> None:
        self._model = LinearModel(weights_path, len(Grade), encoder_path)
        self._config = config or GraderConfig()

    @override
    def load(self) -> None:
        self._model.load()

    @override
    def grade(self, text: str) -> SafetyReading:
        readings = [self._grade_part(part) for part in chunks(text)]
        gravest = max(readings, key=lambda reading: (reading[1][2], reading[1][1]))
        fired = tuple(dict.fromkeys(name for names, _ in readings for name in names))
        return SafetyReading(dict(zip(Grade, gravest[1].tolist(), strict=True)), fired)

    def _grade_part(self, text: str) -> tuple[tuple[str, ...], NDArray[np.float64]]:
        rules = fired_rules(text)
        learnt = self._model.probabilities(text) if self._model.is_loaded else None
        joined = join(rules, learnt, self._config, damping=damping(text, rules, self._config))
        return tuple(rule.name for rule in rules), joined


def damping(text: str, rules: Sequence[Rule], config: GraderConfig) -> float:
    """Return by what the classifier's odds of danger are lowered; 1 where a rule has fired."""
    if rules:
        return 1.0
    if is_likely_harmless(text):
        return config.harmless_odds
    return config.uncued_odds if is_without_cue(text) else 1.0


def join(
    rules: Sequence[Rule],
    learnt: NDArray[np.float64] | None,
    config: GraderConfig,
    *,
    damping: float = 1.0,
) -> NDArray[np.float64]:
    """Join what fired with what the classifier says.

    Args:
        rules: The rules that fired.
        learnt: Probabilities of shape ``(3,)`` in the order of `Grade`, or None.
        config: How to join them.
        damping: What the odds of concern and crisis are multiplied by besides.

    Returns:
        Probabilities of shape ``(3,)``, summing to 1.
    """
    grade = max((rule.grade for rule in rules), key=list(Grade).index, default=Grade.NONE)
    by_rules = _BY_RULES[grade]
    if learnt is None:
        return by_rules.copy()
    odds = learnt * np.array([1.0, config.concern_odds * damping, config.crisis_odds * damping])
    tilted = np.asarray(odds / odds.sum(), dtype=np.float64)
    if grade is Grade.NONE:
        return tilted
    joined: NDArray[np.float64] = config.rule_share * by_rules + (1 - config.rule_share) * tilted
    return joined
