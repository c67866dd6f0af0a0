"""`/start` of people who are known."""

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.greeting import views
from handlers.greeting.service import GreetingService
from handlers.show import Screen
from handlers.states import State


class GreetingConversation:
    """Says hello."""

    def __init__(self, *, service: GreetingService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_start(self, update: Update, context: BotContext) -> State:
        """Greet and ask how the day is."""
        person = guards.person(context)
        part_of_day = await self._service.greet(person)
        await self._screen.send(guards.message(update), views.hello(person, part_of_day, context.say))
        return State.GREETING
