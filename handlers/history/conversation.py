"""`/history` as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.history import views
from handlers.history.service import HistoryService
from handlers.history.taps import DeleteExchange, DeleteHistory, ReadExchange, TurnHistory
from handlers.pets import PETS
from handlers.show import Screen
from handlers.view import View


class HistoryConversation:
    """Shows what was said, page by page, and deletes one or all."""

    def __init__(self, *, service: HistoryService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_history(self, update: Update, context: BotContext) -> None:
        """`/history`: the newest page."""
        await self._screen.send(guards.message(update), await self._page(context, 0))

    async def tap_turn(self, update: Update, context: BotContext) -> None:
        """Another page."""
        await guards.answer(update)
        index = TurnHistory.unpack(guards.data(update)).page
        await self._screen.edit(guards.message(update), await self._page(context, index))

    async def tap_read(self, update: Update, context: BotContext) -> None:
        """One exchange in full."""
        tap = ReadExchange.unpack(guards.data(update))
        past = await self._service.read(guards.person(context), tap.exchange_id)
        await guards.answer(update)
        view = views.exchange_screen(past, tap.page, _pet(context), context.say)
        await self._screen.edit(guards.message(update), view)

    async def tap_delete(self, update: Update, context: BotContext) -> None:
        """This one goes; the page that it stood on follows."""
        tap = DeleteExchange.unpack(guards.data(update))
        await self._service.delete(guards.person(context), tap.exchange_id)
        await guards.answer(update, context.say("history-deleted"))
        await self._screen.edit(guards.message(update), await self._page(context, tap.page))

    async def tap_delete_all(self, update: Update, context: BotContext) -> None:
        """All of it goes, once that is confirmed."""
        await guards.answer(update)
        message = guards.message(update)
        if not DeleteHistory.unpack(guards.data(update)).is_confirmed:
            await self._screen.edit(message, views.ask_delete_all(context.say))
            return
        await self._service.delete_all(guards.person(context))
        await self._screen.edit(message, views.all_deleted(context.say))

    async def _page(self, context: BotContext, index: int) -> View:
        page = await self._service.page(guards.person(context), index)
        return views.page_screen(page, _pet(context), context.say)


def _pet(context: BotContext) -> str:
    return guards.person(context).pet or PETS[0]
