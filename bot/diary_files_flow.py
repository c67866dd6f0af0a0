"""Builds what takes the diary along as files, and brings others in."""

from bot.engines import Engines
from bot.foundations import Foundations
from handlers.diary_files.conversation import DiaryFilesConversation
from handlers.diary_files.service import DiaryFilesService
from handlers.show import Screen
from handlers.weighing import Weigher


def build_diary_files(base: Foundations, engines: Engines, *, screen: Screen) -> DiaryFilesConversation:
    """`/diary_export` and `/diary_import`."""
    service = DiaryFilesService(
        titles={film.id: {"ko": film.title, "en": film.title_en} for film in engines.films.values()},
        weigher=Weigher(grader=engines.comfort.safety, runner=base.safety_runner),
        runner=base.runner,
        unit_of_work=base.unit_of_work,
        clock=base.clock,
    )
    return DiaryFilesConversation(service=service, screen=screen)
