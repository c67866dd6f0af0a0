"""How a flow hands words on that a person did not type: a caption, or a sentence that was offered."""

from typing import Protocol

from telegram import Update

from handlers.context import BotContext
from handlers.states import State
from ml.counsel.types import AdviceTopic


class Listener(Protocol):
    """Answers words as if they had been typed; the talk's own path, with its checks and its memory."""

    async def __call__(
        self, update: Update, context: BotContext, text: str, *, advice: AdviceTopic | None = None
    ) -> State | None:
        """Answer `text`, with an advice where one was asked for by name."""
        ...
