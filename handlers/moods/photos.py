"""A photo for an entry: looked at on request, and not kept."""

import asyncio
from dataclasses import dataclass
from typing import Final

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.downloads import Fetch, FileGone, FileTooBig
from handlers.face_check import FaceCheck, FaceTrouble, SeenFace
from handlers.mood_marks import score_of_feelings
from handlers.moods.service import Entry, Gone, MoodService
from handlers.person import Person
from handlers.photo_consent import CONSENT, CONSENT_VERSION, PICTURES_STAY
from ml.emotion.types import Emotion

AWAITED: Final = "photo"
_N_AT_ONCE: Final = 2
"""So many photos are in memory at a time, whatever arrives."""


@dataclass(frozen=True)
class PhotoConsent:
    """Pictures may not be looked at yet."""

    entry_id: int


@dataclass(frozen=True)
class PhotoAwaited:
    """The next photo is for the entry."""

    entry_id: int


@dataclass(frozen=True)
class PhotoHeld:
    """After a crisis no face is read."""


@dataclass(frozen=True)
class PhotoTrouble:
    """Nothing was read; another photo may be sent."""

    entry_id: int
    trouble: FaceTrouble


@dataclass(frozen=True)
class PhotoSeen:
    """What was seen.

    Attributes:
        entry: The entry as it stands; the person's own word is not changed.
        feeling: The feeling; None where it is not sure.
        score: The mood that this would be.
        stays: Whether the photo stays in the chat.
    """

    entry: Entry
    feeling: Emotion | None
    score: int
    stays: bool


class MoodPhotos:
    """Looks at photos for entries."""

    def __init__(
        self, *, check: FaceCheck, moods: MoodService, unit_of_work: UnitOfWorkFactory, clock: Clock
    ) -> None:
        self._check = check
        self._moods = moods
        self._places = asyncio.Semaphore(_N_AT_ONCE)
        self._unit_of_work = unit_of_work
        self._clock = clock

    @property
    def can_look(self) -> bool:
        """Whether there is something that looks."""
        return self._check.can_look

    async def ask(self, person: Person, entry_id: int) -> PhotoAwaited | PhotoConsent | PhotoHeld | Gone:
        """Take the person's next photo for an entry, if pictures may be looked at."""
        if person.is_held:
            return PhotoHeld()
        async with self._unit_of_work() as work:
            has_agreed = (await work.consents.current(person.id)).get(CONSENT) == CONSENT_VERSION
            if await work.moods.get(person.id, entry_id) is None:
                return Gone()
            if not has_agreed:
                return PhotoConsent(entry_id)
            await work.mood_desks.wait_for(person.id, AWAITED, entry_id)
            await work.commit()
        return PhotoAwaited(entry_id)

    async def agree(self, person: Person, entry_id: int) -> PhotoAwaited | PhotoConsent | PhotoHeld | Gone:
        """Pictures may be looked at from now on."""
        async with self._unit_of_work() as work:
            if await work.moods.get(person.id, entry_id) is None:
                return Gone()
            await work.consents.give(person.id, CONSENT, CONSENT_VERSION, self._clock())
            await work.commit()
        return await self.ask(person, entry_id)

    async def take(
        self, person: Person, file_id: str, fetch: Fetch
    ) -> PhotoSeen | PhotoTrouble | PhotoHeld | PhotoConsent | Gone:
        """Look at a photo; one that comes again is not read again."""
        if person.is_held:
            return PhotoHeld()
        async with self._unit_of_work() as work:
            awaited = await work.mood_desks.awaited(person.id)
            consents = await work.consents.current(person.id)
        if awaited is None or awaited[0] != AWAITED:
            return Gone()
        entry_id = awaited[1]
        if consents.get(CONSENT) != CONSENT_VERSION:
            return PhotoConsent(entry_id)
        seen = await self._look(file_id, fetch)
        if isinstance(seen, FaceTrouble):
            return PhotoTrouble(entry_id, seen)
        async with self._unit_of_work() as work:
            await self._check.note(work, person.id, seen)
            await work.mood_desks.wait_for(person.id, None, None)
            await work.commit()
        entry = await self._moods.entry(person, entry_id)
        if isinstance(entry, Gone):
            return entry
        score = round(score_of_feelings({e.value: share for e, share in seen.reading.scores.items()}))
        return PhotoSeen(entry, seen.feeling, score, PICTURES_STAY in consents)

    async def _look(self, file_id: str, fetch: Fetch) -> SeenFace | FaceTrouble:
        async with self._places:
            try:
                content = await fetch(file_id)
            except (FileGone, FileTooBig):
                return FaceTrouble.UNREADABLE
            return await self._check.look(content)
