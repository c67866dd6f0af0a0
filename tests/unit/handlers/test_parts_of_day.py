from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.greeting.service import PartOfDay, part_of_day
from handlers.profile.service import TIME_ZONES


@pytest.mark.parametrize(
    ("hour", "minute", "part"),
    [
        (4, 59, PartOfDay.NIGHT),
        (5, 0, PartOfDay.MORNING),
        (10, 59, PartOfDay.MORNING),
        (11, 0, PartOfDay.DAY),
        (16, 59, PartOfDay.DAY),
        (17, 0, PartOfDay.EVENING),
        (21, 59, PartOfDay.EVENING),
        (22, 0, PartOfDay.NIGHT),
        (0, 0, PartOfDay.NIGHT),
    ],
)
def test_the_day_has_four_parts(hour: int, minute: int, part: PartOfDay) -> None:
    assert part_of_day(datetime(2026, 3, 2, hour, minute, tzinfo=ZoneInfo("Asia/Seoul"))) is part


@pytest.mark.parametrize(
    ("zone", "part"),
    [
        ("Asia/Seoul", PartOfDay.MORNING),
        ("Europe/London", PartOfDay.NIGHT),
        ("America/New_York", PartOfDay.EVENING),
        ("Australia/Sydney", PartOfDay.DAY),
    ],
)
def test_one_moment_is_another_part_of_day_elsewhere(zone: str, part: PartOfDay) -> None:
    moment = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)

    assert part_of_day(moment.astimezone(ZoneInfo(zone))) is part


@pytest.mark.parametrize("zone", TIME_ZONES)
def test_every_hour_has_its_part_everywhere_also_when_clocks_change(zone: str) -> None:
    start = datetime(2026, 3, 1, tzinfo=UTC)

    parts = {
        part_of_day((start + timedelta(hours=hour)).astimezone(ZoneInfo(zone))) for hour in range(24 * 60)
    }

    assert parts == set(PartOfDay)
