"""The lines of questionnaires in the journey's table."""

from handlers.payloads.days import OpenScales
from handlers.routes import Handler, command, tap
from handlers.scales import taps
from handlers.scales.conversation import ScalesConversation


def settled(flow: ScalesConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("phq",), flow.open_phq),
        command(("gad",), flow.open_gad),
        tap(OpenScales, flow.tap_page),
        tap(taps.OpenScale, flow.tap_open),
        tap(taps.ScaleStep, flow.tap_step),
        tap(taps.ShowScore, flow.tap_score),
        tap(taps.ReadScale, flow.tap_read),
        tap(taps.AskRemoveScale, flow.tap_ask_remove),
        tap(taps.RemoveScale, flow.tap_remove),
    ]
