"""Reads labelled texts: the project's own format, KOTE's and GoEmotions'."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ml.emotion.known_labels import GO_EMOTIONS, KOTE
from ml.emotion.types import Emotion
from ml.errors import TrainingError

TEN: Final = tuple(emotion.value for emotion in Emotion)
_NUMBERS: Final = re.compile(r"\d+(,\d+)*")
_KOTE_COLUMNS: Final = 3


@dataclass(frozen=True)
class LabelledText:
    """A text with the names of its labels, the main one first."""

    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class LabelledTexts:
    """What stands in one file; `names` are all labels of its kind, in order."""

    rows: tuple[LabelledText, ...]
    names: tuple[str, ...]


_RowReader = Callable[[list[str]], LabelledText]


def read_file(path: Path) -> LabelledTexts:
    """Read a file; its first line tells the format.

    - ``text<TAB>label[,label2]`` with names of the ten; a line without labels
      has the one that the file is named by (``joy.tsv``);
    - KOTE: ``id<TAB>text<TAB>numbers``;
    - GoEmotions: ``text<TAB>numbers[<TAB>id]``, the numbers counting the lines
      of a ``label.txt`` beside it where there is one.

    Raises:
        TrainingError: It cannot be read, or a line is in no format or names an unknown label.
    """
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{path} cannot be read as UTF-8 text") from error
    rows = [(number, line.rstrip("\r").split("\t")) for number, line in enumerate(lines, 1) if line.strip()]
    if not rows:
        raise TrainingError(f"{path.name} is empty")
    names, reader = _format(rows[0][1], path)
    return LabelledTexts(tuple(_read(path, number, row, reader, names) for number, row in rows), names)


def _format(first: list[str], path: Path) -> tuple[tuple[str, ...], _RowReader]:
    """Return the labels of a file and what reads its lines."""
    if len(first) >= _KOTE_COLUMNS and first[0].strip().isdigit() and _is_numbers(first[2]):
        kote = tuple(KOTE)
        return kote, lambda row: LabelledText(_unquoted(row[1]), _named(row[2], kote))
    if len(first) > 1 and _is_numbers(first[1]):
        names = _label_names(path.with_name("label.txt"))
        return names, lambda row: LabelledText(row[0].strip(), _named(row[1], names))
    by_file = (path.stem,) if path.stem in TEN else ()
    return TEN, lambda row: LabelledText(row[0].strip(), _split(row[1]) if len(row) > 1 else by_file)


def _read(
    path: Path, number: int, row: list[str], reader: _RowReader, names: tuple[str, ...]
) -> LabelledText:
    try:
        found = reader(row)
    except (IndexError, ValueError) as error:
        raise TrainingError(f"{path.name}, line {number}: not in the format of the first line") from error
    if not found.labels or not set(found.labels) <= set(names):
        raise TrainingError(f"{path.name}, line {number}: no label, or an unknown one")
    return found


def _is_numbers(column: str) -> bool:
    return bool(_NUMBERS.fullmatch(column.strip()))


def _named(numbers: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(names[int(number)] for number in numbers.split(","))


def _split(labels: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label.strip() for label in labels.split(",") if label.strip()))


def _unquoted(column: str) -> str:
    """Undo the quotes with which KOTE frames a text that has quotes in it."""
    text = column.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('""', '"')
    return text


def _label_names(path: Path) -> tuple[str, ...]:
    if not path.is_file():
        return tuple(GO_EMOTIONS)
    return tuple(line.strip() for line in path.read_text("utf-8").splitlines() if line.strip())
