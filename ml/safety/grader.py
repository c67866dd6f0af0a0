"""The built-in grader: rules first, a small classifier beside them, recall before comfort."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from ml.safety.harmless import is_likely_harmless, is_without_cue
from ml.safety.rules import CERTAIN, STRONG, Rule, fired_rules
from ml.safety.types import Grade, SafetyGrader, SafetyReading
from ml.safety.views import chunks, look, sentences
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
    """How rules and classifier are joined; the odds were chosen with each writer left out in turn.

    Attributes:
        crisis_odds: The odds of crisis are multiplied by this before grades are compared.
        concern_odds: The same for concern.
        harmless_odds: The odds of crisis are multiplied by this where an idiom, a game, a film
            or the like explains the grave words and no rule has fired.
        uncued_odds: The same where nothing so much as hints at danger.
        short_odds: The same for a message that is too short for a classifier to be sure of.
        short_characters: Messages with fewer letters are short.
        hint_odds: The odds of crisis are multiplied by this where a rule of crisis has fired.
        strong_odds: The same where one of the rules has that are nearly always right.
        concern_rule_odds: The odds of concern are multiplied by this where a rule of concern has fired.
        rule_share: Weight of the rules beside the classifier where a certain one has fired.
        least_sentences: From so many sentences on, the gravest one is also read by itself.
    """

    crisis_odds: float = 1.5
    concern_odds: float = 1.4
    harmless_odds: float = 0.3
    uncued_odds: float = 0.5
    short_odds: float = 0.3
    short_characters: int = 9
    hint_odds: float = 3.0
    strong_odds: float = 8.0
    concern_rule_odds: float = 2.0
    rule_share: float = 0.75
    least_sentences: int = 3


class RuleAndLinearGrader(SafetyGrader):
    """Grades by named rules and a linear classifier; either alone can ask for help.

    A certain rule of crisis is enough for crisis, whatever the classifier thinks; other
    rules raise the odds. Without weights the rules grade alone.
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
        learnt = self._learnt(text) if self._model.is_loaded else None
        joined = join(rules, learnt, self._config, damping=damping(text, self._config))
        return tuple(rule.name for rule in rules), joined

    def _learnt(self, text: str) -> NDArray[np.float64]:
        whole = self._model.probabilities(text)
        found = sentences(text)
        if len(found) < self._config.least_sentences:
            return whole
        return with_gravest(whole, np.stack([self._model.probabilities(part) for part in found]))


def with_gravest(whole: NDArray[np.float64], parts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Average what a message says as a whole with its gravest sentence, which ordinary talk may hide."""
    gravest = parts[parts[:, -1].argmax()]
    mean: NDArray[np.float64] = (whole + (gravest if gravest[-1] > whole[-1] else whole)) / 2
    return mean


def damping(text: str, config: GraderConfig) -> float:
    """Return by what the classifier's odds of crisis are lowered where no rule bears them out."""
    is_short = len(look(text).solid) < config.short_characters
    odds = config.short_odds if is_short else 1.0
    if is_likely_harmless(text):
        return odds * config.harmless_odds
    return odds * config.uncued_odds if is_without_cue(text) else odds


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
        damping: By what the odds of crisis are multiplied where no rule of crisis has fired.

    Returns:
        Probabilities of shape ``(3,)``, summing to 1.
    """
    grade = max((rule.grade for rule in rules), key=list(Grade).index, default=Grade.NONE)
    by_rules = _BY_RULES[grade]
    if learnt is None:
        return by_rules.copy()
    odds = learnt * np.array([1.0, config.concern_odds, config.crisis_odds])
    names = {rule.name for rule in rules}
    if any(rule.grade is Grade.CONCERN for rule in rules):
        odds[1] *= config.concern_rule_odds
    if grade is Grade.CRISIS:
        odds[2] *= config.strong_odds if names & STRONG else config.hint_odds
    else:
        odds[2] *= damping
    tilted = np.asarray(odds / odds.sum(), dtype=np.float64)
    if not names & CERTAIN:
        return tilted
    joined: NDArray[np.float64] = config.rule_share * by_rules + (1 - config.rule_share) * tilted
    return joined
