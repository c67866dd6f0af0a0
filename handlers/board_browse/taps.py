"""What the buttons of this flow send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class ChooseList(CallbackData):
    """Which list of the board to see."""

    tag = "board_lists"


@dataclass(frozen=True)
class SearchBoard(CallbackData):
    """Look for words."""

    tag = "board_find"


@dataclass(frozen=True)
class OpenComments(CallbackData):
    """A page of the comments on a post."""

    tag = "comments"
    post_id: int
    page: int


@dataclass(frozen=True)
class ChooseComment(CallbackData):
    """Which comment of a page is to be reported?"""

    tag = "comment_which"
    post_id: int
    page: int


@dataclass(frozen=True)
class DeletePost(CallbackData):
    """Delete one's own post; asks first."""

    tag = "post_del"
    post_id: int
    is_sure: bool


@dataclass(frozen=True)
class DeleteComment(CallbackData):
    """Delete one's own comment."""

    tag = "comment_del"
    comment_id: int


@dataclass(frozen=True)
class OpenOwnComment(CallbackData):
    """One's own comment with what can be done."""

    tag = "comment_own"
    comment_id: int


@dataclass(frozen=True)
class Republish(CallbackData):
    """Put one's own post into the channel again, from which it was deleted."""

    tag = "post_again"
    post_id: int
