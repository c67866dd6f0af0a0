"""The lines of this flow: in the journey for operators, and elsewhere for the moderators' group."""

from handlers.moderation import taps
from handlers.moderation.conversation import ModerationConversation
from handlers.routes import Handler, tap


def anywhere(flow: ModerationConversation) -> list[Handler]:
    """What works in every state and chat; the flow looks at who taps."""
    return [
        tap(taps.Decide, flow.tap_decide),
        tap(taps.AskReason, flow.tap_reason),
        tap(taps.Reject, flow.tap_reject),
        tap(taps.ShowCase, flow.tap_show),
    ]
