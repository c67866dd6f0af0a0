"""Turns labelled texts into what is learnt from and what is measured on."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ml.emotion.known_labels import shares_of
from ml.errors import TrainingError
from ml.training.fine_tuning.config import FineTuningConfig
from ml.training.fine_tuning.formats import TEN, LabelledText, LabelledTexts, read_file

_VALIDATION_NAMES: Final = ("dev", "val", "valid", "validation")
_MIN_TEXTS: Final = 4


@dataclass(frozen=True)
class Examples:
    """Texts with their targets.

    Attributes:
        texts: What is read.
        targets: Shape ``(n_texts, n_labels)``, in [0, 1]; rows sum to 1 unless several labels hold at once.
    """

    texts: tuple[str, ...]
    targets: NDArray[np.float32]

    def part(self, places: NDArray[np.int64]) -> "Examples":
        """Return the examples at some places."""
        return Examples(tuple(self.texts[place] for place in places), self.targets[places])


@dataclass(frozen=True)
class Split:
    """What a run works on; no text stands on both sides."""

    training: Examples
    validation: Examples
    label_names: tuple[str, ...]


def read_split(data: Path, config: FineTuningConfig) -> Split:
    """Read a file or a folder and hold out a part.

    In a folder with a ``train.tsv``, that is learnt from, a ``dev.tsv`` or
    ``val.tsv`` beside it is held out, and nothing else (``test.tsv``) is
    read. In any other folder all ``*.tsv`` are read.

    Raises:
        TrainingError: There is nothing to read, it is malformed, or too little.
    """
    training_files, validation_files = _files(data)
    read = [read_file(path) for path in training_files]
    held_out = [read_file(path) for path in validation_files]
    names = _label_names([*read, *held_out], config)
    training = _examples(read, names, config)
    if held_out:
        validation = _examples(held_out, names, config)
        seen = set(validation.texts)
        kept = [place for place, text in enumerate(training.texts) if text not in seen]
        training = training.part(np.array(kept, dtype=np.int64))
    else:
        training, validation = _divide(training, config)
    if len(training.texts) < _MIN_TEXTS or not validation.texts:
        raise TrainingError("there are too few labelled texts to learn from and to measure on")
    return Split(training, validation, names)


def _files(data: Path) -> tuple[list[Path], list[Path]]:
    if data.is_file():
        return [data], []
    files = sorted(data.rglob("*.tsv")) if data.is_dir() else []
    if not files:
        raise TrainingError(f"no file and no folder with *.tsv at {data}")
    by_name = {path.stem: path for path in files if path.parent == data}
    if "train" not in by_name:
        return files, []
    return [by_name["train"]], [by_name[name] for name in _VALIDATION_NAMES if name in by_name][:1]


def _label_names(read: Sequence[LabelledTexts], config: FineTuningConfig) -> tuple[str, ...]:
    if not config.is_multi_label:
        return TEN
    if len({texts.names for texts in read}) > 1:
        raise TrainingError("with several labels at once, all files must have labels of one kind")
    return read[0].names


def _examples(read: Sequence[LabelledTexts], names: tuple[str, ...], config: FineTuningConfig) -> Examples:
    """Join files; a text that stands twice counts once, one whose labels say nothing is left out."""
    targets: dict[str, NDArray[np.float32]] = {}
    for texts in read:
        for row in texts.rows:
            target = _target(row, texts.names, names, config)
            if row.text and target.any():
                targets.setdefault(row.text, target)
    if not targets:
        raise TrainingError("no text has a label that says something about a feeling")
    return Examples(tuple(targets), np.stack(list(targets.values())))


def _target(
    row: LabelledText, row_names: tuple[str, ...], names: tuple[str, ...], config: FineTuningConfig
) -> NDArray[np.float32]:
    if config.is_multi_label:
        return np.array([name in row.labels for name in names], dtype=np.float32)
    if row_names == TEN:
        return _ranked(row.labels, config.main_share)
    return _mapped(row.labels)


def _ranked(labels: tuple[str, ...], main_share: float) -> NDArray[np.float32]:
    """Return the shares of the ten: the first label gets the main share, the others the rest."""
    target = np.zeros(len(TEN), dtype=np.float32)
    n_others = len(labels) - 1
    target[TEN.index(labels[0])] = main_share if n_others else 1.0
    for label in labels[1:]:
        target[TEN.index(label)] = (1 - main_share) / n_others
    return target


def _mapped(labels: tuple[str, ...]) -> NDArray[np.float32]:
    """Return the shares of the ten by what foreign labels say about them, or zeros."""
    target = np.zeros(len(TEN), dtype=np.float32)
    for label in labels:
        for emotion, share in (shares_of(label) or {}).items():
            target[TEN.index(emotion.value)] += share
    return target / max(float(target.sum()), 1e-9)


def _divide(examples: Examples, config: FineTuningConfig) -> tuple[Examples, Examples]:
    """Hold out the same share of every main label, at least one text where it has two."""
    rng = np.random.default_rng(config.seed)
    main = examples.targets.argmax(axis=1)
    held_out: list[int] = []
    for label in np.unique(main):
        places = rng.permutation(np.flatnonzero(main == label))
        n_held_out = max(round(config.validation_share * places.size), 1) if places.size > 1 else 0
        held_out.extend(int(place) for place in places[:n_held_out])
    is_held_out = np.zeros(len(examples.texts), dtype=bool)
    is_held_out[held_out] = True
    return examples.part(np.flatnonzero(~is_held_out)), examples.part(np.flatnonzero(is_held_out))
