"""Counts questionnaires up and keeps what came out, sealed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from db.care_records import StoredCareNote
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.hold import hold
from handlers.person import Person
from handlers.scales.scoring import SCALES, Peril, Scale, given, peril, scale_of, whole

KIND: Final = "scale"
OFTEN_ENOUGH: Final = timedelta(days=14)
"""The questions are about two weeks; asked again sooner they say little new."""
_N_LOOKED_AT: Final = 20


@dataclass(frozen=True)
class Result:
    """What came out.

    Attributes:
        scale: The questionnaire.
        number: Its number in the project's list.
        answers: 0 to 3 points for each question.
        made_at: When it was ended; None where it is not kept.
    """

    scale: Scale
    number: int
    answers: tuple[int, ...]
    made_at: datetime | None

    @property
    def total(self) -> int:
        """The sum of all points."""
        return sum(self.answers)

    @property
    def peril(self) -> Peril:
        """What the answer about death and harm asks for."""
        return peril(self.scale, self.answers)


@dataclass(frozen=True)
class Question:
    """A question that is shown, with what was answered so far."""

    scale: Scale
    number: int
    run: int
    packed: int
    index: int

    @property
    def chosen(self) -> int | None:
        """What was answered here before somebody came back."""
        answers = given(self.scale, self.packed)
        return None if answers is None else answers[self.index]


@dataclass(frozen=True)
class Intro:
    """Before it begins.

    Attributes:
        scale: The questionnaire.
        number: Its number in the project's list.
        run: Names this time.
        last_at: When it was answered last, if that is not two weeks ago.
    """

    scale: Scale
    number: int
    run: int
    last_at: datetime | None


@dataclass(frozen=True)
class NoSuchScale:
    """No button of the project asks for this."""


class ScaleService:
    """Reads what buttons carry, and keeps results."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def intro(self, person: Person, number: int, run: int) -> Intro | NoSuchScale:
        """Before it begins."""
        scale = scale_of(number)
        if scale is None:
            return NoSuchScale()
        async with self._unit_of_work() as work:
            notes = await work.care_notes.latest(person.id, KIND, limit=_N_LOOKED_AT)
        last = next((note for note in notes if note.contents.get("scale") == scale.key), None)
        is_fresh = last is not None and self._clock() - last.made_at < OFTEN_ENOUGH
        return Intro(scale, number, run, last.made_at if last is not None and is_fresh else None)

    def question(self, number: int, run: int, packed: int, index: int) -> Question | Result | NoSuchScale:
        """What a button leads to: a question, or the result where all have an answer."""
        scale = scale_of(number)
        answers = None if scale is None else given(scale, packed)
        if scale is None or answers is None or not 0 <= index <= scale.n_items or run <= 0:
            return NoSuchScale()
        if index < scale.n_items:
            return Question(scale, number, run, packed, index)
        complete = whole(answers)
        if complete is None:
            return Question(scale, number, run, packed, answers.index(None))
        return Result(scale, number, complete, None)

    def result(self, number: int, run: int, packed: int) -> Result | NoSuchScale:
        """What came out, where all questions have an answer."""
        scale = scale_of(number)
        found = NoSuchScale() if scale is None else self.question(number, run, packed, scale.n_items)
        return found if isinstance(found, Result) else NoSuchScale()

    async def keep(self, person: Person, run: int, result: Result) -> Result:
        """Keep a result, once for each time; where nothing may be kept, nothing is."""
        if person.is_secret:
            return result
        contents = {"scale": result.scale.key, "answers": list(result.answers), "total": result.total}
        note = StoredCareNote(0, KIND, self._clock(), contents)
        async with self._unit_of_work() as work:
            kept = await work.care_notes.add(person.id, update_id=run, note=note)
            await work.commit()
        return result_of(kept) or result

    async def has_plan(self, person: Person) -> bool:
        """Whether the person wrote a safety plan."""
        async with self._unit_of_work() as work:
            return await work.safety_plans.has_any(person.id)

    async def hold(self, person: Person) -> None:
        """Let no film and no persona appear for a while, and no draft wait for words."""
        await hold(self._unit_of_work, person.id, self._clock())
        async with self._unit_of_work() as work:
            await work.care_desks.pause(person.id)
            await work.commit()


def result_of(note: StoredCareNote) -> Result | None:
    """The result that a note keeps; None where it is none."""
    contents: Mapping[str, object] = note.contents
    answers = contents.get("answers")
    for number, scale in enumerate(SCALES):
        if contents.get("scale") == scale.key and isinstance(answers, list):
            return Result(scale, number, tuple(answers), note.made_at)
    return None
