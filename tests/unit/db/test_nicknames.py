import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.repositories.users import nickname_key


@given(st.text())
def test_case_and_composition_make_no_other_nickname(nickname: str) -> None:
    key = nickname_key(nickname)

    assert nickname_key(unicodedata.normalize("NFD", nickname)) == key
    assert unicodedata.is_normalized("NFC", key)


@pytest.mark.parametrize(("one", "other"), [("하늘", "하눌"), ("mina", "mina1"), ("é", "e")])
def test_other_letters_make_another_nickname(one: str, other: str) -> None:
    assert nickname_key(one) != nickname_key(other)
