"""The menu of care tools, and grounding, as handlers."""

from telegram import Update

from handlers import guards
from handlers.care import views
from handlers.care.service import GroundingService, NotWaiting
from handlers.care.taps import GroundStep
from handlers.context import BotContext
from handlers.routes import Callback
from handlers.show import Screen
from handlers.states import State


class CareConversation:
    """Leads to the tools, and back into the here and now."""

    def __init__(self, *, service: GroundingService, tell: Callback, screen: Screen) -> None:
        """Join the parts.

        Args:
            service: Counts the steps.
            tell: Takes words that belong to no step.
            screen: Sends.
        """
        self._service = service
        self._tell = tell
        self._screen = screen

    async def open_care(self, update: Update, context: BotContext) -> None:
        """`/care`."""
        guards.person(context)
        await self._screen.send(guards.message(update), views.menu(context.say))

    async def tap_care(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        await self.open_care(update, context)

    async def open_grounding(self, update: Update, context: BotContext) -> State | None:
        """`/ground`: the first sense."""
        person = guards.person(context)
        step = await self._service.show(person, update.update_id, 0)
        view = views.grounding(step, context.say, may_type=not person.is_secret)
        await self._screen.send(guards.message(update), view)
        return None if person.is_secret else State.GROUNDING

    async def tap_grounding(self, update: Update, context: BotContext) -> State | None:
        """The same by button."""
        await guards.answer(update)
        return await self.open_grounding(update, context)

    async def tap_step(self, update: Update, context: BotContext) -> State | None:
        """The next sense, or the end."""
        await guards.answer(update)
        person = guards.person(context)
        index = GroundStep.unpack(guards.data(update)).index
        step = await self._service.show(person, update.update_id, index)
        await self._screen.edit(guards.message(update), views.grounding(step, context.say))
        if person.is_secret:
            return None
        return State.GREETING if step.is_over else State.GROUNDING

    async def tap_stop(self, update: Update, context: BotContext) -> State:
        """Enough."""
        await guards.answer(update)
        await self._service.stop(guards.person(context))
        await self._screen.edit(guards.message(update), views.grounding_stopped(context.say))
        return State.GREETING

    async def receive_words(self, update: Update, context: BotContext) -> State | None:
        """What was found; heard, and not kept."""
        step = await self._service.answer(guards.person(context), update.update_id)
        if isinstance(step, NotWaiting):
            return await self._tell(update, context) or State.GREETING
        await self._screen.send(guards.message(update), views.grounding(step, context.say))
        return State.GREETING if step.is_over else State.GROUNDING
