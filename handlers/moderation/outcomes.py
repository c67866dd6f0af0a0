"""What can come of deciding."""

from dataclasses import dataclass
from typing import Final

from db.board_records import StoredCase, StoredComment, StoredPost

REASONS: Final = ("topic", "abuse", "spam", "pii", "other")
DECISIONS: Final = {
    "review": ("approve",),
    "reports": ("restore", "hide"),
    "lost": ("again", "hide"),
    "crisis": ("seen",),
    "comment": ("restore", "hide"),
}
"""What may be decided of which kind of case; a review may be rejected too."""


@dataclass(frozen=True)
class OpenCase:
    """A case with its post or comment, where it has one."""

    case: StoredCase
    post: StoredPost | None = None
    comment: StoredComment | None = None


@dataclass(frozen=True)
class Notice:
    """An author who is to be told what became of a post or comment; `title` says of which."""

    user_id: int
    locale: str
    title: str
    key: str
    reason: str | None = None


@dataclass(frozen=True)
class Decided:
    """The case as it stands now, and whom to tell."""

    shown: OpenCase
    notice: Notice | None = None


@dataclass(frozen=True)
class TooLate:
    """Somebody has decided already, or the post is gone."""
