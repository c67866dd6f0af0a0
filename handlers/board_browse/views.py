"""Screens of the board."""

import html
from collections.abc import Callable
from typing import Final

from db.board_records import StoredComment, StoredPost
from handlers.ago import ago
from handlers.board_browse.outcomes import CommentPage, OpenedPost, PostPage, Reacted, Reported
from handlers.board_browse.service import PER_PAGE
from handlers.board_browse.taps import (
    ChooseComment,
    ChooseList,
    DeleteComment,
    DeletePost,
    OpenComments,
    OpenOwnComment,
    Republish,
    SearchBoard,
)
from handlers.board_rules import CATEGORIES
from handlers.payloads.board import (
    EditComment,
    EditPost,
    OpenBoard,
    OpenOwnComments,
    OpenOwnPosts,
    OpenPost,
    ReportComment,
    ReportPost,
    WriteComment,
    WritePost,
)
from handlers.post_view import post_text, reaction_row
from handlers.view import Button, Payload, Picture, Row, View
from handlers.words import Words

_PER_ROW: Final = 3
_N_SHOWN: Final = 60
_STATES: Final = frozenset({"waiting", "rejected", "hidden"})


def post_list(page: PostPage, say: Words) -> View:
    """A list of posts; their numbers are the buttons."""
    heading = _heading(page, say)
    if not page.posts:
        key = "board-none-found" if page.which == "search" else "board-none"
        return View(f"{heading}\n\n{say(key)}", _last_rows(page, say))
    first = 1 + PER_PAGE * page.page
    lines = [_line(first + i, post, page, say) for i, post in enumerate(page.posts)]
    numbers = [Button(str(first + i), OpenPost(post.id)) for i, post in enumerate(page.posts)]
    rows: list[Row] = [tuple(numbers[i : i + _PER_ROW]) for i in range(0, len(numbers), _PER_ROW)]
    return View("\n\n".join((heading, *lines)), (*rows, *_last_rows(page, say)))


def _heading(page: PostPage, say: Words) -> str:
    if page.which == "search":
        return say("board-found", words=html.escape(page.words or ""), n=page.total)
    if page.which in CATEGORIES:
        return say("board-about", category=say(f"post-category-{page.which}"), n=page.total)
    return say(f"board-{page.which}", n=page.total)


def _line(number: int, post: StoredPost, page: PostPage, say: Words) -> str:
    title = html.escape(post.content.title) if post.content else ""
    state = f" · {say(f'post-state-{post.status}')}" if post.status in _STATES else ""
    facts = say(
        "board-line",
        category=say(f"post-category-{post.category}"),
        hearts=sum(post.counts.values()),
        comments=post.n_comments,
        ago=ago(post.published_at or post.created_at, page.now, say),
    )
    return f"<b>{number}.</b> {title}\n{facts}{state}"


def _last_rows(page: PostPage, say: Words) -> tuple[Row, ...]:
    rows: list[Row] = []
    if page.n_pages > 1:
        rows.append(_turning(page.page, page.n_pages, lambda number: _page_of(page, number)))
    if page.which == "own":
        rows.append(
            (Button(say("write-begin"), WritePost()), Button(say("board-open"), OpenBoard("newest", 0)))
        )
    else:
        rows.append(
            (
                Button(say("board-lists"), ChooseList()),
                Button(say("board-search"), SearchBoard()),
                Button(say("write-begin"), WritePost()),
            )
        )
    return tuple(rows)


def _page_of(page: PostPage, number: int) -> Payload:
    return OpenOwnPosts(number) if page.which == "own" else OpenBoard(page.which, number)


def choose_list(say: Words) -> View:
    """Which list to see."""
    about = tuple(Button(say(f"post-category-{each}"), OpenBoard(each, 0)) for each in CATEGORIES)
    order = tuple(Button(say(f"board-button-{each}"), OpenBoard(each, 0)) for each in ("newest", "popular"))
    own = (
        Button(say("board-button-own"), OpenOwnPosts(0)),
        Button(say("board-button-comments"), OpenOwnComments(0)),
    )
    return View(say("board-choose"), (order, about[:2], about[2:], own))


