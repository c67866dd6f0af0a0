"""Questionnaires as handlers."""

from typing import assert_never

from telegram import Update

from handlers import guards
from handlers.care_notes import CareNotes
from handlers.context import BotContext
from handlers.payloads.days import OpenScales
from handlers.person import Person
from handlers.scales import taps, views
from handlers.scales.scoring import Peril
from handlers.scales.service import NoSuchScale, Question, Result, ScaleService, result_of
from handlers.show import Screen
from handlers.view import View
from handlers.words import Words

_PHQ, _GAD = 0, 1


class ScalesConversation:
    """Asks one question after the other, and shows what came out."""

    def __init__(self, *, service: ScaleService, notes: CareNotes, screen: Screen) -> None:
        self._service = service
        self._notes = notes
        self._screen = screen

    async def open_phq(self, update: Update, context: BotContext) -> None:
        """`/phq`."""
        view = await self._intro(guards.person(context), _PHQ, update.update_id, context.say)
        await self._screen.send(guards.message(update), view)

    async def open_gad(self, update: Update, context: BotContext) -> None:
        """`/gad`."""
        view = await self._intro(guards.person(context), _GAD, update.update_id, context.say)
        await self._screen.send(guards.message(update), view)

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """Before one begins."""
        await guards.answer(update)
        number = taps.OpenScale.unpack(guards.data(update)).scale
        view = await self._intro(guards.person(context), number, update.update_id, context.say)
        await self._screen.edit(guards.message(update), view)

    async def tap_page(self, update: Update, context: BotContext) -> None:
        """Both of them, and a page of what came out."""
        await guards.answer(update)
        person = guards.person(context)
        shown = await self._notes.page(person, OpenScales.unpack(guards.data(update)).page)
        await self._screen.edit(guards.message(update), views.page(shown, person.zone, context.say))

    async def tap_step(self, update: Update, context: BotContext) -> None:
        """An answer, or a question again."""
        await guards.answer(update)
        tap = taps.ScaleStep.unpack(guards.data(update))
        outcome = self._service.question(tap.scale, tap.run, tap.answers, tap.index)
        message = guards.message(update)
        match outcome:
            case NoSuchScale():
                await self._screen.edit(message, views.gone(context.say))
            case Question():
                await self._screen.edit(message, views.question(outcome, context.say))
            case Result():
                await self._end(update, context, tap, outcome)
            case _:
                assert_never(outcome)

    async def tap_score(self, update: Update, context: BotContext) -> None:
        """The score, after people to talk to were shown."""
        await guards.answer(update)
        tap = taps.ShowScore.unpack(guards.data(update))
        outcome = self._service.result(tap.scale, tap.run, tap.answers)
        if isinstance(outcome, NoSuchScale):
            await self._screen.edit(guards.message(update), views.gone(context.say))
            return
        person = guards.person(context)
        result = await self._service.keep(person, tap.run, outcome)
        if not result.peril:
            await self._screen.edit(guards.message(update), views.score(result, context.say))
            return
        has_plan = await self._service.has_plan(person)
        view = views.score_below(result, tap.run, tap.answers, context.say, has_plan=has_plan)
        await self._screen.edit(guards.message(update), view)

    async def tap_read(self, update: Update, context: BotContext) -> None:
        """A result of another day."""
        await guards.answer(update)
        person = guards.person(context)
        note_id = taps.ReadScale.unpack(guards.data(update)).note_id
        note = await self._notes.get(person, note_id)
        result = None if note is None else result_of(note)
        view = (
            views.gone(context.say)
            if result is None
            else views.kept(note_id, result, person.zone, context.say)
        )
        await self._screen.edit(guards.message(update), view)

    async def tap_ask_remove(self, update: Update, context: BotContext) -> None:
        """Asks before deleting."""
        await guards.answer(update)
        note_id = taps.AskRemoveScale.unpack(guards.data(update)).note_id
        await self._screen.edit(guards.message(update), views.ask_remove(note_id, context.say))

    async def tap_remove(self, update: Update, context: BotContext) -> None:
        """Deletes."""
        await guards.answer(update)
        person = guards.person(context)
        await self._notes.remove(person, taps.RemoveScale.unpack(guards.data(update)).note_id)
        shown = await self._notes.page(person, 0)
        await self._screen.edit(guards.message(update), views.page(shown, person.zone, context.say))

    async def _end(self, update: Update, context: BotContext, tap: taps.ScaleStep, result: Result) -> None:
        person, message = guards.person(context), guards.message(update)
        if result.peril is Peril.NONE:
            kept = await self._service.keep(person, tap.run, result)
            await self._screen.edit(message, views.score(kept, context.say))
            return
        # People to talk to come first: no failing database may stand before them.
        await self._screen.edit(message, views.people_first(result, tap.run, tap.answers, context.say))
        if result.peril is Peril.CRISIS:
            await self._service.hold(person)
        await self._service.keep(person, tap.run, result)
        if await self._service.has_plan(person):
            view = views.people_first(result, tap.run, tap.answers, context.say, has_plan=True)
            await self._screen.change_rows(message, view.rows)

    async def _intro(self, person: Person, number: int, run: int, say: Words) -> View:
        found = await self._service.intro(person, number, run)
        if isinstance(found, NoSuchScale):
            return views.gone(say)
        return views.intro(found, person.zone, say, is_secret=person.is_secret)
