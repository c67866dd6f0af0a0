"""Turns that a talk takes: apologies, secrets, corrections, asks for advice, and what is grave or not."""

from collections.abc import Callable

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.types import Counsel, CounselRequest, Turn
from ml.safety.fixed_answer import crisis_answer


def answer(authored: AuthoredCounsel, *texts: str, is_concern: bool = False) -> Counsel:
    turns = tuple(Turn(by_user=i % 2 == 0, text=text) for i, text in enumerate(texts))
    return authored.reply(CounselRequest(turns, None, "ko", frozenset(), is_concern=is_concern))


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("미안 오늘 너무 힘들어서 그랬어", "apology"),
        ("내가 한 말 비밀로 해줘", "meta_secret"),
        ("아니 그게 아니라 그 오빠가 눈치챈 것 같다고", "restate"),
        ("이거 공황인가요?", "diagnosis"),
        ("너 왜 자꾸 질문만 해", "listen_only"),
        ("can you keep a secret?", "meta_secret"),
        ("do i have depression?", "diagnosis"),
    ],
)
def test_what_a_message_does_is_answered(authored: AuthoredCounsel, message: str, topic: str) -> None:
    reply = answer(authored, message)

    assert any(f".{topic}." in unit_id for unit_id in reply.unit_ids)


def test_whoever_asks_about_secrecy_hears_how_to_delete(authored: AuthoredCounsel) -> None:
    reply = answer(authored, "내가 한 말 비밀로 해줘")

    assert "/delete_me" in reply.text


def test_an_ask_for_advice_gets_a_step(authored: AuthoredCounsel) -> None:
    reply = answer(
        authored, "엄마가 다음 주에 수술하세요", "마음이 무거우시겠어요.", "제가 뭘 해야 할지 모르겠어요"
    )

    assert any(".s" in unit_id or ".i" in unit_id for unit_id in reply.unit_ids)


@pytest.mark.parametrize("message", ["제가 뭘 해야 할지 모르겠어요", "자존감이 바닥이야", "그냥 의욕이 없어"])
def test_an_ordinary_bad_day_brings_no_help_lines(authored: AuthoredCounsel, message: str) -> None:
    reply = answer(authored, message, is_concern=True)

    assert "109" not in reply.text


@pytest.mark.parametrize("message", ["그냥 사라지고 싶어", "나는 짐만 되는 사람이야", "사는 게 의미가 없어"])
def test_grave_words_still_bring_the_help_lines(authored: AuthoredCounsel, message: str) -> None:
    reply = answer(authored, message, is_concern=True)

    assert "109" in reply.text or "1577-0199" in reply.text


def test_ways_looked_up_in_despair_are_a_crisis(authored: AuthoredCounsel) -> None:
    reply = answer(authored, "저 살기 싫어요", "많이 버거우셨겠어요.", "오늘 방법도 찾아봤어요")

    assert reply.text == crisis_answer("ko")


def test_a_way_looked_up_for_anything_else_is_none(authored: AuthoredCounsel) -> None:
    reply = answer(authored, "내일 면접이야", "떨리시겠어요.", "긴장 푸는 방법도 찾아봤어")

    assert reply.text != crisis_answer("ko")


@pytest.mark.parametrize("message", ["승진에서 또 밀렸습니다", "언니가 나보다 예쁘고 공부도 잘해"])
def test_what_is_no_joy_is_not_celebrated(lead_talk: Callable[..., list[Counsel]], message: str) -> None:
    (reply,) = lead_talk(message)

    assert not any(".good_news." in unit_id for unit_id in reply.unit_ids)
