from dataclasses import replace

import numpy as np
import pytest

from recommender import affinity, blend, candidates, diversity, taste
from recommender.catalogue import load_catalogue
from recommender.feelings import EMOTIONS, emotion_vector, genre_affinity, tone_affinity
from recommender.genres import GENRES, genres_in
from recommender.sparse import postings
from recommender.themes import LOW_FEELINGS, WITHHELD, lowness
from recommender.tones import TONES, tone_counts, tones_of_keywords
from recommender.types import Film, Wish


@pytest.fixture(scope="module")
def films() -> tuple[Film, ...]:
    return load_catalogue()


def _film(films: tuple[Film, ...], title: str) -> Film:
    return next(film for film in films if film.title == title)


@pytest.mark.parametrize("wish", list(Wish))
def test_the_tables_of_feelings_are_complete_and_in_range(wish: Wish) -> None:
    genres, tones = genre_affinity(wish), tone_affinity(wish)

    assert genres.shape == (len(EMOTIONS), len(GENRES))
    assert tones.shape == (len(EMOTIONS), len(TONES))
    assert 0.0 <= min(genres.min(), tones.min()) <= max(genres.max(), tones.max()) <= 1.0


@pytest.mark.parametrize(
    ("emotion", "genres"),
    [
        pytest.param("anger", ("액션", "범죄"), id="anger"),
        pytest.param("sadness", ("드라마", "애니메이션", "코미디"), id="sadness"),
        pytest.param("joy", ("판타지", "모험", "액션"), id="joy"),
        pytest.param("worry", ("드라마", "로맨스", "가족"), id="worry"),
        pytest.param("anxiety", ("로맨스", "드라마"), id="anxiety"),
        pytest.param("depression", ("드라마", "음악", "코미디"), id="depression"),
        pytest.param("fear", ("애니메이션", "가족"), id="fear"),
        pytest.param("neutral", ("모험",), id="neutral"),
    ],
)
def test_the_genres_that_belong_to_a_feeling_suit_it_better_than_most(
    emotion: str, genres: tuple[str, ...]
) -> None:
    row = genre_affinity(Wish.STAY)[EMOTIONS.index(emotion)]

    assert all(row[GENRES.index(genre)] > np.median(row) for genre in genres)


@pytest.mark.parametrize("emotion", LOW_FEELINGS)
@pytest.mark.parametrize("wish", list(Wish))
def test_horror_and_war_do_not_suit_who_feels_low(emotion: str, wish: Wish) -> None:
    row = genre_affinity(wish)[EMOTIONS.index(emotion)]

    assert max(row[GENRES.index("공포")], row[GENRES.index("전쟁")]) <= 0.2


@pytest.mark.parametrize("emotion", ["sadness", "anger", "depression", "fear", "anxiety", "worry"])
def test_lifting_a_feeling_brings_more_laughter_than_staying_in_it(emotion: str) -> None:
    row, laughter = EMOTIONS.index(emotion), TONES.index("laughter")

    assert tone_affinity(Wish.LIFT)[row, laughter] > tone_affinity(Wish.STAY)[row, laughter]


def test_an_emotion_becomes_probabilities_in_order() -> None:
    vector = emotion_vector({"anger": 3.0, "joy": 1.0, "hunger": 5.0})

    assert vector[EMOTIONS.index("anger")] == pytest.approx(0.75)
    assert vector.sum() == pytest.approx(1.0)


@pytest.mark.parametrize(
    "emotion",
    [
        pytest.param(None, id="none"),
        pytest.param({}, id="empty"),
        pytest.param({"joy": 0.0}, id="zero"),
        pytest.param({"joy": float("nan")}, id="not-a-number"),
        pytest.param({"joy": -1.0}, id="negative"),
    ],
)
def test_without_a_usable_emotion_it_is_neutral(emotion: dict[str, float] | None) -> None:
    assert emotion_vector(emotion)[EMOTIONS.index("neutral")] == 1.0


def test_affinity_is_the_expected_suitability() -> None:
    emotion = np.array([0.25, 0.75])
    table = np.array([[1.0, 0.0], [0.2, 0.6]])
    shares = np.array([[1.0, 0.0], [0.5, 0.5]])

    scores = affinity.affinity_scores(emotion, table, shares)

    assert scores == pytest.approx([0.4, 0.425])


def test_the_first_genre_weighs_most_and_the_weights_of_a_film_sum_to_one(films: tuple[Film, ...]) -> None:
    weights = affinity.genre_weights(films)

    assert weights.sum(axis=1) == pytest.approx(np.ones(len(films)))
    assert all(
        GENRES[int(np.argmax(row))] == film.genres[0] for row, film in zip(weights, films, strict=True)
    )


def test_a_film_without_genres_cannot_be_scored(films: tuple[Film, ...]) -> None:
    assert np.isnan(affinity.genre_weights([replace(films[0], genres=())])).all()


