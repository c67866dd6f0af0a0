"""What the buttons of moderators send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class Decide(CallbackData):
    """Decide a case: ``approve``, ``hide``, ``restore``, ``again`` or ``seen``."""

    tag = "case"
    case_id: int
    decision: str


@dataclass(frozen=True)
class AskReason(CallbackData):
    """Why is the post rejected?"""

    tag = "case_why"
    case_id: int


@dataclass(frozen=True)
class Reject(CallbackData):
    """Reject a post for one of the reasons."""

    tag = "case_no"
    case_id: int
    reason: str


@dataclass(frozen=True)
class ShowCase(CallbackData):
    """The case with its usual buttons again."""

    tag = "case_show"
    case_id: int
