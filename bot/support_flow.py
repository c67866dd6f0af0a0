"""Builds tickets and what operators do, and brings what could not be brought at once."""

from dataclasses import dataclass

from bot.foundations import Foundations
from bot.settings import Settings
from handlers.context import BotContext
from handlers.long_texts import LongTexts
from handlers.operators.bans import BanService
from handlers.show import Screen
from handlers.support.conversation import SupportConversation
from handlers.support.desk import SupportDesk
from handlers.support.group import SupportGroup
from handlers.support.service import SupportService
from handlers.words import Dictionary


@dataclass(frozen=True)
class Support:
    """The parts of the flow that others need too."""

    conversation: SupportConversation
    group: SupportGroup
    desk: SupportDesk
    service: SupportService
    bans: BanService


def build_support(
    base: Foundations, settings: Settings, *, screen: Screen, dictionary: Dictionary
) -> Support:
    """Build tickets with the operators' group."""
    unit_of_work, clock = base.unit_of_work, base.clock
    service = SupportService(unit_of_work=unit_of_work, clock=clock)
    bans = BanService(operators=settings.operators, unit_of_work=unit_of_work, clock=clock)
    desk = SupportDesk(
        chat_id=settings.support_chat_id,
        operators=settings.operators,
        unit_of_work=unit_of_work,
        clock=clock,
        screen=screen,
        dictionary=dictionary,
    )
    return Support(
        conversation=SupportConversation(
            service=service, desk=desk, long_texts=LongTexts(unit_of_work=unit_of_work), screen=screen
        ),
        group=SupportGroup(desk=desk, service=service, unit_of_work=unit_of_work, ban=bans.ban_from_topic),
        desk=desk,
        service=service,
        bans=bans,
    )


class SupportJob:
    """Brings tickets that wait: for the group, for the network, or because a process was killed."""

    def __init__(self, desk: SupportDesk) -> None:
        self._desk = desk

    async def start(self, _: BotContext) -> None:
        """The settings may have changed since the last start: try everything that waits again."""
        await self._desk.hurry()

    async def run(self, context: BotContext) -> None:
        """Bring what is due."""
        await self._desk.serve_all(context.bot)
