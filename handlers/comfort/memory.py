"""What is kept of a talk: messages with their readings, replies, and a summary when it grows long."""

from typing import Final

from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.comfort.outcomes import Nudge
from handlers.comfort.rest import nudge_due
from handlers.comfort.understanding import Understanding
from handlers.person import Person
from handlers.talk import N_TURNS, NEW_TALK_AFTER, Talk, recall
from ml.counsel.memory import summarise
from ml.counsel.types import Counsel, Turn
from ml.intent.types import Intent
from ml.runner import InferenceRunner

_N_WAITING: Final = 8
"""So many messages beyond `N_TURNS` are summed up together."""
N_HEARD: Final = N_TURNS + _N_WAITING + 4
"""Turns that a reply may rest on."""
_N_SUMMED_UP: Final = 400
"""Messages that are read for a summary; there are more only after one of them was deleted."""


class TalkMemory:
    """Remembers, sealed, until the person deletes it."""

    def __init__(self, *, runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def listen(self, person: Person, update_id: int, text: str, understood: Understanding) -> Talk:
        """Keep a message with its reading, and recall the talk that it belongs to."""
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
            # Within the same transaction: another one would cost two more waits for the database.
            talk = await recall(work, person.id, n_turns=N_HEARD)
            await work.commit()
        return talk

    async def say(
        self, person: Person, update_id: int, counsel: Counsel, *, n_heard: int, may_nudge: bool
    ) -> tuple[int, Nudge | None]:
        """Keep a reply; its id, and why rest is brought up behind it.

        Args:
            person: Who is answered.
            update_id: The update that is answered.
            counsel: The reply.
            n_heard: Turns of the talk that no summary covers.
            may_nudge: Whether rest may be brought up.
        """
        now = self._clock()
        async with self._unit_of_work() as work:
            added = await work.messages.add(
                person.id,
                update_id=update_id,
                by_user=False,
                text=counsel.text,
                unit_ids=counsel.unit_ids,
                now=now,
            )
            stored = added or await work.messages.reply_to(person.id, update_id)
            assert stored is not None, "it was there before, or was added now"
            nudge = None
            if may_nudge:
                nudge = await self._nudge(work, person, update_id)
            await work.commit()
        if n_heard >= N_TURNS + _N_WAITING:
            await self._sum_up(person)
        return stored.id, nudge

    async def _nudge(self, work: UnitOfWork, person: Person, update_id: int) -> Nudge | None:
        local = self._clock().astimezone(person.zone)
        kind = nudge_due(await work.messages.count(person.id), local)
        if kind is None:
            return None
        said = await work.talk_notes.nudge(person.id, update_id=update_id, kind=kind)
        return None if said is None else Nudge(said)

    async def _sum_up(self, person: Person) -> None:
        """Where many messages stand beyond the newest, keep what they told in a summary."""
        async with self._unit_of_work() as work:
            summary = await work.talk_notes.summary(person.id)
            after = summary.last_message_id if summary else None
            messages = (await work.messages.latest(person.id, _N_SUMMED_UP, after=after))[:-N_TURNS]
        if not messages:
            return
        turns = [Turn(by_user=message.by_user, text=message.text) for message in messages]
        text = await self._runner.run(summarise, turns, summary.text if summary else None)
        async with self._unit_of_work() as work:
            await work.talk_notes.summarise(
                person.id, text, last_message_id=messages[-1].id, now=self._clock()
            )
            await work.commit()
