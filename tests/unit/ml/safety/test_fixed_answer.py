"""The fixed answer to a crisis."""

import re
from datetime import date

import pytest

from ml.safety.fixed_answer import crisis_answer, help_lines, lines_as_of

NUMBERS = ["109", "1577-0199", "1388", "119", "112"]


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_all_lines_are_named_with_hours_and_for_whom(locale: str) -> None:
    lines = help_lines(locale)

    assert [line.number for line in lines] == NUMBERS
    for line in lines:
        assert line.number in crisis_answer(locale)
        assert line.hours in crisis_answer(locale)
        assert line.whom in crisis_answer(locale)
        assert line.link == f"tel:{line.number.replace('-', '')}"


def test_the_lines_are_dated() -> None:
    assert lines_as_of() >= date(2026, 1, 1)


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_the_answer_keeps_to_safe_messaging(locale: str) -> None:
    assert not re.search(r"극단적|방법|commit|약을|죄책|가족을 생각", crisis_answer(locale))


def test_unknown_locales_get_korean() -> None:
    assert crisis_answer("ja") == crisis_answer("ko")
    assert crisis_answer("en-GB") == crisis_answer("en")
