"""What the buttons of the mood diary send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class OpenEntry(CallbackData):
    """An entry with what may be added to it; tags stand on pages."""

    tag = "mood_entry"
    entry_id: int
    page: int


@dataclass(frozen=True)
class CloseEntry(CallbackData):
    """Nothing more is to be added."""

    tag = "mood_done"
    entry_id: int


@dataclass(frozen=True)
class ToggleTag(CallbackData):
    """The entry has a tag, or has it not; by its number in the project's list."""

    tag = "mood_tag"
    entry_id: int
    index: int


@dataclass(frozen=True)
class AskWords(CallbackData):
    """The person wants to type a ``note``, a ``tag`` or the title of a ``film``."""

    tag = "mood_words"
    entry_id: int
    what: str


@dataclass(frozen=True)
class OpenFilms(CallbackData):
    """The films that may have been watched."""

    tag = "mood_films"
    entry_id: int


@dataclass(frozen=True)
class ChooseFilm(CallbackData):
    """This film was watched; 0 is none."""

    tag = "mood_film"
    entry_id: int
    film_id: int


@dataclass(frozen=True)
class AskScore(CallbackData):
    """Another face is wanted."""

    tag = "mood_ask"
    entry_id: int


@dataclass(frozen=True)
class SetScore(CallbackData):
    """Another face."""

    tag = "mood_set"
    entry_id: int
    score: int


@dataclass(frozen=True)
class AskRemove(CallbackData):
    """The entry is to go."""

    tag = "mood_del"
    entry_id: int


@dataclass(frozen=True)
class RemoveEntry(CallbackData):
    """It really is."""

    tag = "mood_del_yes"
    entry_id: int


@dataclass(frozen=True)
class OpenRecent(CallbackData):
    """The last entries."""

    tag = "mood_last"


@dataclass(frozen=True)
class SwitchReactions(CallbackData):
    """Emoji reactions are entries, or are not."""

    tag = "mood_react"
    is_on: bool


@dataclass(frozen=True)
class AskPhoto(CallbackData):
    """A photo is to be looked at for an entry."""

    tag = "mood_photo"
    entry_id: int


@dataclass(frozen=True)
class AgreePhoto(CallbackData):
    """Pictures may be looked at, this one for an entry first."""

    tag = "mood_photo_yes"
    entry_id: int


@dataclass(frozen=True)
class LeaveOffer(CallbackData):
    """Not today."""

    tag = "mood_offer_no"


@dataclass(frozen=True)
class SwitchOffers(CallbackData):
    """A clear talk or selfie brings an offer to note the mood, or does not."""

    tag = "mood_offers"
    is_on: bool
