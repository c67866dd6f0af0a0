"""What a reply makes up is found out."""

import pytest

from ml.counsel.generation.wording import content_stems, strange, words_of

FAMILIAR = words_of(["정말 속상하셨겠어요. 그때 기분은 어떠셨어요?", "많이 놀라셨겠어요."])
REST = "정말 속상하셨겠어요. 그때 기분은 어떠셨어요?"


@pytest.mark.parametrize(
    ("told", "echo"),
    [
        pytest.param("주차장에서 차를 긁었어", "주차장에서 차를 긁으셨다니", id="after a consonant"),
        pytest.param("시험을 망쳤어", "시험을 망치셨다니", id="run together"),
        pytest.param("동생이 말도 없이 나갔어", "동생이 말도 없이 나갔다니", id="of somebody else"),
        pytest.param("지갑을 잃어버렸어", "지갑 잃어버리셨다니", id="without its particle"),
        pytest.param("어제 취업했어", "어제 취업하셨다니", id="to do"),
        pytest.param("비를 맞고 왔어", "비를 맞고 오셨다니", id="a short verb"),
    ],
)
def test_what_was_told_may_be_taken_up(told: str, echo: str) -> None:
    assert strange(f"{echo}, {REST}", told, FAMILIAR) == set()


@pytest.mark.parametrize(
    ("told", "reply", "word"),
    [
        pytest.param("머리 자를까 말까", f"머리카락이셨다니, {REST}", "머리카락이셨다니", id="another noun"),
        pytest.param(
            "할머니가 돌아가셨어", f"할머니가 지난주에 돌아가셨다니, {REST}", "지난주에", id="a time"
        ),
        pytest.param("월세가 또 오른대", f"월세가 또 오셨다니, {REST}", "오셨다니", id="another verb"),
        pytest.param(
            "비밀번호를 까먹었어", f"비밀번호을 까먹으셨다니, {REST}", "비밀번호을", id="a wrong particle"
        ),
        pytest.param(
            "친구가 늦었어", f"친구가 기분은 늦었다니, {REST}", "기분은", id="familiar, but not told"
        ),
        pytest.param("비가 와서 우울해", "룸터가 정말 속상하셨겠어요.", "룸터가", id="no word at all"),
    ],
)
def test_what_nobody_told_is_strange(told: str, reply: str, word: str) -> None:
    assert word in strange(reply, told, FAMILIAR)


def test_words_that_carry_nothing_are_no_content() -> None:
    assert content_stems("오늘 진짜 너무 힘들어") == ["힘들"]
    assert content_stems("팀장님이 자료를 버렸어") == ["팀장님", "자료", "버렸"]
    assert content_stems("응") == []
