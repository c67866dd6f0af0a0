"""The rules by which letters are sent: on Sunday evening, once, and not at a bad time."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from db.unit_of_work import UnitOfWork
from db.weekly_records import DueLetter, SettledLetter
from handlers.art.tokens import ThemeName
from handlers.check_in_plan import DEFAULT_QUIET, LETTER_MINUTE, Schedule, minute_of, next_letter
from handlers.dispatch import Desk, Verdict
from ml.counsel.types import Speech

MISSED_AFTER: Final = timedelta(hours=3)
"""A letter that is later than this would no longer come on Sunday evening."""
AWAY_AFTER: Final = timedelta(weeks=3)
"""Whoever has not been here for so long gets none until they are back."""


@dataclass(frozen=True)
class LetterNote:
    """Whom a letter is for, and of which week.

    Attributes:
        day: The Sunday where the person is.
    """

    user_id: int
    locale: str
    zone: ZoneInfo
    day: date
    pet: str
    speech: Speech = Speech.POLITE
    theme: ThemeName = "light"


class WeeklyRota:
    """See `handlers.dispatch.Rota`."""

    name = "weekly letter"

    def desk(self, work: UnitOfWork) -> Desk[DueLetter, SettledLetter]:
        """Who wants letters."""
        return work.weekly_letters

    def verdict(self, due: DueLetter, now: datetime) -> Verdict:
        """What is to be done at a moment, at or after the due one."""
        if not due.is_active:
            return Verdict.STOP
        if due.was_begun:
            # It may have arrived: better left out once than sent twice.
            return Verdict.SKIP
        if any(until is not None and until > now for until in (due.held_until, due.secret_until)):
            return Verdict.PAUSE
        if due.pet is None or now - due.last_seen_at > AWAY_AFTER:
            return Verdict.PAUSE
        is_late = now - due.slot_at > MISSED_AFTER
        is_quiet = _schedule(due).is_quiet(minute_of(now, ZoneInfo(due.zone)))
        return Verdict.SKIP if is_late or is_quiet else Verdict.ASK

    def message(self, due: DueLetter) -> LetterNote:
        """What is written."""
        assert due.pet is not None, "whoever has none gets no letter"
        return LetterNote(
            user_id=due.user_id,
            locale=due.locale,
            zone=ZoneInfo(due.zone),
            day=_day(due),
            pet=due.pet,
            speech=Speech(due.speech),
            theme="dark" if due.theme == "dark" else "light",
        )

    def leased(self, due: DueLetter, until: datetime) -> DueLetter:
        """The same under another lease."""
        return replace(due, lease_until=until)

    def sent(self, due: DueLetter, now: datetime) -> SettledLetter:
        """After the letter was sent."""
        return _settled(due, sent_at=now, sent_day=_day(due), now=now)

    def left_out(self, due: DueLetter, why: Verdict, now: datetime) -> SettledLetter:
        """After it was not, or nobody knows: the next Sunday is counted."""
        sent_day = _day(due) if due.was_begun else due.sent_day
        settled = _settled(due, sent_at=due.sent_at, sent_day=sent_day, now=now)
        return replace(settled, next_due_at=None) if why is Verdict.STOP else settled

    def put_back(self, due: DueLetter, at: datetime) -> SettledLetter:
        """After it certainly did not arrive: the same letter is tried again then."""
        settled = _settled(due, sent_at=due.sent_at, sent_day=due.sent_day, now=at)
        return replace(settled, next_due_at=at, slot_at=due.slot_at)


def _settled(
    due: DueLetter, *, sent_at: datetime | None, sent_day: date | None, now: datetime
) -> SettledLetter:
    after = max(due.slot_at, now)
    return SettledLetter(
        user_id=due.user_id,
        lease_until=due.lease_until,
        next_due_at=next_letter(due.user_id, after, ZoneInfo(due.zone), sent_day=sent_day),
        slot_at=None,
        sent_at=sent_at,
        sent_day=sent_day,
    )


def _schedule(due: DueLetter) -> Schedule:
    quiet: tuple[int, int] | None = DEFAULT_QUIET
    if due.has_schedule:
        has_quiet = due.quiet_from is not None and due.quiet_until is not None
        quiet = (due.quiet_from or 0, due.quiet_until or 0) if has_quiet else None
    return Schedule((LETTER_MINUTE,), quiet=quiet)


def _day(due: DueLetter) -> date:
    return due.slot_at.astimezone(ZoneInfo(due.zone)).date()
