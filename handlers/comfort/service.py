"""Understands what a person writes, and answers it."""

import logging
from dataclasses import dataclass, replace

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.comfort.outcomes import (
    FilmsCanWait,
    FilmsWanted,
    InDanger,
    Outcome,
    Reply,
    Speechless,
)
from handlers.film_wishes import adds_a_wish
from handlers.hold import hold
from handlers.person import Person
from handlers.talk import NEW_TALK_AFTER, Talk, recall
from ml.counsel.types import CRISIS_TOPIC, AdviceTopic, Counsel, CounselGenerator, CounselRequest, Turn
from ml.emotion.talk import own_word
from ml.emotion.types import Emotion, EmotionReading, TextEmotionDetector
from ml.errors import CounselError, InferenceTimeout
from ml.intent.types import Intent, IntentDetector
from ml.runner import InferenceRunner
from ml.safety.types import Grade, SafetyGrader
from ml.wishes.parser import WishParser

_log = logging.getLogger(__name__)

_SURELY_A_WORRY = 0.67
"""From here on, words among films are a worry, whatever they might ask of films."""


@dataclass(frozen=True)
class ComfortEngines:
    """The engines that the answer needs, loaded."""

    emotion: TextEmotionDetector
    intent: IntentDetector
    safety: SafetyGrader
    counsel: CounselGenerator


@dataclass(frozen=True)
class _Understanding:
    intent: Intent
    emotion: EmotionReading
    is_concern: bool
    comfort: float
    """How sure it is that a worry is told."""


class ComfortService:
    """Answers messages; what was said is remembered, sealed, until the talk is reset."""

    def __init__(
        self,
        *,
        engines: ComfortEngines,
        wishes: WishParser,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._engines = engines
        self._wishes = wishes
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def answer(
        self,
        person: Person,
        update_id: int,
        text: str,
        *,
        is_choosing: bool = False,
        advice: AdviceTopic | None = None,
    ) -> Outcome:
        """Answer a message; an update that comes a second time gets the answer of the first.

        While films are being chosen, words that say which ones are a request: "두 시간 안 넘는 걸로".
        Where an advice was asked for by name, the words tell the worry that it is for.
        """
        understood = await self._runner.run(self._understand, text)
        if advice is not None:
            understood = replace(understood, intent=Intent.COMFORT)
        today = self._clock().astimezone(person.zone).date()
        if is_choosing and understood.comfort < _SURELY_A_WORRY and adds_a_wish(self._wishes, text, today):
            understood = replace(understood, intent=Intent.RECOMMEND)
        talk = await self._listen(person, update_id, text, understood)
        if understood.intent is Intent.RECOMMEND and not understood.is_concern:
            return (
                FilmsCanWait()
                if person.is_held
                else FilmsWanted(talk.feeling.label if talk.feeling else None)
            )
        return await self._counsel(person, update_id, talk, understood, advice=advice)

    async def feeling(self, person: Person) -> Emotion | None:
        """The feeling of the present talk."""
        async with self._unit_of_work() as work:
            talk = await recall(work, person.id)
        return talk.feeling.label if talk.feeling else None

    async def correct_feeling(self, person: Person, emotion: Emotion) -> None:
        """Take the person's own word for what they feel."""
        scores = {e.value: score for e, score in own_word(emotion).scores.items()}
        async with self._unit_of_work() as work:
            await work.readings.correct(person.id, message_id=None, scores=scores, now=self._clock())
            await work.commit()

    def _understand(self, text: str) -> _Understanding:
        intent = self._engines.intent.detect(text)
        return _Understanding(
            intent=intent.label,
            comfort=intent.scores[Intent.COMFORT],
            emotion=self._engines.emotion.detect(text),
            is_concern=self._engines.safety.grade(text).label is not Grade.NONE,
        )

    async def _listen(self, person: Person, update_id: int, text: str, understood: _Understanding) -> Talk:
        """Keep the message with its reading, and recall the talk that it belongs to."""
        now = self._clock()
        async with self._unit_of_work() as work:
            last = await work.messages.latest(person.id, 1)
            # An update that comes again belongs to the talk in which it was first heard.
            is_again = bool(last) and last[-1].update_id == update_id
            if last and not is_again and now - last[-1].sent_at > NEW_TALK_AFTER:
                await work.users.begin_talk(person.id)
            message = await work.messages.add(
                person.id, update_id=update_id, by_user=True, text=text, now=now
            )
            if message is not None and understood.intent is Intent.COMFORT:
                scores = {emotion.value: score for emotion, score in understood.emotion.scores.items()}
                await work.readings.add(
                    person.id, message_id=message.id, source=understood.emotion.source, scores=scores, now=now
                )
            await work.commit()
            return await recall(work, person.id)

    async def _counsel(
        self,
        person: Person,
        update_id: int,
        talk: Talk,
        understood: _Understanding,
        *,
        advice: AdviceTopic | None,
    ) -> Outcome:
        reply = Reply(
            text="",
            takes_up_worry=understood.intent is Intent.COMFORT
            and not (person.is_held or understood.is_concern),
            is_farewell=understood.intent is Intent.FAREWELL,
            asks_for_help=understood.intent is Intent.HELP and not understood.is_concern,
        )
        async with self._unit_of_work() as work:
            said = await work.messages.reply_to(person.id, update_id)
        if said is not None:
            return replace(reply, text=said.text)
        request = replace(_request(person, talk, understood), advice=advice)
        try:
            counsel = await self._runner.run(self._engines.counsel.reply, request)
        except (CounselError, InferenceTimeout) as error:
            _log.warning("counsel failed user=%s error=%s", person.id, type(error).__name__)
            return Speechless()
        if counsel.topic == CRISIS_TOPIC:
            await hold(self._unit_of_work, person.id, self._clock())
            return InDanger()
        await self._say(person, update_id, counsel)
        return replace(reply, text=counsel.text)

    async def _say(self, person: Person, update_id: int, counsel: Counsel) -> None:
        async with self._unit_of_work() as work:
            await work.messages.add(
                person.id,
                update_id=update_id,
                by_user=False,
                text=counsel.text,
                unit_ids=counsel.unit_ids,
                now=self._clock(),
            )
            await work.commit()


def _request(person: Person, talk: Talk, understood: _Understanding) -> CounselRequest:
    feeling = talk.feeling if understood.intent is Intent.COMFORT else None
    return CounselRequest(
        turns=_up_to_the_user(talk.turns),
        emotion=feeling.scores if feeling else None,
        locale=person.locale,
        used=talk.used,
        is_concern=understood.is_concern or person.is_held,
        name=person.nickname,
        intent=understood.intent,
        pet=person.pet,
    )


def _up_to_the_user(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    while turns and not turns[-1].by_user:
        turns = turns[:-1]
    return turns
