"""The fixed answer within a talk: which kind of danger, whole or short."""

import pytest

from ml.counsel.fixed_reply import fixed_reply, fixed_reply_to_signs
from ml.counsel.types import Turn
from ml.safety.fixed_answer import crisis_answer, short_crisis_answer
from ml.safety.types import Danger


def talk(*texts: str) -> list[Turn]:
    return [Turn(by_user=number % 2 == 0, text=text) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        pytest.param("남편이 문을 부수고 있어요", Danger.ATTACK, id="attack"),
        pytest.param("아빠가 또 때려요 죽고 싶어요", Danger.ATTACK_AND_WISH, id="both"),
        pytest.param("방금 손목 그었어", Danger.INJURY, id="injury"),
        pytest.param("죽고 싶어", Danger.OWN, id="own"),
    ],
)
def test_each_kind_of_danger_has_its_answer(text: str, danger: Danger) -> None:
    assert fixed_reply(talk(text), "ko") == crisis_answer("ko", danger)


def test_a_card_is_not_repeated_word_for_word_soon_after() -> None:
    turns = talk("죽고 싶어", crisis_answer("ko"), "그래도 죽고 싶어")

    assert fixed_reply(turns, "ko") == short_crisis_answer("ko")


def test_a_card_of_long_before_comes_whole_again() -> None:
    turns = talk("죽고 싶어", crisis_answer("ko"), *["음", "네"] * 12, "죽고 싶어")

    assert fixed_reply(turns, "ko") == crisis_answer("ko")


def test_another_kind_of_danger_brings_its_own_card() -> None:
    turns = talk("죽고 싶어", crisis_answer("ko"), "방금 손목 그었어 피가 나")

    assert fixed_reply(turns, "ko") == crisis_answer("ko", Danger.INJURY)


def test_without_clear_words_the_danger_is_that_of_before() -> None:
    turns = talk("남편이 문을 부수고 있어요", crisis_answer("ko", Danger.ATTACK), "지금 너무 급해요")

    assert fixed_reply(turns, "ko") == short_crisis_answer("ko", Danger.ATTACK)


def test_no_answer_comes_twice_however_often_the_words_do() -> None:
    turns = talk("죽고 싶어")
    replies: list[str] = []
    for _ in range(5):
        replies.append(fixed_reply(turns, "ko"))
        turns += [Turn(by_user=False, text=replies[-1]), Turn(by_user=True, text="죽고 싶어")]

    assert len(set(replies)) == len(replies)


def test_a_wish_to_die_behind_an_attack_is_answered_as_both() -> None:
    turns = talk("남편이 문을 부수고 있어요", crisis_answer("ko", Danger.ATTACK), "그냥 죽고 싶어")

    assert fixed_reply(turns, "ko") == crisis_answer("ko", Danger.ATTACK_AND_WISH)


def test_a_soft_yes_to_the_question_is_about_ones_own_danger() -> None:
    turns = talk("남편이 문을 부수고 있어요", crisis_answer("ko", Danger.ATTACK), "응")

    assert fixed_reply_to_signs(turns, "ko") == crisis_answer("ko")


def test_danger_of_a_friend_without_clear_words_is_theirs() -> None:
    turns = talk("룸메가 며칠째 누워만 있어", "네", "자기 기타를 나보고 가지래", "네", "아까 나갔는데 안 와")

    assert fixed_reply(turns, "ko") == crisis_answer("ko", Danger.OTHER)
