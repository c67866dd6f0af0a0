"""Warnings, pauses and bans as handlers; `/rules` and `/appeal`."""

import logging
from collections.abc import Callable
from typing import Final

from telegram import Update
from telegram.error import TelegramError

from handlers import guards
from handlers.conduct import views
from handlers.conduct.service import ConductService, TooOften
from handlers.context import BotContext
from handlers.moderators import Moderators
from handlers.payloads.board import Conduct
from handlers.routes import Callback
from handlers.show import Screen
from handlers.states import State
from handlers.words import Dictionary

_log = logging.getLogger(__name__)
_MAX_APPEAL: Final = 500


class ConductConversation:
    """Takes decisions in the moderators' group, and objections in private."""

    def __init__(
        self,
        *,
        service: ConductService,
        moderators: Moderators,
        tell_door: Callable[[], None],
        screen: Screen,
        dictionary: Dictionary,
    ) -> None:
        """Join the parts; `tell_door` says that somebody may come in again, or not any more."""
        self._tell_door = tell_door
        self._service = service
        self._moderators = moderators
        self._screen = screen
        self._dictionary = dictionary

    async def tap_conduct(self, update: Update, context: BotContext) -> None:
        """A moderator warns, mutes, bans, or takes that back."""
        user_id, tap = guards.user(update).id, Conduct.unpack(guards.data(update))
        chat_id = update.effective_chat.id if update.effective_chat else 0
        if not await self._moderators.may(chat_id=chat_id, user_id=user_id):
            await guards.answer(update, context.say("conduct-say-only-moderators"))
            return
        done = await self._service.act(tap.source, tap.source_id, tap.deed, moderator_id=user_id)
        if done is None or not done.is_new:
            await guards.answer(update, context.say("conduct-say-nothing-new"))
            return
        self._tell_door()
        await guards.answer(update)
        shown = views.done(tap.source, tap.source_id, tap.deed, context.say)
        await self._screen.send(guards.message(update), shown)
        try:
            told = views.told(tap.deed, self._dictionary[done.locale])
            await self._screen.say(context.bot, done.user_id, told)
        except TelegramError as error:
            # The decision stands; they meet it when they write next.
            _log.warning("person not told error=%s", type(error).__name__)

    async def open_rules(self, update: Update, context: BotContext) -> None:
        """`/rules`."""
        await self._screen.send(guards.message(update), views.rules(context.say))

    async def open_appeal(self, update: Update, context: BotContext) -> None:
        """`/appeal` with what the person has to say; it reaches moderators without a name."""
        message, say = guards.message(update), context.say
        text, user_id = " ".join(context.args or ()), guards.user(update).id
        if not text:
            is_possible = await self._service.latest(user_id) is not None
            key = "appeal-how" if is_possible else "appeal-nothing"
            await self._screen.send(message, views.plain(key, say, limit=_MAX_APPEAL))
            return
        if len(text) > _MAX_APPEAL:
            await self._screen.send(message, views.plain("appeal-long", say, n=len(text), limit=_MAX_APPEAL))
            return
        outcome, place = await self._service.object(user_id), await self._moderators.place()
        if isinstance(outcome, TooOften):
            await self._screen.send(message, views.plain("appeal-often", say, limit=outcome.limit))
        elif outcome is None or place is None:
            await self._screen.send(message, views.plain("appeal-nothing", say))
        else:
            view = views.appeal(outcome, text, self._dictionary[place[1]])
            is_told = await self._moderators.tell(context.bot, view)
            await self._screen.send(message, views.plain("appeal-sent" if is_told else "appeal-later", say))

    def unless_muted(self, callback: Callback) -> Callback:
        """The same for whoever may write for others now; whoever may not is told so."""

        async def answer(update: Update, context: BotContext) -> State | None:
            if context.person is None or not await self._service.is_muted(context.person.id):
                return await callback(update, context)
            if update.callback_query is not None:
                await guards.answer(update)
            await self._screen.send(guards.message(update), views.plain("muted", context.say))
            return State.GREETING

        return answer
