"""What the shipped small language model learns from: everyday Korean, and talks in its own words."""

import json
import re
from pathlib import Path
from typing import Final

import numpy as np

from ml.counsel.types import Turn
from ml.training import corpora
from ml.training.counsel.formats import read_dialogues

DIALOGUES_FOLDER: Final = corpora.SENTENCES_FOLDER / "dialogues"
_UNITS: Final = Path(__file__).resolve().parents[2] / "counsel" / "units" / "ko"
_MOSTLY_HANGUL: Final = 0.6
_SHORTEST, _LONGEST = 14, 140
_ENDED: Final = re.compile(r"(?:[요다죠]|니까|네)[.!?~]*$")
_RUN: Final = re.compile(r"(.)\1\1|[ㄱ-ㅎㅏ-ㅣ]{2}|[.,!?~]{4}|http|[<>{}\[\]]")


def everyday_texts(data: Path, *, n_reviews: int, rng: np.random.Generator) -> list[str]:
    """Return whole Korean sentences of the data sets, in the order of the files."""
    texts = [text for text in corpora.film_reviews(data, 10**9, rng) if is_clean(text)]
    chosen = rng.permutation(len(texts))[:n_reviews]
    texts = [texts[place] for place in np.sort(chosen)]
    texts += [text for text, _ in corpora.kote(data) if is_clean(text)]
    return texts


def chatbot_talks(data: Path) -> list[tuple[Turn, ...]]:
    """Return the pairs of Chatbot_data as talks of two messages."""
    return [tuple(talk) for talk in read_dialogues(data / "chatbot_data" / "ChatbotData.csv")]


def own_talks(folder: Path = DIALOGUES_FOLDER) -> list[tuple[Turn, ...]]:
    """Return the dialogues that were written for the project."""
    return [talk for path in sorted(folder.glob("*.jsonl")) for talk in read_dialogues(path)]


def unit_texts(folder: Path = _UNITS) -> list[str]:
    """Return the authored Korean units that leave nothing open."""
    lines = (line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    texts = (str(json.loads(line)["text"]) for line in lines if line.strip())
    return [text for text in texts if "{" not in text]


def is_clean(text: str) -> bool:
    """Whether a text is a whole Korean sentence without the noise of comments."""
    if not _SHORTEST <= len(text) <= _LONGEST or _RUN.search(text) or not _ENDED.search(text):
        return False
    return sum("가" <= letter <= "힣" for letter in text) >= _MOSTLY_HANGUL * len(text)
