"""The lines of this flow in the journey's table, and in the moderators' group."""

from handlers.conduct.conversation import ConductConversation
from handlers.payloads.board import Conduct
from handlers.routes import Handler, command, tap


def settled(flow: ConductConversation) -> list[Handler]:
    """What works for settled people."""
    return [command(("rules",), flow.open_rules), command(("appeal",), flow.open_appeal)]


def anywhere(flow: ConductConversation) -> list[Handler]:
    """What moderators tap; the flow looks at who and where."""
    return [tap(Conduct, flow.tap_conduct)]
