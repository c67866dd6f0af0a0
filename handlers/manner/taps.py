"""What the buttons of `/mode` send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class ChooseSpeech(CallbackData):
    """Speak in this manner from now on."""

    tag = "mode_speech"
    speech: str


@dataclass(frozen=True)
class ChooseLength(CallbackData):
    """Answer at this length from now on; ``usual`` takes the choice back."""

    tag = "mode_length"
    length: str
