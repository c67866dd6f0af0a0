"""What the operator decides about the board, and the bounds of what is written there."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

CATEGORIES: Final = ("daily", "worry", "film", "cheer")
REACTIONS: Final = ("empathy", "comfort", "same")
FILM: Final = "film"

MAX_TITLE: Final = 60
MAX_BODY: Final = 3000
MAX_BODY_BELOW_PICTURE: Final = 800
"""Telegram takes 1,024 characters below a picture, title and name among them."""
MAX_COMMENT: Final = 500
HIDING_REPORTS: Final = 3
"""So many people hide a post until a moderator has looked at it."""
AUTHOR_TOLD_EVERY: Final = timedelta(hours=1)
POST_WINDOW: Final = timedelta(days=1)
COMMENT_WINDOW: Final = timedelta(hours=1)


@dataclass(frozen=True)
class BoardRules:
    """The settings of the board.

    Attributes:
        operators: Telegram ids of those who may connect chats.
        is_premoderated: Whether a moderator sees each post before others do.
        posts_per_day: How many posts a person may send off in a day.
        comments_per_hour: How many comments a person may write in an hour.
    """

    operators: frozenset[int] = frozenset()
    is_premoderated: bool = False
    posts_per_day: int = 5
    comments_per_hour: int = 20
