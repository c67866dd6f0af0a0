import json
import string
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ml.wishes.parser import WishParser
from ml.wishes.types import FilmWish

TODAY = date(2026, 11, 22)
PARSER = WishParser()
CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "film_wishes.jsonl").read_text(encoding="utf-8").splitlines()
]


def sorted_lists(filters: dict[str, object]) -> dict[str, object]:
    return {name: sorted(value) if isinstance(value, list) else value for name, value in filters.items()}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{number:03d}-{'-'.join(case['filters']) or 'nothing'}")
        for number, case in enumerate(CASES, start=1)
    ],
)
def test_a_request_is_read_as_its_filters(case: dict[str, object]) -> None:
    wish = PARSER.parse(str(case["text"]), today=TODAY)

    filters = case["filters"]
    assert isinstance(filters, dict)
    assert sorted_lists(wish.as_json()) == sorted_lists(filters)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        pytest.param("올해 나온 영화", 2019, 2019, id="this year"),
        pytest.param("작년에 나온 영화", 2018, 2018, id="last year"),
        pytest.param("최근 5년 이내 영화", 2014, None, id="within five years"),
        pytest.param("movies from the last 10 years", 2009, None, id="last ten years in English"),
    ],
)
def test_years_are_counted_from_the_day_that_is_passed_in(text: str, least: int, most: int | None) -> None:
    wish = PARSER.parse(text, today=date(2019, 5, 1))

    assert (wish.min_year, wish.max_year) == (least, most)


def test_films_and_people_that_are_passed_in_are_known() -> None:
    parser = WishParser(
        titles={"바다의 온도": "바다의 온도", "Warm Sea": "Warm Sea"},
        directors={"솔바람": "솔바람"},
        actors={"달무리": "달무리"},
    )

    assert parser.parse("바다의온도 느낌 나는 거", today=TODAY).similar_to == ("바다의 온도",)
    assert parser.parse("something with a warm sea vibe", today=TODAY).similar_to == ("Warm Sea",)
    assert parser.parse("솔바람 영화", today=TODAY).director == ("솔바람",)
    assert parser.parse("달무리 나오는 영화", today=TODAY).actor == ("달무리",)


def test_nothing_said_is_an_empty_wish() -> None:
    wish = PARSER.parse("", today=TODAY)

    assert wish == FilmWish()
    assert not wish
    assert wish.as_json() == {}


def test_full_width_and_decomposed_letters_are_read() -> None:
    assert PARSER.parse("９０분 이내", today=TODAY).max_runtime == 90
    assert PARSER.parse("공포 빼고", today=TODAY).not_genre == ("공포",)


_WORDS = st.sampled_from(
    [word for case in CASES for word in str(case["text"]).split()]
    + ["나이", "이나", "두 시간", "90", "년대", "~", "같은", "like", "no", "말고", "\x00", "👻", "\ud7a3"]
)


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(
        st.text(max_size=600), st.lists(_WORDS, max_size=80).map(" ".join), st.lists(_WORDS).map("".join)
    )
)
def test_any_text_gives_a_valid_wish(text: str) -> None:
    wish = PARSER.parse(text, today=TODAY)

    assert json.loads(json.dumps(wish.as_json())) == wish.as_json()
    assert wish.adult in {None, False}
    assert wish.min_runtime is None or wish.min_runtime > 0
    assert wish.max_runtime is None or 0 < wish.max_runtime <= 615
    for least, most in ((wish.min_runtime, wish.max_runtime), (wish.min_year, wish.max_year)):
        assert least is None or isinstance(least, int)
        assert most is None or isinstance(most, int)
    assert PARSER.parse(text, today=TODAY) == wish


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("나이나이" * 1024, id="particles without a space"),
        pytest.param("김" * 4096, id="one syllable"),
        pytest.param("두 시간 " * 820, id="lengths"),
        pytest.param("무서운 거 빼고 " * 455, id="refusals"),
        pytest.param("not too very " * 315, id="English refusals"),
        pytest.param("조커 이랑 " * 682, id="list of titles"),
        pytest.param('"가나" 같은 ' * 455, id="quotes"),
        pytest.param("with my the the " * 256, id="English company"),
        pytest.param(string.printable * 40, id="every sign"),
        pytest.param("9" * 4096, id="digits"),
    ],
)
@pytest.mark.timeout(20)
def test_the_longest_message_ends_no_pattern_in_endless_search(text: str) -> None:
    # A pattern that backtracks without bound takes minutes here, and milliseconds otherwise.
    for _ in range(20):
        wish = PARSER.parse(text[:4096], today=TODAY)

    assert json.dumps(wish.as_json())
