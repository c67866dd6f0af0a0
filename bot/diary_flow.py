"""Builds the diary."""

from bot.engines import Engines
from bot.foundations import Foundations
from handlers.diary.conversation import DiaryConversation
from handlers.diary.pictures import DiaryPictures
from handlers.diary.service import DiaryService
from handlers.show import Screen


def build_diary(base: Foundations, engines: Engines, *, screen: Screen) -> DiaryConversation:
    """`/diary`."""
    service = DiaryService(films=engines.films, unit_of_work=base.unit_of_work, clock=base.clock)
    return DiaryConversation(service=service, pictures=DiaryPictures(base.runner), screen=screen)
