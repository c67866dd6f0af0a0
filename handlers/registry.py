"""Every handler, in the order in which updates meet them."""

from telegram import Update
from telegram.ext import Application, TypeHandler

from handlers.flow_set import Flows
from handlers.gate.conversation import GateConversation
from handlers.journey import Journey, build_journey


def register(application: Application, gate: GateConversation, flows: Flows) -> Journey:  # type: ignore[type-arg]
    """Add the handlers and return the journey, whose state is placed before each dispatch.

    Groups run one after the other, each with one handler:
    is it the operators' group, who is it, is a life in danger, may they come in, what now, and is there
    something to offer after it.
    """
    journey = build_journey(flows)
    application.add_handler(TypeHandler(Update, flows.support_group.receive_any), group=-5)
    application.add_handler(TypeHandler(Update, gate.receive_any), group=-3)
    application.add_handler(TypeHandler(Update, flows.safety.receive_any), group=-2)
    application.add_handler(TypeHandler(Update, flows.door.receive_any), group=-1)
    application.add_handler(journey, group=0)
    application.add_handler(TypeHandler(Update, flows.mood_extras.offer_after), group=1)
    return journey
