"""Films for a feeling and genres; nothing about the person is read or kept."""

from dataclasses import dataclass

from handlers.film_pictures import FilmPictures
from handlers.genres import GENRES
from handlers.view import Picture
from ml.emotion.types import Emotion
from ml.runner import InferenceRunner
from recommender.streaming import StreamingLink, search_links
from recommender.types import Film, Ranker, RankRequest

N_FILMS = 8
MAX_GENRES = 3


@dataclass(frozen=True)
class TrialCard:
    """One film of the eight."""

    index: int
    n_films: int
    film: Film
    fit: int
    links: tuple[StreamingLink, ...]
    picture: Picture


def genres_of(bits: int) -> tuple[str, ...]:
    """The genres that a bit set names; bits beyond the known ones name nothing."""
    return tuple(genre for i, genre in enumerate(GENRES) if bits >> i & 1)


class TrialService:
    """Ranks without memory: the same tap always gives the same film."""

    def __init__(self, *, ranker: Ranker, pictures: FilmPictures, runner: InferenceRunner) -> None:
        self._ranker = ranker
        self._pictures = pictures
        self._runner = runner

    async def card(self, emotion: Emotion, genre_bits: int, index: int, locale: str) -> TrialCard:
        """One page of the eight films; pages go round."""
        request = RankRequest(
            emotion={e.value: float(e is emotion) for e in Emotion},
            genres=genres_of(genre_bits)[:MAX_GENRES],
            n=N_FILMS,
        )
        ranked = await self._runner.run(self._ranker.rank, request)
        entry = ranked[index % len(ranked)]
        return TrialCard(
            index=index % len(ranked),
            n_films=len(ranked),
            film=entry.film,
            fit=entry.fit,
            links=search_links(entry.film, locale),
            picture=await self._pictures.of(entry.film, locale),
        )
