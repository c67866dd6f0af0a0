"""Votes on replies change what is said, for the person who voted."""

from dataclasses import replace

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.taste import Taste
from ml.counsel.types import CounselRequest, Turn
from ml.counsel.units import Technique, UnitLibrary, load_units

WORRIES = (
    "요즘 회사에서 자꾸 실수를 해서 위축돼",
    "시험이 다음 주인데 하나도 준비를 못 했어",
    "남자친구랑 크게 싸우고 연락이 없어",
    "엄마랑 말이 안 통해서 너무 답답해",
)


def request(text: str) -> CounselRequest:
    return CounselRequest((Turn(True, text),), None, "ko", frozenset())


@pytest.mark.parametrize("text", WORRIES)
def test_units_that_were_voted_down_give_way_to_others(authored: AuthoredCounsel, text: str) -> None:
    first = authored.reply(request(text))

    other = authored.reply(replace(request(text), disliked=frozenset(first.unit_ids)))

    assert len(set(other.unit_ids) & set(first.unit_ids)) < len(first.unit_ids)


@pytest.mark.parametrize("text", WORRIES)
def test_units_that_were_voted_up_stay(authored: AuthoredCounsel, text: str) -> None:
    first = authored.reply(request(text))

    again = authored.reply(replace(request(text), liked=frozenset(first.unit_ids)))

    assert set(first.unit_ids) <= set(again.unit_ids)


def test_a_technique_that_is_often_voted_down_is_used_less() -> None:
    library = UnitLibrary(load_units("ko"))
    questions = [unit for unit in library.units if unit.technique is Technique.QUESTION]
    disliked = frozenset(unit.id for unit in questions[:12])

    taste = Taste.of(library.units, frozenset(), disliked)

    assert taste.leaning(questions[20]) < -0.2
    assert Taste.of(library.units, frozenset(), frozenset()).leaning(questions[20]) == 0


def test_ids_that_no_unit_has_change_nothing() -> None:
    library = UnitLibrary(load_units("ko"))

    taste = Taste.of(library.units, frozenset({"gone.1"}), frozenset({"unit-7"}))

    assert all(taste.leaning(unit) == 0 for unit in library.units)
