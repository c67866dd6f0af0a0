"""What buttons below films and wishes send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class WantFilms(CallbackData):
    """Ask for films."""

    tag = "films"


@dataclass(frozen=True)
class ChooseWish(CallbackData):
    """Films for the feeling as it is, or to change it."""

    tag = "wish"
    wish: str


@dataclass(frozen=True)
class TurnFilm(CallbackData):
    """Show another film of a recommendation."""

    tag = "film_turn"
    batch_id: int
    index: int


@dataclass(frozen=True)
class SaveFilm(CallbackData):
    """Save the film, or take it out of the saved ones."""

    tag = "film_save"
    batch_id: int
    index: int
    wanted: bool


@dataclass(frozen=True)
class ExplainFilm(CallbackData):
    """Why this film?"""

    tag = "film_why"
    batch_id: int
    index: int


@dataclass(frozen=True)
class RefuseFilm(CallbackData):
    """Not this one, ever."""

    tag = "film_no"
    batch_id: int
    index: int


@dataclass(frozen=True)
class MoreFilms(CallbackData):
    """Eight others for the same wish."""

    tag = "films_more"
    batch_id: int


@dataclass(frozen=True)
class TurnSaved(CallbackData):
    """Show another saved film."""

    tag = "saved_turn"
    index: int


@dataclass(frozen=True)
class DropSaved(CallbackData):
    """Take a film out of the saved ones."""

    tag = "saved_drop"
    film_id: int
    index: int


@dataclass(frozen=True)
class TryFeeling(CallbackData):
    """A feeling for a recommendation without onboarding; the genres are a bit set."""

    tag = "try"
    emotion: str
    genres: int


@dataclass(frozen=True)
class TryFilm(CallbackData):
    """A film of such a recommendation; nothing is stored, so the button carries it all."""

    tag = "try_film"
    emotion: str
    genres: int
    index: int


@dataclass(frozen=True)
class OpenSaved(CallbackData):
    """The films that were saved."""

    tag = "saved"


@dataclass(frozen=True)
class OpenFilm(CallbackData):
    """A recommendation that was made unasked, in a message of its own."""

    tag = "film_open"
    batch_id: int
