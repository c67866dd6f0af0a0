"""What every ranker must do, whatever it ranks by."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.catalogue import load_catalogue
from recommender.feelings import EMOTIONS
from recommender.genres import GENRES
from recommender.ranker import FilmRanker
from recommender.themes import WITHHELD
from recommender.types import Film, Ranker, RankRequest, Wish

FILMS = load_catalogue()
IDS = [film.id for film in FILMS]
RANKERS: dict[str, Callable[[Sequence[Film]], Ranker]] = {"content": FilmRanker}

_PIECES = (
    "외로워요",
    "회사",
    "엄마랑 싸웠어",
    "🙃",
    "\u202eabc",
    "\u200b",
    "'; DROP TABLE--",
    "가" * 300,
    "\n\n",
    "ㅠㅠ",
)
_TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(max_size=80), max_size=6).map(" ".join)
_LONG = st.sampled_from(["힘들어 " * 1024, "가" * 4096, "😀" * 2048, "친구와 " * 1024])
_EMOTIONS = st.none() | st.dictionaries(st.sampled_from(EMOTIONS), st.floats(0.0, 1.0), max_size=10)
_FILM_IDS = st.lists(st.sampled_from(IDS) | st.integers(-(10**9), 10**9), max_size=40).map(tuple)
REQUESTS = st.builds(
    RankRequest,
    texts=st.lists(_TEXTS | _LONG, max_size=3).map(tuple),
    emotion=_EMOTIONS,
    saved=_FILM_IDS,
    excluded=_FILM_IDS,
    wish=st.sampled_from(Wish),
    genres=st.lists(st.sampled_from(GENRES) | st.just("없는 장르"), max_size=3).map(tuple),
    n=st.integers(1, 12),
)


@pytest.fixture(scope="module", params=list(RANKERS))
def ranker(request: pytest.FixtureRequest) -> Ranker:
    return RANKERS[request.param](FILMS)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(request=REQUESTS)
def test_whatever_is_asked_the_list_is_whole_honest_and_the_same_again(
    ranker: Ranker, request: RankRequest
) -> None:
    ranked = ranker.rank(request)

    ids = [entry.film.id for entry in ranked]
    assert len(ids) == request.n
    assert len(set(ids)) == len(ids)
    assert not set(ids) & {*request.saved, *request.excluded}
    assert all(0 <= entry.fit <= 100 for entry in ranked)
    for entry in ranked:
        parts = (entry.shares.words, entry.shares.taste, entry.shares.feeling)
        assert min(parts) >= 0.0
        assert sum(parts) == pytest.approx(1.0, abs=1e-9)
        assert set(entry.because_of) <= set(request.saved)
        assert set(entry.matched_genres) <= set(entry.film.genres)
    assert ranker.rank(request) == ranked


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(request=REQUESTS.filter(lambda request: not request.genres))
def test_the_best_comes_first(ranker: Ranker, request: RankRequest) -> None:
    fits = [entry.fit for entry in ranker.rank(request)]

    assert fits == sorted(fits, reverse=True)


def test_nothing_known_is_enough(ranker: Ranker) -> None:
    ranked = ranker.rank(RankRequest())

    assert len(ranked) == 8
    assert {entry.shares.words for entry in ranked} == {0.0}
    assert {entry.shares.taste for entry in ranked} == {0.0}


def test_the_list_gets_shorter_only_when_the_films_run_out(ranker: Ranker) -> None:
    assert len(ranker.rank(RankRequest(n=10_000))) == len(FILMS)
    assert len(ranker.rank(RankRequest(excluded=tuple(IDS[:-3])))) == 3
    assert ranker.rank(RankRequest(excluded=tuple(IDS))) == ()


@pytest.mark.parametrize("n", [0, -1])
def test_no_films_are_no_films(ranker: Ranker, n: int) -> None:
    assert ranker.rank(RankRequest(n=n)) == ()


def test_an_empty_catalogue_ranks_nothing() -> None:
    for make in RANKERS.values():
        assert make(()).rank(RankRequest(texts=("외로워요",))) == ()


def test_asking_again_without_the_shown_ones_gives_new_ones(ranker: Ranker) -> None:
    shown: list[int] = []
    for _ in range(10):
        request = RankRequest(texts=("회사에서 혼났어요",), emotion={"sadness": 1.0}, excluded=tuple(shown))
        shown += [entry.film.id for entry in ranker.rank(request)]

    assert len(set(shown)) == 80


@pytest.mark.parametrize("emotion", ["sadness", "depression", "worry", "anxiety", "fear"])
@pytest.mark.parametrize("text", ["", "다 그만두고 사라지고 싶을 만큼 힘들어요"])
def test_films_about_suicide_are_never_offered_to_who_feels_low(
    ranker: Ranker, emotion: str, text: str
) -> None:
    ranked = ranker.rank(RankRequest(texts=(text,), emotion={emotion: 1.0}, n=len(FILMS)))

    assert not [entry.film.title for entry in ranked if WITHHELD.intersection(entry.film.themes)]


def test_nor_to_someone_whose_feeling_was_not_read(ranker: Ranker) -> None:
    ranked = ranker.rank(RankRequest(texts=("그냥 그래요",), n=len(FILMS)))

    assert not [entry.film.title for entry in ranked if WITHHELD.intersection(entry.film.themes)]


@pytest.mark.parametrize("genre", GENRES)
def test_films_of_an_asked_genre_come_before_all_others(ranker: Ranker, genre: str) -> None:
    ranked = ranker.rank(RankRequest(emotion={"joy": 1.0}, genres=(genre,), n=40))

    has = [genre in entry.film.genres for entry in ranked]
    assert has == sorted(has, reverse=True)
    assert all(has[:6])


def test_words_change_the_list_and_are_named(ranker: Ranker) -> None:
    ranked = ranker.rank(RankRequest(texts=("강아지가 무지개다리를 건넜어요",), emotion={"sadness": 1.0}))

    assert ranked[0].film.title == "하치 이야기"
    assert "강아지" in ranked[0].matched_words
    assert ranked[0].shares.words > 0.3


def test_saved_films_change_the_list_and_are_named(ranker: Ranker) -> None:
    saved = tuple(film.id for film in FILMS if film.title in {"이웃집 토토로", "마녀 배달부 키키"})

    ranked = ranker.rank(RankRequest(saved=saved))

    assert "애니메이션" in ranked[0].film.genres
    assert set(ranked[0].because_of) <= set(saved) != set()
    assert ranked[0].shares.taste > 0.3


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_the_wish_changes_the_list(ranker: Ranker, emotion: str) -> None:
    lists = [
        [entry.film.id for entry in ranker.rank(RankRequest(emotion={emotion: 1.0}, wish=wish))]
        for wish in Wish
    ]

    assert lists[0] != lists[1]


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_a_list_is_of_more_than_one_kind_and_fits(ranker: Ranker, emotion: str) -> None:
    ranked = ranker.rank(RankRequest(emotion={emotion: 1.0}))

    assert len({entry.film.genres[0] for entry in ranked}) >= 2
    assert all(60 <= entry.fit < 100 for entry in ranked)
