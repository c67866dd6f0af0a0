"""Pictures of film cards, drawn off the event loop and kept while they are in demand."""

import asyncio
from collections import OrderedDict
from zlib import crc32

from handlers.art.film_card import FilmCardData, film_card
from handlers.art.tokens import ThemeName
from handlers.view import Picture
from ml.runner import InferenceRunner
from recommender.types import Film

_N_KEPT = 128


class FilmPictures:
    """Draws each film once in each language, as long as memory for it is left."""

    def __init__(self, runner: InferenceRunner) -> None:
        self._runner = runner
        self._drawn: OrderedDict[str, Picture] = OrderedDict()
        self._drawing: dict[str, asyncio.Lock] = {}

    async def of(self, film: Film, locale: str, theme: ThemeName = "light") -> Picture:
        """The card picture of a film; several people who want the same one at once wait for one drawing."""
        # An operator may change the title while the bot runs.
        key = f"film:{film.id}:{locale}:{theme}:{crc32(film.title.encode()):x}"
        if key in self._drawn:
            self._drawn.move_to_end(key)
            return self._drawn[key]
        async with self._drawing.setdefault(key, asyncio.Lock()):
            if key not in self._drawn:
                drawn = await self._runner.run(_draw, _card_data(film, locale), theme)
                self._keep(Picture(key, drawn))
            picture = self._drawn[key]
        self._drawing.pop(key, None)
        return picture

    def _keep(self, picture: Picture) -> None:
        self._drawn[picture.key] = picture
        if len(self._drawn) > _N_KEPT:
            self._drawn.popitem(last=False)


def _draw(card: FilmCardData, theme: ThemeName) -> bytes:
    return film_card(card, theme=theme)


def _card_data(film: Film, locale: str) -> FilmCardData:
    is_english = locale == "en"
    return FilmCardData(
        title=film.title_en if is_english else film.title,
        original_title=film.original_title,
        title_en=film.title_en,
        year=film.year,
        runtime=film.runtime,
        age_rating=film.age_rating,
        genres=film.genres,
        seed=film.id,
        keywords=film.keywords,
        locale=locale,
    )
