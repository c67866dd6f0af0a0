import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from recommender.__main__ import app
from recommender.catalogue import load_catalogue
from recommender.errors import WordIndexError
from recommender.types import Film
from recommender.words.associations import expand, load_associations
from recommender.words.index import WordIndex, word_scores
from recommender.words.index_file import IndexFile, digest, read_index, write_index


@pytest.fixture(scope="module")
def films() -> tuple[Film, ...]:
    return load_catalogue()


@pytest.fixture(scope="module")
def words(films: tuple[Film, ...]) -> WordIndex:
    return WordIndex.load(films)


def _best(words: WordIndex, films: tuple[Film, ...], text: str) -> Film:
    return films[int(np.argmax(word_scores(words.understand([text]), words.postings)))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("강아지가 무지개다리를 건넜어요", "하치 이야기", id="a-pet-that-died"),
        pytest.param("번아웃이 와서 그냥 쉬고 싶어요", "리틀 포레스트", id="burnt-out"),
        pytest.param("학교에서 따돌림을 당해요", "원더", id="bullied"),
        pytest.param("보이스피싱을 당했어요", "시민덕희", id="cheated"),
        pytest.param("육아가 힘들어요", "미래의 미라이", id="a-parent"),
    ],
)
def test_everyday_words_meet_the_film_that_they_mean(
    words: WordIndex, films: tuple[Film, ...], text: str, title: str
) -> None:
    assert _best(words, films, text).title == title


def test_scores_are_cosines(words: WordIndex, films: tuple[Film, ...]) -> None:
    scores = word_scores(words.understand(["엄마랑 싸워서 속상해요"]), words.postings)

    assert scores.shape == (len(films),)
    assert float(scores.min()) >= 0.0
    assert 0.1 < float(scores.max()) < 1.0


def test_a_film_is_most_like_itself(words: WordIndex, films: tuple[Film, ...]) -> None:
    film = films[100]

    assert _best(words, films, f"{film.synopsis} {' '.join(film.keywords)}") == film


def test_nothing_understood_scores_nothing(words: WordIndex) -> None:
    query = words.understand(["ㅋㅋㅋㅋ", "!!!", ""])

    assert query.n_words == 0
    assert not word_scores(query, words.postings).any()


def test_the_latest_text_counts_most(words: WordIndex) -> None:
    query = words.understand(["고양이", "강아지"])

    assert query.counts["강아지"] > query.counts["고양이"]


def test_repeating_a_word_does_not_drown_the_others(words: WordIndex) -> None:
    query = words.understand(["엄마 " * 200 + "이별"])

    assert query.counts["엄마"] <= 2.0


def test_the_words_that_are_named_are_nouns_in_the_film(words: WordIndex, films: tuple[Film, ...]) -> None:
    place = next(place for place, film in enumerate(films) if film.title == "리틀 포레스트")

    matched = words.matched(place, words.understand(["번아웃이 와서 퇴사하고 싶어요"]), 4)

    assert "번아웃" in matched
    assert all(not word.endswith("다") for word in matched)


def test_a_film_that_is_not_in_the_index_is_read_when_it_comes(films: tuple[Film, ...]) -> None:
    stranger = replace(films[0], id=-9999, title="새 영화", synopsis="고양이와 함께 사는 사람의 여행입니다.")
    words = WordIndex.load((*films, stranger))

    scores = word_scores(words.understand(["고양이랑 여행"]), words.postings)

    assert scores[-1] > 0.1


def test_every_association_leads_to_a_keyword_of_a_film(films: tuple[Film, ...]) -> None:
    keywords = {keyword.casefold() for film in films for keyword in film.keywords}

    assert {word for means in load_associations().values() for word in means} <= keywords


def test_an_association_weighs_less_than_the_word_itself() -> None:
    sources = expand({"퇴사": 2.0}, {"퇴사": ("직장", "쉼")}, weight=0.9, decay=0.5)

    assert sources == {"직장": {"퇴사": 1.8}, "쉼": {"퇴사": 0.9}}


def test_the_shipped_index_knows_every_film_as_it_is_now(films: tuple[Film, ...]) -> None:
    index = read_index()

    assert {film.id: digest(film) for film in films} == {
        number: terms.digest for number, terms in index.films.items()
    }


@pytest.mark.slow
def test_the_shipped_index_is_what_building_gives() -> None:
    assert CliRunner().invoke(app, ["build", "--check"]).exit_code == 0


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    index = read_index()
    path = tmp_path / "index.json"

    write_index(index, path)

    assert read_index(path) == index


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("[]", id="a-list"),
        pytest.param('{"version": 99}', id="another-version"),
        pytest.param(json.dumps({"version": 1, "nouns": "가"}), id="half-of-it"),
    ],
)
def test_a_broken_index_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "index.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(WordIndexError):
        read_index(path)


def test_a_missing_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WordIndexError):
        read_index(tmp_path / "index.json")


def test_broken_associations_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "associations.toml"
    path.write_text("[[group]]\nsaid = 'a'\n", encoding="utf-8")

    with pytest.raises(WordIndexError):
        load_associations(path)


def test_an_index_without_films_is_enough_to_start_with(films: tuple[Film, ...]) -> None:
    shipped = read_index()
    bare = IndexFile(shipped.nouns, shipped.stems, shipped.surfaces, films={})
    words = WordIndex(films, index=bare, associations=load_associations())

    assert _best(words, films, "강아지가 무지개다리를 건넜어요").title == "하치 이야기"
