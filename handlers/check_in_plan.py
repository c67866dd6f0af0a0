"""When somebody is to be asked how they are, and when their letter comes; several flows count with it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from db.models.check_in import CheckIn
from db.models.weekly_letter import WeeklyLetter
from db.unit_of_work import UnitOfWork

EVERY_DAY: Final = 0b1111111
DEFAULT_TIMES: Final = (21 * 60,)
DEFAULT_QUIET: Final = (23 * 60, 8 * 60)
_N_DAYS_AHEAD: Final = 9
"""A week, and a day at either end for zones that skip or repeat hours."""
_SPREAD_SECONDS: Final = 50
"""Within the minute, so that not everybody is asked in its first second."""
LETTER_MINUTE: Final = 19 * 60
_SUNDAY: Final = 1 << 6
_LETTER_SPREAD_SECONDS: Final = 30 * 60
"""Letters of one time zone are all due on the same evening."""
_MIXER: Final = 2654435761
"""Knuth's multiplier: neighbouring ids land far apart."""


@dataclass(frozen=True)
class Schedule:
    """What a person set.

    Attributes:
        times: Minutes after midnight where they are.
        weekdays: A bit for each day, Monday the lowest.
        quiet: First minute of the quiet hours, and the first one after them; equal is none.
    """

    times: tuple[int, ...]
    weekdays: int = EVERY_DAY
    quiet: tuple[int, int] | None = None

    def is_quiet(self, minute: int) -> bool:
        """Whether a minute of the day lies in the quiet hours."""
        if self.quiet is None:
            return False
        first, end = self.quiet
        return first <= minute < end if first <= end else minute >= first or minute < end


def minute_of(moment: datetime, zone: ZoneInfo) -> int:
    """The minute of the day where the person is."""
    local = moment.astimezone(zone)
    return local.hour * 60 + local.minute


def next_due(
    schedule: Schedule, after: datetime, zone: ZoneInfo, *, asked: tuple[date, int] | None = None
) -> datetime | None:
    """The first moment later than `after` at which the schedule asks; None where it never does.

    A time that a change of clocks leaves out comes as much later; one that it repeats comes once, the first
    time. What falls into the quiet hours is not asked.

    Nothing is asked for the local day and minute of the last question, `asked`, or an earlier one again, so
    that a move to the west brings no second evening. What counts is what clocks show then: a time that was
    moved out of the hour that clocks skip may come after one that was set for later.
    """
    first_day = after.astimezone(zone).date() - timedelta(days=1)
    for n in range(_N_DAYS_AHEAD + 1):
        day = first_day + timedelta(days=n)
        if not schedule.weekdays >> day.weekday() & 1:
            continue
        moments = (_moment(day, minute, zone) for minute in schedule.times)
        due = [
            at
            for at in moments
            if at > after
            and (asked is None or (at.astimezone(zone).date(), minute_of(at, zone)) > asked)
            and not schedule.is_quiet(minute_of(at, zone))
        ]
        if due:
            return min(due)
    return None


def spread(due: datetime | None, user_id: int) -> datetime | None:
    """The person's own second of the minute."""
    if due is None:
        return None
    return due + timedelta(seconds=(user_id * _MIXER >> 8) % _SPREAD_SECONDS)


def schedule_of(row: CheckIn) -> Schedule:
    """What stands in the database."""
    quiet = None if row.quiet_from is None or row.quiet_until is None else (row.quiet_from, row.quiet_until)
    return Schedule(tuple(row.times), row.weekdays, quiet)


async def replan(work: UnitOfWork, user_id: int, now: datetime) -> CheckIn | None:
    """Count anew when the person is asked next, after something that this hangs on has changed.

    Claims end by that: what was about to be sent by the old plan is not sent.
    """
    await replan_letter(work, user_id, now)
    row = await work.check_ins.find(user_id)
    if row is None:
        return None
    user = await work.users.get(user_id)
    asked = None if row.asked_day is None or row.asked_minute is None else (row.asked_day, row.asked_minute)
    is_asked = row.is_on and user.is_active
    due = next_due(schedule_of(row), now, ZoneInfo(user.timezone), asked=asked) if is_asked else None
    row.next_due_at = spread(due, user_id)
    row.slot_at = row.begun_at = None
    row.is_snoozed = False
    return row


def next_letter(
    user_id: int, after: datetime, zone: ZoneInfo, *, sent_day: date | None = None
) -> datetime | None:
    """The person's own moment of a Sunday evening, the first one later than `after`.

    None comes for the local day of the last letter, `sent_day`, or an earlier one.
    """
    own = timedelta(seconds=(user_id * _MIXER >> 8) % _LETTER_SPREAD_SECONDS)
    last = None if sent_day is None else (sent_day, LETTER_MINUTE)
    due = next_due(Schedule((LETTER_MINUTE,), _SUNDAY), after - own, zone, asked=last)
    return None if due is None else due + own


async def replan_letter(work: UnitOfWork, user_id: int, now: datetime) -> WeeklyLetter | None:
    """Count anew when the person's letter comes; one that may be on its way is left to whoever sends it."""
    row = await work.weekly_letters.find(user_id)
    if row is None or row.begun_at is not None:
        return row
    user = await work.users.get(user_id)
    is_wanted = row.is_on and user.is_active
    zone = ZoneInfo(user.timezone)
    row.next_due_at = next_letter(user_id, now, zone, sent_day=row.sent_day) if is_wanted else None
    row.slot_at = None
    return row


async def note_answer(work: UnitOfWork, user_id: int, now: datetime) -> None:
    """Somebody who tells how they are is asked as often again as they wanted to be."""
    row = await work.check_ins.find(user_id)
    if row is not None and row.n_ignored:
        row.n_ignored = 0
        if row.slot_at is None and not row.is_snoozed:
            await replan(work, user_id, now)


def _moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    local = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=zone)
    return local.astimezone(UTC)
