"""The lines of `/contact` and `/tickets` in the journey's table."""

from handlers.routes import TEXT, Handler, command, message, tap
from handlers.support.conversation import SupportConversation
from handlers.support.taps import (
    AddToTicket,
    NewTicket,
    ReadTicket,
    SendTicket,
    TurnTickets,
    WithdrawTicket,
)


def settled(flow: SupportConversation) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        command(("contact",), flow.open_contact),
        command(("tickets",), flow.open_tickets),
        tap(NewTicket, flow.tap_new),
        tap(SendTicket, flow.tap_send),
        tap(TurnTickets, flow.tap_turn),
        tap(ReadTicket, flow.tap_read),
        tap(AddToTicket, flow.tap_add),
        tap(WithdrawTicket, flow.tap_withdraw),
    ]


def writing(flow: SupportConversation) -> Handler:
    """The text that is awaited."""
    return message(TEXT, flow.receive_text)
