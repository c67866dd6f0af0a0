import json
import re
from collections import Counter
from pathlib import Path

import pytest

from recommender.catalogue import load_catalogue
from recommender.catalogue.loader import FOLDER, film_of
from recommender.errors import CatalogueError
from recommender.genres import GENRES
from recommender.themes import SUICIDE
from recommender.types import Film

_SENTENCE_END = re.compile(r"[.?!]”?\"?(?:\s|$)")
_HANGUL = re.compile(r"[가-힣]")
_NOT_SAID = ("자살", "극단적 선택", "목을 매", "투신")


@pytest.fixture(scope="module")
def films() -> tuple[Film, ...]:
    return load_catalogue()


def test_it_holds_hundreds_of_films_of_which_nearly_half_are_korean(films: tuple[Film, ...]) -> None:
    korean = sum("KR" in film.countries for film in films)

    assert len(films) >= 220
    assert korean >= 110
    assert 0.4 <= korean / len(films) <= 0.6


def test_every_genre_has_films_enough_to_fill_a_list(films: tuple[Film, ...]) -> None:
    counts = Counter(genre for film in films for genre in film.genres)

    assert {genre: n for genre in GENRES if (n := counts[genre]) < 8} == {}


def test_the_films_are_spread_over_decades_and_countries(films: tuple[Film, ...]) -> None:
    decades = Counter(film.year // 10 for film in films)
    countries = {country for film in films for country in film.countries}

    assert all(decades[decade] >= 10 for decade in (199, 200, 201, 202))
    assert len(decades) >= 7
    assert {"KR", "US", "JP", "HK", "TW", "CN", "GB", "FR", "IT", "IN"} <= countries


def test_no_two_films_have_the_same_title_and_year(films: tuple[Film, ...]) -> None:
    assert len({(film.title, film.year) for film in films}) == len(films)


def test_every_film_says_what_its_card_shows(films: tuple[Film, ...]) -> None:
    lacking = [
        film.title
        for film in films
        if len(film.cast) < 3 or len(film.keywords) < 6 or not film.director or not film.countries
    ]

    assert lacking == []


def test_every_synopsis_is_two_to_four_korean_sentences_and_one_or_two_english_ones(
    films: tuple[Film, ...],
) -> None:
    korean = {film.title: len(_SENTENCE_END.findall(film.synopsis)) for film in films}
    english = {film.title: len(_SENTENCE_END.findall(film.synopsis_en)) for film in films}

    assert {title: n for title, n in korean.items() if not 2 <= n <= 4} == {}
    assert {title: n for title, n in english.items() if not 1 <= n <= 2} == {}
    assert [film.title for film in films if _HANGUL.search(film.synopsis_en)] == []


def test_every_synopsis_speaks_politely_to_the_end(films: tuple[Film, ...]) -> None:
    assert [film.title for film in films if not re.search(r"(?:요|니다)\.$", film.synopsis)] == []


def test_no_synopsis_names_what_could_hurt(films: tuple[Film, ...]) -> None:
    assert [film.title for film in films if any(word in film.synopsis for word in _NOT_SAID)] == []


def test_films_about_suicide_are_marked(films: tuple[Film, ...]) -> None:
    marked = {film.title for film in films if SUICIDE in film.themes}

    assert {"죽은 시인의 사회", "김씨 표류기", "오베라는 남자", "헤어질 결심", "소년시절의 너"} <= marked


def test_ids_of_our_own_are_negative_and_those_of_tmdb_positive(films: tuple[Film, ...]) -> None:
    by_title = {film.title: film.id for film in films}

    assert by_title["기생충"] == 496243
    assert by_title["이웃집 토토로"] == 8392
    assert all(film.id != 0 for film in films)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError):
        load_catalogue(tmp_path)


def test_a_film_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    source = (FOLDER / "animation.json").read_text(encoding="utf-8")
    (tmp_path / "a.json").write_text(source, encoding="utf-8")
    (tmp_path / "b.json").write_text(source, encoding="utf-8")

    with pytest.raises(CatalogueError):
        load_catalogue(tmp_path)


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[{", encoding="utf-8")

    with pytest.raises(CatalogueError):
        load_catalogue(tmp_path)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("year", "2019", id="a-year-that-is-a-text"),
        pytest.param("genres", ["드라마", "막장"], id="an-unknown-genre"),
        pytest.param("genres", [], id="no-genre"),
        pytest.param("age_rating", "18", id="an-unknown-rating"),
        pytest.param("themes", ["spoiler"], id="an-unknown-theme"),
        pytest.param("cast_en", ["One"], id="names-that-do-not-pair"),
        pytest.param("keywords", "위로", id="a-text-for-a-list"),
        pytest.param("synopsis", None, id="nothing"),
    ],
)
def test_a_film_that_contradicts_itself_is_refused(key: str, value: object) -> None:
    record = json.loads((FOLDER / "animation.json").read_text(encoding="utf-8"))[0]

    with pytest.raises(CatalogueError):
        film_of({**record, key: value})


def test_what_is_no_object_is_no_film() -> None:
    with pytest.raises(CatalogueError):
        film_of(["title"])
