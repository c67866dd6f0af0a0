"""Takes everything that is kept of a person out of the database, as files to be read and to be moved."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Final

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.person import Person
from handlers.person_data import PersonData, Row
from handlers.privacy.archive import Section, archive
from handlers.privacy.outcomes import Archive
from handlers.words import Words
from ml.runner import InferenceRunner

N_ROWS_AT_ONCE: Final = 200
MAX_PART_CHARACTERS: Final = 6_000_000
"""What one file holds before it is packed; Telegram takes files of 50 MB from bots."""
_PACKING_SECONDS: Final = 120.0


class ExportService:
    """Makes the files one after the other, one at a time in memory, and never on the disk."""

    def __init__(
        self,
        *,
        data: Sequence[PersonData],
        titles: Mapping[int, Mapping[str, str]],
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
        max_characters: int = MAX_PART_CHARACTERS,
    ) -> None:
        """Join the parts.

        Args:
            data: All that is kept of people.
            titles: Of films, by their ids and the language.
            runner: A thread for the packing.
            unit_of_work: The database.
            clock: The time.
            max_characters: What one file holds before it is packed.
        """
        self._data = tuple(data)
        self._titles = titles
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._max_characters = max_characters
        self._alone = asyncio.Semaphore(1)

    async def archives(self, person: Person, say: Words) -> AsyncIterator[Archive]:
        """The files; one person's at a time, since each is held in memory while it is sent."""
        async with self._alone:
            number, sections, size = 1, dict[str, Section](), 0
            async for data, rows in self._pages(person):
                section = sections.setdefault(data.name, Section(data.name, data.columns, []))
                section.rows.extend(rows)
                size += sum(_size(row) for row in rows)
                if size >= self._max_characters:
                    yield await self._pack(person, sections, say, number=number, is_last=False)
                    number, sections, size = number + 1, {}, 0
            yield await self._pack(person, sections, say, number=number, is_last=True)

    async def _pages(self, person: Person) -> AsyncIterator[tuple[PersonData, Sequence[Row]]]:
        """Everything, some rows at a time, each read in a short transaction of its own."""
        for data in self._data:
            offset = 0
            while True:
                async with self._unit_of_work() as work:
                    rows = await data.export(work, person.id, offset=offset, limit=N_ROWS_AT_ONCE)
                if rows:
                    yield data, rows
                offset += len(rows)
                if len(rows) < N_ROWS_AT_ONCE:
                    break

    async def _pack(
        self, person: Person, sections: Mapping[str, Section], say: Words, *, number: int, is_last: bool
    ) -> Archive:
        titles = {film_id: names[person.locale] for film_id, names in self._titles.items()}
        now = self._clock().astimezone(person.zone)
        packed = await self._runner.run(
            archive, tuple(sections.values()), titles, say, now, timeout_seconds=_PACKING_SECONDS
        )
        return Archive(number, is_last, packed)


def _size(row: Row) -> int:
    return sum(len(str(value)) + len(name) for name, value in row.items())
