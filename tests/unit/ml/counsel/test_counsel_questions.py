"""Questions what to do are known by how they are put, and answered with a leaning."""

from collections.abc import Callable

import pytest

from ml.counsel.questions import QuestionReader
from ml.counsel.types import Counsel

LeadTalk = Callable[..., list[Counsel]]


@pytest.fixture(scope="module")
def questions() -> QuestionReader:
    return QuestionReader("ko")


def kinds(reply: Counsel) -> set[str]:
    return {unit_id.split(".")[1] for unit_id in reply.unit_ids}


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("전화로 할까 문자로 할까", "q_channel"),
        ("버스 탈까 택시 탈까", "q_choice"),
        ("다시 만날까 말까", "q_or_not"),
        ("사장님께 뭐라고 말을 꺼내죠", "q_how_say"),
        ("지친 건지 싫어진 건지 어떻게 알아요?", "q_how_know"),
        ("아빠랑 뭐 하면 좋을까", "q_together"),
        ("조카 돌 선물 뭐가 좋을까요", "q_gift"),
        ("축의금 얼마 내야 할까", "q_how_much"),
        ("언니가 서운해할까", "q_other"),
        ("운동화 신고 가면 이상하려나", "q_look"),
        ("못 본 척할까", "q_hide"),
        ("낮잠 좀 자도 되겠지", "q_rest"),
        ("올해는 안 내려가도 될까요", "q_skip"),
        ("누나를 깨워도 될까", "q_help"),
        ("싫다고 해도 될까요", "q_refuse"),
        ("제가 먼저 사과해야 할까요", "q_sorry"),
        ("헤어진 사람한테 연락해도 될까", "q_ex"),
        ("먼저 안부 물어보는 게 나을까", "q_contact"),
        ("솔직하게 말하는 게 낫겠지", "q_speak"),
        ("휴학하는 게 맞을까", "q_quit"),
        ("검사 받아야 할까요", "q_doctor"),
        ("지금 기타 배워도 되려나", "q_try"),
        ("나한테 하나 사줘도 되겠지?", "q_treat"),
        ("한 달만 더 참는 게 맞을까요", "q_endure"),
        ("여기에 얘기해도 돼?", "q_to_you"),
        ("이 정도면 썸일까요", "q_sign"),
        ("이거 차인 거 맞지", "q_sign"),
        ("갑자기 웃은 건 무슨 뜻일까", "q_meaning"),
    ],
)
def test_kinds_of_questions_are_told_apart(questions: QuestionReader, message: str, kind: str) -> None:
    assert questions.read(message).clear[:1] == (kind,)


@pytest.mark.parametrize(
    "message",
    [
        "이대로 죽어도 될까",
        "다 끝내도 될까요",
        "약을 줄여도 될까요",
        "그만둘까 봐 무서워",
        "자도 자도 피곤해",
        "해도 된대",
    ],
)
def test_what_asks_nothing_or_asks_of_life_and_health_is_left_alone(
    questions: QuestionReader, message: str
) -> None:
    found = questions.read(message)

    assert not found.clear
    assert not found.weak


@pytest.mark.parametrize("message", ["그냥 좀 자도 될까요", "이번 주말은 쉬는 게 나을까"])
def test_a_question_is_answered_before_feelings_are(lead_talk: LeadTalk, message: str) -> None:
    *_, reply = lead_talk("요즘 일이 너무 많아서 지쳐요", message)

    assert kinds(reply) == {"turn_q_rest"}


def test_a_first_message_may_ask(lead_talk: LeadTalk) -> None:
    (reply,) = lead_talk("이번 설에 안 내려가도 되나")

    assert kinds(reply) == {"turn_q_skip"}


def test_a_sentence_to_say_fits_what_was_told(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("다음 달에 퇴사하려고요", "뭐라고 말을 꺼내죠?")

    assert "‘" in reply.text
    assert kinds(reply) == {"turn_q_how_say"}
