"""Whoever has taken too much, or cut too deep, is sent to 119 whatever the models think."""

import pytest

from ml.safety.rules import CERTAIN, fired_rules
from ml.safety.steps import Step, step


@pytest.mark.parametrize(
    "text",
    ["알약을 한꺼번에 삼켰어", "진통제 왕창 먹었어", "약 남은거 몽땅 털어넣었다", "출혈이 계속 안 멎어요"],
)
def test_too_much_at_once_is_certain(text: str) -> None:
    assert CERTAIN & {rule.name for rule in fired_rules(text)}


@pytest.mark.parametrize(
    "text",
    ["한약을 한꺼번에 먹었더니 속이 더부룩", "고양이가 알약을 통째로 삼켰어요", "아침약 한꺼번에 챙겨 줬어"],
)
def test_what_is_no_overdose_of_ones_own_is_not_certain(text: str) -> None:
    assert not CERTAIN & {rule.name for rule in fired_rules(text)}


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("서랍에 있던 약을 다 삼켰어", "ko"),
        ("took about 40 tablets", "en"),
        ("i swallowed a whole pack of aspirin", "en"),
        ("took a few pills, lost count of how many", "en"),
        ("i really cut too deep this time", "en"),
    ],
)
def test_who_is_hurt_now_gets_the_card(text: str, locale: str) -> None:
    assert (
        step(text, ["오늘 힘들었어" if locale == "ko" else "bad day"], locale, was_asked=False) is Step.CARD
    )


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("감기약 다 먹었는데 또 타러 가야 하나", "ko"),
        ("강아지가 약을 다 삼켰어요", "ko"),
        ("i took 2 tablets before lunch", "en"),
        ("took all my meds as prescribed", "en"),
        ("cut too deep while carving the pumpkin wood", "en"),
    ],
)
def test_what_is_due_is_no_danger(text: str, locale: str) -> None:
    assert (
        step(text, ["오늘 힘들었어" if locale == "ko" else "bad day"], locale, was_asked=False)
        is not Step.CARD
    )
