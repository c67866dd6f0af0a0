"""A wish for another manner holds for the rest of the talk, and what a first message asks is answered."""

from collections.abc import Callable

import pytest

from ml.counsel.acts import load_acts
from ml.counsel.manner import MannerReader
from ml.counsel.types import Counsel, CounselRequest, Length, Speech, Turn

LeadTalk = Callable[..., list[Counsel]]


def heeded(*messages: str, speech: Speech = Speech.POLITE, locale: str = "ko") -> CounselRequest:
    turns = tuple(Turn(by_user=True, text=text) for text in messages)
    request = CounselRequest(turns, None, locale, frozenset(), speech=speech)
    return MannerReader(load_acts(locale)).heeded(request)


@pytest.mark.parametrize(
    ("message", "speech"),
    [
        ("우리 말 놓자", Speech.CASUAL),
        ("너 존댓말 좀 쓰지 마 어색해", Speech.CASUAL),
        ("반말로 해줘", Speech.CASUAL),
        ("왜 반말이야?", Speech.POLITE),
        ("앞으로 존댓말로 해줘", Speech.POLITE),
    ],
)
def test_a_wish_for_another_speech_is_heeded(message: str, speech: Speech) -> None:
    other = Speech.POLITE if speech is Speech.CASUAL else Speech.CASUAL

    assert heeded(message, "오늘 시험 봤어", speech=other).speech is speech


@pytest.mark.parametrize(
    "message",
    ["반말해도 돼?", "손님이 자꾸 반말을 해요", "신입이 저한테 반말하네요", "존댓말을 써도 무시하더라고요"],
)
def test_speech_that_is_only_told_of_changes_nothing(message: str) -> None:
    assert heeded(message).speech is Speech.POLITE


def test_the_newest_wish_counts() -> None:
    assert heeded("말 놔", "역시 존댓말로 해 주세요").speech is Speech.POLITE


@pytest.mark.parametrize(("message", "locale"), [("대답 좀 짧게 해줘", "ko"), ("keep it short please", "en")])
def test_a_wish_for_short_replies_is_heeded(message: str, locale: str) -> None:
    assert heeded(message, locale=locale).length is Length.SHORT


def test_the_reply_to_the_wish_is_casual_itself(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("오늘 좀 그래", "반말로 해줘")

    assert not reply.text.endswith(("요.", "요?"))


def test_what_a_first_message_asks_is_answered_besides_its_matter(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("햄스터가 죽었는데 알바 하루 빠져도 될까요")

    kinds = {unit_id.split(".")[1] for unit_id in reply.unit_ids}
    assert any(kind.startswith("turn_q_") for kind in kinds)
