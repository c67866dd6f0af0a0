"""Dialect is read in the standard spelling; what is no dialect stays as it is."""

import pytest

from ml.counsel.dialect import standard


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("비가 안 와서 콩이 다 말랐당께", "비가 안 와서 콩이 다 말랐다", id="Jeolla, an end"),
        pytest.param("장에 갔는디 문을 닫았어", "장에 갔는데 문을 닫았어", id="Jeolla, a joint"),
        pytest.param(
            "내년에 또 심어야 쓸랑가 모르겄네", "내년에 또 심어야 할까 모르겠네", id="Jeolla, a doubt"
        ),
        pytest.param("비 온다 카더라", "비 온다고 하더라", id="Gyeongsang, hearsay"),
        pytest.param("아직 말을 안 했심더", "아직 말을 안 했습니다", id="Gyeongsang, polite"),
        pytest.param("이걸 우짜노", "이걸 어쩌지", id="Gyeongsang, a question"),
        pytest.param("말해주면 서운해할끼다", "말해주면 서운해할 거다", id="Gyeongsang, a guess"),
        pytest.param("아침부터 비가 왔수다", "아침부터 비가 왔습니다", id="Jeju, polite"),
        pytest.param("보말을 다 먹어부런", "보말을 다 먹어버렸어", id="Jeju, done for good"),
        pytest.param("밭에 다녀왔슈", "밭에 다녀왔어요", id="Chungcheong, an end"),
        pytest.param("혼자 있으면 심심하구먼유", "혼자 있으면 심심하네요", id="Chungcheong, a remark"),
    ],
)
def test_dialect_is_put_into_the_standard_spelling(typed: str, meant: str) -> None:
    assert standard(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "면접이 다음 주로 잡혔어요",
        "단디 챙기라던 말이 생각나요",
        "어제 카페에 갔다 카드를 잃어버렸어",
        "무슨 노래 듣고 있어?",
        "숙제가 너무 많아 언제 다 하지",
        "인디 밴드 공연을 봤어",
        "즐겨 먹던 빵집이 문을 닫았어",
    ],
)
def test_what_is_no_dialect_stays_as_it_is(text: str) -> None:
    assert standard(text) == text
