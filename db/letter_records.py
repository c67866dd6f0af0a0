"""What the repositories of letters give and take; rows never leave them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LetterText:
    """What was written, and for whoever feels how."""

    feeling: str
    text: str


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter; `content` is None where it was withdrawn or turned down."""

    id: int
    user_id: int
    status: str
    content: LetterText | None
    due_at: datetime
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who takes letters now, as far as the tables can tell."""

    user_id: int
    timezone: str
    locale: str


@dataclass(frozen=True, slots=True)
class StoredDelivery:
    """A letter that came to a person, and what they did with it."""

    id: int
    letter_id: int
    at: datetime
    reaction: str | None
    thanks: str | None
    reported_at: datetime | None


@dataclass(frozen=True, slots=True)
class DueReply:
    """An answer that is to be carried back to the writer of a letter."""

    delivery_id: int
    writer: Receiver
    reaction: str
    thanks: str | None


@dataclass(frozen=True, slots=True)
class StoredLetterCase:
    """A letter for moderators."""

    id: int
    letter_id: int
    kind: str
    decision: str | None
    place_id: int | None
    message_id: int | None
    due_at: datetime | None
    closed_at: datetime | None

    @property
    def shown_at(self) -> tuple[int, int] | None:
        """Chat and message where moderators see it."""
        return None if self.place_id is None or self.message_id is None else (self.place_id, self.message_id)
