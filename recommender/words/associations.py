"""What everyday words stand for among the keywords of the films."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from recommender.errors import WordIndexError

PATH = Path(__file__).parent / "associations.toml"


def load_associations(path: Path = PATH) -> dict[str, tuple[str, ...]]:
    """Return keywords by everyday word, the closest keyword first.

    Raises:
        WordIndexError: The table cannot be read.
    """
    try:
        groups = tomllib.loads(path.read_text(encoding="utf-8"))["group"]
        pairs = [(said, tuple(group["means"].split())) for group in groups for said in group["said"].split()]
    except (OSError, ValueError, KeyError) as error:
        raise WordIndexError("the table of associations cannot be read") from error
    return _merged(pairs)


def _merged(pairs: list[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for said, means in pairs:
        table[said] = tuple(dict.fromkeys((*table.get(said, ()), *means)))
    return table


def expand(
    words: Mapping[str, float], table: Mapping[str, tuple[str, ...]], *, weight: float, decay: float
) -> dict[str, dict[str, float]]:
    """Return, by keyword, how much each word of a person stands for it.

    The i-th keyword of a word of weight ``w`` gets ``w * weight * decay ** i``.
    """
    sources: dict[str, dict[str, float]] = {}
    for word, amount in words.items():
        for place, keyword in enumerate(table.get(word, ())):
            if keyword != word:
                sources.setdefault(keyword, {})[word] = amount * weight * decay**place
    return sources
