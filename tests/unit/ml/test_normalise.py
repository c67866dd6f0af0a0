import pytest

from ml.text.normalise import MAX_CHARACTERS, normalise, straight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("너무우우우 싫어어어", "너무 싫어", id="stretched vowels"),
        pytest.param("ㅋㅋ", "ㅋㅋ", id="a short laugh"),
        pytest.param("ㅋㅋㅋㅋㅋㅋㅋㅋ", "ㅋㅋㅋㅋ", id="a long laugh"),
        pytest.param("ㅜㅜㅜㅜㅜ", "ㅠㅠㅠㅠ", id="tears of both kinds"),
        pytest.param("와!!!!!!", "와!!", id="other runs"),
        pytest.param("Hello\u200b WORLD", "hello world", id="zero width and case"),
        pytest.param("가\u0000나\u0007", "가나", id="control characters"),
        pytest.param("2026년 11월", "000년 00월", id="digits"),
        pytest.param("  줄\n\n바꿈\t탭 ", "줄 바꿈 탭", id="spaces"),
        pytest.param("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글", id="composition"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_spellings_become_one(text: str, expected: str) -> None:
    assert normalise(text) == expected


def test_links_become_one_sign() -> None:
    assert normalise("봐 https://example.org/a?b=1") == normalise("봐 http://example.com")


def test_a_huge_text_keeps_its_beginning_and_end() -> None:
    found = normalise("시작 " + "가나 " * 50_000 + "끝")

    assert found.startswith("시작")
    assert found.endswith("끝")
    assert len(found) <= MAX_CHARACTERS + 1


def test_apostrophes_become_straight() -> None:
    assert straight("I’m fine") == "I'm fine"
