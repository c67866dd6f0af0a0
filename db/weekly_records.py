"""What the repository of weekly letters takes and gives."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter that was claimed, with all that decides whether and how it is written.

    Attributes:
        slot_at: When it was due.
        lease_until: The end of the claim, which also tells claims of one row apart.
        was_begun: Whether somebody had begun to send it and did not say how that ended.
        has_schedule: Whether the person has chosen their quiet hours, or that there are none.
    """

    user_id: int
    slot_at: datetime
    lease_until: datetime
    was_begun: bool
    sent_at: datetime | None
    sent_day: date | None
    has_schedule: bool
    quiet_from: int | None
    quiet_until: int | None
    zone: str
    locale: str
    pet: str | None
    speech: str
    theme: str
    is_active: bool
    held_until: datetime | None
    secret_until: datetime | None
    last_seen_at: datetime


@dataclass(frozen=True, slots=True)
class SettledLetter:
    """How a claim ended, and what comes next.

    Attributes:
        lease_until: Of the claim that ends; another claim is left alone.
        next_due_at: None where no letter is to come.
        slot_at: Kept where the same letter is to be tried again then.
    """

    user_id: int
    lease_until: datetime
    next_due_at: datetime | None
    slot_at: datetime | None
    sent_at: datetime | None
    sent_day: date | None
