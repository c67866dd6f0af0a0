"""The canvas paints where it is told to, and nowhere else."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from handlers.art.canvas import Canvas, jpeg, png
from handlers.art.contact_sheet import main
from handlers.art.geometry import box, curly, ellipse, mirrored, ribbon, rotated, smooth, tufted

RED, WHITE = (200, 20, 20), (255, 255, 255)


def pixel(canvas: Canvas, x: int, y: int) -> object:
    return canvas.finished().getpixel((x, y))


def test_a_shape_is_filled_and_its_surroundings_are_not() -> None:
    canvas = Canvas(100, 100)

    canvas.fill(ellipse(50, 50, 30), RED)

    assert pixel(canvas, 50, 50) == RED
    assert pixel(canvas, 5, 5) == WHITE


def test_within_keeps_paint_inside() -> None:
    canvas = Canvas(100, 100)

    canvas.fill(box(0, 0, 100, 100), RED, within=ellipse(50, 50, 20), soft=3)

    assert pixel(canvas, 50, 50) == RED
    assert pixel(canvas, 50, 10) == WHITE


@pytest.mark.parametrize(
    "outline",
    [
        pytest.param(box(-90, -90, -10, -10), id="outside"),
        pytest.param(box(200, 200, 300, 300), id="far outside"),
    ],
)
def test_what_lies_outside_changes_nothing(outline: list[tuple[float, float]]) -> None:
    canvas = Canvas(60, 60)

    canvas.fill(outline, RED, soft=2)
    canvas.shade(outline, RED, WHITE)
    canvas.fill(outline, RED, within=box(0, 0, 60, 60))

    assert canvas.finished().getcolors() == [(3600, WHITE)]


@pytest.mark.parametrize("angle", [0.0, 45.0, 90.0])
def test_a_gradient_runs_in_its_direction(angle: float) -> None:
    canvas = Canvas(80, 80)

    canvas.shade(box(0, 0, 80, 80), (0, 0, 0), WHITE, angle=angle)

    picture = canvas.finished().convert("L")
    first, last = picture.crop((0, 0, 9, 9)), picture.crop((71, 71, 80, 80))
    assert ImageStat.Stat(first).mean[0] < 40
    assert ImageStat.Stat(last).mean[0] > 215


def test_light_tints_what_is_painted_after_it() -> None:
    canvas = Canvas(20, 20)

    canvas.light((0, 0, 0), 0.5)
    canvas.fill(box(0, 0, 20, 20), (200, 100, 50))

    assert pixel(canvas, 10, 10) == (100, 50, 25)


def test_a_mirror_turns_left_and_right() -> None:
    canvas = Canvas(40, 20)
    canvas.fill(box(0, 0, 10, 20), RED)

    canvas.mirror()

    assert pixel(canvas, 5, 10) == WHITE
    assert pixel(canvas, 35, 10) == RED


def test_a_jpeg_keeps_to_its_limit() -> None:
    noise = Image.effect_noise((400, 400), 60).convert("RGB")
    freely = len(jpeg(noise, quality=95))

    content = jpeg(noise, quality=95, limit=freely // 2)

    assert len(content) <= freely // 2


def test_a_png_can_be_read_back() -> None:
    with Image.open(io.BytesIO(png(Image.new("RGBA", (8, 8), (1, 2, 3, 4))))) as picture:
        assert picture.getpixel((3, 3)) == (1, 2, 3, 4)


def test_fur_grows_outwards() -> None:
    disc = ellipse(0, 0, 100)

    for edge in (curly(disc, 20, 10), tufted(disc, 20, 10), curly(disc[::-1], 20, 10)):
        radii = [(x**2 + y**2) ** 0.5 for x, y in edge]
        assert max(radii) > 104
        assert min(radii) > 96


def test_a_smooth_curve_goes_through_its_knots() -> None:
    knots = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]

    assert set(knots) <= set(smooth(knots))


def test_a_mirror_image_is_its_own_inverse() -> None:
    shape = [(500.0, 1.0), (600.0, 2.0)]

    assert mirrored(mirrored(shape)) == shape


def test_a_full_turn_changes_nothing() -> None:
    (point,) = rotated([(3.0, 4.0)], 360, about=(1, 1))

    assert point == pytest.approx((3, 4))


def test_a_ribbon_is_as_wide_as_asked() -> None:
    edge = ribbon([(0, 0), (50, 0), (100, 0)], 2, 20, 4)

    assert max(y for _, y in edge) == pytest.approx(10)


@pytest.mark.slow
def test_the_contact_sheet_shows_everything(tmp_path: Path) -> None:
    target = tmp_path / "sheet.png"

    main([str(target)])

    with Image.open(target) as picture:
        assert picture.width > 2000
        assert picture.height > 3000
