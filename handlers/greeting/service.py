"""Knows the time of day where the person lives, and when a new talk begins."""

from datetime import datetime
from enum import StrEnum

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person import Person
from handlers.talk import NEW_TALK_AFTER


class PartOfDay(StrEnum):
    """When somebody says hello."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


def part_of_day(moment: datetime) -> PartOfDay:
    """The part of day of a local time."""
    if 5 <= moment.hour < 11:  # noqa: PLR2004  # hours of the day name themselves
        return PartOfDay.MORNING
    if 11 <= moment.hour < 17:  # noqa: PLR2004
        return PartOfDay.DAY
    if 17 <= moment.hour < 22:  # noqa: PLR2004
        return PartOfDay.EVENING
    return PartOfDay.NIGHT


class GreetingService:
    """Says hello."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def greet(self, person: Person) -> PartOfDay:
        """Begin a new talk after a long pause, and tell the time of day for the hello."""
        now = self._clock()
        async with self._unit_of_work() as work:
            last = await work.messages.latest(person.id, 1)
            if last and now - last[-1].sent_at > NEW_TALK_AFTER:
                await work.users.begin_talk(person.id)
                await work.commit()
        return part_of_day(now.astimezone(person.zone))
