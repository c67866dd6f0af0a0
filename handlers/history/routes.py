"""The lines of `/history` in the journey's table."""

from handlers.history.conversation import HistoryConversation
from handlers.history.taps import DeleteExchange, DeleteHistory, ReadExchange, TurnHistory
from handlers.routes import Handler, command, tap


def settled(flow: HistoryConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("history",), flow.open_history),
        tap(TurnHistory, flow.tap_turn),
        tap(ReadExchange, flow.tap_read),
        tap(DeleteExchange, flow.tap_delete),
        tap(DeleteHistory, flow.tap_delete_all),
    ]
