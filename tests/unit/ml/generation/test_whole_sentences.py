"""What a model wrote is cut to whole sentences."""

import pytest

from ml.counsel.generation.sentences import n_ended, whole_sentences


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        pytest.param("많이 힘드셨겠어요. 오늘은 조금", "많이 힘드셨겠어요.", id="broken off"),
        pytest.param("하나예요. 둘이에요. 셋이에요.", "하나예요. 둘이에요.", id="too many"),
        pytest.param("어떤 일이에요?  정말요!", "어떤 일이에요? 정말요!", id="spaces"),
        pytest.param("“힘들었어요.” 그러셨군요", "“힘들었어요.”", id="quoted"),
        pytest.param("아직 끝나지", "", id="no sentence at all"),
        pytest.param("", "", id="nothing"),
        pytest.param("3.5점을 받으", "", id="a point within a number"),
    ],
)
def test_only_whole_sentences_are_kept(written: str, whole: str) -> None:
    assert whole_sentences(written, most=2, is_finished=False) == whole


def test_a_finished_sentence_may_lack_its_full_stop() -> None:
    assert whole_sentences("많이 힘드셨겠어요", most=2, is_finished=True) == "많이 힘드셨겠어요."
    assert whole_sentences("많이 힘드셨겠어요", most=2, is_finished=False) == ""
    assert whole_sentences("많이 힘드셨을", most=2, is_finished=True) == ""


def test_ends_are_counted_while_the_text_grows() -> None:
    assert [n_ended(text) for text in ("아", "네.", "네. 그", "네. 그래요?")] == [0, 1, 1, 2]
