"""What the buttons of questionnaires send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class OpenScale(CallbackData):
    """What a questionnaire is, before it begins; by its number."""

    tag = "scale_open"
    scale: int


@dataclass(frozen=True)
class ScaleStep(CallbackData):
    """Show a question; the one after the last is the end.

    The answers so far travel with the button, so that nothing is kept before the end, and nothing at all
    where nothing may be kept. ``run`` names this time, so that its result is kept once.
    """

    tag = "scale"
    scale: int
    run: int
    answers: int
    index: int


@dataclass(frozen=True)
class ShowScore(CallbackData):
    """The result, for whoever was shown people to talk to first."""

    tag = "score"
    scale: int
    run: int
    answers: int


@dataclass(frozen=True)
class ReadScale(CallbackData):
    """A result that is kept."""

    tag = "scale_read"
    note_id: int


@dataclass(frozen=True)
class AskRemoveScale(CallbackData):
    """A result is to go."""

    tag = "scale_del"
    note_id: int


@dataclass(frozen=True)
class RemoveScale(CallbackData):
    """It really is."""

    tag = "scale_del_yes"
    note_id: int
