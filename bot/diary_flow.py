"""Builds the diary, and has its first picture come as quickly as all others."""

from bot.engines import Engines
from bot.foundations import Foundations
from handlers.charts.frame import warm
from handlers.context import BotContext
from handlers.diary.conversation import DiaryConversation
from handlers.diary.pictures import DiaryPictures
from handlers.diary.service import DiaryService
from handlers.show import Screen
from ml.runner import InferenceRunner


class DiaryJob:
    """What the diary does without an update."""

    def __init__(self, runner: InferenceRunner) -> None:
        self._runner = runner

    async def warm(self, _: BotContext) -> None:
        """Draw what all pictures share before the first one is asked for."""
        await self._runner.run(warm)


def build_diary(base: Foundations, engines: Engines, *, screen: Screen) -> DiaryConversation:
    """`/diary`."""
    service = DiaryService(films=engines.films, unit_of_work=base.unit_of_work, clock=base.clock)
    return DiaryConversation(service=service, pictures=DiaryPictures(base.runner), screen=screen)
