"""The course of a look: consent, albums, what is noted and when it is forgotten."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from db.records import StoredLook
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from handlers.clock import Clock
from handlers.downloads import MAX_BYTES
from handlers.faces.files import MAX_SECONDS, SentFile
from handlers.faces.notes import Notes, Stage
from handlers.faces.outcomes import (
    Begun,
    ConsentNeeded,
    Held,
    NothingRead,
    Silence,
    ToCollect,
    ToRead,
    Trouble,
)
from handlers.hold import HOLD
from handlers.person import Person
from handlers.photo_consent import CONSENT, CONSENT_VERSION, PICTURES_STAY

ALBUM_PAUSE = timedelta(seconds=1.5)
"""An album is answered when no picture of it has come for so long."""
LEASE = timedelta(minutes=2)
"""An album that was claimed and not answered is claimed by another process after this."""
ALBUM_EXPIRES_AFTER = timedelta(minutes=10)
"""An album that could not be answered for so long is not answered any more."""
KEPT_FOR = timedelta(days=2)
"""How long notes are kept; Telegram lets messages be deleted for as long."""
_JUST_NOW = timedelta(seconds=15)


class FacesService:
    """Begins looks, collects albums, and forgets where the files are once the answer is there."""

    def __init__(
        self,
        *,
        has_eyes: bool,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._has_eyes = has_eyes
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def begin(self, person: Person, update_id: int, file: SentFile, group_id: str | None) -> Begun:
        """Decide what follows a picture or a video; nothing is fetched yet."""
        if person.is_held:
            return await self._held(person, update_id, group_id)
        if (trouble := self._refusal(file)) is not None and group_id is None:
            return NothingRead(trouble)
        async with self._unit_of_work() as work:
            has_agreed = (await work.consents.current(person.id)).get(CONSENT) == CONSENT_VERSION
            begun = await self._note(
                work, person.id, update_id, file=file, group_id=group_id, has_agreed=has_agreed
            )
            await work.commit()
        return begun

    def _refusal(self, file: SentFile) -> Trouble | None:
        """What is known to fail before anything is fetched."""
        if not self._has_eyes:
            return Trouble.NO_ENGINE
        if file.n_bytes is not None and file.n_bytes > MAX_BYTES:
            return Trouble.TOO_MANY_BYTES
        return Trouble.TOO_LONG if file.seconds > MAX_SECONDS else None

    async def _held(self, person: Person, update_id: int, group_id: str | None) -> Begun:
        """Kind words, once for an album; none for the rest of an album whose caption spoke of danger."""
        async with self._unit_of_work() as work:
            user = await work.users.get(person.id)
            now = self._clock()
            is_fresh = user.safety_hold_until is not None and user.safety_hold_until > now + HOLD - _JUST_NOW
            if group_id is None:
                return Held()
            begun = await work.looks.begin(
                person.id,
                update_id=update_id,
                group_id=group_id,
                stage=Stage.OVER,
                notes=Notes().packed(),
                now=now,
            )
            await work.commit()
        return Silence() if begun is None or is_fresh else Held()

    async def _note(
        self,
        work: UnitOfWork,
        user_id: int,
        update_id: int,
        *,
        file: SentFile,
        group_id: str | None,
        has_agreed: bool,
    ) -> Begun:
        stage = Stage.ASKING if not has_agreed else Stage.COLLECTING if group_id else Stage.READING
        notes = Notes().with_file(file)
        look = await work.looks.begin(
            user_id,
            update_id=update_id,
            group_id=group_id,
            stage=stage,
            notes=notes.packed(),
            now=self._clock(),
        )
        if look is None and group_id is not None:
            return await self._join(work, user_id, update_id, file=file, group_id=group_id)
        if look is None:
            return _again(await work.looks.of_update(user_id, update_id))
        if stage is Stage.ASKING:
            return ConsentNeeded(look.id)
        if stage is Stage.READING:
            return ToRead(look.id)
        due_at = self._clock() + ALBUM_PAUSE
        await work.looks.put(look, stage=stage, notes=notes.packed(), due_at=due_at)
        return ToCollect(look.id)

    async def _join(
        self, work: UnitOfWork, user_id: int, update_id: int, *, file: SentFile, group_id: str
    ) -> Begun:
        """Add a picture to its album; one that comes after the answer is looked at by itself."""
        album = await work.looks.of_album(user_id, group_id)
        if album is None:
            return _again(await work.looks.of_update(user_id, update_id))
        notes = Notes.unpacked(album.notes)
        if album.stage in {Stage.ASKING, Stage.COLLECTING}:
            due_at = self._clock() + ALBUM_PAUSE if album.stage == Stage.COLLECTING else None
            await work.looks.put(
                album, stage=album.stage, notes=notes.with_file(file).packed(), due_at=due_at
            )
            return Silence()
        if file.message_id in notes.own or album.stage == Stage.OVER:
            return Silence()
        return await self._note(work, user_id, update_id, file=file, group_id=None, has_agreed=True)

    async def agree(self, person: Person, look_id: int) -> int | None:
        """Keep the consent; gives the look that waited for it, None where it has gone on already.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            await work.consents.give(person.id, CONSENT, CONSENT_VERSION, self._clock())
            goes_on = look.stage in {Stage.ASKING, Stage.READING} and bool(look.notes["files"])
            if goes_on:
                await work.looks.put(look, stage=Stage.READING, notes=look.notes)
            await work.commit()
        return look.id if goes_on else None

    async def decline(self, person: Person, look_id: int) -> None:
        """Forget where the picture is."""
        async with self._unit_of_work() as work:
            await work.looks.end(person.id, look_id)
            await work.commit()

    async def withdraw(self, person: Person) -> None:
        """Take the consent back, and forget the looks and labels that came of it."""
        async with self._unit_of_work() as work:
            await work.consents.revoke(person.id, CONSENT, self._clock())
            await work.looks.forget(person.id)
            await work.commit()

    async def keep_pictures(self, person: Person, *, is_wanted: bool) -> None:
        """Whether pictures stay in the chat after the answer, from now on."""
        async with self._unit_of_work() as work:
            if is_wanted:
                await work.consents.give(person.id, PICTURES_STAY, CONSENT_VERSION, self._clock())
            else:
                await work.consents.revoke(person.id, PICTURES_STAY, self._clock())
            await work.commit()

    async def choices(self, person: Person) -> tuple[bool, bool]:
        """Whether the person lets pictures be looked at, and whether these stay in the chat."""
        async with self._unit_of_work() as work:
            consents = await work.consents.current(person.id)
        return consents.get(CONSENT) == CONSENT_VERSION, PICTURES_STAY in consents

    async def claim_album(self) -> StoredLook | None:
        """An album whose pictures have all come in, as far as can be told; the next ones are too late."""
        now = self._clock()
        async with self._unit_of_work() as work:
            look = await work.looks.claim(now, lease=LEASE)
            if look is not None:
                if now - look.created_at > ALBUM_EXPIRES_AFTER:
                    await work.looks.end(look.user_id, look.id)
                    look = None
                else:
                    look = await work.looks.put(
                        look, stage=Stage.READING, notes=look.notes, due_at=now + LEASE
                    )
            await work.commit()
        return look

    async def purge(self) -> None:
        """Forget the notes of old looks."""
        async with self._unit_of_work() as work:
            await work.looks.purge(self._clock() - KEPT_FOR)
            await work.commit()

    async def note_progress(self, person: Person, look_id: int, message_id: int) -> None:
        """Remember the message that says that the picture is being looked at."""
        await self._change(person, look_id, lambda notes: replace(notes, progress=message_id))

    async def finish(self, person: Person, look_id: int, shown: Sequence[int]) -> Notes:
        """The answer is in the chat: forget where the files are."""
        return await self._change(
            person, look_id, lambda notes: replace(notes, files=(), progress=None, shown=tuple(shown))
        )

    async def _change(self, person: Person, look_id: int, change: Callable[[Notes], Notes]) -> Notes:
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            notes = change(Notes.unpacked(look.notes))
            stage = Stage.OVER if look.stage == Stage.READING and not notes.files else look.stage
            await work.looks.put(look, stage=stage, notes=notes.packed())
            await work.commit()
        return notes

    async def notes(self, person: Person, look_id: int) -> Notes:
        """The notes of a look.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            return Notes.unpacked((await work.looks.get(person.id, look_id)).notes)


def _again(known: StoredLook | None) -> Begun:
    """What follows when an update comes again: whatever was not finished."""
    if known is None or not known.notes["files"]:
        return Silence()
    if known.stage == Stage.ASKING:
        return ConsentNeeded(known.id)
    return Silence() if known.stage == Stage.COLLECTING else ToRead(known.id)
