"""The lines of gratitude in the journey's table."""

from handlers.gratitude import taps
from handlers.gratitude.conversation import GratitudeConversation
from handlers.payloads.days import OpenThanks
from handlers.routes import TEXT, Callback, Handler, command, message, tap


def settled(flow: GratitudeConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("thanks",), flow.open_thanks),
        tap(OpenThanks, flow.tap_open),
        tap(taps.WriteThanks, flow.tap_write),
        tap(taps.LeaveThanks, flow.tap_leave),
        tap(taps.DrawThanks, flow.tap_draw),
        tap(taps.ReadThanks, flow.tap_read),
        tap(taps.AskRemoveThanks, flow.tap_ask_remove),
        tap(taps.RemoveThanks, flow.tap_remove),
    ]


def words(flow: GratitudeConversation) -> Handler:
    """What is typed as a line."""
    return message(TEXT, flow.receive_words)


def keeping(flow: GratitudeConversation) -> tuple[Callback, ...]:
    """What may not be done while nothing is kept."""
    return (flow.tap_write,)
