"""Builds the flow of pictures, and answers its albums."""

import logging
from collections.abc import Sequence

import numpy as np
from telegram.error import Forbidden, TelegramError

from bot.engines import Engines
from bot.foundations import Foundations
from db.errors import NotFound
from handlers.context import BotContext
from handlers.face_check import FaceReader
from handlers.faces.answers import FaceAnswers
from handlers.faces.conversation import FacesConversation
from handlers.faces.eyes import Eyes
from handlers.faces.reading import FaceReading
from handlers.faces.service import FacesService
from handlers.faces.talking import FaceTalk
from handlers.gate.service import GateService
from handlers.show import Screen
from handlers.telling import Listener
from handlers.words import Dictionary
from ml.emotion.types import EmotionReading

_log = logging.getLogger(__name__)


def build_faces(
    base: Foundations, engines: Engines, *, screen: Screen, tell: Listener
) -> tuple[FacesConversation, FaceTalk]:
    """Build the two conversations of the flow; `tell` answers words that come with a picture."""
    service = FacesService(
        has_eyes=engines.eyes is not None, unit_of_work=base.unit_of_work, clock=base.clock
    )
    reading = FaceReading(
        eyes=engines.eyes,
        words=engines.comfort.emotion,
        runner=base.runner,
        unit_of_work=base.unit_of_work,
        clock=base.clock,
    )
    answers = FaceAnswers(
        words=engines.comfort.emotion, runner=base.runner, unit_of_work=base.unit_of_work, clock=base.clock
    )
    looking = FacesConversation(service=service, reading=reading, screen=screen, tell=tell)
    talk = FaceTalk(service=service, answers=answers, screen=screen, tell=tell, rng=np.random.default_rng())
    return looking, talk


def face_reader(eyes: Eyes | None) -> FaceReader | None:
    """What reads the faces of a picture for flows that want to know no more."""
    if eyes is None:
        return None

    def read(content: bytes) -> Sequence[EmotionReading]:
        return [face.reading for face in eyes.glance(content).faces]

    return read


class AlbumJob:
    """Answers albums once all their pictures have come in, which no update tells."""

    def __init__(self, *, faces: FacesConversation, gate: GateService, dictionary: Dictionary) -> None:
        self._faces = faces
        self._gate = gate
        self._dictionary = dictionary

    async def run(self, context: BotContext) -> None:
        """Answer those that are due; each is claimed first, so that none is answered twice."""
        while (claimed := await self._faces.claim_album()) is not None:
            user_id, look_id = claimed
            person = await self._gate.arrive(user_id)
            if person is None:
                continue
            try:
                await self._faces.answer_album(context.bot, person, self._dictionary[person.locale], look_id)
            except NotFound:
                _log.info("album taken back user=%s", user_id)
            except Forbidden:
                await self._gate.mark_reachable(user_id, is_reachable=False)
            except TelegramError as error:
                # The lease of the claim ends, and it is tried again then.
                _log.warning("album not answered user=%s error=%s", user_id, type(error).__name__)

    async def purge(self) -> None:
        """Forget the notes of old looks."""
        await self._faces.purge()
