"""The pictures of the diary: small, of the chat's width, with words that stay inside and do not meet."""

import io
from collections.abc import Callable, Mapping
from datetime import date, timedelta

import numpy as np
import pytest
from PIL import Image

from handlers.art.sheet import Sheet
from handlers.art.tokens import FEELINGS, ThemeName
from handlers.charts import feelings_wheel, month_tiles, tag_bars, week_line, year_pixels
from handlers.charts.feelings_wheel import FeelingSlice, WheelData
from handlers.charts.film_tile import SIZE, FilmTile, film_tile
from handlers.charts.frame import WIDTH, Heading, packed, step_of
from handlers.charts.month_tiles import MAX_FILMS, MonthData, MonthDay
from handlers.charts.tag_bars import TagBar, TagsData, signed
from handlers.charts.week_line import WeekData, WeekDay
from handlers.charts.year_pixels import YearData

MAX_BYTES = 200_000
KO = ("많이 힘들어요", "조금 힘들어요", "그저 그래요", "괜찮아요", "아주 좋아요")
EN = ("very hard", "a bit hard", "so-so", "all right", "very good")
LONG = "가나다라마바사아자차카타파하가나다라마바"
HEADING = Heading("W" * 60, "아주 긴 부제목이 이어지고 또 이어져서 한 줄에 들어가지 않는 때 🐾 " * 2)
TODAY = date(2026, 11, 22)


def week(means: dict[int, float], *, reads: bool = False) -> Callable[[ThemeName], Sheet]:
    days = tuple(
        WeekDay(
            label,
            20 + k,
            means.get(k),
            1.0 if k in means else None,
            5.0 if k in means else None,
            2.3 if reads else None,
            4.1 if reads else None,
            k == 6,
        )
        for k, label in enumerate("월화수목금토일")
    )
    data = WeekData(HEADING, days, "내가 남긴 기분", "이야기에서 읽음", "사진에서 읽음")
    return lambda theme: week_line.compose(data, theme)


def month(n_days: int, first: int, means: dict[int, float], films: int = 0) -> Callable[[ThemeName], Sheet]:
    days = tuple(
        MonthDay(
            k,
            means.get(k),
            FilmTile(k, ("드라마",), ()) if k <= films else None,
            is_today=k == 22,
            is_ahead=k > 22,
        )
        for k in range(1, n_days + 1)
    )
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    data = MonthData(HEADING, names, first, days, KO)
    return lambda theme: month_tiles.compose(data, theme)


def year(number: int, means: Mapping[date, float]) -> Callable[[ThemeName], Sheet]:
    data = YearData(HEADING, tuple(f"{k}월" for k in range(1, 13)), number, means, TODAY, EN)
    return lambda theme: year_pixels.compose(data, theme)


def tags(*bars: TagBar) -> Callable[[ThemeName], Sheet]:
    data = TagsData(HEADING, bars, ("첫째 줄", "둘째 줄"), ("아직", "모이지 않았어요"))
    return lambda theme: tag_bars.compose(data, theme)


def wheel(*counts: int) -> Callable[[ThemeName], Sheet]:
    slices = tuple(
        FeelingSlice(f, "아주 긴 감정 이름 하나", n, "100%") for f, n in zip(FEELINGS, counts, strict=True)
    )
    data = WheelData(HEADING, slices, ("1,234번", "읽었어요"), "읽은 것은 짐작이에요")
    return lambda theme: feelings_wheel.compose(data, theme)


ALL_YEAR = {date(2024, 1, 1) + timedelta(days=k): 1 + k % 5 for k in range(366)}
SHOTS = {
    "week of seven": week({k: 1 + k % 5 + (k == 1) / 2 for k in range(7)}, reads=True),
    "week of one": week({6: 3.5}),
    "empty week": week({}),
    "equal week": week(dict.fromkeys(range(7), 4.0), reads=True),
    "extreme week": week({k: 1.0 if k % 2 else 5.0 for k in range(7)}),
    "six rows": month(31, 6, {k: 1 + k % 5 for k in range(1, 32)}, films=31),
    "five rows": month(30, 2, {1: 3.5}),
    "four rows": month(28, 0, {}),
    "leap year": year(2024, ALL_YEAR),
    "one day of a year": year(2026, {TODAY: 1.0}),
    "empty year": year(2026, {}),
    "tags": tags(*(TagBar(LONG, "있는 날 123 · 없는 날 230", d, d - 0.4, d + 0.4) for d in (4, 1, 0, -4))),
    "one tag": tags(TagBar("잠", "8 · 8", 0.04, -2.5, 2.58)),
    "no tag": tags(),
    "ten feelings": wheel(*range(10, 0, -1)),
    "one feeling": wheel(1, *[0] * 9),
    "equal feelings": wheel(*[7] * 10),
    "no feeling": wheel(*[0] * 10),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", SHOTS)
def test_words_stay_inside_and_do_not_meet(name: str, theme: ThemeName) -> None:
    sheet = SHOTS[name](theme)

    boxes = [(words, edges) for words, edges in sheet.boxes]
    for words, (left, top, right, foot) in boxes:
        assert left >= 0, words
        assert top >= 0, words
        assert right <= WIDTH - 20, words
        assert foot <= sheet.image.height, words
    for k, (words, one) in enumerate(boxes):
        for others, other in boxes[k + 1 :]:
            is_apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert is_apart, (words, others)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", SHOTS)
def test_a_picture_is_a_small_png_of_the_chat_s_width(name: str, theme: ThemeName) -> None:
    content = packed(SHOTS[name](theme).image)

    picture = Image.open(io.BytesIO(content))
    assert picture.format == "PNG"
    assert picture.width == WIDTH
    assert picture.height <= 2 * WIDTH
    assert len(content) <= MAX_BYTES


def test_the_palette_keeps_the_colours() -> None:
    image = SHOTS["six rows"]("light").image

    shown = Image.open(io.BytesIO(packed(image))).convert("RGB")

    apart = np.abs(np.asarray(shown, dtype=int) - np.asarray(image, dtype=int))
    assert apart.mean() < 4
    assert np.percentile(apart, 99) < 24


def test_only_so_many_posters_are_drawn() -> None:
    before = film_tile.cache_info().misses
    days = tuple(MonthDay(k, 3.0, FilmTile(70_000 + k, ("SF",), ())) for k in range(1, 32))

    month_tiles.month_tiles(MonthData(HEADING, tuple("월화수목금토일"), 0, days, KO))

    assert film_tile.cache_info().misses - before == MAX_FILMS


def test_a_poster_is_small_and_always_the_same() -> None:
    one = film_tile(FilmTile(5, ("드라마",), ("바다",)))
    film_tile.cache_clear()

    assert one.size == SIZE
    assert one.tobytes() == film_tile(FilmTile(5, ("드라마",), ("바다",))).tobytes()


@pytest.mark.parametrize(
    ("mean", "step"), [(1.0, 1), (1.49, 1), (1.5, 2), (2.5, 3), (4.5, 5), (5.0, 5), (0.2, 1)]
)
def test_halves_go_up(mean: float, step: int) -> None:
    assert step_of(mean) == step


@pytest.mark.parametrize(("value", "said"), [(0.84, "+0.8"), (-0.84, "-0.8"), (0.04, "0.0"), (-0.04, "0.0")])
def test_a_difference_is_said_with_its_sign(value: float, said: str) -> None:
    assert signed(value) == said
