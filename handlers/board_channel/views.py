"""Screens of the channel: posts as they stand there, and what operators see."""

import html

from db.board_records import ConnectedChat, PostContent, StoredComment, StoredPost
from handlers.board_channel.outcomes import Connected, Missing, ModeratorsConnected, Standing
from handlers.board_channel.taps import ConnectChannel
from handlers.payloads.board import OpenOwnPosts, ReportComment
from handlers.post_view import channel_rows, post_text
from handlers.view import Button, Picture, Row, View
from handlers.words import Words


def channel_post(
    post: StoredPost, content: PostContent, bot_name: str, say: Words, *, picture: Picture | None = None
) -> View:
    """A public post."""
    note = f" · {say('post-was-edited')}" if post.edited_at is not None else ""
    text = post_text(content, category=post.category, nickname=post.nickname, say=say, note=note)
    return View(text, channel_rows(post, bot_name, say), picture)


def hidden_post(say: Words, *, picture: Picture | None = None) -> View:
    """What stands in the place of a post that may not be seen for now."""
    return View(say("channel-hidden"), (), picture)


def thread_comment(comment: StoredComment, say: Words) -> View:
    """An anonymous comment in the discussion group."""
    mark = f" ({say('comment-by-author')})" if comment.is_by_author else ""
    text = f"💬 <b>{html.escape(comment.nickname)}</b>{mark}\n{html.escape(comment.body or '')}"
    return View(text, ((Button(say("post-report"), ReportComment(comment.id)),),))


def standing(outcome: Standing, say: Words) -> View:
    """What is connected, and how to connect."""
    text = say(
        "admin-board",
        channel=_chat(outcome.channel, say),
        discussion=_chat(outcome.discussion, say),
        moderators=_chat(outcome.moderators, say),
        cases=outcome.n_open_cases,
    )
    connected = outcome.channel.telegram_id if outcome.channel else None
    rows: list[Row] = [
        (Button(say("admin-connect-to", title=chat.title), ConnectChannel(_positive(chat.telegram_id))),)
        for chat in outcome.channels
        if chat.telegram_id != connected
    ]
    return View(text, tuple(rows[:5]))


def connected(outcome: Connected | ModeratorsConnected | Missing, say: Words) -> View:
    """What came of connecting."""
    match outcome:
        case Connected(channel, discussion):
            return View(
                say(
                    "admin-connected",
                    channel=html.escape(channel.title),
                    discussion=html.escape(discussion.title),
                )
            )
        case ModeratorsConnected(group):
            return View(say("admin-moderators-connected", title=html.escape(group.title)))
        case Missing(what, title):
            keys = [f"admin-missing-{each}".replace("_", "-") for each in what]
            lines = "\n".join(f"• {say(key)}" for key in keys)
            return View(f"{say('admin-missing', title=html.escape(title))}\n{lines}")


def which_chat(say: Words) -> View:
    """An id or a name was not understood."""
    return View(say("admin-which"))


def news(chat: ConnectedChat, say: Words) -> View:
    """The bot can work in a chat again, or cannot any more."""
    key = "admin-works-again" if chat.is_working else "admin-works-not"
    return View(say(key, title=html.escape(chat.title)))


def lost(post: StoredPost, say: Words) -> View:
    """A post was deleted from the channel by hand."""
    title = html.escape(post.content.title) if post.content else ""
    return View(say("post-lost", title=title), ((Button(say("board-button-own"), OpenOwnPosts(0)),),))


def _chat(chat: ConnectedChat | None, say: Words) -> str:
    if chat is None:
        return say("admin-none")
    state = "" if chat.is_working else f" ⚠️ {say('admin-stands-still')}"
    return f"{html.escape(chat.title)}{state}"


def _positive(telegram_id: int) -> int:
    """Ids of channels have more digits than a button's numbers may; see `whole_id`."""
    return -telegram_id - 10**12


def whole_id(positive: int) -> int:
    """The id of a channel from what a button carries."""
    return -positive - 10**12
