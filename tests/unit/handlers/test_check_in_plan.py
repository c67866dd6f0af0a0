"""When somebody is to be asked next: clocks that change, leap days, moves."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.check_in_plan import Schedule, minute_of, next_due, spread
from handlers.check_ins.places import PLACES, by_name, nearest
from handlers.check_ins.typed_times import read_times

SEOUL, NEW_YORK, LONDON = ZoneInfo("Asia/Seoul"), ZoneInfo("America/New_York"), ZoneInfo("Europe/London")
EVENING = Schedule((21 * 60,))
ZONES = ("Asia/Seoul", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")

schedules = st.builds(
    Schedule,
    st.lists(st.integers(0, 1439), min_size=1, max_size=6, unique=True).map(tuple),
    st.integers(1, 127),
    st.one_of(st.none(), st.tuples(st.integers(0, 1439), st.integers(0, 1439))),
)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31)).map(  # noqa: DTZ001  # made aware here
    lambda at: at.replace(tzinfo=UTC)
)


def at(year: int, month: int, day: int, hour: int, minute: int = 0, *, zone: ZoneInfo = SEOUL) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=zone)


@given(schedule=schedules, after=moments, zone=st.sampled_from(ZONES).map(ZoneInfo))
def test_the_next_moment_is_later_wanted_and_not_quiet(
    schedule: Schedule, after: datetime, zone: ZoneInfo
) -> None:
    due = next_due(schedule, after, zone)

    if due is None:
        assert all(schedule.is_quiet(minute) for minute in schedule.times)
        return
    assert after < due <= after + timedelta(days=9)
    assert not schedule.is_quiet(minute_of(due, zone))


@given(schedule=schedules, after=moments, zone=st.sampled_from(ZONES).map(ZoneInfo))
def test_no_moment_is_passed_over(schedule: Schedule, after: datetime, zone: ZoneInfo) -> None:
    due = next_due(schedule, after, zone)

    # From any moment before the next one, the next one is the same.
    if due is not None:
        halfway = after + (due - after) / 2
        assert next_due(schedule, halfway, zone) == due


@pytest.mark.parametrize(
    ("schedule", "after", "zone", "due"),
    [
        pytest.param(EVENING, at(2026, 3, 2, 20, 59), SEOUL, at(2026, 3, 2, 21), id="today"),
        pytest.param(EVENING, at(2026, 3, 2, 21), SEOUL, at(2026, 3, 3, 21), id="tomorrow"),
        pytest.param(EVENING, at(2028, 2, 28, 22), SEOUL, at(2028, 2, 29, 21), id="leap day"),
        pytest.param(EVENING, at(2026, 2, 28, 22), SEOUL, at(2026, 3, 1, 21), id="no leap day"),
        pytest.param(EVENING, at(2026, 12, 31, 22), SEOUL, at(2027, 1, 1, 21), id="new year"),
        pytest.param(
            EVENING,
            at(2026, 3, 7, 21, zone=NEW_YORK),
            NEW_YORK,
            datetime(2026, 3, 9, 1, tzinfo=UTC),
            id="an hour less of a day",
        ),
        pytest.param(
            Schedule((150,)),
            at(2026, 3, 8, 0, zone=NEW_YORK),
            NEW_YORK,
            datetime(2026, 3, 8, 7, 30, tzinfo=UTC),
            id="half past two does not exist",
        ),
        pytest.param(
            Schedule((90,)),
            datetime(2026, 11, 1, 5, 30, tzinfo=UTC),
            NEW_YORK,
            datetime(2026, 11, 2, 6, 30, tzinfo=UTC),
            id="half past one twice, asked once",
        ),
        pytest.param(Schedule((540,), 0b1), at(2026, 3, 2, 9), SEOUL, at(2026, 3, 9, 9), id="on Mondays"),
        pytest.param(
            Schedule((1380, 540), quiet=(1380, 480)), at(2026, 3, 2, 9), SEOUL, at(2026, 3, 3, 9), id="quiet"
        ),
    ],
)
def test_known_moments(schedule: Schedule, after: datetime, zone: ZoneInfo, due: datetime) -> None:
    assert next_due(schedule, after, zone) == due


def test_only_quiet_times_are_never_due() -> None:
    assert next_due(Schedule((60,), quiet=(0, 480)), at(2026, 3, 2, 9), SEOUL) is None


def test_a_move_to_the_west_brings_no_second_evening() -> None:
    asked = (date(2026, 3, 2), 21 * 60)

    due = next_due(EVENING, at(2026, 3, 2, 21, 5), LONDON, asked=asked)

    assert due == at(2026, 3, 3, 21, zone=LONDON)


def test_a_move_to_the_east_keeps_the_next_evening() -> None:
    asked = (date(2026, 3, 1), 21 * 60)

    assert next_due(EVENING, at(2026, 3, 1, 22, zone=LONDON), SEOUL, asked=asked) == at(2026, 3, 2, 21)


def test_a_time_in_the_skipped_hour_is_asked_after_one_that_was_set_for_later() -> None:
    schedule = Schedule(times=(75, 120))
    first = next_due(schedule, datetime(2026, 3, 29, tzinfo=UTC), LONDON)
    assert first == datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "02:00 of summer time"

    second = next_due(schedule, first, LONDON, asked=(date(2026, 3, 29), 120))

    assert second == datetime(2026, 3, 29, 1, 15, tzinfo=UTC), "02:15, since there was no 01:15"
    third = next_due(schedule, second, LONDON, asked=(date(2026, 3, 29), 135))
    assert third == datetime(2026, 3, 30, 0, 15, tzinfo=UTC)


def test_people_are_spread_over_the_minute() -> None:
    due = at(2026, 3, 2, 21)

    seconds = [(moment - due).total_seconds() for n in range(1000) if (moment := spread(due, 10**9 + n))]

    assert len(set(seconds)) == 50
    assert max(seconds) < 60
    assert all(10 <= seconds.count(each) <= 40 for each in set(seconds))


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        pytest.param("9:30, 21시", (570, 1260), id="two"),
        pytest.param("오후 9시 반", (1290,), id="half"),
        pytest.param("9pm", (1260,), id="pm"),
        pytest.param("오전 12시", (0,), id="midnight"),
        pytest.param("저녁 8시와 아침 7시", (420, 1200), id="joined"),
        pytest.param("25시", None, id="no hour"),
        pytest.param("9:75", None, id="no minute"),
        pytest.param("안녕", None, id="no time"),
        pytest.param(" ", None, id="nothing"),
    ],
)
def test_typed_times_are_read(typed: str, minutes: tuple[int, ...] | None) -> None:
    assert read_times(typed) == minutes


@given(st.text(max_size=60))
def test_anything_may_be_typed(typed: str) -> None:
    times = read_times(typed)

    assert times is None or all(0 <= minute < 1440 for minute in times)
    by_name(typed)


def test_every_place_has_a_zone_and_is_found_by_its_names() -> None:
    for place in PLACES:
        assert ZoneInfo(place.zone).key == place.zone
        assert nearest(place.latitude, place.longitude) == place
        for name in place.names:
            found = by_name(name)
            assert found is not None
            assert found.zone == place.zone


@pytest.mark.parametrize("typed", ["서울시", "NEW YORK", "são paulo", "Europe/Paris", " 파리 "])
def test_places_are_found_however_they_are_typed(typed: str) -> None:
    assert by_name(typed) is not None


def test_the_middle_of_an_ocean_is_no_place() -> None:
    assert nearest(0, -150) is None
    assert by_name("화성") is None
