"""Reads what was said, and deletes it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db.records import Exchange
from db.unit_of_work import UnitOfWorkFactory
from handlers.forgetting import forget_talks
from handlers.person import Person

PER_PAGE: Final = 3
"""Exchanges on a page: their buttons stand in one row."""


@dataclass(frozen=True)
class Past:
    """One exchange as it is shown; times are where the person lives.

    Attributes:
        id: Of the exchange.
        number: Its place among all, the oldest is 1.
        at: When it was.
        said: What the person said; None where the pet spoke first.
        replied: What the pet said; None where it said nothing.
    """

    id: int
    number: int
    at: datetime
    said: str | None
    replied: str | None


@dataclass(frozen=True)
class Page:
    """Some of what was said, the newest first; pages count from 0."""

    index: int
    n_pages: int
    exchanges: tuple[Past, ...]


class HistoryService:
    """Opens what was said for the person whose it is, and for nobody else."""

    def __init__(self, *, unit_of_work: UnitOfWorkFactory) -> None:
        self._unit_of_work = unit_of_work

    async def page(self, person: Person, index: int) -> Page:
        """One page; an index beyond the last is the last, since some may have been deleted."""
        async with self._unit_of_work() as work:
            count = await work.history.count(person.id)
            n_pages = max(1, -(-count // PER_PAGE))
            index = min(max(index, 0), n_pages - 1)
            found = await work.history.page(person.id, offset=index * PER_PAGE, limit=PER_PAGE)
        newest = count - index * PER_PAGE
        shown = tuple(_past(exchange, newest - place, person) for place, exchange in enumerate(found))
        return Page(index, n_pages, shown)

    async def read(self, person: Person, exchange_id: int) -> Past:
        """One in full.

        Raises:
            NotFound: It is gone, or is none of this person's.
        """
        async with self._unit_of_work() as work:
            return _past(await work.history.get(person.id, exchange_id), 0, person)

    async def delete(self, person: Person, exchange_id: int) -> None:
        """Delete one, with what was read in it.

        Raises:
            NotFound: It is gone, or is none of this person's.
        """
        async with self._unit_of_work() as work:
            await work.history.delete(person.id, exchange_id)
            await work.commit()

    async def delete_all(self, person: Person) -> None:
        """Delete everything that was said and read."""
        async with self._unit_of_work() as work:
            await forget_talks(work, person.id)
            await work.commit()


def _past(exchange: Exchange, number: int, person: Person) -> Past:
    first = exchange.said or exchange.reply
    assert first is not None, "an exchange has one side at least"
    return Past(
        id=exchange.id,
        number=number,
        at=first.sent_at.astimezone(person.zone),
        said=exchange.said.text if exchange.said else None,
        replied=exchange.reply.text if exchange.reply else None,
    )
