"""The lines of `/mode` in the journey's table."""

from handlers.manner.conversation import MannerConversation
from handlers.manner.taps import ChooseLength, ChooseSpeech
from handlers.payloads.my_page import OpenManner
from handlers.routes import Handler, command, tap


def settled(flow: MannerConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("mode",), flow.open_mode),
        tap(OpenManner, flow.tap_open),
        tap(ChooseSpeech, flow.tap_speech),
        tap(ChooseLength, flow.tap_length),
    ]
