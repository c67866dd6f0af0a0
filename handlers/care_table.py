"""The lines of all care tools in the journey's table."""

from collections.abc import Sequence
from typing import Protocol

from handlers.breathing import routes as breathing
from handlers.breathing.conversation import BreathingConversation
from handlers.care import routes as care
from handlers.care.conversation import CareConversation
from handlers.commands import UNLISTED
from handlers.gratitude import routes as gratitude
from handlers.gratitude.conversation import GratitudeConversation
from handlers.routes import Callback, Divert, Handler, diverted
from handlers.safety_plan import routes as safety_plan
from handlers.safety_plan.conversation import SafetyPlanConversation
from handlers.scales import routes as scales
from handlers.scales.conversation import ScalesConversation
from handlers.states import State
from handlers.thoughts import routes as thoughts
from handlers.thoughts.conversation import ThoughtsConversation

COMMANDS = ("care", "plan", *UNLISTED)


class CareFlows(Protocol):
    """The conversations of the care tools, among others."""

    @property
    def care(self) -> CareConversation:
        """The menu, and grounding."""
        ...

    @property
    def breathing(self) -> BreathingConversation:
        """Breathing together."""
        ...

    @property
    def thoughts(self) -> ThoughtsConversation:
        """Thought records."""
        ...

    @property
    def gratitude(self) -> GratitudeConversation:
        """Lines of gratitude."""
        ...

    @property
    def scales(self) -> ScalesConversation:
        """Questionnaires."""
        ...

    @property
    def safety_plan(self) -> SafetyPlanConversation:
        """The safety plan."""
        ...


def settled(flows: CareFlows) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        *care.settled(flows.care),
        *breathing.settled(flows.breathing),
        *thoughts.settled(flows.thoughts),
        *gratitude.settled(flows.gratitude),
        *scales.settled(flows.scales),
        *safety_plan.settled(flows.safety_plan),
    ]


def by_state(flows: CareFlows, around: Sequence[Handler], divert: Divert) -> dict[State, list[Handler]]:
    """What is typed for a tool, in the state of each; `around` is what else works there."""
    words = {
        State.GROUNDING: care.words(flows.care),
        State.THINKING: thoughts.words(flows.thoughts),
        State.GRATEFUL: gratitude.words(flows.gratitude),
        State.PLANNING: safety_plan.words(flows.safety_plan),
    }
    return {state: [*around, *diverted([taking], divert)] for state, taking in words.items()}


def typed(flows: CareFlows) -> tuple[Callback, ...]:
    """What takes words; while nothing may be kept, words are a secret talk."""
    return (
        flows.care.receive_words,
        flows.thoughts.receive_words,
        flows.gratitude.receive_words,
        flows.safety_plan.receive_words,
    )


def keeping(flows: CareFlows) -> tuple[Callback, ...]:
    """What may not be done while nothing is kept."""
    return (
        *thoughts.keeping(flows.thoughts),
        *gratitude.keeping(flows.gratitude),
        *safety_plan.keeping(flows.safety_plan),
    )
