"""Words stay whole, lines stay even, and nothing leaves its box."""

import pytest

from handlers.art.typefaces import Weight, typefaces
from handlers.art.typesetting import balanced, cut, fit, greedy, width

SIZES = (120, 90, 70, 50)
ROOM = (900, 300)
TITLES = (
    "봄",
    "기생충",
    "이상한 나라의 수학자",
    "눈부시게 아름다운 그 모든 것들의 마지막 여름날에 대하여",
    "길고 길고 길어서 어디에서 끊어야 할지 알 수 없는 제목: 그래도 언젠가는 끝나고야 마는 이야기",
    "띄어쓰기가하나도없어서한줄에도저히들어갈수가없는아주아주긴제목입니다그래도그려야합니다",
    "Everything You Never Wanted to Know About a Remarkably Long Title",
    "Pneumonoultramicroscopicsilicovolcanoconiosis-and-other-words",
    "W" * 200,
    "",
)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_stays_inside_its_box(title: str) -> None:
    setting = fit(typefaces(), title, weight=Weight.EXTRA_BOLD, sizes=SIZES, room=ROOM, max_lines=4)

    font = typefaces().font(setting.weight, setting.size)
    assert all(width(font, line) <= ROOM[0] for line in setting.lines)
    assert setting.height <= ROOM[1]
    assert len(setting.lines) <= 4


@pytest.mark.parametrize("title", TITLES[:4])
def test_korean_words_are_not_broken(title: str) -> None:
    setting = fit(typefaces(), title, weight=Weight.EXTRA_BOLD, sizes=SIZES, room=ROOM, max_lines=4)

    assert " ".join(setting.lines) == title


def test_lines_are_even() -> None:
    font = typefaces().font(Weight.BOLD, 60)

    assert balanced(font, "하나 둘이 셋이서 넷", n_lines=2, room=600) == ("하나 둘이", "셋이서 넷")


def test_a_line_ends_at_a_pause_where_it_can() -> None:
    font = typefaces().font(Weight.BOLD, 60)

    assert balanced(font, "여름 이야기: 바다 건너", n_lines=2, room=600) == ("여름 이야기:", "바다 건너")


def test_a_word_that_is_too_wide_is_broken_between_letters() -> None:
    font = typefaces().font(Weight.BOLD, 60)

    lines = greedy(font, "가나다라마바사아자차카타파하", room=300)

    assert "".join(lines) == "가나다라마바사아자차카타파하"
    assert all(width(font, line) <= 300 for line in lines)


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    font = typefaces().font(Weight.REGULAR, 40)

    shown = cut(font, "아주 긴 영화 제목이 여기에 있습니다", 300)

    assert shown.endswith("…")
    assert width(font, shown) <= 300


def test_what_fits_is_left_alone() -> None:
    font = typefaces().font(Weight.REGULAR, 40)

    assert cut(font, "짧다", 300) == "짧다"
