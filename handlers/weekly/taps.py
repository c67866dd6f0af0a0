"""What the buttons of the weekly letter send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class SwitchWeekly(CallbackData):
    """A letter every Sunday evening, or none."""

    tag = "weekly_on"
    is_on: bool


@dataclass(frozen=True)
class StopWeekly(CallbackData):
    """No more letters; said below one."""

    tag = "weekly_stop"
