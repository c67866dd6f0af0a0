"""Reads what a look is about: fetched into memory, read off the event loop, and only the feelings noted."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.downloads import Fetch, FileGone, FileTooBig
from handlers.faces.eyes import Eyes, Glance, Labels, draw_bars, draw_line, draw_numbered, draw_one
from handlers.faces.files import Kind, SentFile
from handlers.faces.impressions import SURE, Beside, impression, look_beside, mean
from handlers.faces.notes import Notes, Stage
from handlers.faces.outcomes import (
    AlbumRead,
    FaceFound,
    FaceInMotion,
    Impression,
    NothingRead,
    OneFace,
    Outcome,
    Page,
    SeveralFaces,
    Trouble,
)
from handlers.person import Person
from ml.emotion.calibration import calibrated
from ml.emotion.types import Emotion, EmotionReading, TextEmotionDetector
from ml.errors import (
    InferenceFailed,
    InferenceTimeout,
    PictureDamaged,
    PictureTooLarge,
    PictureUnsupported,
    VideoDamaged,
    VideoTooLong,
)
from ml.face.types import FaceOverTime, Moment
from ml.runner import InferenceRunner

_log = logging.getLogger(__name__)

_N_AT_ONCE = 4
"""So many files are in memory at a time, whatever arrives."""
_SECONDS = 40.0
"""A picture or a video may take so long, the waiting for a thread included."""
_MAX_NUMBERED = 9

_T = TypeVar("_T")
_TROUBLES: dict[type[Exception], Trouble] = {
    FileGone: Trouble.GONE,
    FileTooBig: Trouble.TOO_MANY_BYTES,
    PictureTooLarge: Trouble.TOO_MANY_PIXELS,
    PictureUnsupported: Trouble.UNSUPPORTED,
    PictureDamaged: Trouble.DAMAGED,
    VideoTooLong: Trouble.TOO_LONG,
    VideoDamaged: Trouble.VIDEO_DAMAGED,
    InferenceTimeout: Trouble.SLOW,
    InferenceFailed: Trouble.FAILED,
}


@dataclass(frozen=True)
class _Task:
    """One look that is being read."""

    person: Person
    look_id: int
    beside: Beside
    words: EmotionReading | None
    labels: Labels
    fetch: Fetch


class FaceReading:
    """Reads looks."""

    def __init__(
        self,
        *,
        eyes: Eyes | None,
        words: TextEmotionDetector,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._eyes = eyes
        self._words = words
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._places = asyncio.Semaphore(_N_AT_ONCE)
        # One picture and one video at a time: they take tens of milliseconds each, and tens of megabytes.
        self._turns = {kind: asyncio.Lock() for kind in Kind}

    async def read(
        self, person: Person, look_id: int, fetch: Fetch, *, labels: Labels, caption: str | None = None
    ) -> Outcome:
        """Fetch and read what a look is about; doing it again notes nothing twice.

        Raises:
            NotFound: The look is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            look = await work.looks.get(person.id, look_id)
            beside = await look_beside(work, look, self._clock())
        files = Notes.unpacked(look.notes).files
        text = caption or beside.words
        words = await self._runner.run(self._words.detect, text) if text else None
        task = _Task(person, look_id, beside, words, labels, fetch)
        if len(files) > 1:
            return await self._album(task, files)
        if not files:
            return NothingRead(Trouble.GONE)
        return await (self._picture if files[0].kind is Kind.PICTURE else self._video)(task, files[0])

    async def _picture(self, task: _Task, file: SentFile) -> Outcome:
        seen = await self._see(task, file, self._glance)
        if isinstance(seen, Trouble):
            return NothingRead(seen)
        if not seen.faces:
            return NothingRead(_nobody(seen))
        raw = [face.reading for face in seen.faces]
        if len(raw) > 1:
            await self._note(task, raw, None)
            picture = await self._draw(draw_numbered, seen, 1)
            return SeveralFaces(task.look_id, len(raw), picture)
        own = calibrated(raw[0], task.beside.labels)
        await self._note(task, raw, own)
        picture = await self._draw(draw_one, seen, own, task.labels)
        return OneFace(self._impression(task, own), picture)

    async def _video(self, task: _Task, file: SentFile) -> Outcome:
        seen = await self._see(task, file, self._watch)
        if isinstance(seen, Trouble):
            return NothingRead(seen)
        if seen.mean is None:
            return NothingRead(Trouble.NO_FACE_IN_VIDEO)
        own = calibrated(seen.mean, task.beside.labels)
        await self._note(task, [seen.mean], own)
        first, last = _ends(seen.moments)
        picture = await self._draw(draw_line, seen, task.labels)
        return FaceInMotion(self._impression(task, own), first, last, picture)

    async def _album(self, task: _Task, files: Sequence[SentFile]) -> Outcome:
        pages: list[Page] = []
        raw: list[EmotionReading] = []
        for k, file in enumerate(files):
            page, readings = await self._page(task, file, number=k + 1, n_before=len(raw))
            pages.append(page)
            raw += readings
        if not raw:
            await self._note(task, [], None)
            return AlbumRead(task.look_id, tuple(pages), None, 0)
        if any(len(page.faces) > 1 for page in pages):
            await self._note(task, raw, None)
            return AlbumRead(task.look_id, tuple(pages), None, len(raw))
        own = calibrated(mean(raw), task.beside.labels)
        await self._note(task, [mean(raw)], own)
        picture = await self._draw(draw_bars, own, task.labels)
        return AlbumRead(task.look_id, tuple(pages), self._impression(task, own), len(raw), picture)

    async def _page(
        self, task: _Task, file: SentFile, *, number: int, n_before: int
    ) -> tuple[Page, list[EmotionReading]]:
        """One picture of an album, with the readings of its faces, which are numbered from `n_before`."""
        if file.kind is Kind.VIDEO:
            return await self._moving_page(task, file, number=number, n_before=n_before)
        seen = await self._see(task, file, self._glance)
        if isinstance(seen, Trouble):
            return Page(number, trouble=seen), []
        seen = replace(seen, faces=seen.faces[: _MAX_NUMBERED - n_before])
        if not seen.faces:
            return Page(number, trouble=_nobody(seen)), []
        raw = [face.reading for face in seen.faces]
        picture = await self._draw(draw_numbered, seen, n_before + 1)
        return Page(number, self._found(task, raw, n_before), picture=picture), raw

    async def _moving_page(
        self, task: _Task, file: SentFile, *, number: int, n_before: int
    ) -> tuple[Page, list[EmotionReading]]:
        seen = await self._see(task, file, self._watch)
        if isinstance(seen, Trouble):
            return Page(number, trouble=seen), []
        if seen.mean is None or n_before >= _MAX_NUMBERED:
            return Page(number, trouble=Trouble.NO_FACE_IN_VIDEO), []
        picture = await self._draw(draw_line, seen, task.labels)
        return Page(number, self._found(task, [seen.mean], n_before), picture=picture), [seen.mean]

    def _found(self, task: _Task, raw: Sequence[EmotionReading], n_before: int) -> tuple[FaceFound, ...]:
        readings = [calibrated(reading, task.beside.labels) for reading in raw]
        return tuple(
            FaceFound(n_before + k + 1, reading.label if reading.scores[reading.label] >= SURE else None)
            for k, reading in enumerate(readings)
        )

    def _impression(self, task: _Task, reading: EmotionReading) -> Impression:
        return impression(task.look_id, reading, words=task.words, own=task.beside.own)

    def _glance(self, content: bytes) -> Glance:
        assert self._eyes is not None
        return self._eyes.glance(content)

    def _watch(self, content: bytes) -> FaceOverTime:
        assert self._eyes is not None
        return self._eyes.watch(content)

    async def _see(self, task: _Task, file: SentFile, look: Callable[[bytes], _T]) -> _T | Trouble:
        if self._eyes is None:
            return Trouble.NO_ENGINE
        try:
            async with self._places:
                content = await task.fetch(file.file_id)
                async with self._turns[file.kind]:
                    return await self._runner.run(look, content, timeout_seconds=_SECONDS)
        except tuple(_TROUBLES) as error:
            # Which file it was, and what is in it, is nobody's business.
            _log.warning("look failed user=%s error=%s", task.person.id, type(error).__name__)
            return next(trouble for kind, trouble in _TROUBLES.items() if isinstance(error, kind))

    async def _draw(self, draw: Callable[..., bytes], *what: object) -> bytes:
        async with self._turns[Kind.PICTURE]:
            return await self._runner.run(draw, *what)

    async def _note(self, task: _Task, raw: Sequence[EmotionReading], own: EmotionReading | None) -> None:
        """Note the readings, and let a sure one join the talk; the second time changes nothing."""
        async with self._unit_of_work() as work:
            look = await work.looks.get(task.person.id, task.look_id)
            if look.stage not in {Stage.READING, Stage.COLLECTING}:
                return
            is_sure = own is not None and own.scores[own.label] >= SURE
            stage = Stage.OVER if not raw else Stage.CHOOSING if own is None else Stage.SEEN
            notes = replace(
                Notes.unpacked(look.notes),
                readings=tuple(raw),
                feeling=own.label if own is not None and is_sure else None,
            )
            await work.looks.put(look, stage=stage, notes=notes.packed())
            if own is not None and is_sure:
                scores = {emotion.value: score for emotion, score in own.scores.items()}
                await work.readings.add(
                    task.person.id, message_id=None, source=own.source, scores=scores, now=self._clock()
                )
            await work.commit()


def _nobody(seen: Glance) -> Trouble:
    return Trouble.TOO_SMALL if seen.n_tiny else Trouble.NO_FACE


def _ends(moments: Sequence[Moment]) -> tuple[Emotion, Emotion]:
    """The feelings of the first and the last third of what was read."""
    read = [moment.reading for moment in moments if moment.reading is not None]
    n = max(1, len(read) // 3)
    return mean(read[:n]).label, mean(read[-n:]).label
