"""First messages: whose matter they tell, and a careful answer where that is not known."""

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.fitness import asks_of_kind
from ml.counsel.opening import OPENING
from ml.counsel.situation_matcher import SituationMatcher
from ml.counsel.types import CounselRequest, Turn
from ml.counsel.units import load_units

TEXTS = {unit.text for unit in load_units("ko") if unit.topic == OPENING}
OF_KIND = {unit.text for unit in load_units("ko") if asks_of_kind(unit)}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("할아버지랑 부딪혔어요", "fight-with-parent"),
        ("친구 강아지가 무지개다리를 건넜대", "pet-died"),
        ("전학 간 친구한테서 편지가 왔어", "lonely-new-city"),
    ],
)
def test_the_matter_of_somebody_else_is_not_told(text: str, key: str) -> None:
    assert key not in SituationMatcher("ko").scores(text)


def test_the_same_words_tell_it_of_oneself() -> None:
    scores = SituationMatcher("ko").scores

    assert "fight-with-parent" in scores("아버지랑 대판 싸웠어요")
    assert "pet-died" in scores("우리 강아지가 무지개다리를 건넜어")


@pytest.mark.parametrize(
    "text",
    [
        "할아버지랑 부딪혔어요",
        "친구가 나더러 재수없대",
        "십년 지기가 청첩장을 안 줬어",
        "남편이 자꾸 로또를 사",
    ],
)
def test_a_deed_is_taken_up_where_the_matter_is_unknown(text: str, authored: AuthoredCounsel) -> None:
    request = CounselRequest((Turn(by_user=True, text=text),), None, "ko", used=frozenset())

    reply = authored.reply(request).text

    assert any(opening in reply for opening in TEXTS)


@pytest.mark.parametrize(
    "text",
    [
        "고모가 제 옷을 보고 웃더라고요",
        "푸들이 요즘 산책을 안 나가려고 해요",
        "이번 주에 목사님이 새로 오셨어요",
    ],
)
def test_what_kind_of_matter_it_is_decides_what_is_asked(text: str, authored: AuthoredCounsel) -> None:
    assert any(question in _first_reply(authored, text) for question in OF_KIND)


@pytest.mark.parametrize("text", ["우리 언니가 결혼을 한대요", "강아지가 어제 무지개다리를 건넜어요"])
def test_a_known_matter_has_questions_of_its_own(text: str, authored: AuthoredCounsel) -> None:
    assert not any(question in _first_reply(authored, text) for question in OF_KIND)


def test_further_on_in_a_talk_no_kind_of_matter_is_asked_about(authored: AuthoredCounsel) -> None:
    first = Turn(by_user=True, text="요즘 마음이 복잡해요")
    turns = (first, Turn(by_user=False, text="그랬군요."), Turn(by_user=True, text="푸들이 산책을 안 나가요"))

    reply = authored.reply(CounselRequest(turns, None, "ko", used=frozenset())).text

    assert not any(question in reply for question in OF_KIND)


def _first_reply(authored: AuthoredCounsel, text: str) -> str:
    turns = (Turn(by_user=True, text=text),)
    return authored.reply(CounselRequest(turns, None, "ko", used=frozenset())).text
