"""The fixed answer to a crisis."""

import re
from datetime import date

import pytest

from ml.safety.fixed_answer import (
    all_lines,
    crisis_answer,
    danger_answered,
    help_lines,
    is_shown,
    lines_as_of,
    short_crisis_answer,
)
from ml.safety.types import Danger

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
    for danger in Danger:
        for answer in (crisis_answer(locale, danger), short_crisis_answer(locale, danger)):
            assert not re.search(r"극단적|방법|commit|약을|pill|죄책|가족을 생각|반드시|꼭|promise", answer)


def test_unknown_locales_get_korean() -> None:
    assert crisis_answer("ja") == crisis_answer("ko")
    assert crisis_answer("en-GB") == crisis_answer("en")


@pytest.mark.parametrize("locale", ["ko", "en"])
@pytest.mark.parametrize("danger", Danger)
def test_every_line_stands_in_every_answer(locale: str, danger: Danger) -> None:
    for answer in (crisis_answer(locale, danger), short_crisis_answer(locale, danger)):
        assert all(number in answer for number in NUMBERS)
        assert danger_answered(answer) is danger


@pytest.mark.parametrize("locale", ["ko", "en"])
@pytest.mark.parametrize(
    ("danger", "first"),
    [
        pytest.param(Danger.OWN, ["109", "1577-0199", "1388"], id="own"),
        pytest.param(Danger.ATTACK, ["112", "1366", "119"], id="attack"),
        pytest.param(Danger.ATTACK_AND_WISH, ["112", "1366", "119", "109"], id="both"),
        pytest.param(Danger.INJURY, ["119", "109"], id="injury"),
    ],
)
def test_the_lines_that_fit_come_first(locale: str, danger: Danger, first: list[str]) -> None:
    shown = re.findall(r"^☎ (\S+)", crisis_answer(locale, danger), re.MULTILINE)

    assert shown[: len(first)] == first
    assert re.findall(r"^☎ (\S+)", short_crisis_answer(locale, danger), re.MULTILINE)[:3] == shown[:3]


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_who_is_attacked_reads_nothing_of_a_wish_to_die(locale: str) -> None:
    assert not re.search(r"죽고|살고 싶지|of dying|not living", crisis_answer(locale, Danger.ATTACK))
    assert re.search(r"문자|text message", crisis_answer(locale, Danger.ATTACK))


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_who_bleeds_reads_what_to_do_first(locale: str) -> None:
    assert re.search(r"깨끗한 천|clean cloth", crisis_answer(locale, Danger.INJURY))


def test_a_line_for_people_who_are_attacked_is_kept_for_them() -> None:
    extra = {line.number for line in all_lines("ko")} - set(NUMBERS)

    assert extra == {"1366"}
    assert all(line.is_for_attack == (line.number in extra) for line in all_lines("en"))
    assert not any("1366" in crisis_answer("ko", danger) for danger in (Danger.OWN, Danger.INJURY))


def test_other_words_are_no_fixed_answer() -> None:
    assert danger_answered("괜찮아요") is None
    assert not is_shown(Danger.OWN, ["괜찮아요", crisis_answer("ko", Danger.ATTACK)])
    assert is_shown(Danger.ATTACK, ["괜찮아요", crisis_answer("ko", Danger.ATTACK)])


@pytest.mark.parametrize("danger", list(Danger))
def test_english_names_a_way_abroad_before_the_korean_lines(danger: Danger) -> None:
    before, _, _ = crisis_answer("en", danger).partition("☎")

    assert re.search("local emergency number|findahelpline.com", before)


@pytest.mark.parametrize(("locale", "word"), [("ko", "스스로를 다치게"), ("en", "harm yourself")])
def test_who_is_attacked_and_harms_themselves_reads_of_both(locale: str, word: str) -> None:
    both = crisis_answer(locale, Danger.ATTACK_AND_WISH)

    assert both.count(word) >= 2
    assert word not in crisis_answer(locale, Danger.ATTACK)
