"""Screens of moderators."""

import html
from typing import Final

from handlers.conduct_view import conduct_row
from handlers.moderation.outcomes import DECISIONS, REASONS, Notice, OpenCase
from handlers.moderation.taps import AskReason, Decide, Reject, ShowCase
from handlers.payloads.board import OpenOwnComments, OpenOwnPosts
from handlers.post_view import post_text
from handlers.view import Button, Row, View
from handlers.words import Words

_PER_ROW: Final = 3


def case(opened: OpenCase, say: Words) -> View:
    """A case with what can be decided, or what was."""
    return View(_text(opened, say), _rows(opened, say))


def reasons(opened: OpenCase, say: Words) -> View:
    """Why is it rejected?"""
    case_id = opened.case.id
    buttons = [Button(_begun(say(f"case-reason-{each}")), Reject(case_id, each)) for each in REASONS]
    rows: list[Row] = [tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW)]
    rows.append((Button(say("case-back"), ShowCase(case_id)),))
    return View(_text(opened, say), tuple(rows))


def _begun(words: str) -> str:
    """Words that stand inside a sentence elsewhere, as the beginning of one."""
    return words[:1].upper() + words[1:]


def notice(told: Notice, say: Words) -> View:
    """What an author is told of a post."""
    reason = say(f"case-reason-{told.reason}") if told.reason else ""
    text = say(told.key, title=html.escape(told.title), reason=reason)
    if told.key.endswith("-comment"):
        return View(text, ((Button(say("case-own-comments"), OpenOwnComments(0)),),))
    return View(text, ((Button(say("case-own-posts"), OpenOwnPosts(0)),),))


def _text(opened: OpenCase, say: Words) -> str:
    case, post = opened.case, opened.post
    lines = [say(f"case-{case.kind}", number=case.id)]
    if case.kind == "review" and case.reason and case.decision is None:
        lines.append(say(f"case-because-{case.reason}"))
    if post is not None and case.kind == "reports":
        lines.append(say("case-n-reports", n=post.n_reports))
        if post.status == "hidden" and case.decision is None:
            lines.append(say("case-is-hidden"))
    text = "\n".join(lines)
    if case.comment_id is not None:
        text = f"{text}\n{_comment(opened, say)}"
    elif post is not None and post.content is not None:
        words = post_text(post.content, category=post.category, nickname=post.nickname, say=say)
        picture = f"\n{say('case-has-picture')}" if post.content.picture else ""
        text = f"{text}\n\n{words}{picture}"
    elif case.post_id is not None:
        text = f"{text}\n\n{say('case-post-gone')}"
    if case.decision is not None:
        reason = (
            f" ({say(f'case-reason-{case.reason}')})" if case.decision == "reject" and case.reason else ""
        )
        text = f"{text}\n\n✔️ {say(f'case-did-{case.decision}')}{reason}"
    return text


def _comment(opened: OpenCase, say: Words) -> str:
    """A comment, with the title of the post that it stands below."""
    comment, post = opened.comment, opened.post
    if comment is None or comment.body is None:
        return say("case-comment-gone")
    lines = [say("case-n-reports", n=comment.n_reports)]
    if comment.status == "hidden" and opened.case.decision is None:
        lines.append(say("case-is-hidden"))
    if post is not None and post.content is not None:
        lines.append(say("case-comment-below", title=html.escape(post.content.title)))
    quoted = f"<b>{html.escape(comment.nickname)}</b>\n{html.escape(comment.body)}"
    return "\n".join(lines) + f"\n\n<blockquote>{quoted}</blockquote>"


def _rows(opened: OpenCase, say: Words) -> tuple[Row, ...]:
    case = opened.case
    if case.closed_at is not None:
        return ()
    row: Row = tuple(Button(say(f"case-do-{each}"), Decide(case.id, each)) for each in DECISIONS[case.kind])
    if case.kind == "review":
        row = (*row, Button(say("case-do-reject"), AskReason(case.id)))
    about = opened.comment if case.kind == "comment" else opened.post
    if about is None or about.user_id is None:
        return (row,)
    return (row, conduct_row("comment" if case.kind == "comment" else "post", about.id, say))
