"""`/saved` as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.payloads.films import DropSaved, TurnSaved
from handlers.saved import views
from handlers.saved.service import SavedService
from handlers.show import Screen


class SavedConversation:
    """Shows the films that were kept."""

    def __init__(self, *, service: SavedService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_saved(self, update: Update, context: BotContext) -> None:
        """`/saved`: the newest one first."""
        shown = await self._service.card(guards.person(context), 0)
        await self._screen.send(guards.message(update), views.saved(shown, context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_saved(update, context)

    async def tap_turn(self, update: Update, context: BotContext) -> None:
        """Another page."""
        await guards.answer(update)
        index = TurnSaved.unpack(guards.data(update)).index
        shown = await self._service.card(guards.person(context), index)
        await self._screen.edit(guards.message(update), views.saved(shown, context.say))

    async def tap_drop(self, update: Update, context: BotContext) -> None:
        """Take it out."""
        drop = DropSaved.unpack(guards.data(update))
        shown = await self._service.drop(guards.person(context), drop.film_id, drop.index)
        await guards.answer(update, context.say("films-dropped"))
        await self._screen.edit(guards.message(update), views.saved(shown, context.say))
