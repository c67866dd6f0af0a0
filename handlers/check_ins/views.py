"""Screens of check-ins."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.check_in_plan import EVERY_DAY, Schedule
from handlers.check_ins.judging import Question
from handlers.check_ins.places import LISTED, by_name, name_of
from handlers.check_ins.service import MAX_TIMES, QUIET_CHOICES, NotRead, Plan, Snoozed
from handlers.check_ins.taps import (
    ChooseDays,
    ChoosePlace,
    ChooseQuiet,
    OpenPart,
    Snooze,
    StopAsking,
    SwitchCheckIns,
    ToggleDay,
    ToggleTime,
    TypePart,
)
from handlers.mood_words import FACES, SCORES
from handlers.payloads.days import LogMood, OpenCheckIns, OpenWeekly
from handlers.payloads.my_page import OpenProfile
from handlers.view import Button, Row, View
from handlers.words import Words

_PER_ROW = 3
_OFFERED = (8 * 60, 12 * 60, 18 * 60, 20 * 60, 21 * 60, 22 * 60)
_WORKDAYS, _WEEKEND = 0b0011111, 0b1100000
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def page(plan: Plan, say: Words) -> View:
    """What is set, and what can be changed."""
    switch = Button(say("checkin-off" if plan.is_on else "checkin-on"), SwitchCheckIns(is_on=not plan.is_on))
    rows: tuple[Row, ...] = (
        tuple(Button(say(f"checkin-part-{what}"), OpenPart(what)) for what in ("times", "days", "quiet")),
        (
            Button(say("checkin-part-zone"), OpenPart("zone")),
            switch,
            Button(say("weekly-open"), OpenWeekly()),
        ),
        (Button(say("profile-open"), OpenProfile()),),
    )
    return View("\n".join(_lines(plan, say)), rows)


def part(what: str, plan: Plan, say: Words) -> View:
    """One part of it."""
    back: Row = (Button(say("checkin-back"), OpenCheckIns()),)
    match what:
        case "days":
            return View(say("checkin-ask-days"), (*_day_rows(plan.schedule, say), back))
        case "quiet":
            return View(say("checkin-ask-quiet"), (*_quiet_rows(plan.schedule, say), back))
        case "zone":
            here = say("checkin-here", zone=name_of(plan.zone, say.locale))
            typed: Row = (Button(say("checkin-type-place"), TypePart("place")), *back)
            return View(f"{here}\n{say('checkin-ask-zone')}", (*_place_rows(plan, say), typed))
        case _:
            typed = (Button(say("checkin-type-time"), TypePart("time")), *back)
            return View(say("checkin-ask-times", most=MAX_TIMES), (*_time_rows(plan.schedule), typed))


def ask_words(what: str, say: Words) -> View:
    """What to type."""
    return View(say(f"checkin-ask-{what}"), ((Button(say("checkin-back"), OpenCheckIns()),),))


def not_read(outcome: NotRead, say: Words) -> View:
    """That was no time, or no place that is known."""
    back = Button(say("checkin-back"), OpenCheckIns())
    return View(say(f"checkin-no-{outcome.what}"), ((back,),))


def asked(question: Question, say: Words) -> View:
    """The question itself: five faces, and the ways out of it."""
    text = [say("checkin-question-of-pet", pet=say(f"pet-{question.pet}-name"))] if question.pet else []
    text.append(say("checkin-question"))
    if question.n_skipped:
        text.append(say("checkin-skipped"))
    if question.every_days is not None:
        text.append(say(f"checkin-rarer-{question.every_days}"))
    faces: Row = tuple(
        Button(face, LogMood(score, "reminder")) for score, face in zip(SCORES, FACES, strict=True)
    )
    ways_out: Row = (Button(say("checkin-later"), Snooze()), Button(say("checkin-stop"), StopAsking()))
    return View("\n".join(text), (faces, ways_out))


def snoozed(outcome: Snoozed, zone: ZoneInfo, say: Words) -> View:
    """When it is asked again."""
    if outcome.at is None:
        return View(say("checkin-later-quiet"))
    return View(say("checkin-snoozed", time=f"{outcome.at.astimezone(zone):%H:%M}"))


def stopped(say: Words) -> View:
    """No more questions, and how to have them again."""
    return View(say("checkin-stopped"), ((Button(say("checkin-on"), SwitchCheckIns(is_on=True)),),))


def accepted(plan: Plan, say: Words) -> View:
    """The offer was taken."""
    clock = _times(plan.schedule, say)
    return View(say("checkin-accepted", times=clock, zone=name_of(plan.zone, say.locale)))


def declined(say: Words) -> View:
    """The offer was not taken."""
    return View(say("checkin-declined"))


def _lines(plan: Plan, say: Words) -> list[str]:
    zone = name_of(plan.zone, say.locale)
    lines = [f"<b>{say('checkin-title')}</b>"]
    lines.append(say("checkin-is-on" if plan.is_on else "checkin-is-off"))
    lines.append(
        f"{_days(plan.schedule, say)} {_times(plan.schedule, say)} ({say('checkin-here', zone=zone)})"
    )
    lines.append(_quiet_line(plan.schedule, say))
    if any(plan.schedule.is_quiet(minute) for minute in plan.schedule.times):
        lines.append(say("checkin-some-quiet"))
    if plan.is_on and plan.next_at is not None:
        lines.append(_next(plan.next_at, ZoneInfo(plan.zone), say))
    return lines


def _next(at: datetime, zone: ZoneInfo, say: Words) -> str:
    local = at.astimezone(zone)
    return say("checkin-next", month=str(local.month), day=str(local.day), time=f"{local:%H:%M}")


def _days(schedule: Schedule, say: Words) -> str:
    named = {EVERY_DAY: "every", _WORKDAYS: "work", _WEEKEND: "weekend"}.get(schedule.weekdays)
    if named is not None:
        return say(f"checkin-days-{named}")
    return " ".join(say(f"checkin-day-{day}") for n, day in enumerate(_DAYS) if schedule.weekdays >> n & 1)


def _times(schedule: Schedule, say: Words) -> str:
    return say("checkin-list-gap").join(_clock(minute) for minute in schedule.times)


def _quiet_line(schedule: Schedule, say: Words) -> str:
    if schedule.quiet is None:
        return say("checkin-no-quiet")
    first, end = schedule.quiet
    return say("checkin-quiet", first=_clock(first), end=_clock(end))


def _time_rows(schedule: Schedule) -> tuple[Row, ...]:
    minutes = sorted({*_OFFERED, *schedule.times})
    return _rows([Button(_marked(_clock(m), is_chosen=m in schedule.times), ToggleTime(m)) for m in minutes])


def _day_rows(schedule: Schedule, say: Words) -> tuple[Row, ...]:
    buttons = [
        Button(_marked(say(f"checkin-day-{day}"), is_chosen=bool(schedule.weekdays >> n & 1)), ToggleDay(n))
        for n, day in enumerate(_DAYS)
    ]
    sets = (("work", _WORKDAYS), ("every", EVERY_DAY))
    return _rows([*buttons, *(Button(say(f"checkin-days-{name}"), ChooseDays(days)) for name, days in sets)])


def _quiet_rows(schedule: Schedule, say: Words) -> tuple[Row, ...]:
    labels = [
        say("checkin-quiet-none") if c is None else f"{_clock(c[0])}~{_clock(c[1])}" for c in QUIET_CHOICES
    ]
    chosen = [choice == schedule.quiet for choice in QUIET_CHOICES]
    return _rows(
        [
            Button(_marked(label, is_chosen=is_chosen), ChooseQuiet(n))
            for n, (label, is_chosen) in enumerate(zip(labels, chosen, strict=True))
        ]
    )


def _place_rows(plan: Plan, say: Words) -> tuple[Row, ...]:
    places = [by_name(name) for name in LISTED]
    return _rows(
        [
            Button(_marked(place.name(say.locale), is_chosen=place.zone == plan.zone), ChoosePlace(n))
            for n, place in enumerate(places)
            if place is not None
        ]
    )


def _rows(buttons: list[Button]) -> tuple[Row, ...]:
    return tuple(tuple(buttons[i : i + _PER_ROW]) for i in range(0, len(buttons), _PER_ROW))


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _marked(label: str, *, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label
