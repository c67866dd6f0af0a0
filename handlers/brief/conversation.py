"""`/brief` as handlers."""

import html

from telegram import Update
from telegram.constants import ChatAction

from handlers import guards
from handlers.brief import taps, views
from handlers.brief.choices import Picked
from handlers.brief.service import BriefService, NotNow
from handlers.context import BotContext
from handlers.show import Screen
from handlers.states import State

_SEND_SECONDS = 60.0


class BriefConversation:
    """Lets a person choose what a paper tells, and hands it to them."""

    def __init__(self, *, service: BriefService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_brief(self, update: Update, context: BotContext) -> None:
        """`/brief`."""
        overview = await self._service.overview(guards.person(context))
        await self._screen.send(guards.message(update), views.overview(overview, context.say))

    async def tap_open(self, update: Update, context: BotContext) -> State:
        """Back to the overview; what was to be typed is awaited no more."""
        await guards.answer(update)
        overview = await self._service.overview(guards.person(context))
        await self._screen.edit(guards.message(update), views.overview(overview, context.say))
        return State.GREETING

    async def tap_days(self, update: Update, context: BotContext) -> None:
        """How far back."""
        await guards.answer(update)
        days = taps.ChooseSpan.unpack(guards.data(update)).days
        overview = await self._service.choose_days(guards.person(context), days)
        await self._screen.edit(guards.message(update), views.overview(overview, context.say))

    async def tap_scales(self, update: Update, context: BotContext) -> None:
        """With or without questionnaires."""
        await guards.answer(update)
        is_on = taps.SwitchScales.unpack(guards.data(update)).is_on
        overview = await self._service.switch_scales(guards.person(context), is_on=is_on)
        await self._screen.edit(guards.message(update), views.overview(overview, context.say))

    async def tap_words(self, update: Update, context: BotContext) -> None:
        """A page of own words."""
        await guards.answer(update)
        index = taps.OpenOwnWords.unpack(guards.data(update)).page
        page = await self._service.words(guards.person(context), index)
        await self._screen.edit(guards.message(update), views.words_page(page, context.say))

    async def tap_tick(self, update: Update, context: BotContext) -> None:
        """These words, or not."""
        tap = taps.TickWords.unpack(guards.data(update))
        picked = Picked(tap.kind, tap.item_id)
        page = await self._service.tick(guards.person(context), picked, tap.page, is_on=tap.is_on)
        is_full = tap.is_on and picked not in page.choices.picked
        await guards.answer(update, context.say("brief-full") if is_full else None)
        await self._screen.edit(guards.message(update), views.words_page(page, context.say))

    async def tap_questions(self, update: Update, context: BotContext) -> State:
        """Questions to ask; what was to be typed is awaited no more."""
        await guards.answer(update)
        overview = await self._service.overview(guards.person(context))
        await self._screen.edit(guards.message(update), views.questions(overview, context.say))
        return State.GREETING

    async def tap_question(self, update: Update, context: BotContext) -> None:
        """A ready question, or not."""
        await guards.answer(update)
        tap = taps.TickQuestion.unpack(guards.data(update))
        overview = await self._service.tick_question(guards.person(context), tap.number, is_on=tap.is_on)
        await self._screen.edit(guards.message(update), views.questions(overview, context.say))

    async def tap_drop(self, update: Update, context: BotContext) -> None:
        """A typed question goes."""
        await guards.answer(update)
        key = taps.DropQuestion.unpack(guards.data(update)).key
        overview = await self._service.drop_question(guards.person(context), key)
        await self._screen.edit(guards.message(update), views.questions(overview, context.say))

    async def tap_type(self, update: Update, context: BotContext) -> State | None:
        """A question is to be typed."""
        await guards.answer(update)
        message = guards.message(update)
        if not await self._service.can_ask_more(guards.person(context)):
            await self._screen.edit(message, views.refused(context.say))
            return None
        await self._screen.edit(message, views.ask_question(context.say))
        return State.BRIEFING

    async def receive_words(self, update: Update, context: BotContext) -> State:
        """The question; the check for danger has passed it."""
        message = guards.message(update)
        overview = await self._service.take_question(guards.person(context), guards.text(update))
        if overview is None:
            await self._screen.send(message, views.refused(context.say))
            return State.BRIEFING
        await self._screen.send(message, views.questions(overview, context.say))
        return State.GREETING

    async def tap_make(self, update: Update, context: BotContext) -> None:
        """The paper."""
        await guards.answer(update)
        person, message, say = guards.person(context), guards.message(update), context.say
        await message.reply_chat_action(ChatAction.UPLOAD_DOCUMENT)
        paper = await self._service.make(person, update.update_id, say)
        if isinstance(paper, NotNow):
            await self._screen.send(message, views.not_made(paper, say))
            return
        await message.reply_document(
            paper.content,
            filename=paper.name,
            caption=html.escape(say("brief-made")),
            write_timeout=_SEND_SECONDS,
        )
