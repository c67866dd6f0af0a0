"""Keeps at which step of grounding a person is; the words that they type are not kept."""

from dataclasses import dataclass
from typing import Final

from db.care_records import StoredCareDesk
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person import Person

SENSES: Final = ("see", "touch", "hear", "smell", "taste")
_KIND: Final = "grounding"
_STEP: Final = "step"


@dataclass(frozen=True)
class Grounding:
    """The step that is shown, from 0 on; the number of senses is the end."""

    index: int

    @property
    def is_over(self) -> bool:
        """Whether all senses have had their turn."""
        return self.index >= len(SENSES)


@dataclass(frozen=True)
class NotWaiting:
    """Nothing was begun that these words belong to."""


class GroundingService:
    """Counts the steps."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def show(self, person: Person, update_id: int, index: int) -> Grounding:
        """Go to a step; where nothing may be kept, only the buttons know of it."""
        grounding = Grounding(min(max(index, 0), len(SENSES)))
        if person.is_secret:
            return grounding
        async with self._unit_of_work() as work:
            await self._put(work, person, update_id, grounding)
            await work.commit()
        return grounding

    async def answer(self, person: Person, update_id: int) -> Grounding | NotWaiting:
        """Words for the present step, whatever they say; an update that comes again goes no further."""
        async with self._unit_of_work() as work:
            desk = await work.care_desks.find(person.id, _KIND)
            if desk is None:
                return NotWaiting()
            index = desk.contents[_STEP]
            assert isinstance(index, int)
            if desk.update_id == update_id:
                return Grounding(index)
            if not desk.is_waiting:
                return NotWaiting()
            grounding = Grounding(index + 1)
            await self._put(work, person, update_id, grounding)
            await work.commit()
        return grounding

    async def stop(self, person: Person) -> None:
        """Forget it."""
        async with self._unit_of_work() as work:
            await work.care_desks.drop(person.id, _KIND)
            await work.commit()

    async def _put(self, work: UnitOfWork, person: Person, update_id: int, grounding: Grounding) -> None:
        # The end stays as a row that waits for nothing, so that the update that brought it may come again.
        desk = StoredCareDesk(
            update_id, update_id, {_STEP: grounding.index}, is_waiting=not grounding.is_over
        )
        await work.care_desks.put(person.id, _KIND, desk=desk, now=self._clock())
