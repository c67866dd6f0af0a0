"""`/checkin` as handlers, and the buttons below a question."""

from telegram import Update

from handlers import guards
from handlers.check_ins import taps, views
from handlers.check_ins.places import listed, nearest
from handlers.check_ins.service import CheckInService, NotRead, Plan
from handlers.context import BotContext
from handlers.payloads.days import AcceptCheckIns
from handlers.show import Screen
from handlers.states import State

_TYPED = frozenset({"time", "place"})


class CheckInsConversation:
    """Shows and changes when a person is asked how they are."""

    def __init__(self, *, service: CheckInService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_check_ins(self, update: Update, context: BotContext) -> None:
        """`/checkin`."""
        plan = await self._service.plan(guards.person(context))
        await self._screen.send(guards.message(update), views.page(plan, context.say))

    async def tap_open(self, update: Update, context: BotContext) -> State:
        """The same by button; what was to be typed is awaited no more."""
        await guards.answer(update)
        plan = await self._service.plan(guards.person(context))
        await self._screen.edit(guards.message(update), views.page(plan, context.say))
        return State.GREETING

    async def tap_offer(self, update: Update, context: BotContext) -> None:
        """The offer of the first meeting: one tap says yes or no."""
        await guards.answer(update)
        is_wanted = AcceptCheckIns.unpack(guards.data(update)).is_wanted
        plan = await self._service.switch(guards.person(context), is_on=is_wanted)
        message = guards.message(update)
        await self._screen.change_rows(message, ())
        view = views.accepted(plan, context.say) if is_wanted else views.declined(context.say)
        await self._screen.send(message, view)

    async def tap_part(self, update: Update, context: BotContext) -> None:
        """One part of the schedule."""
        await guards.answer(update)
        what = taps.OpenPart.unpack(guards.data(update)).what
        plan = await self._service.plan(guards.person(context))
        await self._screen.edit(guards.message(update), views.part(what, plan, context.say))

    async def tap_time(self, update: Update, context: BotContext) -> None:
        """A time, or not."""
        minute = taps.ToggleTime.unpack(guards.data(update)).minute
        await self._show_part(
            update, context, await self._service.toggle_time(guards.person(context), minute), "times"
        )

    async def tap_day(self, update: Update, context: BotContext) -> None:
        """A day, or not."""
        day = taps.ToggleDay.unpack(guards.data(update)).day
        await self._show_part(
            update, context, await self._service.toggle_day(guards.person(context), day), "days"
        )

    async def tap_days(self, update: Update, context: BotContext) -> None:
        """Several days."""
        days = taps.ChooseDays.unpack(guards.data(update)).days
        await self._show_part(
            update, context, await self._service.choose_days(guards.person(context), days), "days"
        )

    async def tap_quiet(self, update: Update, context: BotContext) -> None:
        """Quiet hours."""
        index = taps.ChooseQuiet.unpack(guards.data(update)).index
        plan = await self._service.choose_quiet(guards.person(context), index)
        await self._show_part(update, context, plan, "quiet")

    async def tap_place(self, update: Update, context: BotContext) -> None:
        """A place of the list."""
        index = taps.ChoosePlace.unpack(guards.data(update)).index
        plan = await self._service.move(guards.person(context), listed(index))
        await self._show_part(update, context, plan, "zone")

    async def tap_type(self, update: Update, context: BotContext) -> State | None:
        """Something is to be typed."""
        await guards.answer(update)
        what = taps.TypePart.unpack(guards.data(update)).what
        if what not in _TYPED:
            return None
        await self._service.wait_for(guards.person(context), what)
        await self._screen.edit(guards.message(update), views.ask_words(what, context.say))
        return State.SCHEDULING

    async def receive_words(self, update: Update, context: BotContext) -> State:
        """A time or a place."""
        outcome = await self._service.take_words(guards.person(context), guards.text(update))
        message = guards.message(update)
        if isinstance(outcome, NotRead):
            await self._screen.send(message, views.not_read(outcome, context.say))
            return State.SCHEDULING
        await self._screen.send(message, views.page(outcome, context.say))
        return State.GREETING

    async def receive_location(self, update: Update, context: BotContext) -> State:
        """A shared location says which zone, and is not kept."""
        message = guards.message(update)
        assert message.location is not None
        place = nearest(message.location.latitude, message.location.longitude)
        if place is None:
            await self._screen.send(message, views.not_read(NotRead("place"), context.say))
            return State.SCHEDULING
        plan = await self._service.move(guards.person(context), place)
        await self._screen.send(message, views.page(plan, context.say))
        return State.GREETING

    async def tap_switch(self, update: Update, context: BotContext) -> None:
        """On or off."""
        await guards.answer(update)
        is_on = taps.SwitchCheckIns.unpack(guards.data(update)).is_on
        plan = await self._service.switch(guards.person(context), is_on=is_on)
        await self._screen.edit(guards.message(update), views.page(plan, context.say))

    async def tap_snooze(self, update: Update, context: BotContext) -> None:
        """A little later."""
        await guards.answer(update)
        person = guards.person(context)
        outcome = await self._service.snooze(person)
        await self._screen.edit(guards.message(update), views.snoozed(outcome, person.zone, context.say))

    async def tap_stop(self, update: Update, context: BotContext) -> None:
        """No more."""
        await guards.answer(update)
        await self._service.switch(guards.person(context), is_on=False)
        await self._screen.edit(guards.message(update), views.stopped(context.say))

    async def _show_part(self, update: Update, context: BotContext, plan: Plan, what: str) -> None:
        await guards.answer(update)
        await self._screen.edit(guards.message(update), views.part(what, plan, context.say))
