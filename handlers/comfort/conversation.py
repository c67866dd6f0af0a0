"""The talk as handlers."""

from typing import assert_never

from telegram import Message, Update

from handlers import guards
from handlers.comfort import views
from handlers.comfort.outcomes import (
    ExchangedBefore,
    FilmsCanWait,
    FilmsWanted,
    InDanger,
    Outcome,
    Reply,
    Speechless,
)
from handlers.comfort.replies import ReplyService
from handlers.comfort.service import ComfortService
from handlers.comfort.taps import AnotherReply, RateReply
from handlers.comfort.voice import Heard, Recording, VoiceLost, VoiceService
from handlers.context import BotContext
from handlers.live import LiveScreens
from handlers.payloads.talking import NameFeeling
from handlers.show import Screen
from handlers.states import State
from handlers.telling import Offered
from ml.counsel.types import AdviceTopic
from ml.emotion.types import Emotion


class ComfortConversation:
    """Takes up what people tell."""

    def __init__(
        self, *, service: ComfortService, replies: ReplyService, voices: VoiceService, screen: Screen
    ) -> None:
        self._service = service
        self._replies = replies
        self._voices = voices
        self._screen = screen
        self._live = LiveScreens(screen)

    async def receive_text(self, update: Update, context: BotContext) -> State | None:
        """Answer what the person wrote; the talk goes on."""
        return await self._answer(update, context, is_choosing=False)

    async def receive_text_at_films(self, update: Update, context: BotContext) -> State | None:
        """The same while films are being chosen: a wish for other films counts as a request."""
        return await self._answer(update, context, is_choosing=True)

    async def receive_words(
        self,
        update: Update,
        context: BotContext,
        text: str,
        *,
        advice: AdviceTopic | None = None,
        offered: Offered | None = None,
    ) -> State | None:
        """Answer words that came some other way than typed: a caption, or a sentence that was offered."""
        return await self._reply(update, context, text, is_choosing=False, advice=advice, offered=offered)

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
        offered: Offered | None = None,
    ) -> State | None:
        person = guards.person(context)
        live = self._live.begin(guards.message(update), update.update_id)
        outcome = await live.accompany(
            self._service.answer(
                person,
                update.update_id,
                text,
                is_choosing=is_choosing,
                advice=advice,
                offered=offered,
                hear=live.hear,
            )
        )
        await live.settle(views.answer(outcome, context.say, person.speech))
        return _state_after(outcome)

    async def receive_voice(self, update: Update, context: BotContext) -> State | None:
        """A recording: written down where a model for that was chosen, and then answered like a text."""
        message = guards.message(update)
        heard = await self._voices.listen(guards.person(context), _recording(message))
        if isinstance(heard, VoiceLost):
            await self._screen.send(message, views.voice_lost(heard.reason, context.say))
            return None
        await self._show_heard(update, context, heard)
        return await self._reply(update, context, heard.words, is_choosing=False)

    async def _show_heard(self, update: Update, context: BotContext, heard: Heard) -> None:
        # In danger, nothing stands before the protocol's answer.
        if not heard.is_crisis:
            await self._screen.send(guards.message(update), views.voice_heard(heard.words, context.say))

    async def tap_another(self, update: Update, context: BotContext) -> None:
        """Other words in the place of a reply."""
        tap, person = AnotherReply.unpack(guards.data(update)), guards.person(context)
        message = guards.message(update)
        outcome = await self._replies.another(person, update.update_id, tap.reply_id)
        if isinstance(outcome, ExchangedBefore):
            await guards.answer(update, context.say("comfort-another-once"))
            return
        if isinstance(outcome, Speechless):
            await guards.answer(update, context.say("comfort-another-none"))
            return
        await guards.answer(update)
        await self._screen.edit(message, views.answer(outcome, context.say, person.speech))

    async def tap_rate(self, update: Update, context: BotContext) -> None:
        """A thumb up or down."""
        tap, person = RateReply.unpack(guards.data(update)), guards.person(context)
        reply = await self._replies.vote(person, tap.reply_id, is_up=tap.is_up)
        await guards.answer(update, context.say("comfort-rated-up" if tap.is_up else "comfort-rated-down"))
        await self._screen.edit(guards.message(update), views.answer(reply, context.say, person.speech))

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


def _recording(message: Message) -> Recording:
    voice = message.voice
    assert voice is not None, "the filter says so"

    async def fetch() -> bytes:
        return bytes(await (await voice.get_file()).download_as_bytearray())

    # PTB is on its way to another type of `duration` and warns where it is read.
    return Recording(int(voice.to_dict()["duration"]), voice.file_size, fetch)


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
