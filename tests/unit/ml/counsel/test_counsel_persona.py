"""The pets' voices: ten, sparing, and silent where they must be."""

from collections.abc import Callable

import pytest

from ml.counsel.persona import Persona
from ml.counsel.types import Counsel

LeadTalk = Callable[..., list[Counsel]]

PETS = ("mongi", "choco", "bori", "dubu", "gureum", "nabi", "chaltteok", "bamtol", "tori", "pengi")
MESSAGES = [
    "오늘 좀 힘들었어",
    "회사에서 혼났어",
    "응",
    "집에 와서 누웠어",
    "배고프다",
    "친구가 보고 싶어",
    "내일은 쉬는 날이야",
    "고마워",
    "날씨 좋다",
]


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_all_ten_pets_have_a_voice(locale: str) -> None:
    voices = Persona(locale).voices

    assert tuple(voices) == PETS
    assert all(voice.soft and voice.merry and voice.still for voice in voices.values())


def test_about_one_reply_in_three_is_marked(lead_talk: LeadTalk) -> None:
    replies = [reply for pet in PETS for reply in lead_talk(*MESSAGES, pet=pet)]

    marked = [reply for reply in replies if any(".voice." in unit_id for unit_id in reply.unit_ids)]

    assert 0.15 < len(marked) / len(replies) < 0.5


def test_pets_differ_in_tone_and_not_in_advice(lead_talk: LeadTalk) -> None:
    plain, marked = lead_talk(*MESSAGES), lead_talk(*MESSAGES, pet="nabi")

    for one, other in zip(plain, marked, strict=True):
        assert one.unit_ids == tuple(unit_id for unit_id in other.unit_ids if ".voice." not in unit_id)


def test_no_pet_means_no_mark(lead_talk: LeadTalk) -> None:
    assert not any(".voice." in unit_id for reply in lead_talk(*MESSAGES) for unit_id in reply.unit_ids)


def test_a_pet_introduces_itself_by_name(lead_talk: LeadTalk) -> None:
    (reply,) = lead_talk("너 누구야?", pet="bamtol")

    assert "밤톨" in reply.text
    assert "AI" in reply.text
