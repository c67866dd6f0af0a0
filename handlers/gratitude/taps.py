"""What the buttons of gratitude send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class WriteThanks(CallbackData):
    """Write a line."""

    tag = "thanks_write"


@dataclass(frozen=True)
class LeaveThanks(CallbackData):
    """Write nothing after all."""

    tag = "thanks_leave"


@dataclass(frozen=True)
class DrawThanks(CallbackData):
    """Bring back any line."""

    tag = "thanks_draw"


@dataclass(frozen=True)
class ReadThanks(CallbackData):
    """One line."""

    tag = "thanks_read"
    note_id: int


@dataclass(frozen=True)
class AskRemoveThanks(CallbackData):
    """A line is to go."""

    tag = "thanks_del"
    note_id: int


@dataclass(frozen=True)
class RemoveThanks(CallbackData):
    """It really is."""

    tag = "thanks_del_yes"
    note_id: int