def ask_words(say: Words) -> View:
    """What to look for is awaited."""
    return View(say("board-ask-words"), ((Button(say("board-back"), OpenBoard("newest", 0)),),))


def opened(outcome: OpenedPost | None, say: Words, *, picture: Picture | None = None) -> View:
    """A post, its last comments, and what can be done."""
    if outcome is None or outcome.post.content is None:
        return gone(say)
    post = outcome.post
    note = f" · {ago(post.published_at or post.created_at, outcome.now, say)}"
    if post.edited_at is not None:
        note += f" · {say('post-was-edited')}"
    text = post_text(outcome.post.content, category=post.category, nickname=post.nickname, say=say, note=note)
    if post.status in _STATES:
        text = f"{text}\n\n{say(f'post-state-{post.status}-why')}"
    elif outcome.comments and picture is None:
        # Below a picture there is no room for them.
        text = "\n\n".join((text, *(_comment(each, outcome, say) for each in outcome.comments)))
    return View(text, _post_rows(outcome, say), picture)


def _post_rows(outcome: OpenedPost, say: Words) -> tuple[Row, ...]:
    post = outcome.post
    rows: list[Row] = []
    if post.status == "published":
        rows.append(reaction_row(post, say))
        comments: Row = (Button(say("comment-write"), WriteComment(post.id)),)
        if post.n_comments:
            comments = (
                *comments,
                Button(f"{say('post-comments')} {post.n_comments}", OpenComments(post.id, 0)),
            )
        if not outcome.is_own:
            comments = (*comments, Button(say("post-report"), ReportPost(post.id)))
        rows.append(comments)
    if outcome.is_own:
        own: Row = (Button(say("post-delete"), DeletePost(post.id, is_sure=False)),)
        if post.status != "hidden":
            own = (Button(say("post-edit"), EditPost(post.id)), *own)
        if post.status == "published" and outcome.has_channel and post.channel_message_id is None:
            own = (*own, Button(say("post-again"), Republish(post.id)))
        rows.append(own)
    rows.append((Button(say("board-back"), OpenBoard("newest", 0)),))
    return tuple(rows)


def comments(page: CommentPage | None, say: Words, *, is_reporting: bool = False) -> View:
    """A page of the comments on a post; to report one of them, each has its number."""
    if page is None or page.post is None or page.post.content is None:
        return gone(say)
    heading = say("comment-page", title=html.escape(page.post.content.title), n=page.total)
    if is_reporting and page.comments:
        return _which_comment(heading, page, say)
    post, lines = page.post, [_comment(each, page, say) for each in page.comments]
    rows: list[Row] = []
    if page.n_pages > 1:
        rows.append(_turning(page.page, page.n_pages, lambda number: OpenComments(post.id, number)))
    write: Row = (Button(say("comment-write"), WriteComment(post.id)),)
    if lines:
        write = (*write, Button(say("post-report"), ChooseComment(post.id, page.page)))
    rows.append((*write, Button(say("comment-see-post"), OpenPost(post.id))))
    return View("\n\n".join((heading, *(lines or [say("comment-none")]))), tuple(rows))


def _which_comment(heading: str, page: CommentPage, say: Words) -> View:
    assert page.post is not None
    lines = [f"<b>{n}.</b> {_comment(each, page, say)}" for n, each in enumerate(page.comments, start=1)]
    numbers = [Button(str(n), ReportComment(each.id)) for n, each in enumerate(page.comments, start=1)]
    rows: list[Row] = [tuple(numbers[i : i + _PER_ROW]) for i in range(0, len(numbers), _PER_ROW)]
    rows.append((Button(say("board-back"), OpenComments(page.post.id, page.page)),))
    return View("\n\n".join((heading, *lines, say("comment-report-which"))), tuple(rows))


