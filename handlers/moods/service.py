"""Keeps the mood diary."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from db.records import NewMood, StoredMood
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.check_in_plan import note_answer
from handlers.clock import Clock
from handlers.mood_words import MAX_TAG_LENGTH, SCORES, TAGS
from handlers.person import Person
from recommender.types import Film

MAX_NOTE_LENGTH: Final = 1000
MAX_TAGS: Final = 12
N_RECENT: Final = 5
_N_FILMS: Final = 6
_MAX_TITLE_LENGTH: Final = 100
_LIMITS: Final = {"note": MAX_NOTE_LENGTH, "tag": MAX_TAG_LENGTH, "film": _MAX_TITLE_LENGTH}


@dataclass(frozen=True)
class Entry:
    """An entry with the film that it names."""

    stored: StoredMood
    film: Film | None = None


@dataclass(frozen=True)
class Recent:
    """The last entries, newest first; whether reactions are entries, and whether offers are wanted."""

    entries: tuple[Entry, ...]
    logs_reactions: bool
    wants_offers: bool


@dataclass(frozen=True)
class TooLong:
    """More was typed than is taken, or nothing."""

    what: str
    limit: int


@dataclass(frozen=True)
class NoSuchFilm:
    """No film of the catalogue has such a title."""

    entry_id: int


@dataclass(frozen=True)
class Gone:
    """The entry is not there any more."""


class MoodService:
    """Adds, changes and deletes entries."""

    def __init__(self, *, films: Mapping[int, Film], unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._films = films
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def log(self, person: Person, update_id: int, score: int, *, source: str) -> Entry | Gone:
        """Add an entry; an update that comes again finds the one that it added, if it still stands."""
        if score not in SCORES:
            return Gone()
        now = self._clock()
        entry = NewMood(score, _day(person, now), source=source, update_id=update_id)
        async with self._unit_of_work() as work:
            stored = await work.moods.add(person.id, entry=entry, now=now)
            if stored is None:
                stored = await work.moods.of_update(person.id, update_id)
            await work.mood_desks.wait_for(person.id, None, None)
            await note_answer(work, person.id, now)
            await work.commit()
        return self._entry(stored)

    async def react(self, person: Person, update_id: int, score: int) -> Entry | None:
        """Add an entry for a reaction, where the person has agreed to that."""
        async with self._unit_of_work() as work:
            is_wanted = await work.mood_desks.logs_reactions(person.id)
        if not is_wanted:
            return None
        entry = await self.log(person, update_id, score, source="reaction")
        return entry if isinstance(entry, Entry) else None

    async def entry(self, person: Person, entry_id: int) -> Entry | Gone:
        """One entry; whatever was to be typed for it is awaited no more."""
        async with self._unit_of_work() as work:
            stored = await work.moods.get(person.id, entry_id)
            await work.mood_desks.wait_for(person.id, None, None)
            await work.commit()
        return self._entry(stored)

    async def recent(self, person: Person) -> Recent:
        """The last entries, newest first, and what was chosen."""
        async with self._unit_of_work() as work:
            stored = await work.moods.latest(person.id, N_RECENT)
            logs_reactions = await work.mood_desks.logs_reactions(person.id)
            wants_offers = await work.mood_desks.wants_offers(person.id)
        entries = tuple(Entry(one, self._film(one)) for one in reversed(stored))
        return Recent(entries, logs_reactions, wants_offers)

    async def set_score(self, person: Person, entry_id: int, score: int) -> Entry | Gone:
        """Another face."""
        if score not in SCORES:
            return Gone()
        async with self._unit_of_work() as work:
            stored = await work.moods.change(person.id, entry_id, score=score)
            await work.commit()
        return self._entry(stored)

    async def toggle_tag(self, person: Person, entry_id: int, index: int) -> Entry | Gone:
        """Have a tag of the project's list, or not; one that there is not changes nothing."""
        async with self._unit_of_work() as work:
            stored = await work.moods.get(person.id, entry_id)
            if stored is not None and 0 <= index < len(TAGS):
                stored = await _toggle(work, person.id, stored, TAGS[index])
                await work.commit()
        return self._entry(stored)

    async def choose_film(self, person: Person, entry_id: int, film_id: int) -> Entry | Gone:
        """The film that was watched; 0 takes it away, one that is not known changes nothing."""
        async with self._unit_of_work() as work:
            is_known = film_id == 0 or film_id in self._films
            stored = (
                await work.moods.change(person.id, entry_id, film_id=film_id)
                if is_known
                else await work.moods.get(person.id, entry_id)
            )
            await work.commit()
        return self._entry(stored)

    async def films(self, person: Person, entry_id: int) -> tuple[Film, ...] | Gone:
        """Films that the person saved or was shown last."""
        async with self._unit_of_work() as work:
            if await work.moods.get(person.id, entry_id) is None:
                return Gone()
            saved = await work.saved_films.ids(person.id)
            shown = await work.shown.shown_ids(person.id, _N_FILMS)
        ids = dict.fromkeys((*saved[:_N_FILMS], *shown))
        return tuple(self._films[film_id] for film_id in ids if film_id in self._films)[:_N_FILMS]

    async def wait_for(self, person: Person, entry_id: int, what: str) -> bool:
        """Take the person's next words for an entry; whether it is there."""
        async with self._unit_of_work() as work:
            if await work.moods.get(person.id, entry_id) is None:
                return False
            await work.mood_desks.wait_for(person.id, what, entry_id)
            await work.commit()
        return True

    async def take_words(self, person: Person, typed: str) -> Entry | Gone | TooLong | NoSuchFilm:
        """What was typed, for the part of the entry that waits for it."""
        words = " ".join(typed.split()) if len(typed) <= MAX_TAG_LENGTH else typed.strip()
        async with self._unit_of_work() as work:
            awaited = await work.mood_desks.awaited(person.id)
            if awaited is None or awaited[0] not in _LIMITS:
                return Gone()
            what, entry_id = awaited
            if not 0 < len(words) <= _LIMITS[what]:
                return TooLong(what, _LIMITS[what])
            stored = await work.moods.get(person.id, entry_id)
            if stored is None:
                return Gone()
            film = self._by_title(words) if what == "film" else None
            if what == "film" and film is None:
                return NoSuchFilm(entry_id)
            if what == "tag":
                stored = await _add_tag(work, person.id, stored, words.lstrip("#").strip() or words)
            else:
                note, film_id = words if what == "note" else None, film.id if film else None
                stored = await work.moods.change(person.id, entry_id, note=note, film_id=film_id)
            await work.commit()
        return self._entry(stored)

    async def remove(self, person: Person, entry_id: int) -> None:
        """Delete an entry; one that is gone already is no matter."""
        async with self._unit_of_work() as work:
            await work.moods.remove(person.id, entry_id)
            await work.commit()

    async def set_reactions(self, person: Person, *, are_logged: bool) -> None:
        """Have reactions be entries, or not."""
        async with self._unit_of_work() as work:
            await work.mood_desks.set_reactions(person.id, are_logged=are_logged)
            await work.commit()

    def _entry(self, stored: StoredMood | None) -> Entry | Gone:
        return Gone() if stored is None else Entry(stored, self._film(stored))

    def _film(self, stored: StoredMood) -> Film | None:
        return None if stored.film_id is None else self._films.get(stored.film_id)

    def _by_title(self, words: str) -> Film | None:
        """The film of that title, or the first one whose title holds the words."""
        wanted = _folded(words)
        titles = [(film, _folded(t)) for film in self._films.values() for t in (film.title, film.title_en)]
        exact = (film for film, title in titles if title == wanted)
        return next(exact, None) or next((film for film, title in titles if wanted and wanted in title), None)


async def _toggle(work: UnitOfWork, user_id: int, stored: StoredMood, tag: str) -> StoredMood | None:
    if tag in stored.tags:
        return await work.moods.change(
            user_id, stored.id, tags=tuple(each for each in stored.tags if each != tag)
        )
    return await _add_tag(work, user_id, stored, tag)


async def _add_tag(work: UnitOfWork, user_id: int, stored: StoredMood, tag: str) -> StoredMood | None:
    if tag in stored.tags or len(stored.tags) >= MAX_TAGS:
        return stored
    return await work.moods.change(user_id, stored.id, tags=(*stored.tags, tag))


def _folded(title: str) -> str:
    return "".join(title.casefold().split())


def _day(person: Person, now: datetime) -> date:
    return now.astimezone(person.zone).date()
