import pytest

from ml.safety.grader import RuleAndLinearGrader
from ml.safety.ideas import IdeaReader
from ml.safety.spelling import spelled_out
from ml.safety.types import Grade
from ml.safety.views import look, pieces
from ml.safety.word_finder import WordFinder


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


def test_a_word_finder_finds_what_regular_expressions_find() -> None:
    words = {"end": ("끝[내났]", "그만"), "self": ("(?:나|저)를",), "dot": ("a.b",)}
    finder = WordFinder()
    finder.fill(words)

    assert finder.find("나를끝내고그만그만") == [(0, "self"), (2, "end"), (5, "end"), (7, "end")]
    assert finder.find("acb") == [(0, "dot")]


def test_a_long_message_does_not_hide_a_sentence() -> None:
    grader = RuleAndLinearGrader()
    grader.load()
    talk = "오늘은 회의가 세 개나 있었고 점심은 김밥을 먹었어요. 날씨가 좋아서 조금 걸었습니다. "

    assert grader.grade(talk * 8 + "이제 그만 살려고요, 죽고 싶어요. " + talk * 8).label is Grade.CRISIS
    assert grader.grade(talk * 16).label is Grade.NONE
