from urllib.parse import parse_qs, urlsplit

import pytest

from recommender.catalogue import load_catalogue
from recommender.streaming import search_links
from recommender.types import Film


@pytest.fixture(scope="module")
def film() -> Film:
    return next(film for film in load_catalogue() if film.title == "광해, 왕이 된 남자")


def test_there_is_a_link_for_each_service_in_a_fixed_order(film: Film) -> None:
    services = ["netflix", "disney_plus", "tving", "watcha", "wavve", "coupang_play", "apple_tv"]

    assert [link.service for link in search_links(film, "ko")] == services
    assert [link.service for link in search_links(film, "en")] == services


@pytest.mark.parametrize("locale", ["ko", "ko-KR", "en", "fr"])
def test_every_link_is_https_and_carries_a_title(film: Film, locale: str) -> None:
    for link in search_links(film, locale):
        parts = urlsplit(link.url)
        values = [value for values in parse_qs(parts.query).values() for value in values]

        assert parts.scheme == "https"
        assert link.url.isascii()
        assert {film.title, film.title_en}.intersection(values)


def test_a_korean_reader_gets_korean_names_and_titles(film: Film) -> None:
    links = search_links(film, "ko")

    assert links[0].name == "Netflix"
    assert all("%EA%B4%91%ED%95%B4" in link.url for link in links)


def test_an_english_reader_gets_english_names(film: Film) -> None:
    names = [link.name for link in search_links(film, "en")]

    assert names == ["Netflix", "Disney+", "TVING", "Watcha", "wavve", "Coupang Play", "Apple TV"]


def test_no_link_is_too_long_for_a_button() -> None:
    assert max(len(link.url) for film in load_catalogue() for link in search_links(film, "ko")) < 512
