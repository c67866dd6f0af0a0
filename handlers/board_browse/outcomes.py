"""What can come of reading the board."""

from dataclasses import dataclass
from datetime import datetime

from db.board_records import StoredComment, StoredPost
from recommender.types import Film


@dataclass(frozen=True)
class PostPage:
    """A page of posts.

    Attributes:
        which: ``newest``, ``popular``, ``search``, ``own`` or a category.
        posts: The posts of this page.
        page: From 0 on.
        n_pages: 1 at least.
        total: How many posts there are in all.
        now: When this is.
        words: What was looked for.
    """

    which: str
    posts: tuple[StoredPost, ...]
    page: int
    n_pages: int
    total: int
    now: datetime
    words: str | None = None


@dataclass(frozen=True)
class CommentPage:
    """A page of comments: on a post, or a person's own."""

    comments: tuple[StoredComment, ...]
    page: int
    n_pages: int
    total: int
    now: datetime
    post: StoredPost | None = None


@dataclass(frozen=True)
class OpenedPost:
    """A post as one person sees it.

    Attributes:
        post: The post.
        is_own: Whether it is theirs.
        comments: The last comments.
        now: When this is.
        film: Of the film card.
        reacted: The kinds in which they react.
        has_channel: Whether the post could stand in a channel.
    """

    post: StoredPost
    is_own: bool
    comments: tuple[StoredComment, ...]
    now: datetime
    film: Film | None = None
    reacted: frozenset[str] = frozenset()
    has_channel: bool = False


@dataclass(frozen=True)
class Reacted:
    """Whether the reaction stands now; None where the post is not public."""

    kind: str
    is_on: bool | None


@dataclass(frozen=True)
class Reported:
    """Whether it was the person's first report; None where the post is not public."""

    is_first: bool | None
