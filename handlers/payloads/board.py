"""What buttons of posts, comments and those who look after them send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class React(CallbackData):
    """React to a post in one way, or take that back."""

    tag = "react"
    post_id: int
    kind: str


@dataclass(frozen=True)
class ReportComment(CallbackData):
    """Report a comment to moderators."""

    tag = "comment_rep"
    comment_id: int


@dataclass(frozen=True)
class ReportPost(CallbackData):
    """Report a post."""

    tag = "report"
    post_id: int


@dataclass(frozen=True)
class OpenPost(CallbackData):
    """A post with what can be done there."""

    tag = "post"
    post_id: int


@dataclass(frozen=True)
class WriteComment(CallbackData):
    """Write a comment on a post."""

    tag = "comment"
    post_id: int


@dataclass(frozen=True)
class EditComment(CallbackData):
    """Write one's own comment anew."""

    tag = "comment_edit"
    comment_id: int


@dataclass(frozen=True)
class WritePost(CallbackData):
    """Write a post."""

    tag = "write"


@dataclass(frozen=True)
class EditPost(CallbackData):
    """Change one's own post."""

    tag = "post_edit"
    post_id: int


@dataclass(frozen=True)
class OpenBoard(CallbackData):
    """A page of the board: ``newest``, ``popular``, ``search`` or a category."""

    tag = "board"
    which: str
    page: int


@dataclass(frozen=True)
class OpenOwnPosts(CallbackData):
    """A page of one's own posts."""

    tag = "posts_own"
    page: int


@dataclass(frozen=True)
class OpenOwnComments(CallbackData):
    """A page of one's own comments."""

    tag = "comments_own"
    page: int


@dataclass(frozen=True)
class Conduct(CallbackData):
    """Do something about whoever is behind a post or letter: ``warn``, ``mute``, ``ban`` or ``lift``."""

    tag = "conduct"
    source: str
    source_id: int
    deed: str
