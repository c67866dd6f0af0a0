"""What the small words and the form of a message say is taken up, whatever the message tells."""

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.checks import LIMITS
from ml.counsel.turns import FORM, SAID, TONE
from ml.counsel.types import CounselRequest, Turn
from ml.counsel.units import load_units
from tests.unit.ml.counsel.conftest import LeadTalk


@pytest.mark.parametrize(
    ("before", "message", "unit_id"),
    [
        ("볼링 모임에 나가요", "같이 배운 형은 저번 달에 졸업했어요", "ko.deed_wide.sa004"),
        ("주민센터에 다녀왔어요", "어제까지 된다고 하던 서류예요", "ko.deed_wide.sa046"),
        ("도배를 맡겼어요", "삼십만 원이라더니", "ko.deed_wide.sa047"),
        ("옆 가게 이야기예요", "처음엔 참 다정했는데", "ko.deed_wide.sa130"),
        ("창고를 치웠어요", "할아버지 수첩에서 제 어릴 때 그림이 나왔어요", "ko.deed_wide.sa170"),
        ("미용실에 갔어요", "거울 앞에서 손님들 다 있는데", "ko.deed_wide.sa160"),
    ],
)
def test_a_small_word_is_taken_up(lead_talk: LeadTalk, before: str, message: str, unit_id: str) -> None:
    assert unit_id in lead_talk(before, message)[-1].unit_ids


@pytest.mark.parametrize(
    ("message", "unit_id"),
    [
        ("줄 알았는데 안 죽고 살았다 ㅋㅋ 합격!!", "ko.deed_wide.sa040"),
        ("오늘 면접에서 떨어졌어요", "ko.deed_wide.sa019"),
        ("봇이라더니 엉터리네", "ko.deed_wide.sa047"),
        ("할머니가 늘 웃어 주셨어요", "ko.deed_wide.sa018"),
    ],
)
def test_it_is_left_where_it_says_something_else(lead_talk: LeadTalk, message: str, unit_id: str) -> None:
    assert unit_id not in lead_talk("이야기 하나 할게요", message)[-1].unit_ids


def test_a_first_message_is_followed_by_its_form(authored: AuthoredCounsel) -> None:
    request = CounselRequest(
        (Turn(by_user=True, text="할머니가 장독대 앞에 앉아 계셨어요"),), None, "ko", frozenset()
    )

    assert any(f".{SAID}{FORM}." in unit_id for unit_id in authored.reply(request).unit_ids)


def test_what_follows_the_form_alone_is_long_enough_to_be_said() -> None:
    alone = [unit for unit in load_units("ko") if unit.topic == f"{TONE}{FORM}"]

    assert alone
    assert all(len(unit.text) >= LIMITS["ko"].shortest for unit in alone)


@pytest.mark.parametrize(
    "message",
    [
        "사장님이 손님도 없는데 뭐하냐고 하셨어요",
        "둘이 여섯 번 만났는데 결혼하자는 말은 없네요",
        "조카가 바둑을 가르쳐줘요 웃으면서",
    ],
)
def test_what_others_say_is_not_said_to_the_companion(lead_talk: LeadTalk, message: str) -> None:
    topics = {unit_id.split(".")[1] for unit_id in lead_talk("이야기 하나 할게요", message)[-1].unit_ids}

    assert topics.isdisjoint({"smalltalk_bot", "love_demand", "fact"})


def test_what_dims_good_news_is_taken_up(lead_talk: LeadTalk) -> None:
    replies = lead_talk("저 드디어 승진했어요!!", "아직 재료비도 안 나와요")

    assert "ko.deed_wide.sa159" in replies[-1].unit_ids
