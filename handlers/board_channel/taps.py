"""What the buttons of this flow send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class ConnectChannel(CallbackData):
    """Have the board stand in this channel."""

    tag = "admin_link"
    channel: int
