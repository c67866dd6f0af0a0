"""The talk as handlers."""

from typing import assert_never

from telegram import Update
from telegram.constants import ChatAction

from handlers import guards
from handlers.callback_data import NameFeeling
from handlers.comfort import views
from handlers.comfort.outcomes import (
    FilmsCanWait,
    FilmsWanted,
    InDanger,
    Outcome,
    Reply,
    Speechless,
)
from handlers.comfort.service import ComfortService
from handlers.context import BotContext
from handlers.show import Screen
from handlers.states import State
from ml.counsel.types import AdviceTopic
from ml.emotion.types import Emotion


class ComfortConversation:
    """Takes up what people tell."""

    def __init__(self, *, service: ComfortService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def receive_text(self, update: Update, context: BotContext) -> State | None:
        """Answer what the person wrote; the talk goes on."""
        return await self._answer(update, context, is_choosing=False)

    async def receive_text_at_films(self, update: Update, context: BotContext) -> State | None:
        """The same while films are being chosen: a wish for other films counts as a request."""
        return await self._answer(update, context, is_choosing=True)

    async def receive_words(
        self, update: Update, context: BotContext, text: str, *, advice: AdviceTopic | None = None
    ) -> State | None:
        """Answer words that came some other way than typed: a caption, or a sentence that was offered."""
        return await self._reply(update, context, text, is_choosing=False, advice=advice)

    async def _answer(self, update: Update, context: BotContext, *, is_choosing: bool) -> State | None:
        return await self._reply(update, context, guards.text(update), is_choosing=is_choosing)

    async def _reply(
        self,
        update: Update,
        context: BotContext,
        text: str,
        *,
        is_choosing: bool,
        advice: AdviceTopic | None = None,
    ) -> State | None:
        message = guards.message(update)
        await message.reply_chat_action(ChatAction.TYPING)
        outcome = await self._service.answer(
            guards.person(context), update.update_id, text, is_choosing=is_choosing, advice=advice
        )
        await self._screen.send(message, views.answer(outcome, context.say))
        return _state_after(outcome)

    async def tap_keep_talking(self, update: Update, context: BotContext) -> State:
        """Go on."""
        await guards.answer(update)
        await self._screen.send(guards.message(update), views.keep_talking(context.say))
        return State.COMFORTING

    async def tap_correct(self, update: Update, context: BotContext) -> None:
        """Offer the ten feelings."""
        await guards.answer(update)
        await self._screen.send(guards.message(update), views.ask_feeling(context.say))

    async def tap_feeling(self, update: Update, context: BotContext) -> State | None:
        """The person's own word."""
        await guards.answer(update)
        named = NameFeeling.unpack(guards.data(update)).emotion
        if named not in set(Emotion):
            return None
        await self._service.correct_feeling(guards.person(context), Emotion(named))
        await self._screen.edit(guards.message(update), views.feeling_taken(Emotion(named), context.say))
        return State.COMFORTING


def _state_after(outcome: Outcome) -> State | None:
    match outcome:
        case Reply(takes_up_worry=True):
            return State.COMFORTING
        case Reply(is_farewell=True):
            return State.GREETING
        case FilmsWanted():
            return State.RECOMMENDING
        case Reply() | FilmsCanWait() | InDanger() | Speechless():
            return None
        case _:
            assert_never(outcome)
