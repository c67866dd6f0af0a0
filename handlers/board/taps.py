"""What the buttons of this flow send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class ChooseCategory(CallbackData):
    """What the post is about."""

    tag = "write_about"
    category: str


@dataclass(frozen=True)
class GoToStep(CallbackData):
    """Write another part of the draft."""

    tag = "write_step"
    step: str


@dataclass(frozen=True)
class ChooseFilmCard(CallbackData):
    """Put this film's card above the words; 0 is no picture at all."""

    tag = "write_film"
    film_id: int


@dataclass(frozen=True)
class SendPost(CallbackData):
    """Send the draft off: ``plain``, ``covered``, or to be ``asked`` about."""

    tag = "write_send"
    how: str


@dataclass(frozen=True)
class DraftChoice(CallbackData):
    """Go on with the draft, or forget it: ``on``, ``anew`` or ``drop``."""

    tag = "write_draft"
    what: str
