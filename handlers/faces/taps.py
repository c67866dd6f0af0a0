"""What the buttons of this flow send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class AgreePhotos(CallbackData):
    """Let pictures be looked at, and the one that asked first."""

    tag = "face_agree"
    look_id: int


@dataclass(frozen=True)
class DeclinePhotos(CallbackData):
    """Leave the picture unopened."""

    tag = "face_decline"
    look_id: int


@dataclass(frozen=True)
class PickFace(CallbackData):
    """This one is me; -1 is none of them."""

    tag = "face_me"
    look_id: int
    index: int


@dataclass(frozen=True)
class ConfirmLook(CallbackData):
    """That is how I feel."""

    tag = "face_yes"
    look_id: int


@dataclass(frozen=True)
class DenyLook(CallbackData):
    """That is not how I feel; offers the ten feelings."""

    tag = "face_no"
    look_id: int


@dataclass(frozen=True)
class NameLook(CallbackData):
    """The feeling in the person's own word."""

    tag = "face_is"
    look_id: int
    emotion: str


@dataclass(frozen=True)
class OpenAdvice(CallbackData):
    """What can be asked for."""

    tag = "face_advice"
    look_id: int


@dataclass(frozen=True)
class ChooseTopic(CallbackData):
    """An advice by its topic; ``dice`` leaves it to chance."""

    tag = "face_topic"
    look_id: int
    topic: str


@dataclass(frozen=True)
class SendPrompt(CallbackData):
    """Say the sentence that was offered."""

    tag = "face_send"
    look_id: int
    topic: str


@dataclass(frozen=True)
class ChangePrompt(CallbackData):
    """Change the sentence, or write another one, before it is said."""

    tag = "face_change"
    look_id: int
    topic: str
    is_anew: bool


@dataclass(frozen=True)
class LeaveAdvice(CallbackData):
    """No advice now."""

    tag = "face_enough"
    look_id: int


@dataclass(frozen=True)
class ErasePictures(CallbackData):
    """Take the picture, and its copy with the marks, out of the chat."""

    tag = "face_erase"
    look_id: int


@dataclass(frozen=True)
class KeepPictures(CallbackData):
    """Leave own pictures in the chat after the answer from now on, or take them out."""

    tag = "face_keep"
    is_wanted: bool


@dataclass(frozen=True)
class WithdrawPhotos(CallbackData):
    """Let no picture be looked at any more."""

    tag = "face_stop"
