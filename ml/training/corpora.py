"""The named inputs of training: the project's sentences and the data sets beside it."""

import csv
import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from ml.errors import TrainingError

SENTENCES_FOLDER: Final = Path(__file__).resolve().parent / "sentences"


@dataclass(frozen=True)
class Sentence:
    """A text with its labels, the best one first."""

    text: str
    labels: tuple[str, ...]


def own_sentences(kind: str, labels: tuple[str, ...], folder: Path = SENTENCES_FOLDER) -> list[Sentence]:
    """Read the project's sentences of a kind; a text that stands twice counts once.

    Files are named by their label. A line is a text, and after a tab its labels
    (comma list) where they are more than the name of the file.

    Raises:
        TrainingError: A file is missing, or names an unknown label.
    """
    found: dict[str, Sentence] = {}
    for label in labels:
        path = folder / kind / f"{label}.tsv"
        try:
            lines = path.read_text("utf-8").splitlines()
        except OSError as error:
            raise TrainingError(f"no sentences at {path.name}") from error
        for line in filter(str.strip, lines):
            text, _, others = line.partition("\t")
            marks = tuple(mark.strip() for mark in others.split(",") if mark.strip()) or (label,)
            if not set(marks) <= set(labels):
                raise TrainingError(f"{path.name} names an unknown label")
            found.setdefault(text.strip(), Sentence(text.strip(), marks))
    return list(found.values())


def kote(data: Path) -> list[tuple[str, tuple[int, ...]]]:
    """Read the comments of KOTE with the numbers of their labels."""
    rows = [line.split("\t") for line in (data / "kote_val" / "val.tsv").read_text("utf-8").splitlines()]
    return [(row[1], tuple(int(number) for number in row[2].split(","))) for row in rows]


def go_emotions(data: Path) -> list[tuple[str, tuple[int, ...]]]:
    """Read the translated comments of GoEmotions with the numbers of their labels."""
    folder = data / "goemotions_ko"
    rows = [
        line.split("\t")
        for part in ("train", "dev", "test")
        for line in (folder / f"{part}.tsv").read_text("utf-8").splitlines()
    ]
    return [(row[0], tuple(int(number) for number in row[1].split(","))) for row in rows]


def chatbot(data: Path) -> list[str]:
    """Read the questions and answers of Chatbot_data, one after the other."""
    with (data / "chatbot_data" / "ChatbotData.csv").open(encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.DictReader(file) for column in ("Q", "A")]


def film_reviews(data: Path, n_reviews: int, rng: np.random.Generator) -> list[str]:
    """Draw everyday sentences of 8 to 120 characters from the raw reviews of NSMC."""
    with gzip.open(data / "nsmc_raw" / "nsmc_raw.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [str(json.loads(line)["review"]) for line in file]
    usable = [text for text in texts if 8 <= len(text) <= 120]  # noqa: PLR2004 -- named in the docstring
    chosen = rng.choice(len(usable), size=min(n_reviews, len(usable)), replace=False)
    return [usable[place] for place in np.sort(chosen)]


def all_texts(folder: Path = SENTENCES_FOLDER) -> list[str]:
    """Return every sentence of the project once, in the order of the files; those held out are left out."""
    lines = [
        line.partition("\t")[0].strip()
        for path in sorted(folder.glob("*/**/*.tsv"))
        if not path.relative_to(folder).parts[0].endswith("_eval")
        for line in path.read_text("utf-8").splitlines()
    ]
    return list(dict.fromkeys(filter(None, lines)))
