"""What the buttons of check-ins send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class OpenPart(CallbackData):
    """One part of the schedule: ``times``, ``days``, ``quiet`` or ``zone``."""

    tag = "checkin_part"
    what: str


@dataclass(frozen=True)
class ToggleTime(CallbackData):
    """Be asked at this minute of the day, or not."""

    tag = "checkin_time"
    minute: int


@dataclass(frozen=True)
class ToggleDay(CallbackData):
    """Be asked on this day of the week, or not; Monday is 0."""

    tag = "checkin_day"
    day: int


@dataclass(frozen=True)
class ChooseDays(CallbackData):
    """Be asked on these days; a bit for each, Monday the lowest."""

    tag = "checkin_days"
    days: int


@dataclass(frozen=True)
class ChooseQuiet(CallbackData):
    """The quiet hours, by their number in the project's list."""

    tag = "checkin_quiet"
    index: int


@dataclass(frozen=True)
class ChoosePlace(CallbackData):
    """Live in the time zone of this place in the project's list."""

    tag = "checkin_zone"
    index: int


@dataclass(frozen=True)
class TypePart(CallbackData):
    """Type a ``time`` or a ``place``."""

    tag = "checkin_type"
    what: str


@dataclass(frozen=True)
class SwitchCheckIns(CallbackData):
    """Be asked, or not."""

    tag = "checkin_on"
    is_on: bool


@dataclass(frozen=True)
class Snooze(CallbackData):
    """Ask again a little later."""

    tag = "checkin_later"


@dataclass(frozen=True)
class StopAsking(CallbackData):
    """Do not ask any more; said below a question."""

    tag = "checkin_stop"
