"""Asks the counsel engine: within the day's budget, off the event loop, and honest where it fails."""

import logging
from dataclasses import replace

from db.records import Tastes
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.comfort.engines import ComfortEngines
from handlers.comfort.understanding import Understanding
from handlers.person import Person
from handlers.talk import Talk
from ml.counsel.fallback import needs_care
from ml.counsel.protocol_turns import joined
from ml.counsel.streaming import Hear, reply_aloud
from ml.counsel.types import AdviceTopic, Counsel, CounselRequest, Turn
from ml.errors import MlError
from ml.intent.types import Intent
from ml.runner import InferenceRunner

_log = logging.getLogger(__name__)


class Counselling:
    """Makes replies of requests."""

    def __init__(
        self,
        *,
        engines: ComfortEngines,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._engines = engines
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def reply(self, person: Person, request: CounselRequest, hear: Hear | None) -> Counsel | None:
        """The engine's answer; None where it has none, which the log says."""
        if not person.is_held:
            request = await self._runner.run(joined, self._engines.safety, request)
        request = replace(request, may_cost=await self._may_cost(person, request))
        try:
            if hear is None:
                return await self._runner.run(self._engines.counsel.reply, request)
            return await self._runner.run(reply_aloud, self._engines.counsel, request, hear)
        except (MlError, MemoryError) as error:
            _log.warning("counsel failed user=%s error=%s", person.id, type(error).__name__)
            return None

    async def _may_cost(self, person: Person, request: CounselRequest) -> bool:
        """Take one reply of the day's budget, where an engine that costs money would answer."""
        limit = self._engines.daily_replies
        if limit is None or not self._engines.is_counsel_paid or needs_care(request):
            return True
        today = self._clock().astimezone(person.zone).date()
        async with self._unit_of_work() as work:
            is_left = await work.spending.spend(person.id, today, limit=limit)
            await work.commit()
        if not is_left:
            _log.info("day's budget spent, the built-in engine answers user=%s", person.id)
        return is_left


def request_of(
    person: Person,
    talk: Talk,
    understood: Understanding,
    *,
    tastes: Tastes,
    advice: AdviceTopic | None = None,
) -> CounselRequest:
    """All that the engine may know of a talk."""
    feeling = talk.feeling if understood.intent is Intent.COMFORT else None
    return CounselRequest(
        turns=_up_to_the_user(talk.turns),
        emotion=feeling.scores if feeling else None,
        locale=person.locale,
        used=talk.used,
        speech=person.speech,
        is_concern=understood.is_concern or person.is_held,
        name=person.nickname,
        intent=understood.intent,
        pet=person.pet,
        length=person.length,
        advice=advice,
        summary=talk.summary,
        liked=tastes.liked,
        disliked=tastes.disliked,
        danger=person.danger,
        n_answered=person.n_answered,
        is_unsure=understood.is_unsure and not person.is_held,
        is_strong=understood.is_strong and not person.is_held,
    )


def _up_to_the_user(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    while turns and not turns[-1].by_user:
        turns = turns[:-1]
    return turns