def own_comments(page: CommentPage, say: Words) -> View:
    """A page of one's own comments; their numbers are the buttons."""
    if not page.comments:
        return View(say("comment-own-none"), ((Button(say("board-open"), OpenBoard("newest", 0)),),))
    first = 1 + PER_PAGE * page.page
    lines = [
        f"<b>{first + i}.</b> {html.escape(_short(each.body or ''))}\n{ago(each.created_at, page.now, say)}"
        for i, each in enumerate(page.comments)
    ]
    numbers = [Button(str(first + i), OpenOwnComment(each.id)) for i, each in enumerate(page.comments)]
    rows: list[Row] = [tuple(numbers[i : i + _PER_ROW]) for i in range(0, len(numbers), _PER_ROW)]
    if page.n_pages > 1:
        rows.append(_turning(page.page, page.n_pages, OpenOwnComments))
    rows.append((Button(say("board-open"), OpenBoard("newest", 0)),))
    return View("\n\n".join((say("comment-own", n=page.total), *lines)), tuple(rows))


def own_comment(page: CommentPage, say: Words) -> View:
    """One's own comment with what can be done."""
    (comment,) = page.comments
    rows: tuple[Row, ...] = (
        (
            Button(say("post-edit"), EditComment(comment.id)),
            Button(say("post-delete"), DeleteComment(comment.id)),
            Button(say("comment-see-post"), OpenPost(comment.post_id)),
        ),
        (Button(say("board-back"), OpenOwnComments(0)),),
    )
    return View(_comment(comment, page, say), rows)


def ask_delete(post_id: int, say: Words) -> View:
    """Really delete the post?"""
    row: Row = (
        Button(say("post-delete-yes"), DeletePost(post_id, is_sure=True)),
        Button(say("post-delete-no"), OpenPost(post_id)),
    )
    return View(say("post-delete-ask"), (row,))


def deleted(say: Words, *, is_comment: bool = False) -> View:
    """Gone from the board; the channel follows."""
    back = OpenOwnComments(0) if is_comment else OpenOwnPosts(0)
    return View(
        say("comment-deleted" if is_comment else "post-deleted"), ((Button(say("board-back"), back),),)
    )


def republished(say: Words, *, is_possible: bool) -> View:
    """It comes into the channel again."""
    return View(say("post-again-done" if is_possible else "post-gone"))


def gone(say: Words) -> View:
    """There is no such post to see."""
    return View(say("post-gone"), ((Button(say("board-open"), OpenBoard("newest", 0)),),))


def reacted(outcome: Reacted, say: Words) -> str:
    """The word on a tap."""
    if outcome.is_on is None:
        return say("post-gone")
    return say(f"post-reacted-{outcome.kind}" if outcome.is_on else "post-reaction-back")


def reported(outcome: Reported, say: Words) -> str:
    """The word on a tap."""
    if outcome.is_first is None:
        return say("post-gone")
    return say("post-reported" if outcome.is_first else "post-reported-before")


def told_of_comments(n: int, say: Words) -> View:
    """There are new comments on one's posts."""
    return View(say("comment-news", n=n), ((Button(say("board-button-own"), OpenOwnPosts(0)),),))


def _comment(comment: StoredComment, page: CommentPage | OpenedPost, say: Words) -> str:
    mark = f" ({say('comment-by-author')})" if comment.is_by_author else ""
    when = ago(comment.created_at, page.now, say)
    name = html.escape(comment.nickname)
    return f"💬 <b>{name}</b>{mark} · {when}\n{html.escape(comment.body or '')}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _N_SHOWN else f"{line[:_N_SHOWN]}…"


def _turning(page: int, n_pages: int, payload: Callable[[int], Payload]) -> Row:
    return (
        Button("◀", payload((page - 1) % n_pages)),
        Button(f"{page + 1}/{n_pages}", payload(page)),
        Button("▶", payload((page + 1) % n_pages)),
    )
