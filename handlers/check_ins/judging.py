"""Decides what becomes of a question that is due: asked, left out, or left alone."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from db.check_in_records import DueCheckIn, SettledCheckIn
from handlers.check_in_plan import Schedule, minute_of, next_due, spread
from handlers.dispatch import Verdict

MISSED_AFTER: Final = timedelta(hours=2)
"""What could not be asked within this time is left out, and said with the next question."""
_RARER: Final = ((6, 7), (3, 3))
"""After so many days without an answer, a question every so many days."""


@dataclass(frozen=True)
class Question:
    """What the message says.

    Attributes:
        every_days: Set where the question comes less often from now on: once in so many days.
        n_skipped: How many questions were left out before it.
    """

    user_id: int
    locale: str
    pet: str | None
    n_skipped: int = 0
    every_days: int | None = None


def verdict(due: DueCheckIn, now: datetime) -> Verdict:
    """What is to be done at a moment, at or after the due one."""
    if not due.is_active:
        return Verdict.STOP
    if due.was_begun:
        # It may have arrived: better left out once than asked twice.
        return Verdict.SKIP
    if any(until is not None and until > now for until in (due.held_until, due.secret_until)):
        return Verdict.PAUSE
    if now - due.slot_at > MISSED_AFTER:
        return Verdict.SKIP
    is_quiet = _schedule(due).is_quiet(minute_of(now, ZoneInfo(due.zone)))
    return Verdict.SKIP if is_quiet else Verdict.ASK


def question(due: DueCheckIn) -> Question:
    """What is said."""
    before, after = due.n_ignored, _n_ignored(due)
    is_rarer = _days_between(after) > _days_between(before)
    return Question(
        user_id=due.user_id,
        locale=due.locale,
        pet=due.pet,
        n_skipped=due.n_skipped,
        every_days=_days_between(after) if is_rarer else None,
    )


def asked(due: DueCheckIn, now: datetime) -> SettledCheckIn:
    """After the question was sent."""
    zone, n_ignored = ZoneInfo(due.zone), _n_ignored(due)
    local = due.slot_at.astimezone(zone)
    day_and_minute = (local.date(), minute_of(due.slot_at, zone))
    n_days = _days_between(n_ignored)
    after = due.slot_at
    if n_days > 1:
        morning = datetime.combine(local.date() + timedelta(days=n_days), time(), tzinfo=zone)
        after = morning - timedelta(microseconds=1)
    next_at = next_due(_schedule(due), after, zone, asked=day_and_minute)
    return SettledCheckIn(
        user_id=due.user_id,
        lease_until=due.lease_until,
        next_due_at=spread(next_at, due.user_id),
        slot_at=None,
        asked_at=now,
        asked_day=day_and_minute[0],
        asked_minute=day_and_minute[1],
        n_ignored=n_ignored,
        n_skipped=0,
    )


def left_out(due: DueCheckIn, why: Verdict, now: datetime) -> SettledCheckIn:
    """After the question was not sent: what was due since, and can still be asked, comes next."""
    after = max(due.slot_at, now - MISSED_AFTER)
    next_at = next_due(_schedule(due), after, ZoneInfo(due.zone), asked=_last(due))
    return _unasked(
        due,
        next_due_at=None if why is Verdict.STOP else spread(next_at, due.user_id),
        slot_at=None,
        n_skipped=due.n_skipped + (why is Verdict.SKIP),
    )


def put_back(due: DueCheckIn, at: datetime) -> SettledCheckIn:
    """After the message certainly did not arrive: the same question is tried again."""
    return _unasked(due, next_due_at=at, slot_at=due.slot_at, n_skipped=due.n_skipped)


def _unasked(
    due: DueCheckIn, *, next_due_at: datetime | None, slot_at: datetime | None, n_skipped: int
) -> SettledCheckIn:
    return SettledCheckIn(
        user_id=due.user_id,
        lease_until=due.lease_until,
        next_due_at=next_due_at,
        slot_at=slot_at,
        asked_at=due.asked_at,
        asked_day=due.asked_day,
        asked_minute=due.asked_minute,
        n_ignored=due.n_ignored,
        n_skipped=n_skipped,
    )


def _n_ignored(due: DueCheckIn) -> int:
    """Days without an answer, counted once a day."""
    if due.asked_at is None or due.last_seen_at >= due.asked_at:
        return 0
    is_new_day = due.asked_day != due.slot_at.astimezone(ZoneInfo(due.zone)).date()
    return due.n_ignored + is_new_day


def _days_between(n_ignored: int) -> int:
    return next((n_days for least, n_days in _RARER if n_ignored >= least), 1)


def _schedule(due: DueCheckIn) -> Schedule:
    has_quiet = due.quiet_from is not None and due.quiet_until is not None
    quiet = (due.quiet_from or 0, due.quiet_until or 0) if has_quiet else None
    return Schedule(due.times, due.weekdays, quiet)


def _last(due: DueCheckIn) -> tuple[date, int] | None:
    return None if due.asked_day is None or due.asked_minute is None else (due.asked_day, due.asked_minute)
