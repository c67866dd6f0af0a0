"""Listens to recordings: in memory only, within limits, and only where a model for it was chosen."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.comfort.engines import ComfortEngines
from handlers.person import Person
from ml.chat_model.types import Transcriber
from ml.errors import MlError
from ml.runner import InferenceRunner
from ml.safety.types import Grade

_log = logging.getLogger(__name__)

_LONGEST_SECONDS: Final = 180
_MOST_BYTES: Final = 5 * 1024 * 1024
_MOST_CHARACTERS: Final = 3000


@dataclass(frozen=True)
class Recording:
    """A recording that has arrived and was not fetched yet.

    Attributes:
        seconds: How long it is, as the sender claims.
        n_bytes: How large, if that is known.
        fetch: Brings its bytes into memory.
    """

    seconds: int
    n_bytes: int | None
    fetch: Callable[[], Awaitable[bytes]]


@dataclass(frozen=True)
class Heard:
    """What was said, and whether a life is in danger."""

    words: str
    is_crisis: bool


@dataclass(frozen=True)
class VoiceLost:
    """Why a recording could not be listened to, as a key of the words."""

    reason: str


class VoiceService:
    """Turns recordings into words."""

    def __init__(
        self,
        *,
        engines: ComfortEngines,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._engines = engines
        self._runner = runner
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def listen(self, person: Person, recording: Recording) -> Heard | VoiceLost:
        """The words of a recording; its bytes are never written anywhere."""
        transcriber = self._engines.transcriber
        if transcriber is None:
            return VoiceLost("menu-got-voice")
        # What is claimed may be wrong: the bytes are counted again once they are here.
        if recording.seconds > _LONGEST_SECONDS or (recording.n_bytes or 0) > _MOST_BYTES:
            return VoiceLost("comfort-voice-too-long")
        if not await self._is_paid(person):
            return VoiceLost("comfort-voice-not-now")
        audio = await recording.fetch()
        if len(audio) > _MOST_BYTES:
            return VoiceLost("comfort-voice-too-long")
        return await self._understand(person, transcriber, audio)

    async def _understand(self, person: Person, transcriber: Transcriber, audio: bytes) -> Heard | VoiceLost:
        def write_down() -> str:
            return transcriber.transcribe(audio, locale=person.locale)[:_MOST_CHARACTERS].strip()

        try:
            words = await self._runner.run(write_down)
        except MlError as error:
            _log.warning("recording not written down user=%s error=%s", person.id, type(error).__name__)
            return VoiceLost("comfort-voice-not-now")
        if not words:
            return VoiceLost("comfort-voice-empty")
        reading = await self._runner.run(self._engines.safety.grade, words)
        return Heard(words, is_crisis=reading.label is Grade.CRISIS)

    async def _is_paid(self, person: Person) -> bool:
        limit = self._engines.daily_replies
        if limit is None:
            return True
        today = self._clock().astimezone(person.zone).date()
        async with self._unit_of_work() as work:
            is_left = await work.spending.spend(person.id, today, limit=limit)
            await work.commit()
        return is_left
