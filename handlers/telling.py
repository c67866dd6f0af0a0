"""How a flow hands words on that a person did not type: a caption, or a sentence that was offered."""

from dataclasses import dataclass
from typing import Protocol

from telegram import Update

from handlers.context import BotContext
from handlers.states import State
from ml.counsel.types import AdviceTopic
from ml.emotion.types import Emotion


@dataclass(frozen=True)
class Offered:
    """What is known of a sentence of ours that the person sent as it stands; it needs no reading.

    Attributes:
        advice: What it asks for.
        feeling: The feeling that it tells of; None where it tells of none.
    """

    advice: AdviceTopic
    feeling: Emotion | None


class Listener(Protocol):
    """Answers words as if they had been typed; the talk's own path, with its checks and its memory."""

    async def __call__(
        self,
        update: Update,
        context: BotContext,
        text: str,
        *,
        advice: AdviceTopic | None = None,
        offered: Offered | None = None,
    ) -> State | None:
        """Answer `text`, with an advice where one was asked for by name, or with a sentence of ours."""
        ...
