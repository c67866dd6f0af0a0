"""What the buttons under a reply send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class AnotherReply(CallbackData):
    """Other words in the place of this reply, please."""

    tag = "again"
    reply_id: int


@dataclass(frozen=True)
class RateReply(CallbackData):
    """This reply was good, or it was not."""

    tag = "rate"
    reply_id: int
    is_up: bool
