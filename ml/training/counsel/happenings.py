"""Talks put together from what happens to people and from what can be said to it."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from ml.counsel.types import Turn
from ml.errors import TrainingError
from ml.training.corpora import SENTENCES_FOLDER

HAPPENINGS_FOLDER: Final = SENTENCES_FOLDER / "happenings"

_BEFORE: Final = ("", "", "", "오늘 ", "아 ", "있잖아 ", "진짜 ", "휴 ")
_AFTER: Final = ("", "", "", " ㅠㅠ", ". 어떡해", " 너무 속상해", ". 힘들다", "...")
_AFTER_JOY: Final = ("", "!", " ㅎㅎ", "!!")
_JOY: Final = "joy"
_WITH_TIME: Final = ("오늘", "이번", "내일", "어제", "다음", "작년")

Sayings = Mapping[str, Mapping[str, list[str]]]
"""By kind, what is said under ``feel``, ``ask`` and ``step``."""


@dataclass(frozen=True)
class Happening:
    """Something that happens to people.

    Attributes:
        kind: Key of the sayings that suit it.
        said: How people tell it.
        heard: How an answer takes it up.
    """

    kind: str
    said: str
    heard: str


def read_happenings(folder: Path = HAPPENINGS_FOLDER) -> list[Happening]:
    """Read all happenings.

    Raises:
        TrainingError: The file is missing or damaged.
    """
    return [Happening(**record) for record in _records(folder / "happenings.jsonl")]


def read_sayings(folder: Path = HAPPENINGS_FOLDER) -> Sayings:
    """Read all sayings.

    Raises:
        TrainingError: The file is missing or damaged.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for record in _records(folder / "sayings.jsonl"):
        found[record["kind"]][record["role"]].append(record["text"])
    return found


def combined_talks(n_each: int, rng: np.random.Generator) -> list[tuple[Turn, ...]]:
    """Return for each happening some talks in which an answer takes it up and goes on."""
    sayings = read_sayings()
    talks: list[tuple[Turn, ...]] = []
    for happening in read_happenings():
        said_after = _AFTER_JOY if happening.kind == _JOY else _AFTER
        roles = sayings[happening.kind]
        for _ in range(n_each):
            before = "" if happening.said.startswith(_WITH_TIME) else str(rng.choice(_BEFORE))
            told = f"{before}{happening.said}{rng.choice(said_after)}"
            answer = (
                f"{happening.heard}, {rng.choice(roles['feel'])} {rng.choice(roles['ask'] + roles['step'])}"
            )
            talks.append((Turn(by_user=True, text=told), Turn(by_user=False, text=answer)))
    return talks


def _records(path: Path) -> list[dict[str, str]]:
    try:
        return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise TrainingError(f"{path.name} is missing or damaged") from error
