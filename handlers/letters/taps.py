"""What the buttons of letters send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class WriteLetter(CallbackData):
    """Write a letter."""

    tag = "letter"


@dataclass(frozen=True)
class LetterFor(CallbackData):
    """For whoever feels so."""

    tag = "letter_for"
    emotion: str


@dataclass(frozen=True)
class LetterChoice(CallbackData):
    """With the letter that is seen: ``send``, ``anew`` or ``drop``."""

    tag = "letter_do"
    what: str


@dataclass(frozen=True)
class OpenLetters(CallbackData):
    """The page of letters."""

    tag = "letters"


@dataclass(frozen=True)
class SetLetterBox(CallbackData):
    """Take letters, or none."""

    tag = "letter_box"
    is_open: bool


@dataclass(frozen=True)
class WithdrawLetter(CallbackData):
    """Take one's own letter back."""

    tag = "letter_back"
    letter_id: int


@dataclass(frozen=True)
class AnswerLetter(CallbackData):
    """Answer a letter with a sign."""

    tag = "letter_sign"
    delivery_id: int
    kind: str


@dataclass(frozen=True)
class ThankLetter(CallbackData):
    """Answer a letter with a few words."""

    tag = "letter_thank"
    delivery_id: int


@dataclass(frozen=True)
class ReportLetter(CallbackData):
    """Something is wrong with a letter."""

    tag = "letter_report"
    delivery_id: int


@dataclass(frozen=True)
class DecideLetter(CallbackData):
    """What a moderator decides of a letter: ``approve``, ``reject``, ``keep`` or ``ban``."""

    tag = "letter_case"
    case_id: int
    decision: str
