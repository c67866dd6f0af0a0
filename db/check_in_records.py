"""What the repository of check-ins takes and gives."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DueCheckIn:
    """A question that was claimed, with all that decides whether and how it is asked.

    Attributes:
        slot_at: When it was due.
        lease_until: The end of the claim, which also tells claims of one row apart.
        was_begun: Whether somebody had begun to send it and did not say how that ended.
    """

    user_id: int
    slot_at: datetime
    lease_until: datetime
    was_begun: bool
    is_snoozed: bool
    times: tuple[int, ...]
    weekdays: int
    quiet_from: int | None
    quiet_until: int | None
    asked_at: datetime | None
    asked_day: date | None
    asked_minute: int | None
    n_ignored: int
    n_skipped: int
    zone: str
    locale: str
    pet: str | None
    is_active: bool
    held_until: datetime | None
    secret_until: datetime | None
    last_seen_at: datetime


@dataclass(frozen=True, slots=True)
class SettledCheckIn:
    """How a claim ended, and what comes next.

    Attributes:
        lease_until: Of the claim that ends; another claim is left alone.
        next_due_at: None where nothing more is to be asked.
        slot_at: Kept where the same question is to be tried again then.
    """

    user_id: int
    lease_until: datetime
    next_due_at: datetime | None
    slot_at: datetime | None
    asked_at: datetime | None
    asked_day: date | None
    asked_minute: int | None
    n_ignored: int
    n_skipped: int
