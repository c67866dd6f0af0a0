"""The lines of all care tools in the journey's table."""

from collections.abc import Sequence

from handlers.breathing import routes as breathing
from handlers.care import routes as care
from handlers.commands import UNLISTED
from handlers.flow_set import Flows
from handlers.gratitude import routes as gratitude
from handlers.routes import Callback, Divert, Handler, diverted
from handlers.safety_plan import routes as safety_plan
from handlers.scales import routes as scales
from handlers.states import State
from handlers.thoughts import routes as thoughts

COMMANDS = ("care", "plan", *UNLISTED)


def settled(flows: Flows) -> list[Handler]:
    """What works for settled people, whatever they are doing."""
    return [
        *care.settled(flows.care),
        *breathing.settled(flows.breathing),
        *thoughts.settled(flows.thoughts),
        *gratitude.settled(flows.gratitude),
        *scales.settled(flows.scales),
        *safety_plan.settled(flows.safety_plan),
    ]


def by_state(flows: Flows, around: Sequence[Handler], divert: Divert) -> dict[State, list[Handler]]:
    """What is typed for a tool, in the state of each; `around` is what else works there."""
    words = {
        State.GROUNDING: care.words(flows.care),
        State.THINKING: thoughts.words(flows.thoughts),
        State.GRATEFUL: gratitude.words(flows.gratitude),
        State.PLANNING: safety_plan.words(flows.safety_plan),
    }
    return {state: [*around, *diverted([taking], divert)] for state, taking in words.items()}


def typed(flows: Flows) -> tuple[Callback, ...]:
    """What takes words; while nothing may be kept, words are a secret talk."""
    return (
        flows.care.receive_words,
        flows.thoughts.receive_words,
        flows.gratitude.receive_words,
        flows.safety_plan.receive_words,
    )


def keeping(flows: Flows) -> tuple[Callback, ...]:
    """What may not be done while nothing is kept."""
    return (
        *thoughts.keeping(flows.thoughts),
        *gratitude.keeping(flows.gratitude),
        *safety_plan.keeping(flows.safety_plan),
    )
