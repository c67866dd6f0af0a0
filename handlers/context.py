"""The context that python-telegram-bot hands to every callback of this project."""

from telegram.ext import CallbackContext, ExtBot

from handlers.person import Person
from handlers.words import Words

NoData = dict[object, object]
"""PTB's user, chat and bot data stay empty: what must survive is in the database."""


class BotContext(CallbackContext[ExtBot[None], NoData, NoData, NoData]):
    """Carries who is writing and in which language to answer; filled in by the gate."""

    person: Person | None = None
    say: Words
