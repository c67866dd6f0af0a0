"""Builds the paper for a counsellor."""

from bot.foundations import Foundations
from handlers.brief.conversation import BriefConversation
from handlers.brief.service import BriefService
from handlers.show import Screen


def build_brief(base: Foundations, *, screen: Screen) -> BriefConversation:
    """`/brief`."""
    service = BriefService(runner=base.runner, unit_of_work=base.unit_of_work, clock=base.clock)
    return BriefConversation(service=service, screen=screen)
