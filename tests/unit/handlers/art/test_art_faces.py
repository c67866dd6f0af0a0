"""Drawings of looks: bars, copies with marks, lines over time."""

import io
import itertools

import numpy as np
import pytest
from PIL import Image

from handlers.art import face_bars, face_copy, face_line
from handlers.art.face_bars import FeelingBar, bars_of, bars_panel
from handlers.art.face_copy import MAX_BYTES, MAX_HEIGHT, MIN_HEIGHT, FaceMark
from handlers.art.face_line import FeelingLine
from handlers.art.tokens import FEELINGS, ThemeName, tokens

WIDTH = 1080
THEMES: tuple[ThemeName, ...] = ("light", "dark")
LABELS = {feeling: f"😊 {feeling}" for feeling in FEELINGS}
BARS = bars_of({"joy": 0.6, "sadness": 0.3, "fear": 0.1}, LABELS)


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def picture(width: int, height: int) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    return np.full((height, width, 3), 120, np.uint8)


def mark(x: float, y: float, side: float, label: str = "1") -> FaceMark:
    points = np.linspace((x, y), (x + side, y + side), 68).astype(np.float32)
    return FaceMark((x, y, x + side, y + side), points, label)


@pytest.mark.parametrize("theme", THEMES)
def test_bars_stand_in_the_order_of_their_length_and_inside(theme: ThemeName) -> None:
    sheet = face_bars.compose("표정에서 보이는 마음", BARS, theme=theme)

    words = [text for text, _ in sheet.boxes]
    assert words[:2] == ["표정에서 보이는 마음", "joy"]
    assert "60%" in words
    assert all(left >= 0 and right <= WIDTH for _, (left, _, right, _) in sheet.boxes)
    assert sheet.image.width == WIDTH


def test_a_long_label_is_cut_beside_its_bar() -> None:
    sheet = face_bars.compose("t", [FeelingBar("joy", "아주아주아주아주아주 긴 이름의 마음", 1.0)])

    _, (_, _, right, _) = sheet.boxes[1]
    assert right < 300


@pytest.mark.parametrize(
    ("width", "height"),
    [
        pytest.param(720, 960, id="a selfie"),
        pytest.param(1280, 720, id="a wide picture"),
        pytest.param(400, 1280, id="a tall picture"),
        pytest.param(1280, 1, id="a flat strip"),
        pytest.param(1, 1280, id="an upright strip"),
        pytest.param(1, 1, id="one pixel"),
    ],
)
def test_a_copy_fits_a_chat_whatever_its_shape(width: int, height: int) -> None:
    side = max(0.5, min(width, height) / 3)
    panel = bars_panel("t", BARS)

    content = face_copy.face_copy(picture(width, height), [mark(width / 3, height / 3, side)], panel=panel)

    drawn = opened(content)
    assert drawn.width == WIDTH
    assert MIN_HEIGHT <= drawn.height - panel.height <= MAX_HEIGHT
    assert len(content) <= MAX_BYTES


def test_the_box_is_drawn_where_the_face_is() -> None:
    sheet = face_copy.compose(picture(1080, 1080), [mark(300, 400, 200, "")])

    accent = np.array(tokens().light["accent"])
    pixels = np.asarray(sheet.image).astype(int)
    ys, xs = np.nonzero(np.abs(pixels - accent).sum(axis=2) < 40)
    assert abs(xs.min() - 300) < 6
    assert abs(xs.max() - 500) < 6
    assert abs(ys.min() - 400) < 6
    assert abs(ys.max() - 600) < 6


def test_of_a_tall_picture_the_part_with_the_face_is_shown() -> None:
    tall = picture(500, 2000)
    tall[1700:1900] = (255, 0, 0)

    sheet = face_copy.compose(tall, [mark(100, 1700, 200, "")])

    assert np.asarray(sheet.image)[..., 0].max() > 250


def test_faces_far_apart_in_a_tall_picture_are_all_shown() -> None:
    sheet = face_copy.compose(picture(500, 2000), [mark(100, 20, 150), mark(100, 1800, 150, "2")])

    assert [text for text, _ in sheet.boxes] == ["1", "2"]
    assert all(top >= 0 and foot <= sheet.image.height for _, (_, top, _, foot) in sheet.boxes)


def test_a_label_at_the_edge_stays_in_the_picture() -> None:
    sheet = face_copy.compose(picture(720, 960), [mark(640, -40, 200, "아주 긴 이름")])

    _, (left, top, right, _) = sheet.boxes[0]
    assert left >= 0
    assert right <= WIDTH
    assert top >= 0


def test_a_box_outside_of_the_picture_is_left_out() -> None:
    assert face_copy.compose(picture(100, 100), [mark(500, 500, 20)]).boxes == []


def test_the_lines_are_named_and_quiet_feelings_left_out() -> None:
    lines = [
        FeelingLine("joy", "기쁨", (0.1, None, 0.9)),
        FeelingLine("neutral", "담담함", (0.8, None, 0.05)),
        FeelingLine("fear", "두려움", (0.01, None, 0.02)),
    ]

    sheet = face_line.compose("시간", [0.0, 0.5, 1.0], lines, unit="초")

    words = [text for text, _ in sheet.boxes]
    assert {"기쁨", "담담함", "0초", "1초", "100%"} <= set(words)
    assert "두려움" not in words
    assert all(left >= 0 and right <= WIDTH for _, (left, _, right, _) in sheet.boxes)


def test_names_of_lines_do_not_lie_on_each_other() -> None:
    lines = [FeelingLine(feeling, feeling, (0.2, 0.2)) for feeling in ("joy", "fear", "anger", "sadness")]

    sheet = face_line.compose("t", [0.0, 0.5], lines, unit="s")

    tops = sorted(top for text, (_, top, _, _) in sheet.boxes if text in FEELINGS)
    assert len(tops) == 4
    assert min(b - a for a, b in itertools.pairwise(tops)) > 30


@pytest.mark.parametrize("seconds", [[], [0.0], [k / 2 for k in range(121)]])
def test_any_length_can_be_drawn(seconds: list[float]) -> None:
    lines = [FeelingLine("joy", "기쁨", tuple(0.5 for _ in seconds))]

    drawn = opened(face_line.face_line("t", seconds, lines, unit="초"))

    assert drawn.width == WIDTH
