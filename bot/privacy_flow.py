"""Builds the pages of privacy, and does once a day what the periods of keeping ask for."""

import logging
from collections.abc import Sequence

from telegram.error import Forbidden, TelegramError

from bot.engines import Engines
from bot.foundations import Foundations
from handlers.context import BotContext
from handlers.own_data import Keeping
from handlers.person_data import PersonData
from handlers.privacy import views
from handlers.privacy.conversation import PrivacyConversation
from handlers.privacy.deletion import DeletionService
from handlers.privacy.export import ExportService
from handlers.privacy.retention import RetentionService
from handlers.privacy.secrecy import SecrecyConversation
from handlers.privacy.secret import SecretEngines, SecretTalkService
from handlers.privacy.service import PrivacyService
from handlers.show import Screen
from handlers.words import Dictionary

_log = logging.getLogger(__name__)


def build_privacy(
    base: Foundations, engines: Engines, data: Sequence[PersonData], *, screen: Screen
) -> tuple[PrivacyConversation, SecrecyConversation]:
    """Build the two conversations of the flow."""
    comfort, unit_of_work, clock = engines.comfort, base.unit_of_work, base.clock
    service = PrivacyService(data=data, unit_of_work=unit_of_work, clock=clock)
    talk = SecretTalkService(
        engines=SecretEngines(
            emotion=comfort.emotion, intent=comfort.intent, safety=comfort.safety, counsel=comfort.counsel
        ),
        runner=base.counsel_runner,
        unit_of_work=unit_of_work,
        clock=clock,
    )
    privacy = PrivacyConversation(
        service=service,
        export=ExportService(
            data=data,
            titles={film.id: {"ko": film.title, "en": film.title_en} for film in engines.films.values()},
            runner=base.runner,
            unit_of_work=unit_of_work,
            clock=clock,
        ),
        deletion=DeletionService(data=data, unit_of_work=unit_of_work, clock=clock),
        forget=talk.forget,
        screen=screen,
    )
    return privacy, SecrecyConversation(talk=talk, service=service, screen=screen)


class RetentionJob:
    """Deletes what is too old, warns those whose account will end, and ends it."""

    def __init__(
        self, *, retention: RetentionService, keeping: Keeping, screen: Screen, dictionary: Dictionary
    ) -> None:
        self._retention = retention
        self._days = keeping.warning.days
        self._screen = screen
        self._dictionary = dictionary

    async def run(self, context: BotContext) -> None:
        """Do the day's work, if no other process does it."""
        if not await self._retention.claim():
            return
        await self._retention.expire()
        while sleepers := await self._retention.to_warn():
            for sleeper in sleepers:
                try:
                    view = views.warning(self._days, self._dictionary[sleeper.locale])
                    await self._screen.say(context.bot, sleeper.user_id, view)
                except Forbidden:
                    _log.info("cannot be warned, the bot is blocked user=%s", sleeper.user_id)
                except TelegramError as error:
                    # Told once too seldom is worse than told late: the rest waits for tomorrow.
                    _log.warning("warning failed user=%s error=%s", sleeper.user_id, type(error).__name__)
                    return
                await self._retention.note_warned(sleeper.user_id)
        await self._retention.end_sleepers()
