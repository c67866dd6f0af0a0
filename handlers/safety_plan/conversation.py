"""The safety plan as handlers; nothing of it is ever sent but into its person's own chat."""

from typing import assert_never

from telegram import Update

from handlers import guards
from handlers.context import BotContext
from handlers.routes import Callback
from handlers.safety_plan import taps, views
from handlers.safety_plan.service import NotWaiting, SafetyPlanService, TooLong, Written
from handlers.show import Screen
from handlers.states import State
from handlers.weighing import Weigher


class SafetyPlanConversation:
    """Shows the plan, and takes its parts."""

    def __init__(
        self, *, service: SafetyPlanService, weigher: Weigher, tell: Callback, screen: Screen
    ) -> None:
        """Join the parts.

        Args:
            service: Keeps the plan.
            weigher: Says whether words were heavy.
            tell: Takes words that belong to no part.
            screen: Sends.
        """
        self._service = service
        self._weigher = weigher
        self._tell = tell
        self._screen = screen

    async def open_plan(self, update: Update, context: BotContext) -> None:
        """`/plan`."""
        plan = await self._service.plan(guards.person(context))
        await self._screen.send(guards.message(update), views.page(plan, context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The same by button; what stands above, such as numbers to call, stays there."""
        await guards.answer(update)
        await self.open_plan(update, context)

    async def tap_edit(self, update: Update, context: BotContext) -> State | None:
        """A part is to be typed."""
        await guards.answer(update)
        part = taps.EditPlanPart.unpack(guards.data(update)).part
        plan = await self._service.wait(guards.person(context), update.update_id, part)
        if plan is None:
            await self.open_plan(update, context)
            return None
        await self._screen.send(guards.message(update), views.ask_part(part, plan, context.say))
        return State.PLANNING

    async def tap_leave(self, update: Update, context: BotContext) -> State:
        """The part stays as it is."""
        await guards.answer(update)
        plan = await self._service.leave(guards.person(context))
        await self._screen.edit(guards.message(update), views.page(plan, context.say))
        return State.GREETING

    async def tap_clear(self, update: Update, context: BotContext) -> State:
        """The part is empty."""
        await guards.answer(update)
        part = taps.ClearPlanPart.unpack(guards.data(update)).part
        plan = await self._service.clear(guards.person(context), part)
        await self._screen.edit(guards.message(update), views.page(plan, context.say))
        return State.GREETING

    async def receive_words(self, update: Update, context: BotContext) -> State | None:
        """Words for a part; a wish to die may be among them, for it is a sign that belongs into a plan."""
        typed, message = guards.text(update), guards.message(update)
        outcome = await self._service.write(guards.person(context), update.update_id, typed)
        match outcome:
            case NotWaiting():
                return await self._tell(update, context) or State.GREETING
            case TooLong():
                await self._screen.send(message, views.too_long(context.say))
                return State.PLANNING
            case Written():
                is_grave = await self._weigher.is_grave(typed)
                is_heavy = not is_grave and await self._weigher.is_heavy(typed)
                view = views.written(outcome, context.say, is_heavy=is_heavy, is_grave=is_grave)
                await self._screen.send(message, view)
                return State.GREETING
            case _:
                assert_never(outcome)

    async def tap_share(self, update: Update, context: BotContext) -> None:
        """A text to pass on; nobody else gets it from here."""
        await guards.answer(update)
        message = guards.message(update)
        plan = await self._service.plan(guards.person(context))
        if not plan.parts:
            await self._screen.edit(message, views.nothing_to_share(context.say))
            return
        await self._screen.edit(message, views.before_sharing(context.say))
        await self._screen.send(message, views.shared(plan, context.say))

    async def tap_ask_remove(self, update: Update, context: BotContext) -> None:
        """Asks before deleting."""
        await guards.answer(update)
        guards.person(context)
        await self._screen.edit(guards.message(update), views.ask_remove(context.say))

    async def tap_remove(self, update: Update, context: BotContext) -> None:
        """Deletes."""
        await guards.answer(update)
        await self._service.remove(guards.person(context))
        await self._screen.edit(guards.message(update), views.removed(context.say))
