"""The lines of breathing in the journey's table."""

from handlers.breathing.conversation import BreathingConversation
from handlers.breathing.taps import BeginBreathing, StopBreathing
from handlers.payloads.days import OpenBreathing
from handlers.routes import Handler, command, tap


def settled(flow: BreathingConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("breathe",), flow.open_breathing),
        tap(OpenBreathing, flow.tap_open),
        tap(BeginBreathing, flow.tap_begin),
        tap(StopBreathing, flow.tap_stop),
    ]
