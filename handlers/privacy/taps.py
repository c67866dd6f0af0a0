"""What the buttons of the privacy pages send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class AskRevoke(CallbackData):
    """Take a consent back: says first what that means."""

    tag = "consent_ask"
    kind: str


@dataclass(frozen=True)
class RevokeConsent(CallbackData):
    """Take a consent back, which erases what stands on it."""

    tag = "consent_end"
    kind: str


@dataclass(frozen=True)
class ReadConsent(CallbackData):
    """Read the text about talks before agreeing to it."""

    tag = "consent_read"


@dataclass(frozen=True)
class GiveConsent(CallbackData):
    """Agree that talks are kept."""

    tag = "consent_give"


@dataclass(frozen=True)
class StartExport(CallbackData):
    """Everything as a file."""

    tag = "export"


@dataclass(frozen=True)
class AskDelete(CallbackData):
    """Delete everything: says first what that means."""

    tag = "delete_ask"


@dataclass(frozen=True)
class ReallyDelete(CallbackData):
    """The first of two taps; the question is named by its nonce."""

    tag = "delete_next"
    nonce: str


@dataclass(frozen=True)
class ConfirmDelete(CallbackData):
    """The second of two taps."""

    tag = "delete_me"
    nonce: str
    keeps_posts: bool


@dataclass(frozen=True)
class KeepAll(CallbackData):
    """Delete nothing."""

    tag = "delete_no"


@dataclass(frozen=True)
class SwitchSecret(CallbackData):
    """Begin a talk of which nothing is kept, or end it."""

    tag = "secret"
    is_on: bool
