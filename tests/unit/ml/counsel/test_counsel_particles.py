"""Particles follow the final consonant."""

import pytest

from ml.counsel.particles import attach, final_consonant


@pytest.mark.parametrize(
    ("word", "family", "expected"),
    [
        ("팀장님", "이", "팀장님이"),
        ("엄마", "이", "엄마가"),
        ("면접", "을", "면접을"),
        ("발표", "을", "발표를"),
        ("시험", "은", "시험은"),
        ("과제", "은", "과제는"),
        ("면접관", "과", "면접관과"),
        ("친구", "과", "친구와"),
        ("서울", "으로", "서울로"),
        ("부산", "으로", "부산으로"),
        ("학교", "으로", "학교로"),
        ("몽이", "이라", "몽이라"),
        ("찰떡", "이라", "찰떡이라"),
        ("밤톨", "이에요", "밤톨이에요"),
        ("초코", "이에요", "초코예요"),
        ("3", "이", "3이"),
        ("2", "이", "2가"),
        ("PPT", "을", "PPT를"),
        ("시험!", "을", "시험!을"),
        ("", "이", "가"),
    ],
)
def test_a_particle_takes_the_form_that_is_spoken(word: str, family: str, expected: str) -> None:
    assert attach(word, family) == expected


def test_closing_marks_are_not_read() -> None:
    assert final_consonant("“면접”") == final_consonant("면접")
