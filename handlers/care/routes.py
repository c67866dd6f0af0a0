"""The lines of the menu of care tools, and of grounding, in the journey's table."""

from handlers.care.conversation import CareConversation
from handlers.care.taps import GroundStep, StopGrounding
from handlers.payloads.days import OpenCare, OpenGrounding
from handlers.routes import TEXT, Handler, command, message, tap


def settled(flow: CareConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("care",), flow.open_care),
        command(("ground",), flow.open_grounding),
        tap(OpenCare, flow.tap_care),
        tap(OpenGrounding, flow.tap_grounding),
        tap(GroundStep, flow.tap_step),
        tap(StopGrounding, flow.tap_stop),
    ]


def words(flow: CareConversation) -> Handler:
    """What is typed for a sense."""
    return message(TEXT, flow.receive_words)
