"""Checks the facts of the catalogue against film data outside the project, where that is at hand."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from recommender.catalogue import load_catalogue
from recommender.types import Film

_SHARED = Path(__file__).parents[4] / "shared" / "data"
_TMDB = _SHARED / "ko_tmdb_overviews" / "ko_tmdb_movies.jsonl"
_JOINED = _SHARED / "joined_catalogue" / "catalogue.jsonl"

_GENRE_IDS = {
    28: "액션", 12: "모험", 16: "애니메이션", 35: "코미디", 80: "범죄", 99: "다큐멘터리", 18: "드라마",
    10751: "가족", 14: "판타지", 36: "역사", 27: "공포", 10402: "음악", 9648: "미스터리", 10749: "로맨스",
    878: "SF", 53: "스릴러", 10752: "전쟁", 37: "서부",
}  # fmt: skip
_CERTIFICATIONS = {"ALL": "전체", "18": "19"}


def _records(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        pytest.skip(f"the film data for checking facts is not there: {path.parent.name}")
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@pytest.fixture(scope="module")
def known() -> dict[int, tuple[Film, dict[str, Any]]]:
    """Films of the catalogue with the Korean TMDB record of the same id."""
    records = {record["tmdb_id"]: record for record in _records(_TMDB)}
    return {film.id: (film, records[film.id]) for film in load_catalogue() if film.id in records}


@pytest.fixture(scope="module")
def joined() -> dict[int, tuple[Film, dict[str, Any]]]:
    """Films of the catalogue with the joined record of the same id."""
    films = {film.id: film for film in load_catalogue()}
    found = {record["tmdb_id"]: record for record in _records(_JOINED) if record.get("tmdb_id") in films}
    return {number: (films[number], record) for number, record in found.items()}


def _bare(text: str) -> str:
    return re.sub(r"\W", "", unicodedata.normalize("NFC", text)).casefold()


def _repaired(text: str) -> str:
    """Undo an encoding that was read wrongly, which some of the records have."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _people(names: list[str] | tuple[str, ...]) -> set[frozenset[str]]:
    """Names as sets of their parts: Bong Joon-ho is Joon-ho Bong."""
    return {frozenset(re.findall(r"\w+", _repaired(name).casefold())) for name in names}


def _year(record: Mapping[str, Any]) -> int | None:
    return int(record["release_date"][:4]) if record.get("release_date") else None


def test_most_of_the_films_can_be_checked(known: dict[int, Any], joined: dict[int, Any]) -> None:
    assert len(known) >= 150
    assert len(joined) >= 150


def test_the_id_belongs_to_the_title(known: dict[int, tuple[Film, dict[str, Any]]]) -> None:
    wrong = [
        (film.title, record["title_ko"])
        for film, record in known.values()
        if record.get("title_ko") and _bare(record["title_ko"]) != _bare(film.title)
    ]

    assert wrong == []


def test_the_year_is_right_but_for_one(
    known: dict[int, tuple[Film, dict[str, Any]]], joined: dict[int, tuple[Film, dict[str, Any]]]
) -> None:
    years = [(film, _year(record)) for film, record in known.values()]
    years += [(film, record.get("year")) for film, record in joined.values()]

    assert [(film.title, year) for film, year in years if year and abs(film.year - year) > 1] == []


def test_the_runtime_is_right_but_for_five_minutes(known: dict[int, tuple[Film, dict[str, Any]]]) -> None:
    wrong = [
        (film.title, film.runtime, record["runtime"])
        for film, record in known.values()
        if record.get("runtime") and abs(film.runtime - record["runtime"]) > 5
    ]

    assert wrong == []


def test_the_age_rating_is_right(known: dict[int, tuple[Film, dict[str, Any]]]) -> None:
    wrong = [
        (film.title, film.age_rating, rating)
        for film, record in known.values()
        for rating in (record.get("kr_certification") or [])[:1]
        if rating and _CERTIFICATIONS.get(rating, rating) != film.age_rating
    ]

    assert wrong == []


def test_a_genre_is_shared(known: dict[int, tuple[Film, dict[str, Any]]]) -> None:
    wrong = [
        film.title
        for film, record in known.values()
        if record.get("genre_ids")
        and not {_GENRE_IDS.get(number) for number in record["genre_ids"]}.intersection(film.genres)
    ]

    assert wrong == []


def test_the_director_is_right(
    known: dict[int, tuple[Film, dict[str, Any]]], joined: dict[int, tuple[Film, dict[str, Any]]]
) -> None:
    directed = [(film, record.get("directors")) for film, record in known.values()]
    directed += [(film, record.get("director")) for film, record in joined.values()]

    wrong = [
        (film.title, film.director_en, names)
        for film, names in directed
        if names and not _people(names) & _people(film.director_en)
    ]

    # Written in one word in the data: Jae-young for Jae-yong.
    assert [entry for entry in wrong if entry[0] != "엽기적인 그녀"] == []


def test_an_actor_is_shared(joined: dict[int, tuple[Film, dict[str, Any]]]) -> None:
    wrong = [
        (film.title, record["cast"])
        for film, record in joined.values()
        if record.get("cast") and not _people(record["cast"]) & _people(film.cast_en)
    ]

    # The data names the supporting cast first, or spells the names in another way.
    assert [entry for entry in wrong if entry[0] not in {"시네마 천국", "의형제"}] == []
