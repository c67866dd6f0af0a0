"""What the buttons of the diary send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class TurnDiary(CallbackData):
    """Another picture: ``week``, ``month``, ``year``, ``tags`` or ``feelings``, with the day of this number.

    Days are counted as `datetime.date.toordinal` does; 0 is today.
    """

    tag = "diary_turn"
    what: str
    day: int


@dataclass(frozen=True)
class OpenDiaryChoices(CallbackData):
    """What can be chosen for the diary, below the same picture."""

    tag = "diary_set"
    what: str
    day: int


@dataclass(frozen=True)
class ChooseDiaryTheme(CallbackData):
    """Draw pictures ``light`` or ``dark``."""

    tag = "diary_theme"
    what: str
    day: int
    theme: str