def test_one_unbearable_genre_spoils_a_film() -> None:
    factors = affinity.bearable(
        np.array([1.0]),
        np.array([[0.9, 0.0, 0.3]]),
        np.array([[1.0, 0.0, 0.0], [0.5, 0.5, 0.0], [0.5, 0.0, 0.5]]),
    )

    assert factors == pytest.approx([1.0, affinity.SPOILED, 1.0])


def test_the_more_keywords_tell_the_tone_the_less_the_genres_count() -> None:
    scores = affinity.feeling_scores(np.array([0.2, 0.2]), np.array([0.0, 3.0]), np.array([0.0, 3.0]))

    assert scores[0] == pytest.approx(0.2)
    assert 0.6 < scores[1] < 1.0


def test_nearly_every_film_has_a_tone(films: tuple[Film, ...]) -> None:
    counts = tone_counts(films)

    assert (counts.sum(axis=1) > 0.0).mean() > 0.95
    assert (counts.sum(axis=0) > 0.0).all()


def test_every_word_of_a_tone_is_a_keyword_of_a_film(films: tuple[Film, ...]) -> None:
    assert set(tones_of_keywords()) <= {keyword for film in films for keyword in film.keywords}


@pytest.mark.parametrize(
    ("emotion", "has_texts", "low"),
    [
        pytest.param({"depression": 0.5, "joy": 0.5}, True, 0.5, id="half"),
        pytest.param({"joy": 1.0}, True, 0.0, id="glad"),
        pytest.param(None, True, 1.0, id="wrote-and-was-not-read"),
        pytest.param(None, False, 0.0, id="wrote-nothing"),
        pytest.param({"joy": 0.0}, True, 1.0, id="an-empty-reading"),
    ],
)
def test_lowness_is_the_mass_of_low_feelings_and_careful_where_it_is_not_known(
    emotion: dict[str, float] | None, has_texts: bool, low: float
) -> None:
    assert lowness(emotion, has_texts=has_texts) == pytest.approx(low)


def test_heavy_films_are_withheld_from_who_feels_low_only(films: tuple[Film, ...]) -> None:
    heavy = np.array([bool(WITHHELD.intersection(film.themes)) for film in films])

    low = candidates.allowed(films, left_out=(), low=0.9)
    glad = candidates.allowed(films, left_out=(), low=0.0)

    assert not (low & heavy).any()
    assert (low | heavy).all()
    assert glad.all()


def test_left_out_films_are_no_candidates(films: tuple[Film, ...]) -> None:
    allowed = candidates.allowed(films, left_out={films[3].id, 424242}, low=0.0)

    assert [place for place, may in enumerate(allowed) if not may] == [3]


def test_all_asked_genres_are_worth_more_than_one(films: tuple[Film, ...]) -> None:
    both, one, none = (_film(films, title) for title in ("극한직업", "기생충", "러브레터"))

    shares = candidates.asked_share((both, one, none), ("코미디", "범죄"))

    assert shares == pytest.approx([1.0, candidates.ONE_OF_SEVERAL, 0.0])
    assert not candidates.asked_share((both, one, none), ()).any()


def test_taste_takes_all_saved_films_and_the_most_similar_one() -> None:
    scores = taste.taste_scores(np.array([[1.0, 0.0], [0.0, 0.0]]))

    assert scores == pytest.approx([(1 - taste.MAX_SHARE) * 0.5 + taste.MAX_SHARE, 0.0])
    assert taste.taste_scores(np.zeros((0, 3))) == pytest.approx(np.zeros(3))


def test_films_of_the_same_hand_are_alike(films: tuple[Film, ...]) -> None:
    features = taste.taste_features(films)
    similarity = taste.similarities([_film(films, "센과 치히로의 행방불명")], features)[0]

    order = [films[place].director for place in np.argsort(-similarity)[1:6]]

    assert sum("미야자키 하야오" in names for names in order) >= 3


def test_two_people_of_one_name_are_told_apart(films: tuple[Film, ...]) -> None:
    tunnel, assignment = _film(films, "터널"), _film(films, "공조")

    assert tunnel.director == assignment.director
    assert tunnel.director_en != assignment.director_en


def test_reasons_are_the_most_similar_saved_films() -> None:
    similarity = np.array([[0.05], [0.5], [0.3]])

    assert taste.because_of(similarity, 0, 2) == (1, 2)
    assert taste.because_of(similarity, 0, 3) == (1, 2)


def test_cosines_are_those_of_a_dense_matrix() -> None:
    rows = [{"a": 1.0, "b": 3.0}, {"b": 0.5, "c": 1.0}, {}]
    index = postings(rows)
    dense = np.zeros((3, 3))
    idf = np.log(4.0 / np.array([2.0, 3.0, 2.0])) + 1.0
    dense[0] = np.array([1.0, 1.0 + np.log(3.0), 0.0]) * idf
    dense[1] = np.array([0.0, 0.5, 1.0]) * idf
    dense[:2] /= np.linalg.norm(dense[:2], axis=1, keepdims=True)
    query = np.array([0.0, 2.0, 1.0]) * idf

    expected = dense @ (query / np.linalg.norm(query))

    assert index.cosines({"b": 2.0, "c": 1.0, "unknown": 9.0}) == pytest.approx(expected)
    assert index.parts(1, {"b": 1.0, "a": 1.0}).keys() == {"b"}


