import asyncio
from collections.abc import Callable

from typing_extensions import override

from handlers.film_pictures import FilmPictures
from ml.runner import InferenceRunner
from recommender.catalogue import load_catalogue


class CountingRunner(InferenceRunner):
    """Counts what is drawn."""

    n_runs = 0

    @override
    async def run(self, work: Callable[..., object], *args: object, **limits: object) -> object:  # type: ignore[override]
        self.n_runs += 1
        await asyncio.sleep(0)
        return await super().run(work, *args)


async def test_people_who_want_the_same_film_at_once_share_one_drawing() -> None:
    film = load_catalogue()[0]
    async with CountingRunner() as runner:
        pictures = FilmPictures(runner)

        drawn = await asyncio.gather(*(pictures.of(film, "ko") for _ in range(8)))

        assert runner.n_runs == 1
        assert len({picture.content for picture in drawn}) == 1


async def test_each_language_has_a_picture_of_its_own() -> None:
    film = load_catalogue()[0]
    async with InferenceRunner() as runner:
        pictures = FilmPictures(runner)

        assert (await pictures.of(film, "ko")).key != (await pictures.of(film, "en")).key
