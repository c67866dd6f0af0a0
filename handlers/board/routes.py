"""The lines of this flow in the table of the journey."""

from telegram.ext import filters

from handlers.board import taps
from handlers.board.conversation import WritingConversation
from handlers.payloads.board import EditComment, EditPost, WriteComment, WritePost
from handlers.routes import NEW, TEXT, Handler, command, message, tap

_PICTURE = NEW & (filters.PHOTO | filters.Document.IMAGE)


def settled(flow: WritingConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("write",), flow.open_write),
        tap(WritePost, flow.tap_write),
        tap(EditPost, flow.tap_edit),
        tap(WriteComment, flow.tap_comment),
        tap(EditComment, flow.tap_edit_comment),
        tap(taps.ChooseCategory, flow.tap_category),
        tap(taps.GoToStep, flow.tap_step),
        tap(taps.ChooseFilmCard, flow.tap_film),
        tap(taps.SendPost, flow.tap_send),
        tap(taps.DraftChoice, flow.tap_draft),
    ]


def writing(flow: WritingConversation) -> list[Handler]:
    """What comes before all else while a post is written."""
    return [message(_PICTURE, flow.receive_picture)]


def words(flow: WritingConversation) -> list[Handler]:
    """The words of a post."""
    return [message(TEXT, flow.receive_text)]


def comment_words(flow: WritingConversation) -> list[Handler]:
    """The words of a comment."""
    return [message(TEXT, flow.receive_comment)]
