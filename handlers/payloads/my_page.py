"""What buttons of my page and the pages behind it send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class EditProfile(CallbackData):
    """Change something on the own page: ``nickname``, ``pet``, ``language`` or ``time_zone``."""

    tag = "me_edit"
    what: str


@dataclass(frozen=True)
class ChooseLanguage(CallbackData):
    """Speak this language from now on."""

    tag = "me_lang"
    locale: str


@dataclass(frozen=True)
class ChooseTimeZone(CallbackData):
    """Live in the time zone of this place in the project's list."""

    tag = "me_zone"
    index: int


@dataclass(frozen=True)
class OpenProfile(CallbackData):
    """Back to the own page."""

    tag = "me"


@dataclass(frozen=True)
class OpenPhotos(CallbackData):
    """What may be done with pictures."""

    tag = "me_photos"


@dataclass(frozen=True)
class OpenSettings(CallbackData):
    """More that can be set on the own page."""

    tag = "me_more"


@dataclass(frozen=True)
class OpenServices(CallbackData):
    """Where films are watched."""

    tag = "me_services"


@dataclass(frozen=True)
class ToggleService(CallbackData):
    """A streaming service is one's own, or is not; by its number in the project's list."""

    tag = "me_service"
    index: int


@dataclass(frozen=True)
class OpenAvoid(CallbackData):
    """What is never to be offered: ``genre`` or ``theme``."""

    tag = "me_avoids"
    what: str


@dataclass(frozen=True)
class ToggleAvoid(CallbackData):
    """A genre or theme is avoided, or is not; by its number in the project's list."""

    tag = "me_avoid"
    what: str
    index: int


@dataclass(frozen=True)
class ChooseTheme(CallbackData):
    """Draw pictures ``light`` or ``dark``."""

    tag = "me_theme"
    theme: str


@dataclass(frozen=True)
class OpenPrivacy(CallbackData):
    """What was agreed to, and what can be done with what is kept."""

    tag = "privacy"


@dataclass(frozen=True)
class OpenMyData(CallbackData):
    """A page of what is kept."""

    tag = "my_data"
    page: int


@dataclass(frozen=True)
class OpenManner(CallbackData):
    """How replies are worded."""

    tag = "mode"
