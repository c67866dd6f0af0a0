"""The lines of the weekly letter in the journey's table."""

from handlers.payloads.days import OpenWeekly
from handlers.routes import Callback, Handler, tap
from handlers.weekly.conversation import WeeklyConversation
from handlers.weekly.taps import StopWeekly, SwitchWeekly


def settled(flow: WeeklyConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        tap(OpenWeekly, flow.tap_open),
        tap(SwitchWeekly, flow.tap_switch),
        tap(StopWeekly, flow.tap_stop),
    ]


def keeping(flow: WeeklyConversation) -> tuple[Callback, ...]:
    """What may not be done while nothing of moods is kept; letters can be stopped at any time."""
    return (flow.tap_open, flow.tap_switch)
