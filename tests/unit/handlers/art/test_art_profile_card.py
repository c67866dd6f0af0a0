"""The card of the own page."""

import io

import pytest
from PIL import Image

from handlers.art.pets.portraits import PET_KEYS
from handlers.art.profile_card import HEIGHT, WIDTH, DayDot, ProfileCardData, compose, profile_card
from handlers.art.tokens import FEELINGS, ThemeName

WEEK = tuple(DayDot("Wed", feeling) for feeling in (*FEELINGS[:5], None, "neutral"))


def card(pet: str = "mongi", *, name: str = "W" * 16, week: tuple[DayDot, ...] = WEEK) -> ProfileCardData:
    return ProfileCardData(
        pet=pet,
        name=name,
        companion="with Chaltteok (Ragdoll cat)",
        days="함께한 지 99,999일째",
        week_title="이번 주에 읽은 마음이 아직 없어요",
        week=week,
        counts=(("999,999", "things said"), ("999,999", "저장한 영화")),
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_card_is_a_jpeg_of_the_chat_s_width(theme: ThemeName) -> None:
    content = profile_card(card(), theme)

    assert Image.open(io.BytesIO(content)).size == (WIDTH, HEIGHT)
    assert len(content) <= 250_000


@pytest.mark.parametrize("week", [WEEK, ()], ids=["a week", "no week"])
def test_no_words_leave_the_card_or_meet(week: tuple[DayDot, ...]) -> None:
    sheet = compose(card(week=week))

    boxes = [edges for _, edges in sheet.boxes]
    for left, top, right, foot in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= WIDTH - 40
        assert foot <= HEIGHT
    for k, one in enumerate(boxes):
        for other in boxes[k + 1 :]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@pytest.mark.parametrize("pet", PET_KEYS)
def test_every_pet_has_its_card(pet: str) -> None:
    assert profile_card(card(pet, name="봄🐾"), "light")
