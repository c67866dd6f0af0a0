"""What the buttons of `/contact` and `/tickets` send back."""

from dataclasses import dataclass

from handlers.callback_data import CallbackData


@dataclass(frozen=True)
class NewTicket(CallbackData):
    """Write to the operators."""

    tag = "ticket_new"


@dataclass(frozen=True)
class SendTicket(CallbackData):
    """Send off what was written, or drop it."""

    tag = "ticket_send"
    is_sent: bool


@dataclass(frozen=True)
class TurnTickets(CallbackData):
    """A page of the own tickets; the first is the newest."""

    tag = "tickets"
    page: int


@dataclass(frozen=True)
class ReadTicket(CallbackData):
    """One ticket in full."""

    tag = "ticket"
    ticket_id: int


@dataclass(frozen=True)
class AddToTicket(CallbackData):
    """Write more about it, or put the newest message differently."""

    tag = "ticket_add"
    ticket_id: int
    is_edit: bool


@dataclass(frozen=True)
class WithdrawTicket(CallbackData):
    """Take it back: asked first, then confirmed."""

    tag = "ticket_drop"
    ticket_id: int
    is_confirmed: bool
