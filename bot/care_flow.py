"""Builds the care tools, and keeps the rhythm of breathing."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import numpy as np

from bot.engines import Engines
from bot.foundations import Foundations
from handlers.breathing.conversation import BreathingClock, BreathingConversation
from handlers.breathing.service import BreathingService
from handlers.care.conversation import CareConversation
from handlers.care.service import GroundingService
from handlers.care_notes import CareNotes
from handlers.context import BotContext
from handlers.gratitude.conversation import GratitudeConversation
from handlers.gratitude.service import GratitudeService
from handlers.journey import Journey
from handlers.routes import Callback
from handlers.safety_plan.conversation import SafetyPlanConversation
from handlers.safety_plan.service import PLAN_DESK, SafetyPlanService
from handlers.scales.conversation import ScalesConversation
from handlers.scales.service import ScaleService
from handlers.show import Screen
from handlers.states import State
from handlers.thoughts.conversation import ThoughtsConversation
from handlers.thoughts.service import ThoughtService
from handlers.weighing import Weigher
from handlers.words import Dictionary

Note = Callable[[int], Awaitable[None]]
"""Does something for a person in danger, once they have their answer."""


@dataclass(frozen=True)
class Care:
    """The conversations of the care tools."""

    menu: CareConversation
    breathing: BreathingConversation
    thoughts: ThoughtsConversation
    gratitude: GratitudeConversation
    scales: ScalesConversation
    safety_plan: SafetyPlanConversation


def build_care(base: Foundations, engines: Engines, *, tell: Callback, screen: Screen) -> Care:
    """Build them with their services; `tell` takes words that turn out to belong to none of them."""
    unit_of_work, clock = base.unit_of_work, base.clock
    weigher = Weigher(grader=engines.comfort.safety, runner=base.safety_runner)
    return Care(
        menu=CareConversation(
            service=GroundingService(unit_of_work=unit_of_work, clock=clock), tell=tell, screen=screen
        ),
        breathing=BreathingConversation(
            service=BreathingService(unit_of_work=unit_of_work, clock=clock), screen=screen
        ),
        thoughts=ThoughtsConversation(
            service=ThoughtService(unit_of_work=unit_of_work, clock=clock),
            notes=CareNotes("thought", unit_of_work=unit_of_work),
            weigher=weigher,
            tell=tell,
            screen=screen,
        ),
        gratitude=GratitudeConversation(
            service=GratitudeService(unit_of_work=unit_of_work, clock=clock, rng=np.random.default_rng()),
            notes=CareNotes("thanks", unit_of_work=unit_of_work),
            tell=tell,
            screen=screen,
        ),
        scales=ScalesConversation(
            service=ScaleService(unit_of_work=unit_of_work, clock=clock),
            notes=CareNotes("scale", unit_of_work=unit_of_work),
            screen=screen,
        ),
        safety_plan=SafetyPlanConversation(
            service=SafetyPlanService(unit_of_work=unit_of_work, clock=clock),
            weigher=weigher,
            tell=tell,
            screen=screen,
        ),
    )


def pausing_care(base: Foundations, also: Note) -> Note:
    """What else is done, and after it no draft of a tool takes the words of a person in danger."""

    async def note(user_id: int) -> None:
        await also(user_id)
        async with base.unit_of_work() as work:
            await work.care_desks.pause(user_id)
            await work.commit()

    return note


class BreathingJob:
    """Keeps the rhythm of everybody who is breathing; turns may overlap, each step is taken by one."""

    def __init__(self, *, base: Foundations, screen: Screen, dictionary: Dictionary) -> None:
        self._clock = BreathingClock(
            service=BreathingService(unit_of_work=base.unit_of_work, clock=base.clock),
            screen=screen,
            dictionary=dictionary,
            clock=base.clock,
        )

    async def run(self, context: BotContext) -> None:
        """Show what is due before the next turn."""
        await self._clock.run(context.bot)


_TALKING = frozenset({State.GREETING, State.COMFORTING, State.RECOMMENDING})
"""States in which plain words go to counsel."""


def hearing_talk(base: Foundations) -> Callable[[int, int], Awaitable[bool]]:
    """Whether what a person writes next is heard by counsel."""

    async def hears(bot_id: int, user_id: int) -> bool:
        async with base.unit_of_work() as work:
            return await work.states.get(bot_id, Journey.NAME, (user_id,)) in _TALKING

    return hears


def awaiting_plan(base: Foundations) -> Callable[[int, int], Awaitable[bool]]:
    """Whether what a person writes next is meant for their safety plan."""

    async def awaits(bot_id: int, user_id: int) -> bool:
        async with base.unit_of_work() as work:
            state = await work.states.get(bot_id, Journey.NAME, (user_id,))
            desk = await work.care_desks.find(user_id, PLAN_DESK) if state == State.PLANNING else None
            return desk is not None and desk.is_waiting

    return awaits
