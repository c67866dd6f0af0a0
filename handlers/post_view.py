"""How a post looks: in the channel, on the board in the bot, and to moderators."""

import html

from db.board_records import PostContent, StoredPost
from handlers.board_rules import REACTIONS
from handlers.payloads.board import React, ReportPost
from handlers.view import Button, LinkButton, Row
from handlers.words import Words


def post_text(content: PostContent, *, category: str, nickname: str, say: Words, note: str = "") -> str:
    """Title, words, hashtag and name; `note` stands at the end of the last line."""
    sign = say("post-signature", tag=say(f"post-tag-{category}"), nickname=html.escape(nickname))
    return f"<b>{html.escape(content.title)}</b>\n\n{html.escape(content.body)}\n\n{sign}{note}"


def reaction_row(post: StoredPost, say: Words) -> Row:
    """The three reactions with their counts."""
    return tuple(
        Button(_counted(say(f"post-react-{kind}"), post.counts[kind]), React(post.id, kind))
        for kind in REACTIONS
    )


def channel_rows(post: StoredPost, bot_name: str, say: Words) -> tuple[Row, ...]:
    """The buttons below a post in the channel."""
    comments = LinkButton(_counted(say("post-comments"), post.n_comments), comment_link(bot_name, post.id))
    return (reaction_row(post, say), (comments, Button(say("post-report"), ReportPost(post.id))))


def comment_link(bot_name: str, post_id: int) -> str:
    """Leads into the bot, to the comments on a post."""
    return f"https://t.me/{bot_name}?start=c_{post_id}"


def _counted(label: str, n: int) -> str:
    return f"{label} {n}" if n else label
