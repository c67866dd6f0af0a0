"""The built-in grader: rules first, a small classifier beside them, recall before comfort."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from ml.safety.english_model import ENGLISH_SAFETY_WEIGHTS, EnglishModel
from ml.safety.grounds import rests_on_loss, rests_on_words, tells_forgetting
from ml.safety.harmless import is_explained, is_set_phrase, without_idiom
from ml.safety.ideas import IdeaReader
from ml.safety.rules import CERTAIN, Rule, fired_rules
from ml.safety.types import Grade, SafetyGrader, SafetyReading
from ml.safety.views import chunks, pieces
from ml.text.encoder import ENCODER_WEIGHTS
from ml.text.linear_model import LinearModel
from ml.text.net_signs import net_signs
from ml.text.weights_file import WEIGHTS_FOLDER

SAFETY_WEIGHTS: Final = WEIGHTS_FOLDER / "safety.safetensors"
_HANGUL: Final = re.compile("[ㄱ-ㅣ가-힣]")

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
        crisis_odds: The odds of crisis are multiplied by this before grades are compared: recall first.
        concern_odds: The same for concern.
        rule_share: Weight of the rules beside the classifier where a certain one has fired.
        whole_characters: A longer message is read piece by piece, for ordinary talk may hide a sentence; the
            gravest piece counts.
        english_odds: Takes the place of `crisis_odds` in a message without Hangul, of which the classifier
            knows less; where a rule fires, neither this nor the next counts.
        explained_odds: Takes its place where an idiom or laughter takes the weight off grave words.
        bare_odds: Takes its place where no word of danger stands at all, so that only a likeness speaks.
        bare_english_odds: The same without Hangul, where "myself" and "to be the one" alone look like danger.
        memory_odds: Takes its place where somebody forgets and no word of danger stands at all.
        loss_odds: Takes its place where a message tells the death of somebody near and no more.
        piece_odds: The odds of crisis in a piece are multiplied by this, for the gravest of many counts.
    """

    crisis_odds: float = 2.2
    concern_odds: float = 1.6
    english_odds: float = 1.6
    explained_odds: float = 0.9
    bare_odds: float = 0.6
    bare_english_odds: float = 0.6
    memory_odds: float = 0.1
    loss_odds: float = 0.01
    rule_share: float = 0.75
    whole_characters: int = 160
    piece_odds: float = 0.7


class RuleAndLinearGrader(SafetyGrader):
    """Grades by named rules and a linear classifier; either alone can ask for help.

    A certain rule of crisis is enough for crisis, whatever the classifier thinks; what the others are
    worth it has learnt. Without weights the rules grade alone.
    """

    def __init__(
        self,
        weights_path: Path = SAFETY_WEIGHTS,
        encoder_path: Path = ENCODER_WEIGHTS,
        config: GraderConfig | None = None,
        *,
        english_path: Path = ENGLISH_SAFETY_WEIGHTS,
    ) -> None:
        self._ideas = IdeaReader()
        signs = net_signs("safety", len(Grade))
        self._model = LinearModel(weights_path, len(Grade), encoder_path, signs=signs, marks=self._ideas.read)
        self._english = EnglishModel(english_path)
        self._config = config or GraderConfig()

    @override
    def load(self) -> None:
        self._ideas.load()
        self._model.load()
        self._english.load()

    @override
    def grade(self, text: str) -> SafetyReading:
        config, text = self._config, without_idiom(text)
        is_long = len(text) > config.whole_characters
        parts = (
            [part for chunk in chunks(text) for part in pieces(chunk, config.whole_characters)]
            if is_long
            else [text]
        )
        readings = [self._read(part, is_piece=is_long) for part in parts or [text]]
        gravest = max(readings, key=lambda reading: (reading[1][2], reading[1][1]))
        fired = tuple(dict.fromkeys(name for names, _ in readings for name in names))
        scores = dict(zip(Grade, gravest[1].tolist(), strict=True))
        return SafetyReading(scores, fired, is_doubtful=not is_long and _is_doubtful(text))

    def likeness(self, text: str) -> tuple[float, float]:
        """The shares of concern and of crisis that the classifier alone gives, with no odds laid on them."""
        learnt = self._learnt(without_idiom(text))
        return (0.0, 0.0) if learnt is None else (float(learnt[1]), float(learnt[2]))

    def _read(self, text: str, *, is_piece: bool) -> tuple[tuple[str, ...], NDArray[np.float64]]:
        rules = fired_rules(text)
        config = tilted(text, rules, self._config)
        learnt = self._learnt(text)
        if learnt is not None and is_piece:
            learnt = learnt * np.array([1.0, 1.0, config.piece_odds])
            learnt /= learnt.sum()
        return tuple(rule.name for rule in rules), join(rules, learnt, config)

    def _learnt(self, text: str) -> NDArray[np.float64] | None:
        """What the classifier of the message's script says; None where it is not loaded."""
        model = self._model if has_hangul(text) else self._english
        return model.probabilities(text) if model.is_loaded else None


def has_hangul(text: str) -> bool:
    """Whether any Hangul stands in a text; one without is read as English."""
    return _HANGUL.search(text) is not None


def _is_doubtful(text: str) -> bool:
    return is_set_phrase(text) or not rests_on_words(text)


def tilted(text: str, rules: Sequence[Rule], config: GraderConfig) -> GraderConfig:
    """Give the config with the odds of crisis of a message; where a rule fires they stay as they are."""
    if rules:
        return config
    is_korean = has_hangul(text)
    odds = config.crisis_odds if is_korean else config.english_odds
    if is_explained(text):
        odds = min(odds, config.explained_odds)
    if not rests_on_words(text):
        odds = min(odds, config.bare_odds if is_korean else config.bare_english_odds)
    if tells_forgetting(text):
        odds = min(odds, config.memory_odds)
    if rests_on_loss(text):
        odds = min(odds, config.loss_odds)
    return replace(config, crisis_odds=odds)


def join(
    rules: Sequence[Rule], learnt: NDArray[np.float64] | None, config: GraderConfig
) -> NDArray[np.float64]:
    """Join what fired with what the classifier says, which has read the rules that fired too.

    Args:
        rules: The rules that fired.
        learnt: Probabilities of shape ``(3,)`` in the order of `Grade`, or None.
        config: How to join them.

    Returns:
        Probabilities of shape ``(3,)``, summing to 1.
    """
    grade = max((rule.grade for rule in rules), key=list(Grade).index, default=Grade.NONE)
    by_rules = _BY_RULES[grade]
    if learnt is None:
        return by_rules.copy()
    odds = learnt * np.array([1.0, config.concern_odds, config.crisis_odds])
    tilted = np.asarray(odds / odds.sum(), dtype=np.float64)
    if not CERTAIN & {rule.name for rule in rules}:
        return tilted
    joined: NDArray[np.float64] = config.rule_share * by_rules + (1 - config.rule_share) * tilted
    return joined
