"""Sends the questions that are due, at a pace that leaves conversations their room."""

import logging
from functools import partial

from telegram import Bot

from bot.delivery import fate_of
from bot.rate_limiter import PatientRateLimiter
from handlers.check_ins import views
from handlers.check_ins.judging import Question
from handlers.check_ins.reminding import Fate, ReminderService
from handlers.context import BotContext
from handlers.show import Screen
from handlers.words import Dictionary

_log = logging.getLogger(__name__)


class CheckInJob:
    """One tick of check-ins; while one is under way another has nothing to do."""

    def __init__(
        self,
        *,
        reminders: ReminderService,
        limiter: PatientRateLimiter,
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        self._reminders = reminders
        self._limiter = limiter
        self._screen = screen
        self._dictionary = dictionary
        self._is_running = False

    async def run(self, context: BotContext) -> None:
        """Ask everybody who is due."""
        if self._is_running:
            return
        self._is_running = True
        try:
            send = partial(self._send, context.bot)
            n_asked = await self._reminders.ask_all(send, self._limiter.spare)
        finally:
            self._is_running = False
        if n_asked:
            _log.info("check-ins asked n=%s", n_asked)

    async def _send(self, bot: Bot, question: Question) -> Fate:
        say = self._dictionary[question.locale]
        sending = self._screen.say(bot, question.user_id, views.asked(question, say))
        return await fate_of(sending, what="check-in", user_id=question.user_id)
