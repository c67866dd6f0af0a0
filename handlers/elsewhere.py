"""What comes from channels and groups: a few things are taken, everything else is left alone."""

from collections.abc import Sequence

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.routes import Handler
from handlers.words import Dictionary


class Elsewhere:
    """Tries its lines in their order, as the journey does in private chats."""

    def __init__(self, handlers: Sequence[Handler], dictionary: Dictionary) -> None:
        self._handlers = tuple(handlers)
        self._dictionary = dictionary

    async def receive(self, update: Update, context: BotContext) -> None:
        """Hand the update to the first line that takes it; a tap that none takes is answered all the same."""
        user = update.effective_user
        context.say = self._dictionary.spoken_by(user.language_code if user else None)
        for handler in self._handlers:
            check = handler.check_update(update)
            if check is not None and check is not False:
                await handler.callback(update, context)
                return
        if update.callback_query is not None:
            await guards.answer(update)
