"""Whole sentences of what a language model wrote."""

import re
from typing import Final

_END: Final = re.compile(r"[.!?…]+[\"'”’)]*(?=\s|$)")
_SPACES: Final = re.compile(r"\s+")
_KOREAN_ENDING: Final = re.compile(r"(?:[요죠다까네]|니다)$")
"""How a sentence ends whose full stop was left out."""


def n_ended(text: str) -> int:
    """How many sentences of a text that is still being written have come to their end."""
    return len(_END.findall(text))


def whole_sentences(text: str, *, most: int, is_finished: bool) -> str:
    """Return the first whole sentences; what was broken off is left out.

    Args:
        text: What was written.
        most: How many sentences are kept.
        is_finished: Whether the writer came to an end by itself; its last words may then be a
            sentence though they lack a full stop.
    """
    text = _SPACES.sub(" ", text).strip()
    ends = [match.end() for match in _END.finditer(text)]
    rest = text[ends[-1] :].strip() if ends else text
    if is_finished and rest and len(ends) < most and _KOREAN_ENDING.search(rest):
        return f"{text}."
    return text[: ends[min(most, len(ends)) - 1]] if ends else ""
