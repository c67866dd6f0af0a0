"""The week on the own page, and choices that recommendations keep to."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from db.records import StoredReading
from handlers.film_choices import SERVICES, THEMES, FilmChoices, avoiding, own_links, toggled
from handlers.profile.week import N_DAYS, week_of
from ml.emotion.types import Emotion
from recommender.filters import keeps
from recommender.streaming import search_links
from recommender.types import FilmFilters
from tests.fakes.engines import film

SEOUL = ZoneInfo("Asia/Seoul")
TODAY = date(2026, 3, 8)


def reading(at: datetime, label: str, *, own_word: bool = False) -> StoredReading:
    scores = {emotion.value: 0.02 for emotion in Emotion} | {label: 0.82}
    return StoredReading(1, 1, None, "text", scores, own_word, 1, at)


def test_a_week_has_seven_days_that_end_today() -> None:
    week = week_of([reading(datetime(2026, 3, 8, 3, tzinfo=UTC), "joy")], TODAY, SEOUL)

    assert [each.day for each in week] == [TODAY - timedelta(days=6 - k) for k in range(N_DAYS)]
    assert [each.feeling for each in week] == [None] * 6 + [Emotion.JOY]


def test_a_day_is_one_where_the_person_lives() -> None:
    late = datetime(2026, 3, 6, 16, tzinfo=UTC)  # 1 o'clock on the 7th in Seoul

    week = week_of([reading(late, "sadness")], TODAY, SEOUL)

    assert {each.day.day: each.feeling for each in week}[7] is Emotion.SADNESS


def test_the_own_word_outweighs_what_was_read() -> None:
    noon = datetime(2026, 3, 8, 3, tzinfo=UTC)
    readings = [reading(noon, "sadness"), reading(noon, "sadness"), reading(noon, "joy", own_word=True)]

    assert week_of(readings, TODAY, SEOUL)[-1].feeling is Emotion.JOY


@pytest.mark.parametrize("readings", [[], [reading(datetime(2026, 2, 1, tzinfo=UTC), "joy")]])
def test_a_week_without_readings_is_none(readings: list[StoredReading]) -> None:
    assert week_of(readings, TODAY, SEOUL) == ()


def test_the_services_are_those_of_the_links() -> None:
    assert tuple(link.service for link in search_links(film(), "ko")) == SERVICES


def test_only_own_services_are_linked() -> None:
    links = search_links(film(), "ko")

    assert [link.service for link in own_links(links, FilmChoices(services=("watcha",)))] == ["watcha"]
    assert own_links(links, FilmChoices()) == links


def test_a_choice_is_put_in_and_taken_out() -> None:
    chosen = toggled((), "tving", SERVICES)

    assert toggled(chosen, "netflix", SERVICES) == ("netflix", "tving")
    assert toggled(chosen, "tving", SERVICES) == ()


def test_what_is_avoided_joins_what_was_refused_now() -> None:
    filters = avoiding(
        FilmFilters(not_genre=("공포",)), FilmChoices(genres=("전쟁", "공포"), themes=("death",))
    )

    assert filters.not_genre == ("공포", "전쟁")
    assert filters.not_theme == ("죽음",)


@pytest.mark.parametrize("key", THEMES)
def test_every_theme_leaves_films_out_and_films_over(key: str) -> None:
    from_catalogue = avoiding(FilmFilters(), FilmChoices(themes=(key,)))
    about = film(keywords=(THEMES[key],))

    assert not keeps(about, from_catalogue)
    assert keeps(film(keywords=("바다",), synopsis="바다로 간다."), from_catalogue)
