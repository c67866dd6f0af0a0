"""What is heard in English talks: who did it, who said it, and how it is said back."""

from collections.abc import Callable

import pytest

from ml.counsel.mirroring.english import EnglishMirror
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.quoted import without_quotes
from ml.counsel.types import Counsel
from ml.safety.grader import RuleAndLinearGrader
from ml.safety.grounds import rests_on_words
from ml.safety.types import Grade

LeadTalk = Callable[..., list[Counsel]]


@pytest.fixture(scope="module")
def mirror() -> EnglishMirror:
    return EnglishMirror()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "my brother came round at noon and he wanted the ladder back and then a row started",
            "He wanted the ladder back and then a row started",
            id="a part of a long sentence",
        ),
        pytest.param(
            "we ate at no. 9 and she paid tho", "You ate at no. 9 and she paid", id="a number is no end"
        ),
        pytest.param("My aunt sold the piano btw", "Your aunt sold the piano", id="a capital"),
    ],
)
def test_the_part_that_matters_is_said_back(mirror: EnglishMirror, text: str, told: str) -> None:
    mirrored = mirror.read(text)

    assert mirrored is not None
    assert mirrored.told == told


@pytest.mark.parametrize("text", ["like his old wooden boat", "told me off again about nothing at all"])
def test_no_sentence_is_made_of_what_is_none(mirror: EnglishMirror, text: str) -> None:
    mirrored = mirror.read(text)

    assert mirrored is None or not mirrored.told


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("the doorman goes 'not in those shoes'", "Not in those shoes."),
        ('my aunt said "we will see!!"', "We will see."),
        ("i said 'not in those shoes'", ""),
        ("he asked 'are you lost?'", ""),
    ],
)
def test_the_words_of_others_are_heard(mirror: EnglishMirror, text: str, heard: str) -> None:
    mirrored = mirror.read(text)

    assert (mirrored.heard if mirrored is not None else "") == heard


def test_a_scrap_is_said_back_as_it_stands(mirror: EnglishMirror) -> None:
    mirrored = mirror.read("two suitcases and a fern")

    assert mirrored is not None
    assert mirrored.scrap == "Two suitcases and a fern"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("she wrote 'thanks a lot' and left", "she wrote and left"),
        ("i said 'thanks a lot' and left", "i said 'thanks a lot' and left"),
        ("the dog's bowl isn't full", "the dog's bowl isn't full"),
    ],
)
def test_what_others_said_is_no_act_of_the_writer(text: str, left: str) -> None:
    assert without_quotes(text) == left


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("my cousin passed the board exam today", Tone.JOYFUL),
        ("she passed the phone to my uncle", Tone.EVEN),
        ("they passed the plate round twice", Tone.EVEN),
        ("everybody says i look amazing", Tone.EVEN),
        ("he's happy and that's that", Tone.EVEN),
    ],
)
def test_joy_is_heard_where_it_is_told(text: str, tone: Tone) -> None:
    assert ToneReader("en").read(text) is tone


def test_who_passed_is_heard(lead_talk: LeadTalk) -> None:
    reply = lead_talk("my mum passed the nursing exam at 50!!!", locale="en")[-1]

    assert "You passed" not in reply.text
    assert "en.good_news" in reply.unit_ids[0] or "en.deed_any" in reply.unit_ids[0]


def test_the_success_of_another_is_no_good_news_beside_a_failure(lead_talk: LeadTalk) -> None:
    replies = lead_talk(
        "i failed the swimming badge again and i feel awful", "my twin passed the gold one", locale="en"
    )

    assert "good_news" not in replies[-1].unit_ids[0]


def test_glad_deeds_are_taken_up_in_good_news(lead_talk: LeadTalk) -> None:
    replies = lead_talk("i got the job!!!", "i sold my first painting to the new boss too", locale="en")

    assert "deed_any" in replies[-1].unit_ids[-1]


@pytest.mark.parametrize(
    "text",
    [
        "i locked myself out of the shed",
        "i don't want to be the one to decide",
        "there was a note in the biscuit tin, 'enjoy. love gran'",
        "i've never had a letter from him in my life",
    ],
)
def test_plain_english_is_no_danger(text: str) -> None:
    grader = RuleAndLinearGrader()
    grader.load()

    assert not rests_on_words(text)
    assert grader.grade(text).label is not Grade.CRISIS


@pytest.mark.parametrize("text", ["i won't be here tomorrow", "i want it to be over", "i gave my cat away"])
def test_english_words_of_danger_are_still_heard(text: str) -> None:
    assert rests_on_words(text)
