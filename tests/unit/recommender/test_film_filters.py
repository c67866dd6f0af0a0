import pytest

from recommender.catalogue import load_catalogue
from recommender.filters import films_like, keeps, relaxations
from recommender.ranker import FilmRanker
from recommender.themes import LOSS, VIOLENCE
from recommender.types import Film, FilmFilters, RankRequest
from tests.fakes.engines import film

FILMS = load_catalogue()


@pytest.fixture(scope="module")
def ranker() -> FilmRanker:
    return FilmRanker(FILMS)


def by_title(title: str) -> Film:
    return next(film for film in FILMS if film.title == title)


@pytest.mark.parametrize(
    ("filters", "kept", "dropped"),
    [
        pytest.param(
            FilmFilters(genre=("코미디",)), {"genres": ("코미디",)}, {"genres": ("공포",)}, id="genre"
        ),
        pytest.param(
            FilmFilters(not_genre=("공포",)),
            {"genres": ("드라마",)},
            {"genres": ("드라마", "공포")},
            id="not genre",
        ),
        pytest.param(
            FilmFilters(country=("KR", "JP")), {"countries": ("JP",)}, {"countries": ("US",)}, id="country"
        ),
        pytest.param(
            FilmFilters(not_country=("KR",)),
            {"countries": ("JP",)},
            {"countries": ("KR", "JP")},
            id="not country",
        ),
        pytest.param(FilmFilters(max_runtime=120), {"runtime": 120}, {"runtime": 121}, id="longest"),
        pytest.param(FilmFilters(min_runtime=120), {"runtime": 120}, {"runtime": 119}, id="shortest"),
        pytest.param(FilmFilters(min_year=2010, max_year=2019), {"year": 2019}, {"year": 2020}, id="years"),
        pytest.param(
            FilmFilters(director=("봉준호",)),
            {"director": ("봉준호",)},
            {"director": ("나홍진",)},
            id="director",
        ),
        pytest.param(
            FilmFilters(director=("nolan",)),
            {"director_en": ("Christopher Nolan",)},
            {"director_en": ("Nolan Bushnell",)},
            id="last name in English",
        ),
        pytest.param(
            FilmFilters(actor=("마동석",)), {"cast": ("정유미", "마동석")}, {"cast": ("공유",)}, id="actor"
        ),
        pytest.param(FilmFilters(not_theme=("죽음",)), {"themes": ()}, {"themes": (LOSS,)}, id="theme"),
        pytest.param(
            FilmFilters(not_theme=("회사",)), {"keywords": ("여행",)}, {"keywords": ("직장인",)}, id="keyword"
        ),
        pytest.param(
            FilmFilters(for_all_ages=True), {"age_rating": "15"}, {"age_rating": "19"}, id="rated for adults"
        ),
        pytest.param(
            FilmFilters(for_all_ages=True),
            {"age_rating": "15"},
            {"themes": (VIOLENCE,)},
            id="heavy in company",
        ),
    ],
)
def test_a_film_is_kept_when_it_is_what_was_asked_for(
    filters: FilmFilters, kept: dict[str, object], dropped: dict[str, object]
) -> None:
    assert keeps(film(1, **kept), filters)
    assert not keeps(film(1, **dropped), filters)


def test_no_filter_keeps_every_film() -> None:
    assert all(keeps(each, FilmFilters()) for each in FILMS)


def test_every_ranked_film_keeps_to_the_filters(ranker: FilmRanker) -> None:
    filters = FilmFilters(country=("KR",), max_runtime=110, not_genre=("공포", "스릴러"))

    ranked = ranker.rank(RankRequest(texts=("회사에서 너무 지쳤어",), filters=filters, n=20))

    assert len(ranked) == 20
    assert all(keeps(entry.film, filters) for entry in ranked)


def test_a_named_film_draws_its_like_and_does_not_come_itself(ranker: FilmRanker) -> None:
    named = by_title("이웃집 토토로")

    ranked = ranker.rank(RankRequest(like=(named.id,), emotion={"joy": 1.0}))

    assert named not in [entry.film for entry in ranked]
    assert sum("미야자키 하야오" in entry.film.director for entry in ranked) >= 2
    assert ranked[0].because_of == (named.id,)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        pytest.param("인터스텔라", "인터스텔라", id="Korean title"),
        pytest.param("interstellar", "인터스텔라", id="English title"),
        pytest.param("라라 랜드", "라라랜드", id="spaces"),
        pytest.param("어벤져스", "어벤져스: 엔드게임", id="without the subtitle"),
    ],
)
def test_films_are_found_by_their_titles(name: str, title: str) -> None:
    assert title in [each.title for each in films_like(FILMS, (name,))]


def test_a_director_stands_for_their_films() -> None:
    found = films_like(FILMS, ("봉준호",))

    assert found
    assert all("봉준호" in each.director for each in found)


def test_conditions_are_given_up_one_by_one_and_refusals_never() -> None:
    asked = FilmFilters(
        genre=("공포",),
        not_genre=("로맨스",),
        country=("JP",),
        max_runtime=90,
        director=("봉준호",),
        not_theme=("귀신",),
        for_all_ages=True,
    )

    steps = list(relaxations(asked))

    assert [name for _, name in steps] == ["runtime", "country", "genre", "director"]
    assert steps[-1][0] == FilmFilters(not_genre=("로맨스",), not_theme=("귀신",), for_all_ages=True)
