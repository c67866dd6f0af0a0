"""`/mode` as handlers."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.manner import views
from handlers.manner.service import MannerService
from handlers.manner.taps import ChooseLength, ChooseSpeech
from handlers.show import Screen


class MannerConversation:
    """Shows and changes how replies are worded."""

    def __init__(self, *, service: MannerService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_mode(self, update: Update, context: BotContext) -> None:
        """`/mode`."""
        manner = await self._service.manner(guards.person(context))
        await self._screen.send(guards.message(update), views.manner_screen(manner, context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_mode(update, context)

    async def tap_speech(self, update: Update, context: BotContext) -> None:
        """Another manner of speech."""
        await guards.answer(update)
        speech = ChooseSpeech.unpack(guards.data(update)).speech
        manner = await self._service.change_speech(guards.person(context), speech)
        await self._screen.edit(guards.message(update), views.manner_screen(manner, context.say))

    async def tap_length(self, update: Update, context: BotContext) -> None:
        """Another length."""
        await guards.answer(update)
        length = ChooseLength.unpack(guards.data(update)).length
        manner = await self._service.change_length(guards.person(context), length)
        await self._screen.edit(guards.message(update), views.manner_screen(manner, context.say))
