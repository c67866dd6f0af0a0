"""What should have been asked when, reckoned apart from the code that asks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

WINDOW = timedelta(hours=2)
_LEASES = timedelta(minutes=12)
"""What a claim of a process that was killed may hold a question up."""
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Someone:
    """A person and what they set; a quiet hour of None is no quiet hours."""

    id: int
    zone: str
    times: tuple[int, ...]
    weekdays: int
    quiet: tuple[int, int] | None


@dataclass
class Events:
    """What was seen from outside."""

    sent: dict[int, list[datetime]] = field(default_factory=dict)
    unsure: dict[int, list[datetime]] = field(default_factory=dict)
    """Messages that were on their way when their process was killed."""
    down: list[tuple[datetime, datetime]] = field(default_factory=list)
    """When no process ran."""


@cache
def _moment(zone: str, day: date, minute: int) -> tuple[datetime, int]:
    """The moment of a local time, and the minute that clocks show then."""
    there = ZoneInfo(zone)
    at = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=there).astimezone(UTC)
    shown = at.astimezone(there)
    return at, shown.hour * 60 + shown.minute


def is_quiet(one: Someone, minute: int) -> bool:
    """Whether a minute of the local day is one of the quiet ones."""
    if one.quiet is None:
        return False
    return (minute - one.quiet[0]) % 1440 < (one.quiet[1] - one.quiet[0]) % 1440


def slots(one: Someone, first: datetime, last: datetime) -> Iterator[datetime]:
    """Every moment at which the person is to be asked, later than `first` and not later than `last`."""
    day = first.date() - timedelta(days=1)
    found = set()
    while day <= last.date() + timedelta(days=1):
        if one.weekdays & 1 << day.weekday():
            for minute in one.times:
                at, shown = _moment(one.zone, day, minute)
                if first < at <= last and not is_quiet(one, shown):
                    found.add(at)
        day += timedelta(days=1)
    return iter(sorted(found))


def judge(people: list[Someone], events: Events, first: datetime, last: datetime) -> dict[str, int]:
    """Count what was right and what was wrong."""
    counts = dict.fromkeys(("sent", "doubled", "missed", "early", "in_quiet_hours", "skipped"), 0)
    for one in people:
        # What was due right after the end may have been sent within the window of what is judged.
        due = list(slots(one, first, last + 2 * WINDOW))
        sent = sorted(events.sent.get(one.id, ()))
        counts["sent"] += len(sent)
        counts["in_quiet_hours"] += sum(is_quiet(one, _shown(one, at)) for at in sent)
        ends = _matched(due, sent)
        for slot, answers in ends:
            if slot > last:
                continue
            counts["doubled"] += max(0, len(answers) - 1)
            if not answers:
                counts["skipped" if _is_excused(one, slot, events) else "missed"] += 1
        # What belongs to no question came before its time, or from nowhere.
        known = {at for _, answers in ends for at in answers}
        counts["early"] += sum(at <= last and at not in known for at in sent)
    return counts


def _matched(due: list[datetime], sent: list[datetime]) -> list[tuple[datetime, list[datetime]]]:
    """Each due moment with the messages that answer it; a message stands for one question only."""
    matched: list[tuple[datetime, list[datetime]]] = []
    for n, slot in enumerate(due):
        end = slot + WINDOW + _MINUTE
        before_next = min(end, due[n + 1]) if n + 1 < len(due) else end
        matched.append((slot, [at for at in sent if slot <= at < before_next]))
    for n, (slot, answers) in enumerate(matched):
        # One that came after the next was due already stands there as a second answer.
        spare = [later for _, later in matched[n + 1 :] if len(later) > 1]
        if not answers and spare and spare[0][0] < slot + WINDOW + _MINUTE:
            answers.append(spare[0].pop(0))
    return matched


def _is_excused(one: Someone, slot: datetime, events: Events) -> bool:
    """Whether nobody could ask in time, or the message was on its way when its process was killed."""
    if any(slot <= at <= slot + WINDOW + _MINUTE for at in events.unsure.get(one.id, ())):
        return True
    free = sum((_MINUTE for n in range(120) if _is_askable(one, slot + n * _MINUTE, events)), timedelta())
    return free <= _LEASES


def _is_askable(one: Someone, at: datetime, events: Events) -> bool:
    return not is_quiet(one, _shown(one, at)) and not any(a <= at <= b for a, b in events.down)


def _shown(one: Someone, at: datetime) -> int:
    local = at.astimezone(ZoneInfo(one.zone))
    return local.hour * 60 + local.minute
