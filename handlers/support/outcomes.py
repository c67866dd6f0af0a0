"""What can become of writing to the operators."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Awaited:
    """The text may come now; for a ticket that is there, or a new one."""

    ticket_id: int | None
    is_edit: bool
    text: str | None = None
    """What stands there now, where it is to be put differently."""


@dataclass(frozen=True)
class Draft:
    """What would be sent."""

    text: str
    ticket_id: int | None
    is_edit: bool


@dataclass(frozen=True)
class TooLong:
    """More than a ticket takes."""

    limit: int
    length: int


@dataclass(frozen=True)
class TooMany:
    """Enough for today."""


@dataclass(frozen=True)
class Settled:
    """The ticket was taken back, so that nothing can be added."""


@dataclass(frozen=True)
class Sent:
    """It is with the operators, or on its way."""

    ticket_id: int
    kind: str
    """``new``, ``added`` or ``edited``."""


@dataclass(frozen=True)
class NothingToSend:
    """There is no draft; most often it was sent a moment ago."""


@dataclass(frozen=True)
class Said:
    """One message of a ticket, with the time where the person lives.

    Attributes:
        text: Empty where the operators closed the ticket, None where it was withdrawn.
    """

    by_user: bool
    text: str | None
    at: datetime


@dataclass(frozen=True)
class TicketView:
    """One ticket as its person sees it."""

    id: int
    status: str
    at: datetime
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class TicketPage:
    """Some of a person's tickets, the newest first; pages count from 0."""

    index: int
    n_pages: int
    tickets: tuple[TicketView, ...]
