"""Which mood an emoji reaction tells of."""

from typing import Final

_SCORES: Final = {
    1: "😭💔🤬😡🤮",
    2: "😢😨😱👎🤯😖",
    3: "😐🤔🥱😴🤨🥴",
    4: "👍👌🙏👏🤝😇✍",
    5: "❤🔥🥰😁🎉🤩😍🤗💯😘🏆⚡",
}
_VARIATION: Final = "\ufe0f"


def score_of(emoji: str) -> int | None:
    """1 to 5; None where an emoji tells nothing of a mood."""
    bare = emoji.replace(_VARIATION, "")
    return next((score for score, faces in _SCORES.items() if bare and bare in faces), None)
