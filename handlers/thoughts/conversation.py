"""Thought records as handlers."""

from telegram import Update

from handlers import guards
from handlers.care_notes import CareNotes
from handlers.context import BotContext
from handlers.payloads.days import OpenThoughts
from handlers.routes import Callback
from handlers.show import Screen
from handlers.states import State
from handlers.thoughts import taps, views
from handlers.thoughts.service import Done, Draft, NoDraft, NotWaiting, Refused, ThoughtService
from handlers.weighing import Weigher


class ThoughtsConversation:
    """Leads through a record, and shows those that are kept."""

    def __init__(
        self,
        *,
        service: ThoughtService,
        notes: CareNotes,
        weigher: Weigher,
        tell: Callback,
        screen: Screen,
    ) -> None:
        """Join the parts.

        Args:
            service: Takes the steps.
            notes: What is kept.
            weigher: Says whether words were heavy.
            tell: Takes words that belong to no record.
            screen: Sends.
        """
        self._service = service
        self._notes = notes
        self._weigher = weigher
        self._tell = tell
        self._screen = screen

    async def open_thoughts(self, update: Update, context: BotContext) -> None:
        """`/thought`."""
        person = guards.person(context)
        shown = await self._notes.page(person, 0)
        await self._screen.send(guards.message(update), views.page(shown, person.zone, context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """A page of them."""
        await guards.answer(update)
        person = guards.person(context)
        shown = await self._notes.page(person, OpenThoughts.unpack(guards.data(update)).page)
        await self._screen.edit(guards.message(update), views.page(shown, person.zone, context.say))

    async def tap_begin(self, update: Update, context: BotContext) -> State:
        """A new one."""
        await guards.answer(update)
        draft = await self._service.begin(guards.person(context), update.update_id)
        await self._screen.send(guards.message(update), views.step(draft, context.say))
        return State.THINKING

    async def tap_resume(self, update: Update, context: BotContext) -> State:
        """The one that was begun."""
        await guards.answer(update)
        outcome = await self._service.resume(guards.person(context))
        view = views.gone(context.say) if isinstance(outcome, NoDraft) else views.step(outcome, context.say)
        await self._screen.send(guards.message(update), view)
        return State.GREETING if isinstance(outcome, NoDraft) else State.THINKING

    async def tap_pick(self, update: Update, context: BotContext) -> State:
        """A feeling, or how strong it is."""
        await guards.answer(update)
        tap = taps.PickThought.unpack(guards.data(update))
        outcome = await self._service.pick(
            guards.person(context), update.update_id, run=tap.run, step=tap.step, value=tap.value
        )
        return await self._show(update, context, outcome)

    async def tap_skip(self, update: Update, context: BotContext) -> State:
        """Nothing for this step."""
        await guards.answer(update)
        tap = taps.SkipThought.unpack(guards.data(update))
        outcome = await self._service.skip(
            guards.person(context), update.update_id, run=tap.run, step=tap.step
        )
        return await self._show(update, context, outcome)

    async def tap_back(self, update: Update, context: BotContext) -> State:
        """The step before."""
        await guards.answer(update)
        tap = taps.BackThought.unpack(guards.data(update))
        outcome = await self._service.back(
            guards.person(context), update.update_id, run=tap.run, step=tap.step
        )
        return await self._show(update, context, outcome)

    async def receive_words(self, update: Update, context: BotContext) -> State | None:
        """Words for a step; the check for danger has passed them."""
        typed, message = guards.text(update), guards.message(update)
        outcome = await self._service.write(guards.person(context), update.update_id, typed)
        match outcome:
            case NotWaiting():
                return await self._tell(update, context) or State.GREETING
            case Refused():
                await self._screen.send(message, views.refused(outcome, context.say))
            case Draft():
                is_heavy = await self._weigher.is_heavy(typed)
                await self._screen.send(message, views.step(outcome, context.say, is_heavy=is_heavy))
        return State.THINKING

    async def tap_read(self, update: Update, context: BotContext) -> None:
        """One record."""
        await guards.answer(update)
        person = guards.person(context)
        note = await self._notes.get(person, taps.ReadThought.unpack(guards.data(update)).note_id)
        view = views.gone(context.say) if note is None else views.record(note, person.zone, context.say)
        await self._screen.edit(guards.message(update), view)

    async def tap_ask_remove(self, update: Update, context: BotContext) -> None:
        """Asks before deleting."""
        await guards.answer(update)
        note_id = taps.AskRemoveThought.unpack(guards.data(update)).note_id
        await self._screen.edit(guards.message(update), views.ask_remove(note_id, context.say))

    async def tap_remove(self, update: Update, context: BotContext) -> None:
        """Deletes."""
        await guards.answer(update)
        person = guards.person(context)
        await self._notes.remove(person, taps.RemoveThought.unpack(guards.data(update)).note_id)
        shown = await self._notes.page(person, 0)
        await self._screen.edit(guards.message(update), views.page(shown, person.zone, context.say))

    async def _show(self, update: Update, context: BotContext, outcome: Draft | Done | NoDraft) -> State:
        message, zone = guards.message(update), guards.person(context).zone
        match outcome:
            case Draft():
                await self._screen.edit(message, views.step(outcome, context.say))
                return State.THINKING
            case Done(note):
                await self._screen.edit(message, views.record(note, zone, context.say, is_new=True))
            case NoDraft():
                await self._screen.edit(message, views.gone(context.say))
        return State.GREETING
