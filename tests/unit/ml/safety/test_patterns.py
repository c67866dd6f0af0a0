"""How patterns are made."""

from ml.safety.patterns import any_of, loosely


def test_a_space_stands_for_any_white_space_where_it_is_meant_so() -> None:
    assert loosely("다 끝", "the end").search("다끝")
    assert loosely("다 끝", "the end").search("The  End")
    assert not any_of("다 끝").search("다끝")
