"""Recommendations as they are kept: what the cards of their films need."""

from collections.abc import Mapping, Sequence
from typing import Any

from recommender.types import RankedFilm


def packed_batch(ranked: Sequence[RankedFilm], asked: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The payload of a recommendation; `asked` says what became of a wish in words."""
    return {"films": [_packed(entry) for entry in ranked], "asked": asked}


def _packed(entry: RankedFilm) -> dict[str, Any]:
    return {
        "fit": entry.fit,
        "shares": {"words": entry.shares.words, "taste": entry.shares.taste, "feeling": entry.shares.feeling},
        "genres": list(entry.matched_genres),
        "words": list(entry.matched_words),
        "because_of": list(entry.because_of),
    }
