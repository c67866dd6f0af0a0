"""What buttons of the first meeting, the talk and the help lines send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class Agree(CallbackData):
    """14 or over, and content with what is kept."""

    tag = "agree"


@dataclass(frozen=True)
class AgreeBriefly(CallbackData):
    """14 or over, and content with an account, but nothing of talks shall be kept."""

    tag = "agree_brief"


@dataclass(frozen=True)
class Decline(CallbackData):
    """Does not agree."""

    tag = "decline"


@dataclass(frozen=True)
class TurnPet(CallbackData):
    """Show another pet of the carousel."""

    tag = "pet_turn"
    index: int
    is_change: bool


@dataclass(frozen=True)
class ChoosePet(CallbackData):
    """Take the pet that is shown."""

    tag = "pet_take"
    pet: str
    is_change: bool


@dataclass(frozen=True)
class KeepTalking(CallbackData):
    """Go on talking."""

    tag = "talk"


@dataclass(frozen=True)
class CorrectFeeling(CallbackData):
    """My feeling is another one."""

    tag = "feeling_fix"


@dataclass(frozen=True)
class NameFeeling(CallbackData):
    """The feeling in the person's own word."""

    tag = "feeling"
    emotion: str


@dataclass(frozen=True)
class OpenHelp(CallbackData):
    """All that the bot can do."""

    tag = "help"


@dataclass(frozen=True)
class ConfirmReset(CallbackData):
    """Forget the talk, or leave it."""

    tag = "reset"
    is_confirmed: bool


@dataclass(frozen=True)
class AmSafe(CallbackData):
    """The person says that they are safe now."""

    tag = "safe"


@dataclass(frozen=True)
class FollowUp(CallbackData):
    """Ask me later how I am, or do not."""

    tag = "follow_up"
    is_wanted: bool


@dataclass(frozen=True)
class ShowLines(CallbackData):
    """The lines again."""

    tag = "lines"
