"""The ten pets: pictures of the right size, drawn by the code that is here."""

import io
from importlib import resources

import pytest
from PIL import Image, ImageChops, ImageStat

from handlers.art.errors import UnknownPet
from handlers.art.pets import PET_KEYS, emblem, portrait
from handlers.art.pets.portraits import MAX_BYTES, SIDE, paint
from handlers.art.tokens import ThemeName

THEMES: tuple[ThemeName, ...] = ("light", "dark")
SMALL = 180


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of the channels, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def small(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB").resize((SMALL, SMALL), Image.Resampling.LANCZOS)


def test_there_are_ten_pets() -> None:
    assert (
        *("mongi", "choco", "bori", "dubu", "gureum"),
        *("nabi", "chaltteok", "bamtol", "tori", "pengi"),
    ) == PET_KEYS


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pet_key", PET_KEYS)
def test_a_portrait_is_a_picture_for_the_chat(pet_key: str, theme: ThemeName) -> None:
    content = portrait(pet_key, theme=theme)

    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        assert (picture.format, picture.size) == ("JPEG", (SIDE, SIDE))
    assert len(content) <= MAX_BYTES


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pet_key", PET_KEYS)
def test_the_shipped_portrait_is_what_the_code_draws(pet_key: str, theme: ThemeName) -> None:
    drawn = paint(pet_key, theme=theme, side=SMALL, scale=0.5)

    assert difference(drawn, small(portrait(pet_key, theme=theme))) < 2.5, "run `python -m handlers.art.pets`"


def test_no_two_pets_look_alike() -> None:
    pictures = {key: small(portrait(key)) for key in PET_KEYS}

    alike = [
        (a, b) for a in PET_KEYS for b in PET_KEYS if a < b and difference(pictures[a], pictures[b]) < 12
    ]

    assert alike == []


def test_evening_is_darker_than_day() -> None:
    for key in PET_KEYS:
        day, evening = (
            ImageStat.Stat(small(portrait(key, theme=theme)).convert("L")).mean[0] for theme in THEMES
        )
        assert evening < day - 20, key


def test_all_portraits_together_stay_small() -> None:
    folder = resources.files("handlers.art.pets").joinpath("pictures")

    sizes = [len(entry.read_bytes()) for entry in folder.iterdir()]

    assert len(sizes) == 2 * len(PET_KEYS)
    assert sum(sizes) <= 2_000_000


def test_drawing_twice_gives_the_same_picture() -> None:
    first, second = (paint("tori", side=SMALL, scale=0.5).tobytes() for _ in range(2))

    assert first == second


@pytest.mark.parametrize("pet_key", PET_KEYS)
def test_an_emblem_is_round(pet_key: str) -> None:
    with Image.open(io.BytesIO(emblem(pet_key, 96))) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "RGBA", (96, 96))
        alpha = picture.getchannel("A")

    assert [alpha.getpixel(corner) for corner in ((0, 0), (95, 0), (0, 95), (95, 95))] == [0, 0, 0, 0]
    assert alpha.getpixel((48, 48)) == 255


@pytest.mark.parametrize("draw", [portrait, emblem, paint])
def test_an_unknown_pet_is_refused(draw: object) -> None:
    assert callable(draw)
    with pytest.raises(UnknownPet):
        draw("../../etc/passwd")
