import unicodedata

import pytest

from handlers.nickname import Refusal, normalise, refusal


@pytest.mark.parametrize("nickname", ["봄날의곰", "abc", "A1b2C3", "가나다", "x" * 16, "가" * 16])
def test_hangul_latin_letters_and_digits_are_allowed(nickname: str) -> None:
    assert refusal(nickname) is None


@pytest.mark.parametrize(
    ("nickname", "reason"),
    [
        pytest.param("봄이", Refusal.TOO_SHORT, id="two syllables"),
        pytest.param("", Refusal.TOO_SHORT, id="nothing"),
        pytest.param("가" * 17, Refusal.TOO_LONG, id="seventeen"),
        pytest.param("봄 날의곰", Refusal.CHARACTERS, id="a space"),
        pytest.param("봄날🐻곰", Refusal.CHARACTERS, id="an emoji"),
        pytest.param("ㅋㅋㅋ", Refusal.CHARACTERS, id="single letters of Hangul"),
        pytest.param("b\u200bob", Refusal.CHARACTERS, id="a zero-width space"),
        pytest.param("<b>봄</b>", Refusal.CHARACTERS, id="markup"),
        pytest.param("аdmin", Refusal.CHARACTERS, id="a Cyrillic look-alike"),
        pytest.param("１２３", Refusal.CHARACTERS, id="full-width digits"),
        pytest.param("운영자", Refusal.RESERVED, id="operators"),
        pytest.param("ADMIN", Refusal.RESERVED, id="operators in capitals"),
        pytest.param("admin봄이", Refusal.RESERVED, id="operators in a part"),
    ],
)
def test_a_refused_nickname_says_why(nickname: str, reason: Refusal) -> None:
    assert refusal(nickname) is reason


def test_decomposed_hangul_is_composed() -> None:
    typed = unicodedata.normalize("NFD", " 봄날의곰\n")

    assert normalise(typed) == "봄날의곰"
