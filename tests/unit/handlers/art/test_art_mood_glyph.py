"""The five mood faces."""

import io

import pytest
from PIL import Image

from handlers.art.errors import UnknownMood
from handlers.art.mood_glyph import N_STEPS, mood_glyph
from handlers.art.tokens import ThemeName


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("step", range(1, N_STEPS + 1))
def test_a_face_is_a_picture_with_a_clear_ground(step: int, theme: ThemeName) -> None:
    with Image.open(io.BytesIO(mood_glyph(step, 64, theme=theme))) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "RGBA", (64, 64))
        assert picture.getchannel("A").getpixel((0, 0)) == 0
        assert picture.getchannel("A").getpixel((32, 32)) == 255


def test_no_two_faces_are_the_same() -> None:
    assert len({mood_glyph(step) for step in range(1, N_STEPS + 1)}) == N_STEPS


@pytest.mark.parametrize("step", [0, 6, -1])
def test_there_is_no_other_step(step: int) -> None:
    with pytest.raises(UnknownMood):
        mood_glyph(step)
