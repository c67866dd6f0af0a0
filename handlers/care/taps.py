"""What the buttons of grounding send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class GroundStep(CallbackData):
    """Show a step; the one after the last is the end."""

    tag = "ground_at"
    index: int


@dataclass(frozen=True)
class StopGrounding(CallbackData):
    """That is enough."""

    tag = "ground_stop"
