"""Turns the labels of a foreign emotion model into the ten feelings."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.emotion.known_labels import Shares, is_from_multi_label_set, shares_of
from ml.emotion.types import Emotion
from ml.errors import WeightsCorrupt

LABEL_FILE: Final = "maeumi_labels.json"
"""Lies beside the weights and says what the model's labels mean here."""

Meaning = Emotion | Sequence[Emotion] | Shares | None
"""Of one label: a feeling, several that share it evenly, shares, or nothing."""

_PLACES: Final = {emotion: place for place, emotion in enumerate(Emotion)}
_LARGEST_TEMPERATURE: Final = 100.0
_LARGEST_LOGIT: Final = 50.0
"""Beyond it exp() would leave nothing to normalise."""


@dataclass(frozen=True)
class LabelMap:
    """What the outputs of a model say about the ten.

    Attributes:
        weights: Shape ``(n_labels, 10)``, in [0, 1.5]: what each output says about each feeling.
        is_multi_label: Several outputs may hold at once (sigmoid), else exactly one does (softmax).
        temperature: Divides the logits, so that probabilities mean what they say; above 0.
    """

    weights: NDArray[np.float64]
    is_multi_label: bool
    temperature: float = 1.0

    def probabilities(self, logits: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the probabilities of the ten, summing to 1, for finite logits of shape ``(n_labels,)``.

        ``score = weights.T @ p`` with the probabilities ``p`` of the outputs. Where
        labels can all be absent and none of them means neutral, the probability
        that none holds counts as neutral.
        """
        scaled = np.clip(logits / self.temperature, -_LARGEST_LOGIT, _LARGEST_LOGIT)
        if not self.is_multi_label:
            powers = np.exp(scaled - scaled.max())
            return _normalised(self.weights.T @ (powers / powers.sum()))
        held = 1 / (1 + np.exp(-scaled))
        scores = self.weights.T @ held
        neutral = _PLACES[Emotion.NEUTRAL]
        if not self.weights[:, neutral].any():
            says_something = self.weights.any(axis=1)
            scores[neutral] = np.prod(1 - held[says_something])
        return _normalised(scores)


@dataclass(frozen=True)
class LabelFile:
    """What `LABEL_FILE` holds; a file that does not say leaves the defaults."""

    meanings: Mapping[str, Meaning]
    is_multi_label: bool | None = None
    temperature: float = 1.0


def read_label_file(folder: Path) -> LabelFile | None:
    """Read the file beside the weights, or return None where there is none.

    Raises:
        WeightsCorrupt: The file is there and cannot be used.
    """
    path = folder / LABEL_FILE
    if not path.is_file():
        return None
    try:
        content = json.loads(path.read_text("utf-8"))
        return LabelFile(
            meanings={str(name): _meaning(value) for name, value in content["labels"].items()},
            is_multi_label=_as_flag(content.get("multi_label")),
            temperature=_as_temperature(content.get("temperature", 1.0)),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WeightsCorrupt(f"{LABEL_FILE} cannot be used: {error}") from error


def build_label_map(
    names: Sequence[str], *, found: LabelFile | None, given: Mapping[str, Meaning] | None, says: bool | None
) -> LabelMap:
    """Join what is known about the labels of a model.

    Args:
        names: The model's names of its outputs, in order.
        found: The file beside the weights.
        given: What the caller says; wins over the file, and both over what the names say by themselves.
        says: Whether the model's own configuration says that several labels hold at once.

    Raises:
        WeightsCorrupt: A label is known to none of them.
    """
    meanings = dict(found.meanings if found else {}) | dict(given or {})
    rows = [_look_up(name, number, meanings) for number, name in enumerate(names)]
    unknown = [name for name, row in zip(names, rows, strict=True) if row is None]
    if unknown:
        raise WeightsCorrupt(
            f"it is not known which feeling these labels mean: {', '.join(unknown[:8])}"
            f"{' …' if len(unknown) > 8 else ''}; say it in {LABEL_FILE} beside the weights, "  # noqa: PLR2004
            "docs/models.md says how"
        )
    weights = np.zeros((len(names), len(Emotion)))
    for place, row in enumerate(rows):
        for emotion, share in (row or {}).items():
            weights[place, _PLACES[emotion]] = share
    if not weights.any():
        raise WeightsCorrupt("none of the labels means a feeling")
    votes = (found.is_multi_label if found else None, says, is_from_multi_label_set(names))
    return LabelMap(
        weights=weights,
        is_multi_label=next(vote for vote in votes if vote is not None),
        temperature=found.temperature if found else 1.0,
    )


def _look_up(name: str, number: int, meanings: Mapping[str, Meaning]) -> Shares | None:
    """What a label means; an empty mapping where it is known to mean nothing."""
    for key in (name, str(number)):
        if key in meanings:
            return _as_shares(meanings[key])
    return shares_of(name)


def _as_shares(meaning: Meaning) -> Shares:
    if meaning is None:
        return {}
    if isinstance(meaning, Emotion):
        return {meaning: 1.0}
    if isinstance(meaning, Mapping):
        return meaning
    return {emotion: 1 / len(meaning) for emotion in meaning}


def _meaning(value: object) -> Meaning:
    """Check what stands in a file for one label."""
    match value:
        case None:
            return None
        case str():
            return Emotion(value)
        case list():
            return [Emotion(name) for name in value]
        case dict():
            shares = {Emotion(name): float(share) for name, share in value.items()}
            if not all(0 <= share <= 1.5 for share in shares.values()):  # noqa: PLR2004 -- KOTE's "nothing"
                raise ValueError("a share lies outside of 0 to 1.5")
            return shares
        case _:
            raise ValueError("a label means a feeling, a list of them, their shares, or null")


def _as_flag(value: object) -> bool | None:
    if value is not None and not isinstance(value, bool):
        raise ValueError("multi_label is true or false")
    return value


def _as_temperature(value: object) -> float:
    if not isinstance(value, int | float) or not 0 < value <= _LARGEST_TEMPERATURE:
        raise ValueError("temperature is a number above 0")
    return float(value)


def _normalised(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(scores / scores.sum(), dtype=np.float64)
