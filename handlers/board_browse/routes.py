"""The lines of this flow in the table of the journey, and for the channel."""

from typing import Final

from telegram.ext import filters

from handlers.board_browse import taps as own
from handlers.board_browse.conversation import BrowseConversation
from handlers.payloads.board import (
    OpenBoard,
    OpenOwnComments,
    OpenOwnPosts,
    OpenPost,
    React,
    ReportComment,
    ReportPost,
)
from handlers.routes import NEW, TEXT, Handler, command, message, tap

LINK: Final = NEW & filters.Regex(r"^/start(@\w+)? [cp]_[0-9]{1,12}$")
"""A link from the channel."""


def settled(flow: BrowseConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("board",), flow.open_board),
        command(("myposts",), flow.open_own_posts),
        command(("mycomments",), flow.open_own_comments),
        tap(OpenBoard, flow.tap_board),
        tap(OpenOwnPosts, flow.tap_own_posts),
        tap(OpenOwnComments, flow.tap_own_comments),
        tap(OpenPost, flow.tap_post),
        tap(own.ChooseList, flow.tap_lists),
        tap(own.SearchBoard, flow.tap_search),
        tap(own.OpenComments, flow.tap_comments),
        tap(own.ChooseComment, flow.tap_choose_comment),
        tap(own.OpenOwnComment, flow.tap_own_comment),
        tap(own.DeletePost, flow.tap_delete),
        tap(own.DeleteComment, flow.tap_delete_comment),
        tap(own.Republish, flow.tap_republish),
        *channel(flow),
    ]


def channel(flow: BrowseConversation) -> list[Handler]:
    """What works in the channel and its group too, for whoever reads there."""
    return [
        tap(React, flow.tap_react),
        tap(ReportPost, flow.tap_report),
        tap(ReportComment, flow.tap_report_comment),
    ]


def search_words(flow: BrowseConversation) -> list[Handler]:
    """What is looked for."""
    return [message(TEXT, flow.receive_words)]
