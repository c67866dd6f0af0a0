import pytest

from ml.safety.ideas import IdeaReader
from ml.safety.spelling import spelled_out
from ml.safety.views import look, pieces


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param("ㅈㅜㄱㄱㅗ ㅅㅣㅍㄷㅏ", "죽고싶다", id="letters apart"),
        pytest.param("자1살", "자살", id="a digit inside"),
        pytest.param("ㄴr 먼저 ㄱr", "나먼저가", id="a Latin r for a vowel"),
        pytest.param("쥬거야지", "죽어야지", id="by ear"),
        pytest.param("뒤지러감", "죽으러감", id="slang"),
    ],
)
def test_hidden_words_of_death_get_one_spelling(written: str, plain: str) -> None:
    assert look(written).solid == plain


@pytest.mark.parametrize("text", ["죽을 먹었다", "전복죽", "사과 주스", "ㅋㅋㅋ", "뒤지고 다녔다"])
def test_other_words_keep_their_spelling_or_lose_nothing(text: str) -> None:
    assert len(spelled_out(text)) >= len(text) - 1


def test_ideas_that_stand_together_are_marked_in_their_order() -> None:
    names = IdeaReader().names("통장이랑 비밀번호 다 정리해서 적어뒀어")

    assert {"belong", "tidy", "belong>tidy"} <= names
    assert "tidy>give" not in names


def test_marks_are_ascending_numbers_each_once() -> None:
    marks = IdeaReader().read("내일은 없을 거야. 내일은 없을 거야.")

    assert (marks[1:] > marks[:-1]).all()


@pytest.mark.parametrize("text", ["", "가" * 5000, "\x00\x01", "🫠🫠", "no end " * 600])
def test_pieces_hold_all_words_of_a_message(text: str) -> None:
    found = pieces(text, 100)

    assert "".join(found).replace(" ", "") == "".join(text.split())
    assert all(len(piece) <= 201 for piece in found)
