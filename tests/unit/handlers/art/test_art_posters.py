"""Drawn posters: every motif in every palette, chosen by what the film is about."""

import random

import pytest
from PIL import ImageStat

from handlers.art.canvas import Canvas
from handlers.art.colour import contrast
from handlers.art.posters import choice
from handlers.art.posters.choice import MOTIFS, choose_motif, choose_palette
from handlers.art.posters.ground import HEIGHT, WIDTH
from handlers.art.posters.palettes import palettes

GENRES = (
    *("액션", "모험", "애니메이션", "코미디", "범죄", "다큐멘터리", "드라마", "가족", "판타지"),
    *("역사", "공포", "음악", "미스터리", "로맨스", "SF", "스릴러", "전쟁", "서부"),
)


@pytest.mark.parametrize("motif", list(MOTIFS))
def test_a_motif_leaves_the_title_a_quiet_ground(motif: str) -> None:
    for k, palette in enumerate(palettes().values()):
        canvas = Canvas(WIDTH, HEIGHT, scale=0.25)

        MOTIFS[motif](canvas, palette, random.Random(k))

        behind_title = canvas.finished(270).crop((0, 20, 270, 96))
        spread = max(ImageStat.Stat(behind_title).stddev)
        red, green, blue = (round(value) for value in ImageStat.Stat(behind_title).mean)
        assert spread < 24
        assert contrast((red, green, blue), palette.title) >= 4.5


@pytest.mark.parametrize("motif", list(MOTIFS))
def test_a_motif_is_more_than_sky(motif: str) -> None:
    canvas = Canvas(WIDTH, HEIGHT, scale=0.25)

    MOTIFS[motif](canvas, palettes()["noon"], random.Random(1))

    below = canvas.finished(270).crop((0, 110, 270, 200))
    assert max(ImageStat.Stat(below).stddev) > 8


def test_there_are_enough_motifs() -> None:
    assert len(MOTIFS) >= 18


@pytest.mark.parametrize("genre", GENRES)
def test_every_genre_has_motifs_and_colours_of_its_own(genre: str) -> None:
    names = {choose_motif((genre,), (), random.Random(seed)) for seed in range(30)}
    looks = {choose_palette((genre,), name, random.Random(seed)) for name in names for seed in range(10)}

    assert len(names) >= 2
    assert len(looks) >= 2


@pytest.mark.parametrize(
    ("keywords", "motif"),
    [
        pytest.param(("기차",), "rails", id="train"),
        pytest.param(("한강의 우주선",), "planets", id="word inside a keyword"),
        pytest.param(("비",), "umbrella", id="rain"),
        pytest.param(("조선 시대",), "roofs", id="palace"),
        pytest.param(("재즈",), "piano", id="jazz"),
    ],
)
def test_keywords_call_for_a_motif(keywords: tuple[str, ...], motif: str) -> None:
    assert choose_motif(("드라마",), keywords, random.Random(3)) == motif


def test_a_short_word_does_not_match_inside_another() -> None:
    found = {choose_motif(("공포",), ("소비자",), random.Random(seed)) for seed in range(20)}

    assert "umbrella" not in found


def test_a_grave_film_gets_no_playful_motif() -> None:
    found = {choose_motif(("전쟁", "가족"), ("형제", "축제"), random.Random(seed)) for seed in range(30)}

    assert not found & {"kite", "wheel", "balloons", "castle", "table"}


def test_every_name_in_the_tables_exists() -> None:
    by_keyword = {motif for motif, _ in choice._BY_KEYWORD}
    by_genre = {motif for motifs in choice._BY_GENRE.values() for motif in motifs}
    looks = {name for names in choice._PALETTES_OF_GENRE.values() for name in names}
    own = {name for names in choice._OWN_PALETTES.values() for name in names}

    assert by_keyword | by_genre | set(choice._OWN_PALETTES) <= set(MOTIFS)
    assert looks | own <= set(palettes())
    assert set(MOTIFS) == by_keyword | by_genre | {"hills"}


def test_an_unknown_genre_still_gets_a_poster() -> None:
    rng = random.Random(5)

    motif = choose_motif(("뮤직비디오",), (), rng)

    assert motif in MOTIFS
    assert choose_palette(("뮤직비디오",), motif, rng) in palettes().values()
