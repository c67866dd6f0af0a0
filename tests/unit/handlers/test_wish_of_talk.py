from datetime import date

import pytest

from handlers.film_wishes import adds_a_wish, filters_of, knowing, wish_of_talk
from ml.wishes.parser import WishParser
from ml.wishes.types import FilmWish
from recommender.catalogue import load_catalogue

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def parser() -> WishParser:
    return knowing(load_catalogue())


def test_the_last_request_counts(parser: WishParser) -> None:
    texts = ("공포 영화 추천해줘", "오늘 회사에서 혼났어", "두 시간 안 넘는 한국영화 추천해줘")

    assert wish_of_talk(parser, texts, TODAY) == FilmWish(country=("KR",), max_runtime=120)


def test_what_follows_a_request_adds_to_it(parser: WishParser) -> None:
    texts = ("한국 코미디 영화 추천해줘", "두 시간 안 넘는 걸로", "무서운 거 빼고", "아니다 90분 이내로")

    assert wish_of_talk(parser, texts, TODAY) == FilmWish(
        genre=("코미디",), not_genre=("공포",), country=("KR",), max_runtime=90
    )


def test_a_genre_that_is_refused_later_is_no_longer_asked_for(parser: WishParser) -> None:
    texts = ("공포나 코미디 영화 추천해줘", "공포는 빼고")

    assert wish_of_talk(parser, texts, TODAY) == FilmWish(genre=("코미디",), not_genre=("공포",))


def test_talk_of_other_things_ends_a_request(parser: WishParser) -> None:
    texts = ("공포 영화 추천해줘", "오늘 엄마랑 싸워서 마음이 안 좋아")

    assert wish_of_talk(parser, texts, TODAY) == FilmWish()


def test_a_worry_alone_asks_for_nothing(parser: WishParser) -> None:
    assert wish_of_talk(parser, ("미국 간 친구 때문에 무서워", "두 시간밖에 못 잤어"), TODAY) == FilmWish()


def test_a_plain_request_begins_anew(parser: WishParser) -> None:
    assert wish_of_talk(parser, ("공포 영화 추천해줘", "그냥 영화 추천해줘"), TODAY) == FilmWish()


def test_a_short_wish_adds_and_a_long_tale_does_not(parser: WishParser) -> None:
    assert adds_a_wish(parser, "넷플릭스에 있는 걸로", TODAY)
    assert not adds_a_wish(parser, "고마워", TODAY)
    assert not adds_a_wish(parser, "미국에 사는 언니가 있는데 " * 8, TODAY)


def test_company_becomes_care_for_all_ages() -> None:
    assert filters_of(FilmWish(adult=False)).for_all_ages
    assert not filters_of(FilmWish()).for_all_ages
