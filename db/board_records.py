"""What the repositories of the board give and take; rows never leave them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

LOST: Final = "lost"
"""What `StoredPost.shown` says after the message of a post was deleted by hand."""


@dataclass(frozen=True, slots=True)
class PostContent:
    """What a person wrote: sealed until it is published."""

    title: str
    body: str
    picture: str | None = None
    """Telegram's id of a photo."""
    film_id: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose a piece of writing is, by which update it came, and under which name it stands."""

    user_id: int
    update_id: int
    nickname: str


@dataclass(frozen=True, slots=True)
class StoredPost:
    """A post of the board."""

    id: int
    user_id: int | None
    nickname: str
    category: str
    status: str
    content: PostContent | None
    """None where it was removed."""
    counts: Mapping[str, int]
    """Reactions by kind."""
    n_comments: int
    n_reports: int
    channel_message_id: int | None
    thread_message_id: int | None
    shown: str | None
    revision: int
    created_at: datetime
    published_at: datetime | None
    edited_at: datetime | None


@dataclass(frozen=True, slots=True)
class StoredComment:
    """A comment on a post; `body` is None where it was removed or stands in the group only."""

    id: int
    post_id: int
    user_id: int | None
    nickname: str
    is_by_author: bool
    is_from_group: bool
    status: str
    body: str | None
    n_reports: int
    group_message_id: int | None
    created_at: datetime
    edited_at: datetime | None


@dataclass(frozen=True, slots=True)
class PostFilter:
    """Which posts, and in which order.

    Attributes:
        is_popular: The most reactions first; else the newest.
        category: One category; None is all.
        words: What must stand in title or text.
    """

    is_popular: bool = False
    category: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class ConnectedChat:
    """A chat of the board."""

    telegram_id: int
    role: str
    kind: str
    title: str
    username: str | None
    locale: str
    is_working: bool


@dataclass(frozen=True, slots=True)
class StoredCase:
    """Something for moderators: a post, a comment, or nothing that can be shown."""

    id: int
    post_id: int | None
    comment_id: int | None
    kind: str
    reason: str | None
    decision: str | None
    place_id: int | None
    message_id: int | None
    due_at: datetime | None
    """After a claim, when that ends."""
    created_at: datetime
    closed_at: datetime | None

    @property
    def shown_at(self) -> tuple[int, int] | None:
        """Chat and message where moderators see it."""
        return None if self.place_id is None or self.message_id is None else (self.place_id, self.message_id)


@dataclass(frozen=True, slots=True)
class Audited:
    """One thing that was done: what, why, by whom (None: a rule), and to what."""

    action: str
    reason: str | None = None
    case_id: int | None = None
    post_id: int | None = None
    moderator_id: int | None = None


@dataclass(frozen=True, slots=True)
class DueNotice:
    """An author who is to be told of comments."""

    user_id: int
    locale: str
    n_new: int
