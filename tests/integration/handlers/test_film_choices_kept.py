"""What a person never wants to be offered is not offered, and films are linked where they can watch them."""

import pytest

from db.unit_of_work import UnitOfWorkFactory
from handlers.film_choices import FilmChoices
from handlers.person import Person
from handlers.profile.service import ProfileService
from handlers.recommendation.service import N_FILMS, RecommendationService
from ml.runner import InferenceRunner
from ml.wishes.parser import WishParser
from recommender.types import Wish
from tests.fakes.engines import ListRanker, PixelPictures, film
from tests.fakes.moments import StillClock

HORROR, WAR = 10, 16
"""Places of two genres in the project's list."""


@pytest.fixture
def profiles(unit_of_work: UnitOfWorkFactory, clock: StillClock) -> ProfileService:
    return ProfileService(unit_of_work=unit_of_work, clock=clock)


@pytest.fixture
def recommending(
    runner: InferenceRunner, unit_of_work: UnitOfWorkFactory, clock: StillClock
) -> RecommendationService:
    films = {n: film(n, genres=("공포",) if n % 2 else ("코미디",)) for n in range(1, 31)}
    return RecommendationService(
        ranker=ListRanker(list(films.values())),
        films=films,
        wishes=WishParser(),
        pictures=PixelPictures(),
        runner=runner,
        unit_of_work=unit_of_work,
        clock=clock,
    )


@pytest.mark.parametrize("asked", ["추천해줘", "공포 영화 추천해줘"])
async def test_an_avoided_genre_is_never_offered_even_where_it_is_asked_for(
    recommending: RecommendationService,
    profiles: ProfileService,
    person: Person,
    unit_of_work: UnitOfWorkFactory,
    clock: StillClock,
    asked: str,
) -> None:
    await profiles.toggle_avoid(person, "genre", HORROR)
    async with unit_of_work() as work:
        await work.messages.add(person.id, update_id=1, by_user=True, text=asked, now=clock())
        await work.commit()

    first = await recommending.recommend(person, 2, Wish.STAY)
    cards = [await recommending.card(person, first.batch_id, index) for index in range(N_FILMS)]

    assert {card.film.genres for card in cards} == {("코미디",)}


async def test_only_own_services_stand_below_a_film(
    recommending: RecommendationService, profiles: ProfileService, person: Person
) -> None:
    await profiles.toggle_service(person, 3)

    shown = await recommending.recommend(person, 2, Wish.STAY)

    assert [link.service for link in shown.links] == ["watcha"]


async def test_choices_are_kept_each_on_its_own(profiles: ProfileService, person: Person) -> None:
    await profiles.toggle_service(person, 0)
    await profiles.toggle_avoid(person, "theme", 1)
    await profiles.toggle_avoid(person, "genre", WAR)
    await profiles.toggle_avoid(person, "genre", HORROR)
    await profiles.toggle_avoid(person, "genre", WAR)

    assert await profiles.choices(person) == FilmChoices(("netflix",), ("공포",), ("animal-death",))


async def test_half_of_the_genres_at_most_are_avoided(profiles: ProfileService, person: Person) -> None:
    for index in range(9):
        assert await profiles.toggle_avoid(person, "genre", index) is not None

    assert await profiles.toggle_avoid(person, "genre", 9) is None
    assert len((await profiles.choices(person)).genres) == 9


@pytest.mark.parametrize(("what", "index"), [("genre", 99), ("theme", -1), ("nothing", 0)])
async def test_what_there_is_not_changes_nothing(
    profiles: ProfileService, person: Person, what: str, index: int
) -> None:
    assert await profiles.toggle_avoid(person, what, index) == FilmChoices()
    assert await profiles.toggle_service(person, index or 99) == FilmChoices()


async def test_the_theme_of_pictures_is_one_of_two(profiles: ProfileService, person: Person) -> None:
    assert await profiles.change_theme(person, "dark")
    assert not await profiles.change_theme(person, "blue")

    assert (await profiles.profile(person)).theme == "dark"
