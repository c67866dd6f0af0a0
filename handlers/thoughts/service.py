"""Writes thought records, step by step; a record that was begun waits, sealed, until it is ended."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from db.care_records import StoredCareDesk, StoredCareNote
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person import Person
from ml.emotion.types import Emotion

STEPS: Final = ("situation", "feeling", "strength", "thought", "support", "against", "balanced", "after")
FEELINGS: Final = tuple(Emotion)
STRENGTHS: Final = (0, 20, 40, 60, 80, 100)
MAX_LENGTH: Final = 500
MAX_FEELING_LENGTH: Final = 20
KIND: Final = "thought"
_BY_BUTTON: Final = frozenset({"strength", "after"})
_MAY_BE_EMPTY: Final = frozenset({"support", "against"})

Answers = Mapping[str, str | int]


@dataclass(frozen=True)
class Draft:
    """A record under way.

    Attributes:
        run: The update that began it.
        answers: What was given, by step.
    """

    run: int
    answers: Answers

    @property
    def index(self) -> int:
        """The first step without an answer."""
        return next((n for n, step in enumerate(STEPS) if step not in self.answers), len(STEPS))

    @property
    def step(self) -> str:
        """Its name."""
        return STEPS[self.index]


@dataclass(frozen=True)
class Done:
    """A record that is kept."""

    note: StoredCareNote


@dataclass(frozen=True)
class Refused:
    """Too long, nothing, or words where a number is chosen; the draft is as before."""

    draft: Draft
    limit: int | None


@dataclass(frozen=True)
class NotWaiting:
    """No record waits for words."""


@dataclass(frozen=True)
class NoDraft:
    """Nothing was begun, or another record since."""


class ThoughtService:
    """Takes the steps of a record."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(self, person: Person, update_id: int) -> Draft:
        """Begin anew."""
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, KIND)
            if desk is None or desk.run != update_id:
                desk = StoredCareDesk(update_id, update_id, {})
                await work.care_desks.put(person.id, KIND, desk=desk, now=self._clock())
                await work.commit()
        return _draft(desk)

    async def resume(self, person: Person) -> Draft | NoDraft:
        """Take up what was begun."""
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, KIND)
            if desk is None:
                return NoDraft()
            waiting = replace(desk, is_waiting=True)
            await work.care_desks.put(person.id, KIND, desk=waiting, now=self._clock())
            await work.commit()
        return _draft(desk)

    async def write(self, person: Person, update_id: int, typed: str) -> Draft | Refused | NotWaiting:
        """Words for the present step; an update that comes again finds them taken."""
        words = typed.strip()
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, KIND)
            if desk is None or not desk.is_waiting:
                return NotWaiting()
            draft = _draft(desk)
            if desk.update_id == update_id:
                return draft
            limit = MAX_FEELING_LENGTH if draft.step == "feeling" else MAX_LENGTH
            if draft.step in _BY_BUTTON:
                return Refused(draft, None)
            if not 0 < len(words) <= limit:
                return Refused(draft, limit)
            changed = await self._answer(work, person, desk, update_id, words)
            await work.commit()
        return changed

    async def pick(
        self, person: Person, update_id: int, *, run: int, step: int, value: int
    ) -> Draft | Done | NoDraft:
        """A button of a step; of one that has its answer it changes nothing."""
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, KIND)
            if desk is None or desk.run != run:
                return await _kept(work, person, run)
            draft = _draft(desk)
            answer = _picked(draft.step, value)
            if draft.index != step or answer is None:
                return draft
            if draft.step == STEPS[-1]:
                done = await self._keep(work, person, draft, answer)
                await work.commit()
                return done
            changed = await self._answer(work, person, desk, update_id, answer)
            await work.commit()
        return changed

    async def skip(self, person: Person, update_id: int, *, run: int, step: int) -> Draft | Done | NoDraft:
        """Leave a step empty, where that may be."""
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, KIND)
            if desk is None or desk.run != run:
                return await _kept(work, person, run)
            draft = _draft(desk)
            if draft.index != step or draft.step not in _MAY_BE_EMPTY:
                return draft
            changed = await self._answer(work, person, desk, update_id, "")
            await work.commit()
        return changed

    async def back(self, person: Person, update_id: int, *, run: int, step: int) -> Draft | Done | NoDraft:
        """Forget the answer before a step, if that step is the present one."""
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, KIND)
            if desk is None or desk.run != run:
                return await _kept(work, person, run)
            draft = _draft(desk)
            if draft.index != step or step == 0:
                return draft
            answers = {name: draft.answers[name] for name in STEPS[: step - 1]}
            changed = StoredCareDesk(run, update_id, answers)
            await work.care_desks.put(person.id, KIND, desk=changed, now=self._clock())
            await work.commit()
        return _draft(changed)

    async def _answer(
        self, work: UnitOfWork, person: Person, desk: StoredCareDesk, update_id: int, answer: str | int
    ) -> Draft:
        draft = _draft(desk)
        changed = StoredCareDesk(desk.run, update_id, {**draft.answers, draft.step: answer})
        await work.care_desks.put(person.id, KIND, desk=changed, now=self._clock())
        return _draft(changed)

    async def _keep(self, work: UnitOfWork, person: Person, draft: Draft, answer: str | int) -> Done:
        contents = {**draft.answers, draft.step: answer}
        note = StoredCareNote(0, KIND, self._clock(), contents)
        kept = await work.care_notes.add(person.id, update_id=draft.run, note=note)
        await work.care_desks.drop(person.id, KIND)
        return Done(kept)


def answers_of(contents: Mapping[str, object]) -> Answers:
    """The answers of a record or draft, as they were given."""
    return {step: value for step in STEPS if isinstance(value := contents.get(step), str | int)}


def _draft(desk: StoredCareDesk) -> Draft:
    return Draft(desk.run, answers_of(desk.contents))


def _picked(step: str, value: int) -> str | int | None:
    if step == "feeling":
        return FEELINGS[value].value if 0 <= value < len(FEELINGS) else None
    if step in _BY_BUTTON:
        return value if value in STRENGTHS else None
    return None


async def _kept(work: UnitOfWork, person: Person, run: int) -> Done | NoDraft:
    """The record that a draft has become: its last tap comes again, or a second one does."""
    note = await work.care_notes.of_update(person.id, run)
    return Done(note) if note is not None and note.kind == KIND else NoDraft()
