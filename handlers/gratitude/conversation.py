"""Gratitude as handlers."""

from typing import assert_never

from telegram import Update

from handlers import guards
from handlers.care_notes import CareNotes
from handlers.context import BotContext
from handlers.gratitude import taps, views
from handlers.gratitude.service import GratitudeService, Kept, NotWaiting, TooLong
from handlers.payloads.days import OpenThanks
from handlers.routes import Callback
from handlers.show import Screen
from handlers.states import State


class GratitudeConversation:
    """Takes lines and shows them."""

    def __init__(
        self, *, service: GratitudeService, notes: CareNotes, tell: Callback, screen: Screen
    ) -> None:
        """Join the parts.

        Args:
            service: Takes lines.
            notes: What is kept.
            tell: Takes words that are no line.
            screen: Sends.
        """
        self._service = service
        self._notes = notes
        self._tell = tell
        self._screen = screen

    async def open_thanks(self, update: Update, context: BotContext) -> None:
        """`/thanks`: the last lines."""
        person = guards.person(context)
        shown = await self._notes.page(person, 0)
        await self._screen.send(guards.message(update), views.page(shown, person.zone, context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """A page of them."""
        await guards.answer(update)
        person = guards.person(context)
        shown = await self._notes.page(person, OpenThanks.unpack(guards.data(update)).page)
        await self._screen.edit(guards.message(update), views.page(shown, person.zone, context.say))

    async def tap_leave(self, update: Update, context: BotContext) -> State:
        """Nothing is to be typed after all."""
        await guards.answer(update)
        person = guards.person(context)
        await self._service.leave(person)
        shown = await self._notes.page(person, 0)
        await self._screen.edit(guards.message(update), views.page(shown, person.zone, context.say))
        return State.GREETING

    async def tap_write(self, update: Update, context: BotContext) -> State:
        """A line is to be typed."""
        await guards.answer(update)
        await self._service.wait(guards.person(context), update.update_id)
        await self._screen.send(guards.message(update), views.ask(context.say))
        return State.GRATEFUL

    async def receive_words(self, update: Update, context: BotContext) -> State | None:
        """The line; the check for danger has passed it."""
        message = guards.message(update)
        outcome = await self._service.write(guards.person(context), update.update_id, guards.text(update))
        match outcome:
            case NotWaiting():
                return await self._tell(update, context) or State.GREETING
            case TooLong():
                await self._screen.send(message, views.too_long(context.say))
                return State.GRATEFUL
            case Kept(note):
                await self._screen.send(message, views.kept(note, context.say))
                return State.GREETING
            case _:
                assert_never(outcome)

    async def tap_draw(self, update: Update, context: BotContext) -> None:
        """Any line, since the person asks."""
        await guards.answer(update)
        person = guards.person(context)
        note = await self._service.draw(person)
        await self._screen.edit(guards.message(update), views.drawn(note, person.zone, context.say))

    async def tap_read(self, update: Update, context: BotContext) -> None:
        """One line."""
        await guards.answer(update)
        person = guards.person(context)
        note = await self._notes.get(person, taps.ReadThanks.unpack(guards.data(update)).note_id)
        view = views.gone(context.say) if note is None else views.line(note, person.zone, context.say)
        await self._screen.edit(guards.message(update), view)

    async def tap_ask_remove(self, update: Update, context: BotContext) -> None:
        """Asks before deleting."""
        await guards.answer(update)
        note_id = taps.AskRemoveThanks.unpack(guards.data(update)).note_id
        await self._screen.edit(guards.message(update), views.ask_remove(note_id, context.say))

    async def tap_remove(self, update: Update, context: BotContext) -> None:
        """Deletes."""
        await guards.answer(update)
        person = guards.person(context)
        await self._notes.remove(person, taps.RemoveThanks.unpack(guards.data(update)).note_id)
        shown = await self._notes.page(person, 0)
        await self._screen.edit(guards.message(update), views.page(shown, person.zone, context.say))
