"""Screens of moderators."""

import html
from typing import Final

from handlers.callback_data import Conduct, OpenOwnPosts
from handlers.moderation.outcomes import DECISIONS, REASONS, Notice, OpenCase
from handlers.moderation.taps import AskReason, Decide, Reject, ShowCase
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
    buttons = [Button(say(f"case-reason-{each}"), Reject(case_id, each)) for each in REASONS]
    rows: list[Row] = [tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW)]
    rows.append((Button(say("case-back"), ShowCase(case_id)),))
    return View(_text(opened, say), tuple(rows))


def notice(told: Notice, say: Words) -> View:
    """What an author is told of a post."""
    reason = say(f"case-reason-{told.reason}") if told.reason else ""
    text = say(told.key, title=html.escape(told.title), reason=reason)
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
    if post is not None and post.content is not None:
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


def _rows(opened: OpenCase, say: Words) -> tuple[Row, ...]:
    case = opened.case
    if case.closed_at is not None:
        return ()
    row: Row = tuple(Button(say(f"case-do-{each}"), Decide(case.id, each)) for each in DECISIONS[case.kind])
    if case.kind == "review":
        row = (*row, Button(say("case-do-reject"), AskReason(case.id)))
    if opened.post is None or opened.post.user_id is None:
        return (row,)
    about: Row = tuple(
        Button(say(f"conduct-do-{deed}"), Conduct("post", opened.post.id, deed))
        for deed in ("warn", "mute", "ban")
    )
    return (row, about)
