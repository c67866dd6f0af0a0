"""How a line of the journey's table is written: a command, a message or a tap, and what answers it."""

from collections.abc import Callable, Coroutine, Sequence
from copy import copy
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters
from typing_extensions import override

from handlers.callback_data import CallbackData
from handlers.context import BotContext
from handlers.states import State

Callback = Callable[[Update, BotContext], Coroutine[Any, Any, State | None]]
Handler = BaseHandler[Update, BotContext, object]

NEW = filters.UpdateType.MESSAGE
"""What somebody has just sent; edits of old messages are not answered."""
TEXT = NEW & filters.TEXT & ~filters.COMMAND


def command(names: Sequence[str], callback: Callback) -> Handler:
    """A line for commands, by their names without the slash."""
    return CommandHandler(list(names), callback, filters=NEW)


def message(which: filters.BaseFilter, callback: Callback) -> Handler:
    """A line for messages that pass a filter."""
    return MessageHandler(which, callback)


def tap(payload: type[CallbackData], callback: Callback) -> Handler:
    """A line for taps on the buttons that carry `payload`."""
    return _TapHandler(callback, payload.pattern())


def leaving(handlers: Sequence[Handler]) -> list[Handler]:
    """The same lines while a word is awaited: a command that moves nowhere ends the waiting."""
    return [
        command(tuple(handler.commands), _ending(handler.callback))
        if isinstance(handler, CommandHandler)
        else handler
        for handler in handlers
    ]


Divert = Callable[[Callback, BotContext], Callback]
"""Says which callback answers in the place of another one, for whoever is writing; mostly the same."""


def diverted(handlers: Sequence[Handler], divert: Divert) -> list[Handler]:
    """The same lines, each answered by what `divert` chooses when an update comes."""
    return [_diverted(handler, divert) for handler in handlers]


def _diverted(handler: Handler, divert: Divert) -> Handler:
    # The callbacks of this project are those of `Callback`; PTB's type for them is wider.
    original: Callback = handler.callback  # type: ignore[assignment]

    async def answer(update: Update, context: BotContext) -> State | None:
        return await divert(original, context)(update, context)

    twin = copy(handler)
    twin.callback = answer
    return twin


def _ending(callback: Callable[[Update, BotContext], Coroutine[Any, Any, object]]) -> Callback:
    async def end(update: Update, context: BotContext) -> State | None:
        state = await callback(update, context)
        return state if isinstance(state, State) else State.GREETING

    return end


class _TapHandler(CallbackQueryHandler[BotContext, object]):
    """Takes taps whose data fits; its base takes a forged tap without any data for every button."""

    @override
    def check_update(self, update: object) -> bool | object | None:
        if not isinstance(update, Update) or update.callback_query is None or not update.callback_query.data:
            return False
        return super().check_update(update)
