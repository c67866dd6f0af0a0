"""Understands what a person writes, and answers it."""

from dataclasses import replace

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.comfort.counselling import Counselling, request_of
from handlers.comfort.engines import ComfortEngines
from handlers.comfort.memory import TalkMemory
from handlers.comfort.outcomes import (
    FilmsCanWait,
    FilmsWanted,
    InDanger,
    Nudge,
    Outcome,
    Reply,
    Speechless,
    Stored,
)
from handlers.comfort.understanding import Understanding, as_offered, understand
from handlers.film_wishes import adds_a_wish
from handlers.hold import answer_in_danger, answer_to_danger, hold, release
from handlers.person import Person
from handlers.talk import Talk, recall
from handlers.telling import Offered
from ml.counsel.streaming import Hear
from ml.counsel.types import AFTER_CRISIS_TOPIC, CRISIS_TOPIC, SAFE_TOPIC, AdviceTopic
from ml.emotion.talk import own_word
from ml.emotion.types import Emotion
from ml.intent.types import Intent
from ml.runner import InferenceRunner
from ml.safety.danger import danger_of
from ml.safety.types import Danger, Grade
from ml.wishes.parser import WishParser

_SURELY_A_WORRY = 0.67
"""From here on, words among films are a worry, whatever they might ask of films."""


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
        counsel_runner: InferenceRunner | None = None,
    ) -> None:
        """Join the parts.

        Args:
            engines: All engines, loaded.
            wishes: Reads wishes for films.
            runner: Threads for engines that are quick.
            unit_of_work: The database.
            clock: The time.
            counsel_runner: Threads on which slow counsel engines may be waited for; `runner` without.
        """
        self._engines = engines
        self._wishes = wishes
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._memory = TalkMemory(runner=runner, unit_of_work=unit_of_work, clock=clock)
        self._counselling = Counselling(
            engines=engines, runner=counsel_runner or runner, unit_of_work=unit_of_work, clock=clock
        )

    async def answer(
        self,
        person: Person,
        update_id: int,
        text: str,
        *,
        is_choosing: bool = False,
        advice: AdviceTopic | None = None,
        offered: Offered | None = None,
        hear: Hear | None = None,
    ) -> Outcome:
        """Answer a message; an update that comes a second time gets the answer of the first.

        While films are being chosen, words that say which ones are a request: "두 시간 안 넘는 걸로".
        Where an advice was asked for by name, the words tell the worry that it is for; films are a request.
        A sentence that was offered is known already, so neither danger nor feeling is looked for in it.
        What stands of the reply so far is told to `hear`, where the engine can do that.
        """
        understood = await self._runner.run(understand, self._engines, text)
        if offered is not None:
            advice, understood = offered.advice, as_offered(understood, offered.feeling)
        if understood.grade is Grade.CRISIS and (person.is_held or not understood.is_unsure):
            return await self._in_danger(person, *answer_in_danger(person, text, person.locale))
        if advice is not None:
            intent = Intent.RECOMMEND if advice is AdviceTopic.FILM else Intent.COMFORT
            understood = replace(understood, intent=intent)
        today = self._clock().astimezone(person.zone).date()
        if is_choosing and understood.comfort < _SURELY_A_WORRY and adds_a_wish(self._wishes, text, today):
            understood = replace(understood, intent=Intent.RECOMMEND)
        talk = await self._memory.listen(person, update_id, text, understood)
        if understood.intent is Intent.RECOMMEND and not understood.is_concern:
            return (
                FilmsCanWait()
                if person.is_held
                else FilmsWanted(talk.feeling.label if talk.feeling else None)
            )
        return await self._counsel(person, update_id, talk, understood, advice=advice, hear=hear)

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

    async def _counsel(
        self,
        person: Person,
        update_id: int,
        talk: Talk,
        understood: Understanding,
        *,
        advice: AdviceTopic | None,
        hear: Hear | None,
    ) -> Outcome:
        is_careful = person.is_held or understood.is_concern
        reply = Reply(
            text="",
            takes_up_worry=understood.intent is Intent.COMFORT and not is_careful,
            is_farewell=understood.intent is Intent.FAREWELL,
            asks_for_help=understood.intent is Intent.HELP and not understood.is_concern,
        )
        async with self._unit_of_work() as work:
            said = await work.messages.reply_to(person.id, update_id)
            nudge = await work.talk_notes.nudge_of(person.id, update_id)
            tastes = await work.votes.tastes(person.id)
        if said is not None:
            stored = Stored(said.id, is_second=said.version > 0)
            return replace(reply, text=said.text, nudge=Nudge(nudge) if nudge else None, stored=stored)
        request = request_of(person, talk, understood, tastes=tastes, advice=advice)
        counsel = await self._counselling.reply(person, request, hear)
        if counsel is None:
            return Speechless()
        if counsel.topic == CRISIS_TOPIC:
            danger = counsel.danger or danger_of(talk.turns[-1].text)
            return await self._in_danger(person, danger, answer_to_danger(person, danger))
        if counsel.topic in {AFTER_CRISIS_TOPIC, SAFE_TOPIC}:
            # The question about dying, and what follows a crisis, stand without offers beside them.
            reply, is_careful = replace(reply, takes_up_worry=False, is_farewell=False), True
        if counsel.topic == SAFE_TOPIC:
            await release(self._unit_of_work, person.id)
        may_nudge = not (is_careful or reply.is_farewell or reply.asks_for_help)
        reply_id, due = await self._memory.say(
            person, update_id, counsel, n_heard=len(talk.turns), may_nudge=may_nudge
        )
        return replace(reply, text=counsel.text, nudge=due, stored=Stored(reply_id))

    async def _in_danger(self, person: Person, danger: Danger, words: str) -> InDanger:
        await hold(self._unit_of_work, person.id, self._clock(), danger)
        return InDanger(danger, is_again=person.was_just_in_danger, words=words)
