"""What the buttons of breathing send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class BeginBreathing(CallbackData):
    """Begin with a rhythm."""

    tag = "breathe_go"
    rhythm: str


@dataclass(frozen=True)
class StopBreathing(CallbackData):
    """That is enough; ``run`` names the exercise."""

    tag = "breathe_stop"
    run: int
