"""Fonts are found without matplotlib, and no empty box is ever drawn."""

import subprocess
import sys
from pathlib import Path

import pytest

from handlers.art.errors import TypefaceMissing
from handlers.art.typefaces import Typefaces, Weight, font_folder, typefaces

SAMPLES = (
    "가각뷁힣쀍ㅋㅎ",
    "ABCxyz019 .,:;!?'\"()&%+-/",
    "éèêëñöüßøØłœçÅ",
    "ōūāīřžšě",
    "あアの千と尋神隠雨日",
    "中国电影龙",
    "😀🎬❤️",
    "กขשלוםПривет",
    "…–—·“”‘’♥★→",
    "\u200b\u200d\u00ad\ufeff\x00",
)


def test_the_fonts_are_found_without_importing_matplotlib() -> None:
    code = (
        "import sys; from handlers.art.typefaces import typefaces, Weight;"
        "typefaces().font(Weight.BOLD, 20); import handlers.art.film_card, handlers.art.pets;"
        "print('matplotlib' in sys.modules, 'koreanize_matplotlib' in sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("character", sorted(set("".join(SAMPLES))), ids=lambda c: f"U+{ord(c):04X}")
def test_a_character_counts_as_drawable_only_if_the_font_maps_it(character: str) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    with ttlib.TTFont(font_folder() / "NanumGothic.ttf") as font:
        mapped = ord(character) in font.getBestCmap()

    drawable = typefaces().can_draw(character)

    assert mapped or character.isspace() or not drawable


def test_all_of_modern_hangul_can_be_drawn() -> None:
    assert typefaces().can_draw("".join(chr(code) for code in range(0xAC00, 0xD7A4, 7)))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        pytest.param("우리들의 🎬 여름", "우리들의 여름", id="emoji are left out"),
        pytest.param(
            "Yōko Ogawa", "Yoko Ogawa", id="an accent without a glyph is left out, the letter stays"
        ),
        pytest.param("Amélie", "Amélie", id="accents with a glyph stay"),
        pytest.param("보\u200b리", "보리", id="invisible characters are left out"),
        pytest.param("가나", "가나", id="decomposed Hangul is composed"),
        pytest.param("Привет, 서울", "Привет, 서울", id="Cyrillic stays"),
        pytest.param("  한   칸 ", "한 칸", id="blanks are single"),
        pytest.param("สวัสดี", "", id="a script without any glyph is left out whole"),
    ],
)
def test_what_has_no_glyph_is_not_drawn(text: str, drawn: str) -> None:
    assert typefaces().drawable(text) == drawn


def test_a_font_is_opened_once() -> None:
    faces = Typefaces(font_folder())

    assert faces.font(Weight.BOLD, 31) is faces.font(Weight.BOLD, 31)


def test_a_missing_font_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TypefaceMissing, match="NanumGothicBold"):
        Typefaces(tmp_path).font(Weight.BOLD, 20)
