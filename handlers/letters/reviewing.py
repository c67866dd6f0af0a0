"""Letters before moderators, as handlers."""

import logging

from telegram import Bot, Update
from telegram.error import TelegramError

from handlers import guards
from handlers.context import BotContext
from handlers.letters import review_views as views
from handlers.letters.review import LetterReview
from handlers.letters.taps import DecideLetter
from handlers.moderators import Moderators
from handlers.show import Screen
from handlers.words import Dictionary

_log = logging.getLogger(__name__)
_MAX_AT_ONCE = 20


class ReviewConversation:
    """Shows letters to moderators, and takes their decisions."""

    def __init__(
        self, *, review: LetterReview, moderators: Moderators, screen: Screen, dictionary: Dictionary
    ) -> None:
        self._review = review
        self._moderators = moderators
        self._screen = screen
        self._dictionary = dictionary

    async def tap_decide(self, update: Update, context: BotContext) -> None:
        """A decision."""
        place = await self._moderators.place()
        chat_id = update.effective_chat.id if update.effective_chat else 0
        moderator_id = guards.user(update).id
        if place is None or not await self._moderators.may(chat_id=chat_id, user_id=moderator_id):
            await guards.answer(update, context.say("letter-case-only-moderators"))
            return
        tap = DecideLetter.unpack(guards.data(update))
        decided = await self._review.decide(tap.case_id, tap.decision, moderator_id=moderator_id)
        if decided is None:
            await guards.answer(update, context.say("letter-case-too-late"))
            return
        await guards.answer(update)
        await self._screen.edit(guards.message(update), views.case(decided.shown, self._dictionary[place[1]]))
        if decided.told is not None:
            user_id, locale = decided.told
            try:
                await self._screen.say(context.bot, user_id, views.stopped(self._dictionary[locale]))
            except TelegramError as error:
                # The decision stands, and `/letters` shows it; nothing of whom it was about is logged.
                _log.warning("writer not told error=%s", type(error).__name__)

    async def show_due(self, bot: Bot) -> None:
        """Bring cases to the moderators' group; called again and again."""
        place = await self._moderators.place()
        if place is None:
            return
        for _ in range(_MAX_AT_ONCE):
            if (shown := await self._review.claim()) is None:
                return
            case, view = shown.case, views.case(shown, self._dictionary[place[1]])
            message_id = await self._moderators.bring(bot, view, place_id=place[0], known=case.shown_at)
            if message_id is None:
                # The lease of the claim ends, and it is tried again then: nothing is lost.
                return
            await self._review.settle(case, place[0], message_id)
