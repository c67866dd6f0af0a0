"""Forgets a talk."""

from db.unit_of_work import UnitOfWorkFactory
from handlers.forgetting import forget_talks
from handlers.person import Person


class MenuService:
    """What the commands of the menu do that belongs to no flow."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work

    async def forget_talk(self, person: Person) -> None:
        """Delete what was said and read in this talk and all before it, and begin a new one."""
        async with self._unit_of_work() as work:
            await forget_talks(work, person.id)
            await work.commit()
