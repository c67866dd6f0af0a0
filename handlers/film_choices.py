"""Where a person watches films and what they never want to be offered; my page sets it, films keep to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from db.unit_of_work import UnitOfWork
from handlers.genres import GENRES
from recommender.streaming import StreamingLink
from recommender.types import FilmFilters

SERVICES: Final = ("netflix", "disney_plus", "tving", "watcha", "wavve", "coupang_play", "apple_tv")
"""In the order of `handlers.callback_data.ToggleService.index`: it may only grow."""
SERVICE_NAMES: Final = ("Netflix", "Disney+", "TVING", "Watcha", "wavve", "Coupang Play", "Apple TV")
THEMES: Final[Mapping[str, str]] = {
    "death": "죽음",
    "animal-death": "동물 죽음",
    "self-harm": "자살",
    "violence": "폭력",
    "sexual-violence": "성폭력",
    "home-violence": "가정폭력",
    "school-violence": "학교폭력",
    "cruelty": "잔인함",
    "illness": "질병",
    "parting": "이별",
    "sad-ending": "슬픈 결말",
    "ghosts": "귀신",
}
"""Keys of words, and the recommender's names; in the order of `ToggleAvoid.index`: it may only grow."""
MAX_GENRES: Final = 9
"""Half of them: there must be something left to recommend."""


@dataclass(frozen=True)
class FilmChoices:
    """What a person has chosen.

    Attributes:
        services: Keys of `SERVICES` that they have; none stands for all.
        genres: Genres that are never offered.
        themes: Keys of `THEMES` that are never offered.
    """

    services: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


async def film_choices(work: UnitOfWork, user_id: int) -> FilmChoices:
    """What a person has chosen; names that no version knows are left out."""
    packed = await work.film_preferences.find(user_id) or {}
    return FilmChoices(
        services=_known(packed.get("services"), SERVICES),
        genres=_known(packed.get("genres"), GENRES),
        themes=_known(packed.get("themes"), tuple(THEMES)),
    )


async def keep_choices(work: UnitOfWork, user_id: int, chosen: FilmChoices, now: datetime) -> None:
    """Keep what a person has chosen."""
    packed = {"services": chosen.services, "genres": chosen.genres, "themes": chosen.themes}
    await work.film_preferences.put(user_id, packed, now)


def toggled(chosen: tuple[str, ...], name: str, order: Sequence[str]) -> tuple[str, ...]:
    """The choice with a name put in or taken out, in the order of the list."""
    changed = set(chosen) ^ {name}
    return tuple(each for each in order if each in changed)


def own_links(links: Sequence[StreamingLink], chosen: FilmChoices) -> tuple[StreamingLink, ...]:
    """The links to services that the person has; all of them where none was chosen."""
    return tuple(link for link in links if not chosen.services or link.service in chosen.services)


def avoiding(filters: FilmFilters, chosen: FilmChoices) -> FilmFilters:
    """The same filters, and nothing that the person never wants to be offered."""
    themes = (*filters.not_theme, *(THEMES[key] for key in chosen.themes))
    return replace(
        filters,
        not_genre=tuple(dict.fromkeys((*filters.not_genre, *chosen.genres))),
        not_theme=tuple(dict.fromkeys(themes)),
    )


def _known(names: object, order: Sequence[str]) -> tuple[str, ...]:
    given = set(names) if isinstance(names, list) else set()
    return tuple(name for name in order if name in given)
