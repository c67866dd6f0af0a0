"""First messages: whose matter they tell, and a careful answer where that is not known."""

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.opening import OPENING
from ml.counsel.situation_matcher import SituationMatcher
from ml.counsel.types import CounselRequest, Turn
from ml.counsel.units import load_units

TEXTS = {unit.text for unit in load_units("ko") if unit.topic == OPENING}


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
