"""Ranks films for a person and remembers what was shown."""

from dataclasses import asdict, dataclass
from typing import Any

from db.errors import NotFound
from db.records import StoredBatch
from db.unit_of_work import UnitOfWorkFactory
from handlers.clock import Clock
from handlers.film_batches import packed_batch
from handlers.film_choices import avoiding, film_choices, own_links
from handlers.film_pictures import FilmPictures
from handlers.film_wishes import wish_of_talk
from handlers.person import Person
from handlers.recommendation.choice import Asked, FilmChoice
from handlers.talk import recall
from handlers.view import Picture
from ml.emotion.types import Emotion
from ml.runner import InferenceRunner
from ml.wishes.parser import WishParser
from recommender.streaming import StreamingLink, search_links
from recommender.types import Film, FilmFilters, Ranker, RankRequest, Shares, Wish

N_FILMS = 8
N_SHOWN_LEFT_OUT = 48
"""So many films that were shown last do not come again at once."""


@dataclass(frozen=True)
class FilmCard:
    """One film of a recommendation, with all that its screen says."""

    batch_id: int
    index: int
    n_films: int
    film: Film
    fit: int
    shares: Shares
    matched_genres: tuple[str, ...]
    matched_words: tuple[str, ...]
    because_of: tuple[Film, ...]
    is_saved: bool
    links: tuple[StreamingLink, ...]
    picture: Picture
    asked: Asked | None = None


class RecommendationService:
    """Finds eight films and turns their pages."""

    def __init__(
        self,
        *,
        ranker: Ranker,
        films: dict[int, Film],
        wishes: WishParser,
        pictures: FilmPictures,
        runner: InferenceRunner,
        unit_of_work: UnitOfWorkFactory,
        clock: Clock,
    ) -> None:
        self._choice = FilmChoice(ranker=ranker, films=tuple(films.values()), runner=runner)
        self._wishes = wishes
        self._films = films
        self._pictures = pictures
        self._unit_of_work = unit_of_work
        self._clock = clock

    async def feeling(self, person: Person) -> Emotion | None:
        """The feeling of the present talk, if one was heard."""
        async with self._unit_of_work() as work:
            talk = await recall(work, person.id)
        return talk.feeling.label if talk.feeling else None

    async def recommend(self, person: Person, update_id: int, wish: Wish) -> FilmCard:
        """Eight films for a wish; an update that comes a second time gets the same eight.

        Raises:
            NotFound: The person has refused or saved every film that there is.
        """
        async with self._unit_of_work() as work:
            talk = await recall(work, person.id)
            saved = await work.saved_films.ids(person.id)
            refused = await work.shown.excluded_ids(person.id)
            shown = await work.shown.shown_ids(person.id, N_SHOWN_LEFT_OUT)
            chosen = await film_choices(work, person.id)
        scores = (
            {emotion.value: score for emotion, score in talk.feeling.scores.items()} if talk.feeling else None
        )
        texts = tuple(turn.text for turn in talk.turns if turn.by_user)
        request = RankRequest(
            texts=texts,
            emotion=scores,
            saved=tuple(film_id for film_id in saved if film_id in self._films),
            excluded=tuple(refused),
            wish=wish,
            filters=avoiding(FilmFilters(), chosen),
            n=N_FILMS,
        )
        today = self._clock().astimezone(person.zone).date()
        ranked, asked = await self._choice.choose(request, wish_of_talk(self._wishes, texts, today), shown)
        if not ranked:
            raise NotFound("films")
        async with self._unit_of_work() as work:
            batch = await work.batches.add(
                person.id,
                update_id=update_id,
                wish=wish.value,
                payload=packed_batch(ranked, asdict(asked) if asked else None),
                film_ids=[entry.film.id for entry in ranked],
                now=self._clock(),
            )
            await work.commit()
        return await self._card(person, batch, 0)

    async def more(self, person: Person, update_id: int, batch_id: int) -> FilmCard:
        """Eight others for the wish of an earlier recommendation.

        Raises:
            NotFound: The recommendation is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            batch = await work.batches.get(batch_id, person.id)
        return await self.recommend(person, update_id, Wish(batch.wish))

    async def card(self, person: Person, batch_id: int, index: int) -> FilmCard:
        """One page of a recommendation; pages go round.

        Raises:
            NotFound: The recommendation is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            batch = await work.batches.get(batch_id, person.id)
        return await self._card(person, batch, index)

    async def save(self, person: Person, batch_id: int, index: int, *, is_wanted: bool) -> FilmCard:
        """Save the film of a page, or take it out again; doing it twice changes nothing.

        Raises:
            NotFound: The recommendation is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            batch = await work.batches.get(batch_id, person.id)
            film_id = batch.film_ids[index % len(batch.film_ids)]
            if is_wanted:
                await work.saved_films.add(person.id, film_id, self._clock())
            else:
                await work.saved_films.remove(person.id, film_id)
            await work.commit()
        return await self._card(person, batch, index)

    async def refuse(self, person: Person, batch_id: int, index: int) -> FilmCard:
        """Never offer the film of a page again, and turn to the next page.

        Raises:
            NotFound: The recommendation is not theirs, or is gone.
        """
        async with self._unit_of_work() as work:
            batch = await work.batches.get(batch_id, person.id)
            await work.shown.refuse(person.id, batch.film_ids[index % len(batch.film_ids)])
            await work.commit()
        return await self._card(person, batch, index + 1)

    async def _card(self, person: Person, batch: StoredBatch, index: int) -> FilmCard:
        index %= len(batch.film_ids)
        film = self._films.get(batch.film_ids[index])
        if film is None:
            raise NotFound("film")  # It left the catalogue since.
        packed = batch.payload["films"][index]
        async with self._unit_of_work() as work:
            is_saved = await work.saved_films.contains(person.id, film.id)
            chosen = await film_choices(work, person.id)
        return FilmCard(
            batch_id=batch.id,
            index=index,
            n_films=len(batch.film_ids),
            film=film,
            fit=packed["fit"],
            shares=Shares(**packed["shares"]),
            matched_genres=tuple(packed["genres"]),
            matched_words=tuple(packed["words"]),
            because_of=tuple(self._films[i] for i in packed["because_of"] if i in self._films),
            is_saved=is_saved,
            links=own_links(search_links(film, person.locale), chosen),
            picture=await self._pictures.of(film, person.locale, person.theme),
            asked=_asked(batch.payload.get("asked")),
        )


def _asked(packed: dict[str, Any] | None) -> Asked | None:
    if packed is None:
        return None
    names = {name: tuple(packed[name]) for name in ("given_up", "services", "unknown")}
    return Asked(n_kept=packed["n_kept"], **names)
