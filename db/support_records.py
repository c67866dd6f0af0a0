"""What the repositories of tickets, news and operations give; rows never leave them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class StoredTicket:
    """A ticket without what was said about it.

    Attributes:
        status: ``open``, ``answered``, ``closed`` or ``withdrawn``.
        user_id: Whose it is; None once they have left.
        desk_id: The group of its topic.
        topic_id: The topic; None before there is one.
        revision: Grows with each change.
    """

    id: int
    user_id: int | None
    status: str
    desk_id: int | None
    topic_id: int | None
    is_topic_closed: bool
    revision: int
    told_at: datetime | None
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class StoredTicketMessage:
    """One message about a ticket, opened; the text is None where it was withdrawn."""

    id: int
    ticket_id: int
    by_user: bool
    text: str | None
    sent_at: datetime
    edited_at: datetime | None
    shown_at: datetime | None
    shown_id: int | None


@dataclass(frozen=True, slots=True)
class StoredTicketDraft:
    """What somebody is writing to the operators."""

    ticket_id: int | None
    is_edit: bool
    text: str | None
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class StoredBroadcast:
    """One piece of news."""

    id: int
    operator_id: int
    text: str
    status: str
    panel_id: int | None


@dataclass(frozen=True, slots=True)
class BroadcastCounts:
    """How far the sending of it is."""

    waiting: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0

    @property
    def total(self) -> int:
        """Everybody it was for."""
        return self.waiting + self.sent + self.blocked + self.failed


@dataclass(frozen=True, slots=True)
class StoredBan:
    """A ban by what led to it; whose it is stays here."""

    source: str
    source_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class StoredOverride:
    """What operators changed of a film."""

    film_id: int
    is_hidden: bool
    changes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What can be counted without reading anything that a person wrote."""

    people: int
    active: int
    blocked: int
    talks: int
    messages: int
    films_shown: int
    films_saved: int
    posts: int
    tickets: Mapping[str, int]
    bans: int
