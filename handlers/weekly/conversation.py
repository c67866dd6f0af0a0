"""The weekly letter as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.payloads.films import OpenFilm
from handlers.show import Screen
from handlers.weekly import views
from handlers.weekly.service import WeeklyService
from handlers.weekly.taps import SwitchWeekly


class WeeklyConversation:
    """Shows and changes whether letters come."""

    def __init__(self, *, service: WeeklyService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """Whether letters come."""
        await guards.answer(update)
        person = guards.person(context)
        plan = await self._service.plan(person)
        await self._screen.send(guards.message(update), views.page(plan, person.zone, context.say))

    async def tap_switch(self, update: Update, context: BotContext) -> None:
        """On or off."""
        await guards.answer(update)
        person = guards.person(context)
        plan = await self._service.switch(person, is_on=SwitchWeekly.unpack(guards.data(update)).is_on)
        await self._screen.edit(guards.message(update), views.page(plan, person.zone, context.say))

    async def tap_stop(self, update: Update, context: BotContext) -> None:
        """No more; the letter stays, and all that can be done below it besides."""
        await guards.answer(update)
        await self._service.switch(guards.person(context), is_on=False)
        message = guards.message(update)
        rows = views.rows_below(_batch_of(update), context.say, is_wanted=False)
        await self._screen.change_rows(message, rows)
        await self._screen.send(message, views.stopped(context.say))


def _batch_of(update: Update) -> int | None:
    """The recommendation that the tapped message leads to."""
    markup = guards.message(update).reply_markup
    sent = [button.callback_data for row in markup.inline_keyboard for button in row] if markup else []
    films = [data for data in sent if isinstance(data, str) and data.startswith(f"{OpenFilm.tag}:")]
    return OpenFilm.unpack(films[0]).batch_id if films else None
