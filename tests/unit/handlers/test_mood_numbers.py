"""Means, periods, tag effects and readings of the mood diary."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from scipy import stats

from db.records import StoredMood, StoredReading
from handlers.mood_days import (
    DayMood,
    Period,
    after,
    before,
    day_moods,
    mean_of,
    month_of,
    week_of,
    year_of,
)
from handlers.mood_marks import SCORE_OF, feeling_counts, heard, marks_of, percents, score_of
from handlers.tag_effects import CAREFUL, MIN_DAYS, USUAL, t_quantile, tag_effects
from ml.emotion.types import Emotion

SEOUL = ZoneInfo("Asia/Seoul")
DAY = date(2026, 11, 22)


def entry(day: date, score: int, *tags: str, film_id: int | None = None) -> StoredMood:
    return StoredMood(1, datetime(2026, 1, 1, tzinfo=UTC), day, score, tags, None, film_id, "tap")


def day_of(mean: float, *tags: str, ago: int = 0) -> DayMood:
    return DayMood(DAY - timedelta(days=ago), mean, int(mean), int(mean), 1, tags)


def reading(
    feeling: Emotion,
    source: str = "text",
    *,
    message_id: int | None = None,
    at: datetime = datetime(2026, 11, 22, 3, tzinfo=UTC),
) -> StoredReading:
    scores = {emotion.value: float(emotion is feeling) for emotion in Emotion}
    return StoredReading(1, 1, message_id, source, scores, source == "own_word", 1, at)


def test_several_entries_of_a_day_are_one_mean() -> None:
    days = day_moods([entry(DAY, 5, "sleep", film_id=3), entry(DAY, 2, "sleep", "work", film_id=3)])

    assert days == (DayMood(DAY, 3.5, 2, 5, 2, ("sleep", "work"), (3,)),)


def test_every_day_weighs_the_same() -> None:
    days = day_moods([entry(DAY, 5), *[entry(DAY - timedelta(days=1), 1)] * 9])

    assert [day.day for day in days] == [DAY - timedelta(days=1), DAY]
    assert mean_of(days) == 3.0


def test_no_day_has_no_mean() -> None:
    assert mean_of(day_moods([])) is None


@pytest.mark.parametrize(
    ("day", "first"),
    [
        pytest.param(date(2026, 11, 22), date(2026, 11, 16), id="Sunday"),
        pytest.param(date(2026, 11, 16), date(2026, 11, 16), id="Monday"),
        pytest.param(date(2027, 1, 1), date(2026, 12, 28), id="over the new year"),
        pytest.param(date(2028, 2, 29), date(2028, 2, 28), id="a leap day"),
    ],
)
def test_a_week_is_monday_to_sunday(day: date, first: date) -> None:
    week = week_of(day)

    assert week == Period(first, first + timedelta(days=6))
    assert len(week.days()) == 7


@pytest.mark.parametrize(
    ("day", "n_days"),
    [(date(2028, 2, 3), 29), (date(2027, 2, 3), 28), (date(2100, 2, 1), 28), (date(2026, 12, 31), 31)],
)
def test_a_month_has_its_days(day: date, n_days: int) -> None:
    assert len(month_of(day).days()) == n_days


@pytest.mark.parametrize(("year", "n_days"), [(2024, 366), (2026, 365)])
def test_a_year_has_its_days(year: int, n_days: int) -> None:
    assert len(year_of(date(year, 6, 1)).days()) == n_days


def test_periods_follow_each_other_over_the_new_year() -> None:
    december = month_of(date(2026, 12, 5))

    assert after(december) == date(2027, 1, 1)
    assert before(month_of(date(2027, 1, 9))) == date(2026, 12, 31)


def test_the_calendar_ends_without_an_error() -> None:
    assert before(year_of(date.min)) is None
    assert after(year_of(date.max)) is None


def test_a_tag_is_compared_from_eight_days_on_either_side() -> None:
    few = [day_of(4, "sleep", ago=k) for k in range(MIN_DAYS - 1)]
    others = [day_of(3, ago=20 + k) for k in range(MIN_DAYS)]

    assert tag_effects([*few, *others]) == ()
    assert tag_effects([*few, day_of(4, "sleep", ago=9), *others])[0].difference == 1.0
    assert tag_effects([*few, day_of(4, "sleep", ago=9), *others[1:]]) == ()


def test_an_effect_is_welch_s_interval() -> None:
    rng = np.random.default_rng(3)
    one, other = rng.normal(3.8, 0.9, 12), rng.normal(3.0, 0.6, 30)
    days = [day_of(x, "sleep", ago=k) for k, x in enumerate(one)]
    days += [day_of(x, ago=99 + k) for k, x in enumerate(other)]

    (effect,) = tag_effects(days)

    expected = stats.ttest_ind(one, other, equal_var=False).confidence_interval(0.95)
    assert (effect.n_with, effect.n_without) == (12, 30)
    assert effect.difference == pytest.approx(one.mean() - other.mean())
    assert effect.low == pytest.approx(expected.low, abs=0.002)
    assert effect.high == pytest.approx(expected.high, abs=0.002)


@pytest.mark.parametrize("df", [7, 8, 14, 30, 200])
def test_the_quantile_is_student_s(df: int) -> None:
    assert t_quantile(USUAL, df) == pytest.approx(stats.t.ppf(0.975, df), abs=0.002)
    assert t_quantile(CAREFUL, df) == pytest.approx(stats.t.ppf(0.995, df), abs=0.01)


def test_equal_scores_are_no_certainty() -> None:
    days = [day_of(3, "rest", ago=k) for k in range(20)] + [day_of(3, ago=30 + k) for k in range(20)]

    (effect,) = tag_effects(days)

    assert effect.low < 0 < effect.high
    assert not effect.is_clear


def test_the_largest_difference_comes_first_and_noise_is_rarely_clear() -> None:
    rng = np.random.default_rng(1)
    found = 0
    for _ in range(200):
        days = [
            day_of(float(rng.integers(1, 6)), *(("a",) if rng.random() < 0.3 else ()), ago=k)
            for k in range(60)
        ]
        found += sum(effect.is_clear for effect in tag_effects(days))
    assert found <= 0.09 * 200

    days = [
        day_of(5 if k % 2 else 1, *(("a",) if k % 2 else ()), *(("b",) if k % 3 else ())) for k in range(60)
    ]
    assert [effect.tag for effect in tag_effects(days)] == ["a", "b"]


def test_the_table_keeps_the_order_of_the_feelings_and_the_scale() -> None:
    assert set(SCORE_OF) == set(Emotion)
    assert all(1 <= score <= 5 for score in SCORE_OF.values())
    assert max(SCORE_OF, key=lambda e: SCORE_OF[e]) is Emotion.JOY


def test_a_reading_lies_at_the_mean_of_its_probabilities() -> None:
    half = StoredReading(
        1, 1, None, "text", {"joy": 0.5, "neutral": 0.5}, False, 1, datetime(2026, 1, 1, tzinfo=UTC)
    )
    nothing = StoredReading(1, 1, None, "text", {}, False, 1, datetime(2026, 1, 1, tzinfo=UTC))

    assert score_of(half) == pytest.approx(3.8)
    assert score_of(nothing) == 3.0


def test_the_own_word_takes_the_place_of_what_was_read() -> None:
    read, said = reading(Emotion.ANGER, message_id=7), reading(Emotion.JOY, "own_word", message_id=7)
    other = reading(Emotion.SADNESS, "face")

    assert heard([read, said, other]) == (said, other)
    assert feeling_counts([read, said, other])[Emotion.ANGER] == 0


def test_marks_are_of_the_day_where_the_person_lives() -> None:
    late = datetime(2026, 11, 21, 15, 30, tzinfo=UTC)

    marks = marks_of([reading(Emotion.JOY, at=late), reading(Emotion.FEAR, "face", at=late)], SEOUL)

    assert set(marks) == {DAY}
    assert (marks[DAY].talk, marks[DAY].face) == (4.6, 1.6)


@pytest.mark.parametrize("hour", [4, 5, 6])
def test_the_day_of_a_changed_clock_is_one_day(hour: int) -> None:
    changed = datetime(2026, 11, 1, hour, 30, tzinfo=UTC)  # New York repeats an hour that night.

    assert set(marks_of([reading(Emotion.JOY, at=changed)], ZoneInfo("America/New_York"))) == {
        date(2026, 11, 1)
    }


@pytest.mark.parametrize(
    ("counts", "shares"),
    [((1, 1, 1), (33, 33, 33)), ((0, 0), (0, 0)), ((9, 0), (100, 0)), ((2, 1), (67, 33))],
)
def test_equal_counts_have_equal_shares(counts: tuple[int, ...], shares: tuple[int, ...]) -> None:
    assert percents(counts) == shares
