from dataclasses import replace
from datetime import timedelta
from functools import partial
from math import ceil

import pytest

from db.errors import NotFound
from db.unit_of_work import UnitOfWorkFactory
from handlers.comfort.engines import ComfortEngines
from handlers.comfort.service import ComfortService
from handlers.person import Person
from handlers.recommendation.choice import Asked
from handlers.recommendation.service import N_FILMS as N_OFFERED
from handlers.recommendation.service import FilmCard, RecommendationService
from handlers.saved.service import NothingSaved, SavedService
from handlers.trial.service import TrialService
from ml.emotion.types import Emotion
from ml.runner import InferenceRunner
from ml.wishes.parser import WishParser
from recommender.types import Film, Wish
from tests.fakes import people
from tests.fakes.engines import ListRanker, PixelPictures, film
from tests.fakes.moments import StillClock
from tests.integration.handlers.conftest import N_FILMS


@pytest.fixture
def recommendation(
    films: dict[int, Film], runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> RecommendationService:
    return RecommendationService(
        ranker=ListRanker(list(films.values())),
        films=films,
        wishes=WishParser(),
        pictures=PixelPictures(),
        runner=runner,
        unit_of_work=unit_of_work,
        clock=clock,
    )


@pytest.fixture
def saved(films: dict[int, Film], unit_of_work: UnitOfWorkFactory) -> SavedService:
    return SavedService(films=films, pictures=PixelPictures(), unit_of_work=unit_of_work)


@pytest.fixture
async def stranger(unit_of_work: UnitOfWorkFactory, clock: StillClock) -> Person:
    return await people.settle(unit_of_work, 888, now=clock(), locale="en")


async def ids(service: RecommendationService, person: Person, card: FilmCard) -> list[int]:
    """The films of a recommendation, page after page."""
    return [(await service.card(person, card.batch_id, i)).film.id for i in range(card.n_films)]


async def test_eight_films_come_as_pages_that_go_round(
    recommendation: RecommendationService, person: Person
) -> None:
    first = await recommendation.recommend(person, 1, Wish.STAY)

    assert (first.index, first.n_films) == (0, N_OFFERED)
    assert await ids(recommendation, person, first) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert (await recommendation.card(person, first.batch_id, -1)).index == 7
    assert (await recommendation.card(person, first.batch_id, 10**11)).index == 10**11 % 8


async def test_an_update_that_comes_again_shows_the_same_films(
    recommendation: RecommendationService, person: Person
) -> None:
    first = await recommendation.recommend(person, 1, Wish.STAY)

    again = await recommendation.recommend(person, 1, Wish.STAY)

    assert again == first


async def test_a_tap_on_more_that_comes_again_shows_the_same_films(
    recommendation: RecommendationService, person: Person
) -> None:
    first = await recommendation.recommend(person, 1, Wish.LIFT)

    more = await recommendation.more(person, 2, first.batch_id)
    again = await recommendation.more(person, 2, first.batch_id)

    assert again == more
    assert await ids(recommendation, person, more) == [9, 10, 11, 12, 13, 14, 15, 16]


async def test_the_words_of_the_talk_and_saved_films_reach_the_ranking(
    recommendation: RecommendationService,
    person: Person,
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
    films: dict[int, Film],
) -> None:
    comfort = ComfortService(
        engines=engines, wishes=WishParser(), runner=runner, unit_of_work=unit_of_work, clock=clock
    )
    await comfort.answer(person, 1, "바다가 보고 싶어")
    first = await recommendation.recommend(person, 2, Wish.STAY)
    await recommendation.save(person, first.batch_id, 3, is_wanted=True)

    card = await recommendation.recommend(person, 3, Wish.STAY)

    assert card.matched_words == ("바다가 보고 싶어",)
    assert card.because_of == (films[4],)


async def test_refused_saved_and_shown_films_do_not_come_again(
    recommendation: RecommendationService, person: Person
) -> None:
    first = await recommendation.recommend(person, 1, Wish.STAY)
    after = await recommendation.refuse(person, first.batch_id, 0)
    await recommendation.save(person, first.batch_id, 1, is_wanted=True)
    seen = set()

    for update_id in range(2, 8):
        card = await recommendation.recommend(person, update_id, Wish.STAY)
        assert card.n_films == N_OFFERED
        seen |= set(await ids(recommendation, person, card))

    assert after.index == 1
    assert seen == set(range(1, N_FILMS + 1)) - {1, 2}


async def test_films_shown_lately_come_last(recommendation: RecommendationService, person: Person) -> None:
    shown = []

    for update_id in range(1, 4):
        card = await recommendation.recommend(person, update_id, Wish.STAY)
        shown += await ids(recommendation, person, card)

    assert shown == list(range(1, 25))


async def test_when_every_film_was_refused_it_is_said(
    recommendation: RecommendationService, person: Person
) -> None:
    for update_id in range(ceil(N_FILMS / N_OFFERED)):
        card = await recommendation.recommend(person, update_id, Wish.STAY)
        for index in range(card.n_films):
            await recommendation.refuse(person, card.batch_id, index)

    with pytest.raises(NotFound):
        await recommendation.recommend(person, 99, Wish.STAY)


@pytest.mark.parametrize("action", ["card", "save", "drop", "refuse", "more"])
async def test_another_person_s_recommendation_is_out_of_reach(
    recommendation: RecommendationService, saved: SavedService, person: Person, stranger: Person, action: str
) -> None:
    card = await recommendation.recommend(person, 1, Wish.STAY)
    await recommendation.save(person, card.batch_id, 0, is_wanted=True)

    attempts = {
        "card": partial(recommendation.card, stranger, card.batch_id, 0),
        "save": partial(recommendation.save, stranger, card.batch_id, 1, is_wanted=True),
        "drop": partial(recommendation.save, stranger, card.batch_id, 0, is_wanted=False),
        "refuse": partial(recommendation.refuse, stranger, card.batch_id, 0),
        "more": partial(recommendation.more, stranger, 2, card.batch_id),
    }

    with pytest.raises(NotFound):
        await attempts[action]()

    assert await recommendation.card(person, card.batch_id, 0) == replace(card, is_saved=True)
    assert await saved.card(stranger, 0) == NothingSaved()


async def test_saving_twice_saves_once(
    recommendation: RecommendationService, saved: SavedService, person: Person
) -> None:
    card = await recommendation.recommend(person, 1, Wish.STAY)

    for _ in range(2):
        shown = await recommendation.save(person, card.batch_id, 0, is_wanted=True)

    kept = await saved.card(person, 0)
    assert shown.is_saved
    assert not isinstance(kept, NothingSaved)
    assert (kept.film.id, kept.n_films) == (1, 1)


async def test_taking_out_twice_takes_out_once(
    recommendation: RecommendationService, saved: SavedService, person: Person
) -> None:
    card = await recommendation.recommend(person, 1, Wish.STAY)
    await recommendation.save(person, card.batch_id, 0, is_wanted=True)

    for _ in range(2):
        shown = await recommendation.save(person, card.batch_id, 0, is_wanted=False)

    assert not shown.is_saved
    assert await saved.card(person, 0) == NothingSaved()


async def test_the_newest_saved_film_comes_first_and_pages_go_round(
    recommendation: RecommendationService, saved: SavedService, person: Person, clock: StillClock
) -> None:
    card = await recommendation.recommend(person, 1, Wish.STAY)
    for index in range(3):
        await recommendation.save(person, card.batch_id, index, is_wanted=True)
        clock.pass_by(timedelta(minutes=1))

    pages = [await saved.card(person, index) for index in (0, 1, 2, 3, -1)]

    assert [page.film.id for page in pages if not isinstance(page, NothingSaved)] == [3, 2, 1, 3, 1]


async def test_a_dropped_film_gives_its_place_to_the_next(
    recommendation: RecommendationService, saved: SavedService, person: Person, clock: StillClock
) -> None:
    card = await recommendation.recommend(person, 1, Wish.STAY)
    for index in range(2):
        await recommendation.save(person, card.batch_id, index, is_wanted=True)
        clock.pass_by(timedelta(minutes=1))

    next_one = await saved.drop(person, 2, 0)
    again = await saved.drop(person, 2, 0)
    nothing = await saved.drop(person, 1, 0)

    assert not isinstance(next_one, NothingSaved)
    assert next_one.film.id == 1
    assert again == next_one
    assert nothing == NothingSaved()


async def test_a_film_that_left_the_catalogue_is_not_found(
    recommendation: RecommendationService, saved: SavedService, person: Person, films: dict[int, Film]
) -> None:
    card = await recommendation.recommend(person, 1, Wish.STAY)
    await recommendation.save(person, card.batch_id, 0, is_wanted=True)
    del films[1]

    with pytest.raises(NotFound):
        await recommendation.card(person, card.batch_id, 0)
    assert (await recommendation.card(person, card.batch_id, 1)).film.id == 2
    assert await saved.card(person, 0) == NothingSaved()


async def test_what_a_recommendation_was_made_from_is_sealed(
    recommendation: RecommendationService, person: Person, unit_of_work: UnitOfWorkFactory
) -> None:
    card = await recommendation.recommend(person, 1, Wish.STAY)

    async with unit_of_work() as work:
        stored = await work.batches.get(card.batch_id, person.id)

    assert "films" in stored.payload
    assert stored.film_ids == tuple(range(1, 9))


async def test_a_trial_gives_the_same_film_for_the_same_tap(
    films: dict[int, Film], runner: InferenceRunner
) -> None:
    trial = TrialService(ranker=ListRanker(list(films.values())), pictures=PixelPictures(), runner=runner)

    pages = [await trial.card(Emotion.JOY, 0b101, index, "ko") for index in (0, 7, 8, -1)]

    assert [page.film.id for page in pages] == [1, 8, 1, 8]
    assert {page.n_films for page in pages} == {8}


async def told(
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
    person: Person,
    *texts: str,
) -> list[object]:
    """What comes of texts that are written while films are being chosen."""
    comfort = ComfortService(
        engines=engines, wishes=WishParser(), runner=runner, unit_of_work=unit_of_work, clock=clock
    )
    return [
        await comfort.answer(person, 900 + number, text, is_choosing=True)
        for number, text in enumerate(texts)
    ]


@pytest.fixture
def varied(
    runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> RecommendationService:
    """Thirty films, of which ten are Korean and three of these short."""
    films = {
        number: film(
            number,
            countries=("KR",) if number <= 10 else ("US",),
            runtime=90 if number <= 3 else 140,
            genres=("공포",) if number % 2 else ("코미디",),
        )
        for number in range(1, N_FILMS + 1)
    }
    return RecommendationService(
        ranker=ListRanker(list(films.values())),
        films=films,
        wishes=WishParser(),
        pictures=PixelPictures(),
        runner=runner,
        unit_of_work=unit_of_work,
        clock=clock,
    )


async def test_films_keep_to_a_wish_in_words(
    varied: RecommendationService,
    person: Person,
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    await told(engines, runner, unit_of_work, clock, person, "한국영화 추천해줘")

    card = await varied.recommend(person, 1, Wish.STAY)

    assert await ids(varied, person, card) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert card.asked == Asked(n_kept=8)


async def test_too_few_films_are_filled_up_and_it_is_said(
    varied: RecommendationService,
    person: Person,
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    await told(
        engines, runner, unit_of_work, clock, person, "두 시간 안 넘는 한국영화 추천해줘 넷플릭스에 있는 거"
    )

    card = await varied.recommend(person, 1, Wish.STAY)

    assert await ids(varied, person, card) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert card.asked == Asked(n_kept=3, given_up=("runtime",), services=("Netflix",))


async def test_what_is_refused_is_never_given_up(
    varied: RecommendationService,
    person: Person,
    engines: ComfortEngines,
    runner: InferenceRunner,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
) -> None:
    await told(engines, runner, unit_of_work, clock, person, "무서운 거 빼고 한국영화 추천해줘")

    card = await varied.recommend(person, 1, Wish.STAY)

    assert await ids(varied, person, card) == [2, 4, 6, 8, 10, 12, 14, 16]
    assert card.asked == Asked(n_kept=5, given_up=("country",))


async def test_without_a_wish_nothing_is_said_of_one(varied: RecommendationService, person: Person) -> None:
    assert (await varied.recommend(person, 1, Wish.STAY)).asked is None
