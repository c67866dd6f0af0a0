"""Letters before moderators, as handlers."""

import logging

from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden

from handlers import guards
from handlers.context import BotContext
from handlers.letters import review_views as views
from handlers.letters.review import LetterReview
from handlers.letters.taps import DecideLetter
from handlers.show import Screen
from handlers.words import Dictionary

_log = logging.getLogger(__name__)
_MAX_AT_ONCE = 20


class ReviewConversation:
    """Shows letters in the moderators' group, and takes decisions there only."""

    def __init__(self, *, review: LetterReview, screen: Screen, dictionary: Dictionary) -> None:
        self._review = review
        self._screen = screen
        self._dictionary = dictionary

    async def tap_decide(self, update: Update, context: BotContext) -> None:
        """A decision."""
        place, chat = await self._review.place(), update.effective_chat
        if place is None or chat is None or chat.id != place[0]:
            await guards.answer(update, context.say("letter-case-only-moderators"))
            return
        tap = DecideLetter.unpack(guards.data(update))
        moderator_id = guards.user(update).id
        shown = await self._review.decide(tap.case_id, tap.decision, moderator_id=moderator_id)
        if shown is None:
            await guards.answer(update, context.say("letter-case-too-late"))
            return
        await guards.answer(update)
        await self._screen.edit(guards.message(update), views.case(shown, self._dictionary[place[1]]))

    async def show_due(self, bot: Bot) -> None:
        """Bring cases to the moderators' group; called again and again."""
        place = await self._review.place()
        if place is None:
            return
        for _ in range(_MAX_AT_ONCE):
            if (shown := await self._review.claim()) is None:
                return
            case, view = shown.case, views.case(shown, self._dictionary[place[1]])
            try:
                if case.message_id is not None and case.place_id is not None:
                    message_id = await self._screen.fill(bot, case.place_id, case.message_id, view)
                    await self._review.settle(case, case.place_id, message_id)
                else:
                    sent = await self._screen.say(bot, place[0], view)
                    await self._review.settle(case, place[0], sent.message_id)
            except (BadRequest, Forbidden) as error:
                # The lease of the claim ends, and it is tried again then: nothing is lost.
                _log.warning("moderators not reached error=%s", type(error).__name__)
                return
