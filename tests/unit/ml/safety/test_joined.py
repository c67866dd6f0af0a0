"""The last messages read as one, and what speaks against asking."""

import pytest

from ml.safety.asking import gentle_question, question_about_attack
from ml.safety.joined import is_half_heard


class Ear:
    """Hears danger in anything that holds more than one message."""

    def likeness(self, text: str) -> tuple[float, float]:
        return (0.1, 0.9) if ". " in text else (0.1, 0.1)


TOLD = ["살던 의미가 무너졌어요", "뒷일은 제가 안고 가야죠"]


def test_messages_that_sound_grave_only_together_are_half_heard() -> None:
    assert is_half_heard(Ear(), TOLD, [], "ko")


def test_one_message_alone_is_left_to_the_grader() -> None:
    assert not is_half_heard(Ear(), TOLD[:1], [], "ko")


def test_a_grader_that_tells_no_likeness_hears_nothing() -> None:
    assert not is_half_heard(object(), TOLD, [], "ko")


@pytest.mark.parametrize(
    "told",
    [
        ["다음 주에 이사 가요", "방을 비우니 허전하네요"],
        ["보스한테 또 졌어", "이 게임 그만할까"],
        ["가게를 접었어요", "뒷일은 제가 안고 가야죠"],
        ["살던 의미가 무너졌어요", "내일 저녁에 친구 만나기로 했어요"],
    ],
)
def test_a_plain_reason_speaks_against_it(told: list[str]) -> None:
    assert not is_half_heard(Ear(), told, [], "ko")


@pytest.mark.parametrize("asked", [gentle_question("ko", []), question_about_attack("ko")])
def test_nobody_is_asked_twice(asked: str | None) -> None:
    assert asked is not None
    assert not is_half_heard(Ear(), TOLD, [asked], "ko")
