import io
import json
import subprocess
import sys
from typing import Any

import pytest

from recommender.catalogue import load_catalogue
from recommender.command import parse_request, run_rank
from recommender.errors import RequestError
from recommender.ranker import FilmRanker
from recommender.types import RankRequest, Wish


@pytest.fixture(scope="module")
def ranker() -> FilmRanker:
    return FilmRanker(load_catalogue())


def _answers(ranker: FilmRanker, *lines: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    run_rank(ranker, [line + "\n" for line in lines], out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_request_gives_ranked_films_with_their_shares(ranker: FilmRanker) -> None:
    line = json.dumps({"texts": ["회사 그만두고 싶어요"], "emotion": {"depression": 1.0}, "saved": [448491]})

    (answer,) = _answers(ranker, line)

    assert len(answer["films"]) == 8
    film = answer["films"][0]
    assert {"id", "title", "year", "fit", "shares", "genres"} <= film.keys()
    assert sum(film["shares"].values()) == pytest.approx(1.0, abs=1e-3)
    assert 448491 not in [film["id"] for film in answer["films"]]


def test_lines_are_answered_in_order_and_bad_ones_with_an_error(ranker: FilmRanker) -> None:
    answers = _answers(ranker, "{", "", '{"n": 3}', "[]", '{"texts": "슬퍼"}')

    assert [sorted(answer) for answer in answers] == [["error"], ["films"], ["error"], ["error"]]
    assert len(answers[1]["films"]) == 3


def test_the_words_of_a_request_join_and_its_genres_count() -> None:
    request = parse_request('{"texts": ["우울해"], "request": "코미디 보고 싶어, 공포는 싫어"}')

    assert request.texts == ("우울해", "코미디 보고 싶어, 공포는 싫어")
    assert request.genres == ("코미디",)


def test_films_of_an_asked_genre_come_first(ranker: FilmRanker) -> None:
    (answer,) = _answers(ranker, '{"texts": [], "saved": [], "request": "공포 영화"}')

    assert all("공포" in film["genres"] for film in answer["films"])


def test_an_empty_object_is_a_request() -> None:
    assert parse_request("{}") == RankRequest()


def test_every_field_is_read() -> None:
    line = {"emotion": "joy", "saved": [1], "excluded": [2], "wish": "lift", "genres": ["SF"], "n": 5}

    request = parse_request(json.dumps(line))

    assert request == RankRequest(
        emotion={"joy": 1.0}, saved=(1,), excluded=(2,), wish=Wish.LIFT, genres=("SF",), n=5
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("nonsense", id="no-json"),
        pytest.param("3", id="a-number"),
        pytest.param("[" * 100_000, id="too-deep"),
        pytest.param('{"texts": [1]}', id="a-text-that-is-a-number"),
        pytest.param('{"saved": ["1"]}', id="an-id-that-is-a-text"),
        pytest.param('{"saved": [true]}', id="an-id-that-is-a-truth"),
        pytest.param('{"emotion": {"hunger": 1}}', id="an-unknown-emotion"),
        pytest.param('{"emotion": {"joy": 2}}', id="more-than-all"),
        pytest.param('{"emotion": {"joy": NaN}}', id="not-a-number"),
        pytest.param('{"emotion": "hunger"}', id="an-unknown-word"),
        pytest.param('{"n": 0}', id="no-films"),
        pytest.param('{"n": 1.5}', id="half-a-film"),
        pytest.param('{"n": 100000}', id="too-many"),
        pytest.param('{"wish": "sink"}', id="an-unknown-wish"),
        pytest.param('{"genres": ["막장"]}', id="an-unknown-genre"),
        pytest.param('{"request": ["코미디"]}', id="a-request-that-is-a-list"),
    ],
)
def test_a_bad_line_is_refused(line: str) -> None:
    with pytest.raises(RequestError):
        parse_request(line)


def test_an_error_never_repeats_what_was_written(ranker: FilmRanker) -> None:
    (answer,) = _answers(ranker, '{"texts": "아무에게도 말하지 못한 이야기"}')

    assert "아무에게도" not in answer["error"]


def test_it_works_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "recommender", "rank"],
        input='{"texts": ["외로워요"], "saved": []}\noops\n'.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )

    films, error = (json.loads(line) for line in done.stdout.decode().splitlines())
    assert len(films["films"]) == 8
    assert "error" in error
