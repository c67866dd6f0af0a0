"""Unwraps updates: what a handler's filters promise, said to the type checker."""

import logging

from telegram import CallbackQuery, Message, Update, User
from telegram.error import BadRequest

from handlers.context import BotContext
from handlers.person import Person

_log = logging.getLogger(__name__)


def message(update: Update) -> Message:
    """The message that the update is about.

    Raises:
        MessageGone: A button was tapped on a message that Telegram does not hand out any more.
    """
    if update.callback_query is not None and not isinstance(update.callback_query.message, Message):
        raise MessageGone
    assert update.effective_message is not None
    return update.effective_message


def user(update: Update) -> User:
    """Who acted."""
    assert update.effective_user is not None
    return update.effective_user


def text(update: Update) -> str:
    """What the message says."""
    written = message(update).text
    assert written is not None
    return written


def query(update: Update) -> CallbackQuery:
    """The tap on a button."""
    assert update.callback_query is not None
    return update.callback_query


def data(update: Update) -> str:
    """What the tapped button sent back."""
    sent = query(update).data
    assert sent is not None
    return sent


async def answer(update: Update, text: str | None = None) -> None:
    """End the waiting sign on a tapped button; one that was tapped long ago cannot be answered any more."""
    try:
        await query(update).answer(text)
    except BadRequest as error:
        # After an outage the tap still counts, only its sign has ended by itself.
        _log.info("tap not answered update=%s error=%s", update.update_id, type(error).__name__)


class MessageGone(Exception):
    """The message of a tapped button is too old to be seen or edited."""


class NotSettled(Exception):
    """Somebody who has not finished onboarding, or took their consent back, reached what needs it."""


def person(context: BotContext) -> Person:
    """Who is writing, settled.

    Raises:
        NotSettled: The state of their chat says more than is known of them.
    """
    if context.person is None or not context.person.is_settled:
        raise NotSettled
    return context.person