def test_what_is_missing_gives_its_weight_away() -> None:
    config = blend.BlendConfig()

    nothing = blend.weights(config, n_words=0.0, n_saved=0, has_feeling=False)
    everything = blend.weights(config, n_words=5.0, n_saved=2, has_feeling=True)

    assert nothing == pytest.approx([0.0, 0.0, 1.0])
    assert everything.sum() == pytest.approx(1.0)
    assert everything.min() > 0.2


def test_few_words_weigh_less_than_many() -> None:
    config = blend.BlendConfig()
    weigh = [blend.weights(config, n_words=n, n_saved=0, has_feeling=True)[0] for n in (0.5, 1.0, 3.0, 9.0)]

    assert weigh[0] < weigh[1] < weigh[2] == weigh[3]


def test_stretching_keeps_order_and_ends() -> None:
    scores = blend.saturate(np.array([0.0, 0.1, 0.2, 1.0]), 0.14)

    assert scores[0] == 0.0
    assert scores[-1] == pytest.approx(1.0)
    assert (np.diff(scores) > 0.0).all()


def test_the_fit_is_a_hundred_for_a_perfect_film_only() -> None:
    config = blend.BlendConfig()
    fits = [blend.fit(score, config) for score in (0.0, 0.3, 0.6, 0.999, 1.0)]

    assert fits[0] == 0
    assert fits == sorted(fits)
    assert fits[-2] < 100 == fits[-1]


def test_a_score_of_nothing_is_the_feelings_share() -> None:
    assert blend.shares(np.zeros(3)).feeling == 1.0


def test_a_list_has_no_more_than_two_of_a_director_and_one_of_a_series(films: tuple[Film, ...]) -> None:
    ghibli = [film for film in films if "미야자키 하야오" in film.director]
    toys = [film for film in films if film.title.startswith("토이 스토리")]
    ranked = [*ghibli, *toys, *(film for film in films if film not in ghibli and film not in toys)]

    chosen = [ranked[place] for place in diversity.choose(ranked, 8, config=diversity.DiversityConfig())]

    assert sum(film in ghibli for film in chosen) == 2
    assert sum(film in toys for film in chosen) == 1
    assert len(chosen) == 8


def test_passed_over_films_come_back_where_the_others_do_not_suffice(films: tuple[Film, ...]) -> None:
    ghibli = [film for film in films if "미야자키 하야오" in film.director]

    assert len(diversity.choose(ghibli, 5, config=diversity.DiversityConfig())) == 5


def test_several_asked_genres_share_the_list(films: tuple[Film, ...]) -> None:
    asked = ("다큐멘터리", "음악", "서부")
    ranked = sorted(
        (film for film in films if set(asked) & set(film.genres)), key=lambda film: "음악" not in film.genres
    )

    places = diversity.choose(ranked, 8, config=diversity.DiversityConfig(), free_genres=asked)

    assert {genre for place in places for genre in ranked[place].genres} >= set(asked)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("토이 스토리 3", "토이 스토리", id="number"),
        pytest.param("해리 포터와 마법사의 돌", "해리 포터와 마법사의 돌", id="no-series"),
        pytest.param("신과함께-죄와 벌", "신과함께", id="subtitle"),
        pytest.param("외계+인 1부", "외계+인", id="part"),
        pytest.param("리틀 포레스트 2: 겨울과 봄", "리틀 포레스트", id="number-and-subtitle"),
        pytest.param("1917", "1917", id="all-number"),
        pytest.param("1987", "1987", id="a-year"),
    ],
)
def test_a_series_is_what_stands_before_number_and_subtitle(title: str, name: str) -> None:
    assert diversity.franchise(title) == name


@pytest.mark.parametrize(
    ("text", "genres"),
    [
        pytest.param("웃긴 코미디 보고 싶어", ("코미디",), id="one"),
        pytest.param("지브리 애니나 판타지", ("애니메이션", "판타지"), id="two"),
        pytest.param("공포 말고 로맨스", ("로맨스",), id="refused"),
        pytest.param("무서운 거 빼고 아무거나", (), id="refused-with-a-noun-between"),
        pytest.param("a funny western please", ("코미디", "서부"), id="english"),
        pytest.param("software 개발자 이야기", (), id="not-inside-a-word"),
        pytest.param("요즘 너무 우울해", (), id="none"),
    ],
)
def test_genre_words_are_heard_in_a_request(text: str, genres: tuple[str, ...]) -> None:
    assert genres_in(text) == genres
