"""What the buttons under a reply send back."""

from dataclasses import dataclass
from enum import IntEnum

from handlers.callback_data import CallbackData


class Offer(IntEnum):
    """What else is offered under a reply, so that its screen can be made again."""

    NOTHING = 0
    FILMS = 1
    HELP = 2


@dataclass(frozen=True)
class AnotherReply(CallbackData):
    """Other words in the place of this reply, please."""

    tag = "again"
    reply_id: int
    offer: int


@dataclass(frozen=True)
class RateReply(CallbackData):
    """This reply was good, or it was not."""

    tag = "rate"
    reply_id: int
    offer: int
    is_up: bool


def offer_of(value: int) -> Offer:
    """The offer of a tap; one that nobody sends but forgers is none."""
    return Offer(value) if value in set(Offer) else Offer.NOTHING
