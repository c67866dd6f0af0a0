"""Builds the mood diary."""

from dataclasses import dataclass

from bot.engines import Engines
from bot.face_flow import face_reader
from bot.foundations import Foundations
from handlers.face_check import FaceCheck
from handlers.moods.conversation import MoodsConversation
from handlers.moods.extras import MoodExtras
from handlers.moods.offers import MoodOffers
from handlers.moods.photos import MoodPhotos
from handlers.moods.service import MoodService
from handlers.show import Screen


@dataclass(frozen=True)
class Moods:
    """The conversations of the mood diary."""

    diary: MoodsConversation
    extras: MoodExtras


def build_moods(base: Foundations, engines: Engines, *, screen: Screen) -> Moods:
    """`/mood`, photos for entries, and the offer to note one."""
    unit_of_work, clock = base.unit_of_work, base.clock
    service = MoodService(films=engines.films, unit_of_work=unit_of_work, clock=clock)
    check = FaceCheck(read=face_reader(engines.eyes), runner=base.runner, clock=clock)
    photos = MoodPhotos(check=check, moods=service, unit_of_work=unit_of_work, clock=clock)
    return Moods(
        diary=MoodsConversation(service=service, screen=screen, has_photo=check.can_look),
        extras=MoodExtras(
            photos=photos, offers=MoodOffers(unit_of_work=unit_of_work, clock=clock), screen=screen
        ),
    )
