"""The menu as handlers; the last ones that an update meets."""

from telegram import Message, Update

from handlers import guards
from handlers.context import BotContext
from handlers.menu import views
from handlers.menu.service import MenuService
from handlers.payloads.talking import ConfirmReset
from handlers.show import Screen
from handlers.states import State


class MenuConversation:
    """Help, reset, cancel, and answers to what has no meaning in a state."""

    def __init__(self, *, service: MenuService, screen: Screen, is_sent_out: bool = False) -> None:
        self._service = service
        self._screen = screen
        self._is_sent_out = is_sent_out

    async def open_help(self, update: Update, context: BotContext) -> None:
        """`/help`."""
        await self._screen.send(
            guards.message(update), views.help_screen(context.say, is_sent_out=self._is_sent_out)
        )

    async def tap_help(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_help(update, context)

    async def open_cancel(self, update: Update, context: BotContext) -> State:
        """`/cancel`: back to where a talk begins, from anywhere."""
        if context.person is None or not context.person.is_settled:
            await self._screen.send(guards.message(update), views.only_after_start(context.say))
            return State.ARRIVING
        await self._screen.send(guards.message(update), views.cancelled(context.say))
        return State.GREETING

    async def open_reset(self, update: Update, context: BotContext) -> None:
        """`/reset`: asks first."""
        await self._screen.send(guards.message(update), views.ask_reset(context.say))

    async def tap_reset(self, update: Update, context: BotContext) -> State | None:
        """Forget the talk, or not."""
        await guards.answer(update)
        message = guards.message(update)
        if not ConfirmReset.unpack(guards.data(update)).is_confirmed:
            await self._screen.edit(message, views.not_reset(context.say))
            return None
        await self._service.forget_talk(guards.person(context))
        await self._screen.edit(message, views.reset_done(context.say))
        return State.GREETING

    async def open_only_after_start(self, update: Update, context: BotContext) -> None:
        """A command of settled people, from somebody who is not."""
        await self._screen.send(guards.message(update), views.only_after_start(context.say))

    async def receive_unknown_command(self, update: Update, context: BotContext) -> None:
        """No such command; what was going on goes on."""
        await self._screen.send(guards.message(update), views.unknown_command(context.say))

    async def receive_wordless(self, update: Update, context: BotContext) -> None:
        """A sticker, a voice message, a file: answered kindly, and nothing changes."""
        message = guards.message(update)
        await self._screen.send(message, views.wordless(_kind(message), context.say))

    async def tap_stale(self, update: Update, context: BotContext) -> None:
        """A button that is old, forged, or of another state; every tap is answered."""
        await guards.answer(update, views.stale_button(context.say))


def _kind(message: Message) -> str:
    for kind in (
        "sticker",
        "voice",
        "animation",
        "audio",
        "location",
        "contact",
    ):
        if getattr(message, kind):
            return kind.replace("_", "-")
    if message.document:
        return "document"
    return "other"
