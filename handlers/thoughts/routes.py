"""The lines of thought records in the journey's table."""

from handlers.payloads.days import OpenThoughts
from handlers.routes import TEXT, Callback, Handler, command, message, tap
from handlers.thoughts import taps
from handlers.thoughts.conversation import ThoughtsConversation


def settled(flow: ThoughtsConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("thought",), flow.open_thoughts),
        tap(OpenThoughts, flow.tap_open),
        tap(taps.BeginThought, flow.tap_begin),
        tap(taps.ResumeThought, flow.tap_resume),
        tap(taps.PickThought, flow.tap_pick),
        tap(taps.SkipThought, flow.tap_skip),
        tap(taps.BackThought, flow.tap_back),
        tap(taps.ReadThought, flow.tap_read),
        tap(taps.AskRemoveThought, flow.tap_ask_remove),
        tap(taps.RemoveThought, flow.tap_remove),
    ]


def words(flow: ThoughtsConversation) -> Handler:
    """What is typed for a step."""
    return message(TEXT, flow.receive_words)


def keeping(flow: ThoughtsConversation) -> tuple[Callback, ...]:
    """What may not be done while nothing is kept."""
    return (flow.tap_begin, flow.tap_resume, flow.tap_pick, flow.tap_skip, flow.tap_back)
