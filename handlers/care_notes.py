"""What people kept with a care tool, page by page; each tool lists its own."""

from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from db.care_records import StoredCareNote
from db.unit_of_work import UnitOfWorkFactory
from handlers.person import Person
from handlers.words import Words

PER_PAGE: Final = 5
_SHOWN: Final = 40


@dataclass(frozen=True)
class NotesPage:
    """Some notes, newest first.

    Attributes:
        notes: Those of this page.
        index: Which page, from 0 on.
        n_pages: How many there are, at least one.
        has_draft: Whether something was begun and not ended.
    """

    notes: tuple[StoredCareNote, ...]
    index: int
    n_pages: int
    has_draft: bool = False


class CareNotes:
    """The notes of one kind."""

    def __init__(self, kind: str, *, unit_of_work: UnitOfWorkFactory) -> None:
        self._kind = kind
        self._unit_of_work = unit_of_work

    async def page(self, person: Person, index: int) -> NotesPage:
        """A page; one that there is not is the nearest one."""
        async with self._unit_of_work() as work:
            count = await work.care_notes.count(person.id, self._kind)
            n_pages = max(1, -(-count // PER_PAGE))
            index = min(max(index, 0), n_pages - 1)
            notes = await work.care_notes.latest(
                person.id, self._kind, limit=PER_PAGE, offset=index * PER_PAGE
            )
            has_draft = await work.care_desks.find(person.id, self._kind) is not None
        return NotesPage(notes, index, n_pages, has_draft)

    async def get(self, person: Person, note_id: int) -> StoredCareNote | None:
        """One note; None where it is gone, somebody else's or of another kind."""
        async with self._unit_of_work() as work:
            found = await work.care_notes.get(person.id, note_id)
        return found if found is not None and found.kind == self._kind else None

    async def remove(self, person: Person, note_id: int) -> None:
        """Delete a note; one that is gone already is no matter."""
        async with self._unit_of_work() as work:
            found = await work.care_notes.get(person.id, note_id)
            if found is not None and found.kind == self._kind:
                await work.care_notes.remove(person.id, note_id)
                await work.commit()


def day_of(note: StoredCareNote, zone: ZoneInfo, say: Words) -> str:
    """The day of a note, where the person is."""
    day = note.made_at.astimezone(zone)
    return say("care-day", month=str(day.month), day=str(day.day))


def shortened(text: str, length: int = _SHOWN) -> str:
    """The beginning of a text in one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"
