"""`python -m ml report safety`: writes the figures of SAFETY.md."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ml.errors import TrainingError
from ml.safety.grader import SAFETY_WEIGHTS
from ml.safety.types import Grade, SafetyGrader
from ml.training.corpora import SENTENCES_FOLDER
from ml.training.safety import WRITERS

REPORT: Final = Path(__file__).resolve().parents[2] / "SAFETY.md"
HELD_OUT: Final = SENTENCES_FOLDER / "safety_eval"
"""Sentences with their kinds of phrasing; no model is trained on them."""
STRANGER: Final = HELD_OUT / "stranger"
"""Sentences of a writer of whom nothing at all is trained on."""
ENGLISH: Final = HELD_OUT / "english"
"""The same in English, by another writer."""

_BEGIN: Final = "<!-- figures -->"
_END: Final = "<!-- /figures -->"


@dataclass(frozen=True)
class HeldOut:
    """A sentence that no model has seen, its grade, and the kind of its phrasing."""

    text: str
    grade: Grade
    kind: str


@dataclass(frozen=True)
class Outcome:
    """How sentences of one grade and kind were graded.

    Attributes:
        n: How many sentences.
        shares: The share of them that got each grade.
    """

    n: int
    shares: Mapping[Grade, float]


def held_out(folder: Path = HELD_OUT) -> list[HeldOut]:
    """Read held-out sentences: a file per grade, a text on each line, and its kind where that is told.

    Raises:
        TrainingError: A file is missing.
    """
    found: list[HeldOut] = []
    for grade in Grade:
        try:
            lines = (folder / f"{grade.value}.tsv").read_text("utf-8").splitlines()
        except OSError as error:
            raise TrainingError(f"no held-out sentences of {grade.value}") from error
        for line in filter(str.strip, lines):
            text, _, kind = line.partition("\t")
            found.append(HeldOut(text, grade, kind.strip()))
    return found


def outcomes(grader: SafetyGrader, sentences: list[HeldOut]) -> dict[tuple[Grade, str], Outcome]:
    """Grade sentences; the kind "all" sums up those of a grade."""
    graded: dict[tuple[Grade, str], list[Grade]] = {}
    for sentence in sentences:
        label = grader.grade(sentence.text).label
        for kind in filter(None, ("all", sentence.kind)):
            graded.setdefault((sentence.grade, kind), []).append(label)
    return {
        key: Outcome(len(labels), {grade: labels.count(grade) / len(labels) for grade in Grade})
        for key, labels in graded.items()
    }


def write_report(grader: SafetyGrader, path: Path = REPORT) -> None:
    """Replace the tables between the marks of the report.

    Raises:
        TrainingError: The report is not there, or has no marks.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise TrainingError(f"no {path.name}") from error
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise TrainingError(f"{path.name} has no place for figures")
    left_out = _left_out(SAFETY_WEIGHTS.with_suffix(".md"))
    tables = (_tables(outcomes(grader, held_out(folder))) for folder in (STRANGER, ENGLISH, HELD_OUT))
    figures = "\n\n".join((left_out, *tables))
    path.write_text(f"{before}{_BEGIN}\n{figures}\n{_END}{after}", "utf-8")


def _left_out(card: Path) -> str:
    """Return the card's figures of each writer left out, side by side."""
    rows = (
        line.strip("| ").split(" | ") for line in card.read_text("utf-8").splitlines() if line[:2] == "| "
    )
    figures = {row[0]: row[1] for row in rows if len(row) == 2}  # noqa: PLR2004 -- a name and a value
    lines = ["| writer left out | crisis recall | none graded crisis | F1 of concern |"]
    lines.append("| --- | --- | --- | --- |")
    for name in ("all", *(writer.replace("_", " ") for writer in WRITERS)):
        start = "" if name == "all" else f"{name} writer "
        keys = (f"{start}crisis recall", f"{start}false crisis on none", f"{start}concern f1")
        lines.append(f"| {name} | {' | '.join(f'{float(figures[key]):.3f}' for key in keys)} |")
    return "\n".join(lines)


def _tables(found: Mapping[tuple[Grade, str], Outcome]) -> str:
    lines = ["| true grade | kind of phrasing | sentences | graded crisis | concern | none |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for grade in reversed(Grade):
        kinds = sorted((kind for of, kind in found if of is grade), key=lambda kind: (kind != "all", kind))
        for kind in kinds:
            outcome = found[grade, kind]
            shares = " | ".join(f"{outcome.shares[got]:.3f}" for got in reversed(Grade))
            lines.append(f"| {grade.value} | {kind.replace('_', ' ')} | {outcome.n} | {shares} |")
    return "\n".join(lines)
