"""Breathing as handlers, and the clock that keeps its rhythm."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import assert_never

from telegram import Bot, Update
from telegram.error import Forbidden, TelegramError

from handlers import guards
from handlers.breathing import views
from handlers.breathing.service import Begun, BreathingService, NoSuchRhythm, Step, UnderWay
from handlers.breathing.taps import BeginBreathing, StopBreathing
from handlers.clock import Clock
from handlers.context import BotContext
from handlers.show import Screen
from handlers.view import View
from handlers.words import Dictionary

_log = logging.getLogger(__name__)

Sleep = Callable[[float], Awaitable[object]]


class BreathingConversation:
    """Offers rhythms, begins and stops."""

    def __init__(self, *, service: BreathingService, screen: Screen) -> None:
        self._service = service
        self._screen = screen

    async def open_breathing(self, update: Update, context: BotContext) -> None:
        """`/breathe`."""
        guards.person(context)
        await self._screen.send(guards.message(update), views.ask_rhythm(context.say))

    async def tap_open(self, update: Update, context: BotContext) -> None:
        """The same by button."""
        await guards.answer(update)
        guards.person(context)
        await self._screen.edit(guards.message(update), views.ask_rhythm(context.say))

    async def tap_begin(self, update: Update, context: BotContext) -> None:
        """Begin in the very message of the button."""
        await guards.answer(update)
        person, message = guards.person(context), guards.message(update)
        outcome = await self._service.begin(
            person,
            update.update_id,
            message_id=message.message_id,
            pattern=BeginBreathing.unpack(guards.data(update)).rhythm,
        )
        match outcome:
            case UnderWay():
                return
            case NoSuchRhythm():
                await self._screen.edit(message, views.ask_rhythm(context.say))
            case Begun(run, beat, before):
                if before is not None:
                    stopped = views.stopped(context.say)
                    await self._screen.refresh(context.bot, person.id, before.message_id, stopped)
                view = views.beat_screen(beat, run, context.say)
                shown = await self._screen.fill(context.bot, person.id, message.message_id, view)
                if shown != message.message_id:
                    await self._service.move(person, run, shown)
            case _:
                assert_never(outcome)

    async def tap_stop(self, update: Update, context: BotContext) -> None:
        """Enough; a second tap says the same."""
        await guards.answer(update)
        await self._service.end(guards.person(context).id, StopBreathing.unpack(guards.data(update)).run)
        await self._screen.edit(guards.message(update), views.stopped(context.say))


class BreathingClock:
    """Shows each step of every exercise when it is due."""

    def __init__(
        self,
        *,
        service: BreathingService,
        screen: Screen,
        dictionary: Dictionary,
        clock: Clock,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._service = service
        self._screen = screen
        self._dictionary = dictionary
        self._clock = clock
        self._sleep = sleep

    async def run(self, bot: Bot) -> None:
        """Show what is due before the next tick, each at its moment."""
        await asyncio.gather(*(self._show(bot, step) for step in await self._service.take()))

    async def _show(self, bot: Bot, step: Step) -> None:
        wait = (step.at - self._clock()).total_seconds()
        if wait > 0:
            await self._sleep(wait)
        breath = step.breath
        # Whoever stopped it in the meantime has their answer in that message.
        if not await self._service.is_under_way(breath):
            return
        try:
            is_there = await self._screen.refresh(bot, breath.user_id, breath.message_id, self._view(step))
            if is_there and step.beat is not None and not await self._service.is_under_way(breath):
                # Stopped while the edit was on its way, which may have come out last.
                stopped = views.stopped(self._dictionary[breath.locale])
                await self._screen.refresh(bot, breath.user_id, breath.message_id, stopped)
        except Forbidden:
            is_there = False
        except TelegramError as error:
            # The rhythm goes on without this step; the end is shown once its lease is over.
            _log.warning("breath not shown user=%s error=%s", breath.user_id, type(error).__name__)
            return
        if step.beat is None or not is_there:
            await self._service.end(breath.user_id, breath.run)

    def _view(self, step: Step) -> View:
        say, breath = self._dictionary[step.breath.locale], step.breath
        if step.beat is not None:
            return views.beat_screen(step.beat, breath.run, say)
        ending = views.interrupted if step.is_interrupted else views.finished
        return ending(breath.pattern, say)
