"""`/contact` and `/tickets` as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.long_texts import LongTexts
from handlers.show import Screen
from handlers.states import State
from handlers.support import views
from handlers.support.desk import SupportDesk
from handlers.support.outcomes import Awaited, NothingToSend, Sent
from handlers.support.service import SupportService
from handlers.support.taps import AddToTicket, ReadTicket, SendTicket, TurnTickets, WithdrawTicket


class SupportConversation:
    """Takes questions to the operators, and shows what became of them."""

    def __init__(
        self, *, service: SupportService, desk: SupportDesk, long_texts: LongTexts, screen: Screen
    ) -> None:
        self._service = service
        self._long_texts = long_texts
        self._desk = desk
        self._screen = screen

    async def open_contact(self, update: Update, context: BotContext) -> State | None:
        """`/contact`: waits for the text."""
        outcome = await self._service.begin(guards.person(context))
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))
        return State.CONTACTING if isinstance(outcome, Awaited) else None

    async def tap_new(self, update: Update, context: BotContext) -> State | None:
        """The same by button."""
        await guards.answer(update)
        return await self.open_contact(update, context)

    async def receive_text(self, update: Update, context: BotContext) -> State:
        """The text: shown before it is sent."""
        person = guards.person(context)
        n_typed = await self._long_texts.length(person.id, guards.message(update))
        outcome = await self._service.write(person, guards.text(update), n_typed=n_typed)
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))
        return State.CONTACTING

    async def tap_send(self, update: Update, context: BotContext) -> State:
        """Send it off, or not."""
        person, message = guards.person(context), guards.message(update)
        await guards.answer(update)
        if not SendTicket.unpack(guards.data(update)).is_sent:
            await self._service.drop(person)
            await self._screen.edit(message, views.dropped(context.say))
            return State.GREETING
        outcome = await self._service.send(person, update.update_id)
        if isinstance(outcome, NothingToSend):
            # The first of two taps has sent it, and its answer stands there already.
            await self._screen.change_rows(message, ())
            await self._screen.send(message, views.screen(outcome, context.say))
            return State.GREETING
        await self._screen.edit(message, views.screen(outcome, context.say))
        if isinstance(outcome, Sent):
            await self._desk.serve(context.bot, outcome.ticket_id)
        return State.GREETING

    async def open_tickets(self, update: Update, context: BotContext) -> None:
        """`/tickets`: the newest."""
        page = await self._service.page(guards.person(context), 0)
        await self._screen.send(guards.message(update), views.page(page, context.say))

    async def tap_turn(self, update: Update, context: BotContext) -> None:
        """Another page."""
        await guards.answer(update)
        page = await self._service.page(guards.person(context), TurnTickets.unpack(guards.data(update)).page)
        await self._screen.edit(guards.message(update), views.page(page, context.say))

    async def tap_read(self, update: Update, context: BotContext) -> None:
        """One ticket."""
        number = ReadTicket.unpack(guards.data(update)).ticket_id
        found = await self._service.read(guards.person(context), number)
        await guards.answer(update)
        await self._screen.edit(guards.message(update), views.ticket(found, context.say))

    async def tap_add(self, update: Update, context: BotContext) -> State | None:
        """More about it, or another wording: waits for the text."""
        tap = AddToTicket.unpack(guards.data(update))
        person = guards.person(context)
        outcome = await self._service.begin(person, tap.ticket_id, is_edit=tap.is_edit)
        await guards.answer(update)
        await self._screen.send(guards.message(update), views.screen(outcome, context.say))
        return State.CONTACTING if isinstance(outcome, Awaited) else None

    async def tap_withdraw(self, update: Update, context: BotContext) -> None:
        """Take it back, once that is confirmed."""
        tap = WithdrawTicket.unpack(guards.data(update))
        person, message = guards.person(context), guards.message(update)
        await self._service.read(person, tap.ticket_id)
        await guards.answer(update)
        if not tap.is_confirmed:
            await self._screen.edit(message, views.ask_withdraw(tap.ticket_id, context.say))
            return
        await self._service.withdraw(person, tap.ticket_id)
        await self._screen.edit(message, views.withdrawn(tap.ticket_id, context.say))
        await self._desk.serve(context.bot, tap.ticket_id)
