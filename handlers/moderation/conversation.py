"""Decisions of moderators as handlers, in their group and in the private chats of operators."""

import logging

from telegram import Bot, Update
from telegram.error import TelegramError

from handlers import guards
from handlers.context import BotContext
from handlers.moderation import views
from handlers.moderation.outcomes import Decided, TooLate
from handlers.moderation.service import ModerationService
from handlers.moderation.taps import AskReason, Decide, Reject, ShowCase
from handlers.moderators import Moderators
from handlers.show import Screen
from handlers.words import Dictionary

_log = logging.getLogger(__name__)
_MAX_AT_ONCE = 20


class ModerationConversation:
    """Shows cases and takes decisions."""

    def __init__(
        self, *, service: ModerationService, moderators: Moderators, screen: Screen, dictionary: Dictionary
    ) -> None:
        self._service = service
        self._moderators = moderators
        self._screen = screen
        self._dictionary = dictionary

    async def tap_decide(self, update: Update, context: BotContext) -> None:
        """Approve, hide, show again, or note as seen."""
        tap = Decide.unpack(guards.data(update))
        await self._decide(update, context, tap.case_id, tap.decision)

    async def tap_reject(self, update: Update, context: BotContext) -> None:
        """Reject with a reason."""
        tap = Reject.unpack(guards.data(update))
        await self._decide(update, context, tap.case_id, "reject", reason=tap.reason)

    async def tap_reason(self, update: Update, context: BotContext) -> None:
        """Ask for the reason."""
        await self._show(update, context, AskReason.unpack(guards.data(update)).case_id, asks=True)

    async def tap_show(self, update: Update, context: BotContext) -> None:
        """Back to the case."""
        await self._show(update, context, ShowCase.unpack(guards.data(update)).case_id, asks=False)

    async def show_due(self, bot: Bot) -> None:
        """Bring cases to where moderators see them; called again and again."""
        place = await self._moderators.place()
        if place is None:
            return
        place_id, locale = place
        for _ in range(_MAX_AT_ONCE):
            if (opened := await self._service.claim()) is None:
                return
            view, case = views.case(opened, self._dictionary[locale]), opened.case
            message_id = await self._moderators.bring(bot, view, place_id=place_id, known=case.shown_at)
            if message_id is None:
                # The lease of the claim ends, and it is tried again then: nothing is lost.
                return
            await self._service.settle(case, place_id, message_id)

    async def _decide(
        self, update: Update, context: BotContext, case_id: int, decision: str, *, reason: str | None = None
    ) -> None:
        if not await self._may(update, context):
            return
        outcome = await self._service.decide(
            case_id, decision, moderator_id=guards.user(update).id, reason=reason
        )
        if isinstance(outcome, TooLate):
            await guards.answer(update, context.say("case-too-late"))
            return
        await guards.answer(update, context.say(f"case-did-{decision}"))
        await self._screen.edit(guards.message(update), views.case(outcome.shown, context.say))
        await self._tell(context.bot, outcome)

    async def _show(self, update: Update, context: BotContext, case_id: int, *, asks: bool) -> None:
        if not await self._may(update, context):
            return
        await guards.answer(update)
        opened = await self._service.open(case_id)
        if opened is not None:
            is_open = asks and opened.case.closed_at is None and opened.case.kind == "review"
            view = (views.reasons if is_open else views.case)(opened, context.say)
            await self._screen.edit(guards.message(update), view)

    async def _may(self, update: Update, context: BotContext) -> bool:
        chat_id = update.effective_chat.id if update.effective_chat else 0
        may = await self._moderators.may(chat_id=chat_id, user_id=guards.user(update).id)
        if not may:
            await guards.answer(update, context.say("case-only-moderators"))
        return may

    async def _tell(self, bot: Bot, outcome: Decided) -> None:
        if outcome.notice is None:
            return
        say = self._dictionary[outcome.notice.locale]
        try:
            await self._screen.say(bot, outcome.notice.user_id, views.notice(outcome.notice, say))
        except TelegramError as error:
            # The decision stands, and `/myposts` shows it.
            _log.warning("author not told error=%s", type(error).__name__)
