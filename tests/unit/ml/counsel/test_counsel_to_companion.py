"""What is said to the companion itself is answered as such, and never as a story."""

from collections.abc import Callable

import pytest

from ml.counsel.plain_answers import plain_answers
from ml.counsel.types import Counsel
from ml.safety.reply_gate import ReplyGate

LeadTalk = Callable[..., list[Counsel]]


def kinds(reply: Counsel) -> set[str]:
    return {unit_id.split(".")[1] for unit_id in reply.unit_ids}


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("아직 있어?", "still_here"),
        ("6+7은?", "sum"),
        ("내가 방금 뭐라고 했지?", "recall"),
        ("야 꺼져", "go_away"),
        ("바보 멍청이", "tease"),
        ("화났냐", "angry_you"),
        ("이거 다 누가 써 준 말이지", "scripted"),
        ("니가 뭘 아는데", "know_nothing"),
        ("니가 뭘 해줄 수 있는데", "what_can"),
        ("너 진짜 쓸모없네", "useless"),
        ("다른 사람들도 너한테 이래?", "other_users"),
        ("니 얘기 좀 해봐", "talk_to_me"),
    ],
)
def test_what_is_said_to_the_companion_is_answered(lead_talk: LeadTalk, message: str, kind: str) -> None:
    *_, reply = lead_talk("오늘 좀 그래", message)

    assert kinds(reply) == {kind}


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ("너 진짜 쓸모없네", "사실 오늘 너무 힘들어서 그랬어"),
        ("닥쳐", "외로워서 그랬어"),
        ("바보 멍청이", "심심해서 그랬어"),
    ],
)
def test_hurt_behind_hard_words_is_taken_up(lead_talk: LeadTalk, before: str, message: str) -> None:
    *_, reply = lead_talk(before, message)

    assert kinds(reply) == {"lays_down"}


def test_a_sum_is_right(lead_talk: LeadTalk) -> None:
    (reply,) = lead_talk("12 곱하기 12는?")

    assert "144" in reply.text


def test_what_was_said_before_is_told(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("무지개 봤어", "내가 방금 뭐라고 했게")

    assert "무지개 봤어" in reply.text


@pytest.mark.parametrize(
    ("text", "result"),
    [("1+1은?", "2"), ("10 빼기 4", "6"), ("7 나누기 2", "3.5"), ("5 나누기 0", None)],
)
def test_only_what_is_certain_is_worked_out(text: str, result: str | None) -> None:
    assert plain_answers([text], ReplyGate("ko")).get("result") == result


@pytest.mark.parametrize("words", ["씨발 진짜", "아주 긴 이야기" * 10, "뭐라고? 다시?"])
def test_not_everything_is_said_again(words: str) -> None:
    found = plain_answers([words, "내가 방금 뭐라고 했어?"], ReplyGate("ko"))

    assert "echo" not in found
