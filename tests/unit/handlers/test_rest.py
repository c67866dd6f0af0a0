"""When rest and other people are brought up."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from handlers.comfort.outcomes import Nudge
from handlers.comfort.rest import N_LONG, N_ONGOING, nudge_due

SEOUL = ZoneInfo("Asia/Seoul")


@pytest.mark.parametrize(
    ("n_messages", "hour", "minute", "due"),
    [
        pytest.param(N_LONG, 15, 0, None, id="long"),
        pytest.param(N_LONG + 1, 15, 0, Nudge.LONG, id="very long"),
        pytest.param(N_LONG + 1, 2, 0, Nudge.LONG, id="very long and late"),
        pytest.param(N_ONGOING, 0, 59, None, id="shortly before one"),
        pytest.param(N_ONGOING, 1, 0, Nudge.LATE, id="one at night, going on"),
        pytest.param(N_ONGOING - 1, 3, 0, None, id="just begun at night"),
        pytest.param(N_ONGOING, 5, 0, None, id="early in the morning"),
    ],
)
def test_it_is_due_after_very_much_or_very_late(
    n_messages: int, hour: int, minute: int, due: Nudge | None
) -> None:
    assert nudge_due(n_messages, datetime(2026, 3, 2, hour, minute, tzinfo=SEOUL)) is due
