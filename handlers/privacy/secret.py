"""A talk of which nothing is kept: it lives in memory, bounded, and is gone when it ends."""

import logging
from collections import OrderedDict, deque
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.hold import answer_in_danger, answer_to_danger, hold, release
from handlers.person import Person
from handlers.privacy.outcomes import Secret, SecretDanger, SecretFilms, SecretSilence
from ml.counsel.types import CRISIS_TOPIC, SAFE_TOPIC, CounselGenerator, CounselRequest, Turn
from ml.emotion.talk import feeling_of_talk
from ml.emotion.types import EmotionReading, TextEmotionDetector
from ml.errors import MlError
from ml.intent.types import Intent, IntentDetector
from ml.runner import InferenceRunner
from ml.safety.danger import danger_of
from ml.safety.types import Danger, Grade, SafetyGrader

LASTS: Final = timedelta(hours=8)
"""How long nothing is kept, unless it is ended before."""
N_TURNS: Final = 12
N_READINGS: Final = 8
N_TALKS: Final = 2000
"""So many people may talk so at once in one process; the longest silent is forgotten first."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class SecretEngines:
    """What the answer needs, loaded."""

    emotion: TextEmotionDetector
    intent: IntentDetector
    safety: SafetyGrader
    counsel: CounselGenerator


@dataclass
class _Talk:
    last_at: datetime
    turns: deque[Turn] = field(default_factory=lambda: deque(maxlen=N_TURNS))
    readings: deque[EmotionReading] = field(default_factory=lambda: deque(maxlen=N_READINGS))
    used: set[str] = field(default_factory=set)
    answered: tuple[int, Secret] | None = None


class SecretTalkService:
    """Answers without keeping anything; the built-in engine alone, so that nothing leaves this process."""

    def __init__(
        self,
        *,
        engines: SecretEngines,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        n_talks: int = N_TALKS,
    ) -> None:
        self._engines = engines
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._n_talks = n_talks
        self._talks: OrderedDict[int, _Talk] = OrderedDict()

    async def begin(self, person: Person) -> datetime:
        """Keep nothing from now on; when that ends by itself, where the person lives."""
        until = self._clock() + LASTS
        await self._set(person.id, until)
        self.forget(person.id)
        return until.astimezone(person.zone)

    async def end(self, person: Person) -> None:
        """Forget the talk; what is said from now on is kept, if the person has agreed to that."""
        self.forget(person.id)
        await self._set(person.id, None)

    def forget(self, user_id: int) -> None:
        """Drop what is in memory of a person."""
        self._talks.pop(user_id, None)

    async def answer(
        self, person: Person, update_id: int, text: str
    ) -> Secret | SecretDanger | SecretFilms | SecretSilence:
        """Answer a message; one that comes a second time gets the same answer."""
        graded = await self._runner.run(self._engines.safety.grade, text)
        grade, is_unsure = graded.label, graded.is_unsure and not person.is_held
        if grade is Grade.CRISIS and not is_unsure:
            return await self._in_danger(person, *answer_in_danger(person, text, person.locale))
        talk = self._talk(person.id)
        if talk.answered is not None and talk.answered[0] == update_id:
            return talk.answered[1]
        reading = await self._runner.run(self._engines.emotion.detect, text)
        intent = (await self._runner.run(self._engines.intent.detect, text)).label
        is_concern = grade is not Grade.NONE or person.is_held
        if intent is Intent.RECOMMEND and not is_concern:
            return SecretFilms()
        talk.turns.append(Turn(by_user=True, text=text))
        if intent is Intent.COMFORT:
            talk.readings.append(reading)
        request = replace(
            _request(person, talk, intent=intent, is_concern=is_concern),
            is_unsure=is_unsure,
            is_strong=is_unsure and graded.is_strong,
        )
        try:
            counsel = await self._runner.run(self._engines.counsel.reply, request)
        except (MlError, MemoryError) as error:
            _log.warning("counsel failed user=%s error=%s", person.id, type(error).__name__)
            talk.turns.pop()
            return SecretSilence()
        if counsel.topic == CRISIS_TOPIC:
            danger = counsel.danger or danger_of(text)
            return await self._in_danger(person, danger, answer_to_danger(person, danger))
        if counsel.topic == SAFE_TOPIC:
            await release(self._unit_of_work, person.id)
        talk.turns.append(Turn(by_user=False, text=counsel.text))
        talk.used.update(counsel.unit_ids)
        talk.answered = (update_id, Secret(counsel.text))
        return talk.answered[1]

    def _talk(self, user_id: int) -> _Talk:
        now = self._clock()
        for stale in [key for key, talk in self._talks.items() if now - talk.last_at > LASTS]:
            del self._talks[stale]
        talk = self._talks.setdefault(user_id, _Talk(now))
        talk.last_at = now
        self._talks.move_to_end(user_id)
        while len(self._talks) > self._n_talks:
            self._talks.popitem(last=False)
        return talk

    async def _in_danger(self, person: Person, danger: Danger, words: str) -> SecretDanger:
        await hold(self._unit_of_work, person.id, self._clock(), danger)
        return SecretDanger(danger, is_again=person.was_just_in_danger, words=words)

    async def _set(self, user_id: int, until: datetime | None) -> None:
        async with self._unit_of_work() as work:
            (await work.users.get(user_id)).secret_until = until
            await work.commit()


def _request(person: Person, talk: _Talk, *, intent: Intent, is_concern: bool) -> CounselRequest:
    feeling = feeling_of_talk(list(talk.readings)) if intent is Intent.COMFORT else None
    return CounselRequest(
        turns=tuple(talk.turns),
        emotion=feeling.scores if feeling else None,
        locale=person.locale,
        used=frozenset(talk.used),
        speech=person.speech,
        is_concern=is_concern,
        name=person.nickname,
        intent=intent,
        pet=person.pet,
        length=person.length,
        danger=person.danger,
        n_answered=person.n_answered,
        may_cost=False,
    )
