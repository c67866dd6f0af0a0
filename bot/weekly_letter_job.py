"""Sends the letters of Sunday evening, at a pace that leaves conversations their room."""

import logging
from functools import partial

from telegram import Bot

from bot.delivery import fate_of
from bot.foundations import Foundations
from bot.rate_limiter import PatientRateLimiter
from db.weekly_records import DueLetter, SettledLetter
from handlers.context import BotContext
from handlers.dispatch import Dispatcher, Fate
from handlers.show import Screen
from handlers.weekly import views
from handlers.weekly.conversation import WeeklyConversation
from handlers.weekly.rota import LetterNote, WeeklyRota
from handlers.weekly.service import WeeklyService
from handlers.weekly.writing import LetterWriter
from handlers.words import Dictionary
from recommender.types import Ranker

_log = logging.getLogger(__name__)


def build_weekly(base: Foundations, *, screen: Screen) -> WeeklyConversation:
    """The settings of the letter."""
    service = WeeklyService(unit_of_work=base.unit_of_work, clock=base.clock)
    return WeeklyConversation(service=service, screen=screen)


class WeeklyLetterJob:
    """One tick of letters; while one is under way another has nothing to do."""

    def __init__(
        self,
        *,
        base: Foundations,
        ranker: Ranker,
        limiter: PatientRateLimiter,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._dispatcher: Dispatcher[DueLetter, SettledLetter, LetterNote] = Dispatcher(
            rota=WeeklyRota(), unit_of_work=base.unit_of_work, clock=base.clock
        )
        self._writer = LetterWriter(
            ranker=ranker, runner=base.runner, unit_of_work=base.unit_of_work, clock=base.clock
        )
        self._limiter = limiter
        self._screen = screen
        self._dictionary = dictionary
        self._is_running = False

    async def run(self, context: BotContext) -> None:
        """Write and send what is due."""
        if self._is_running:
            return
        self._is_running = True
        try:
            n_sent = await self._dispatcher.send_all(partial(self._send, context.bot), self._limiter.spare)
        finally:
            self._is_running = False
        if n_sent:
            _log.info("weekly letters sent n=%s", n_sent)

    async def _send(self, bot: Bot, note: LetterNote) -> Fate:
        letter = await self._writer.write(note)
        view = views.letter(letter, self._dictionary[note.locale])
        return await fate_of(
            self._screen.say(bot, note.user_id, view), what="weekly letter", user_id=note.user_id
        )
