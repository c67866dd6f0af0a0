"""What a person does with a reply: asks for another in its place, or votes on it."""

from dataclasses import replace

from db.errors import NotFound
from db.records import StoredMessage
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.comfort.counselling import Counselling, request_of
from handlers.comfort.engines import ComfortEngines
from handlers.comfort.memory import N_HEARD
from handlers.comfort.outcomes import Exchanged, ExchangedBefore, InDanger, Nudge, Reply, Speechless, Stored
from handlers.comfort.understanding import understand
from handlers.hold import answer_to_danger, hold
from handlers.person import Person
from handlers.talk import recall
from ml.counsel.types import CRISIS_TOPIC
from ml.runner import InferenceRunner
from ml.safety.danger import danger_of


class ReplyService:
    """Exchanges replies, once each, and keeps votes on them."""

    def __init__(
        self,
        *,
        engines: ComfortEngines,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        counsel_runner: InferenceRunner | None = None,
    ) -> None:
        """Join the parts; they are those of `ComfortService`."""
        self._engines = engines
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._counselling = Counselling(
            engines=engines, runner=counsel_runner or runner, unit_of_work=unit_of_work, clock=clock
        )

    async def another(self, person: Person, update_id: int, reply_id: int) -> Exchanged:
        """Put other words in the place of a reply, once; a tap that comes again gets the same words.

        Raises:
            NotFound: The reply is gone, is of an earlier talk, or is none of this person's.
        """
        async with self._unit_of_work() as work:
            old, told = await _exchange(work, person, reply_id)
            user = await work.users.get(person.id)
            tastes = await work.votes.tastes(person.id)
            talk = await recall(work, person.id, n_turns=N_HEARD, before=old.id)
        if old.rewritten_by == update_id:
            return await self._shown(old)
        if old.rewritten_by is not None:
            return ExchangedBefore()
        if old.talk_id != user.talk_id:
            message = "the talk is over"
            raise NotFound(message)
        understood = await self._runner.run(understand, self._engines, told.text)
        request = request_of(person, talk, understood, tastes=tastes)
        counsel = await self._counselling.reply(person, replace(request, refused=(old.text,)), None)
        if counsel is None:
            return Speechless()
        if counsel.topic == CRISIS_TOPIC:
            danger = counsel.danger or danger_of(told.text)
            await hold(self._unit_of_work, person.id, self._clock(), danger)
            words = answer_to_danger(person, danger)
            return InDanger(danger, is_again=person.was_just_in_danger, words=words)
        async with self._unit_of_work() as work:
            new = await work.messages.rewrite(
                person.id, reply_id, update_id=update_id, text=counsel.text, unit_ids=counsel.unit_ids
            )
            await work.commit()
        return await self._shown(new)

    async def vote(self, person: Person, reply_id: int, *, is_up: bool) -> Reply:
        """Note what the person thinks of a reply as it is worded now; their newest vote stands.

        Raises:
            NotFound: The reply is gone, or is none of this person's.
        """
        async with self._unit_of_work() as work:
            reply, _ = await _exchange(work, person, reply_id)
            await work.votes.cast(reply, is_up=is_up, now=self._clock())
            await work.commit()
        return await self._shown(reply)

    async def _shown(self, reply: StoredMessage) -> Reply:
        async with self._unit_of_work() as work:
            is_up = await work.votes.on(reply)
            nudge = (
                await work.talk_notes.nudge_of(reply.user_id, reply.update_id) if reply.update_id else None
            )
        return Reply(
            text=reply.text,
            takes_up_worry=True,
            nudge=Nudge(nudge) if nudge else None,
            stored=Stored(reply.id, is_second=reply.version > 0, is_up=is_up),
        )


async def _exchange(work: UnitOfWork, person: Person, reply_id: int) -> tuple[StoredMessage, StoredMessage]:
    """A reply, and what it answered."""
    reply = await work.messages.get(person.id, reply_id)
    told = None
    if not reply.by_user and reply.update_id is not None:
        told = await work.messages.find(person.id, reply.update_id, by_user=True)
    if told is None:
        message = f"message {reply_id} is no reply"
        raise NotFound(message)
    return reply, told
