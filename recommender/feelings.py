"""Which genres and which tones suit a feeling: the tables behind the first choice of films.

`stay` goes along with a feeling, `lift` changes it. The numbers stand in `feelings.toml`.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.errors import CatalogueError
from recommender.genres import GENRES
from recommender.tones import TONES
from recommender.types import Wish

PATH = Path(__file__).parent / "feelings.toml"

EMOTIONS: tuple[str, ...] = (
    "joy", "sadness", "anger", "worry", "anxiety", "depression", "fear", "surprise", "disgust", "neutral",
)  # fmt: skip
"""The order of every array with an emotion axis."""


def genre_affinity(wish: Wish) -> NDArray[np.float64]:
    """Return how well each genre suits each emotion, in [0, 1], of shape ``(n_emotions, n_genres)``."""
    return _table("genres", wish, GENRES)


def tone_affinity(wish: Wish) -> NDArray[np.float64]:
    """Return how well each tone suits each emotion, in [0, 1], of shape ``(n_emotions, n_tones)``."""
    return _table("tones", wish, TONES)


def emotion_vector(emotion: Mapping[str, float] | None) -> NDArray[np.float64]:
    """Return probabilities over `EMOTIONS`, summing to 1; neutral where nothing usable is given."""
    values = np.array([_clean((emotion or {}).get(name, 0.0)) for name in EMOTIONS])
    total = float(values.sum())
    if total <= 0.0:
        values[EMOTIONS.index("neutral")] = total = 1.0
    return values / total


def _clean(value: float) -> float:
    return float(value) if np.isfinite(value) and value > 0.0 else 0.0


def _table(kind: str, wish: Wish, columns: tuple[str, ...]) -> NDArray[np.float64]:
    try:
        rows = tomllib.loads(PATH.read_text(encoding="utf-8"))[kind][wish.value]
        return np.array([_row(rows[emotion], columns) for emotion in EMOTIONS])
    except (OSError, ValueError, KeyError) as error:
        raise CatalogueError(f"{PATH.name} is not complete") from error


def _row(text: str, columns: tuple[str, ...]) -> list[float]:
    cells = {cell.rstrip("0123456789"): cell for cell in text.split()}
    return [int(cells[column].removeprefix(column)) / 100.0 for column in columns]
