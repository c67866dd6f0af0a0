"""Unwraps updates: what a handler's filters promise, said to the type checker."""

from telegram import CallbackQuery, Message, Update, User

from handlers.context import BotContext
from handlers.person import Person


def message(update: Update) -> Message:
    """The message that the update is about."""
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
