"""Screens of a look: they fit into Telegram, and say kindly what was seen."""

from dataclasses import replace

import pytest

from handlers.faces import advice, views
from handlers.faces.outcomes import (
    AlbumRead,
    Contrast,
    FaceFound,
    FaceInMotion,
    Impression,
    NothingRead,
    OneFace,
    Outcome,
    Page,
    SeveralFaces,
    Trouble,
)
from handlers.view import Button, View
from handlers.words import LOCALES, Dictionary, Words
from ml.counsel.types import AdviceTopic
from ml.emotion.types import Emotion
from ml.face.types import FACE_EMOTIONS
from tests.fakes.engines import PIXEL
from tests.unit.handlers.test_screens import assert_fits, seen

LOOK = 10**11
DICTIONARY = Dictionary()
SHARES = dict.fromkeys(FACE_EMOTIONS, 1 / len(FACE_EMOTIONS))
SURE = Impression(LOOK, Emotion.SADNESS, SHARES, is_sure=True)
PAGES = (
    *(Page(n, (FaceFound(n, Emotion.NEUTRAL),), picture=PIXEL) for n in range(1, 9)),
    Page(9, trouble=Trouble.DAMAGED),
    Page(10, trouble=Trouble.NO_FACE),
)


@pytest.fixture(params=LOCALES)
def say(request: pytest.FixtureRequest) -> Words:
    return DICTIONARY[request.param]


def labels_of(view: View) -> list[str]:
    return [button.label for row in view.rows for button in row if isinstance(button, Button)]


def outcomes() -> list[Outcome]:
    told = [
        replace(SURE, feeling=feeling, words=words, own=own, contrast=contrast, is_sure=is_sure)
        for feeling in FACE_EMOTIONS
        for words, own in ((None, None), (Emotion.DEPRESSION, Emotion.DEPRESSION))
        for contrast in (None, *Contrast)
        for is_sure in (True, False)
    ]
    return [
        *(OneFace(each, PIXEL) for each in told),
        *(FaceInMotion(each, Emotion.DISGUST, last, PIXEL) for each in told for last in FACE_EMOTIONS),
        *(AlbumRead(LOOK, PAGES, each, 9, PIXEL) for each in told),
        *(SeveralFaces(LOOK, n, PIXEL) for n in range(2, 10)),
        AlbumRead(LOOK, PAGES, None, 9),
        AlbumRead(LOOK, (Page(1, trouble=Trouble.NO_FACE), Page(2, trouble=Trouble.GONE)), None, 0),
        *(NothingRead(trouble) for trouble in Trouble),
    ]


@pytest.mark.parametrize("stays", [True, False])
def test_every_answer_fits(say: Words, stays: bool) -> None:
    for outcome in outcomes():
        assert_fits(views.answer(outcome, say, stays=stays))
        if isinstance(outcome, AlbumRead):
            for page in views.pages(outcome, say):
                assert_fits(page)


def test_every_other_screen_of_a_look_fits(say: Words) -> None:
    screens = [
        views.looking(say, is_album=True),
        views.looking(say, is_album=False),
        views.ask_consent(LOOK, say),
        views.ask_feeling(LOOK, say),
        views.picked(OneFace(SURE, PIXEL), say),
        *(views.settings(say, has_agreed=a, stays=s) for a in (True, False) for s in (True, False)),
        advice.ask_advice(LOOK, say),
        advice.ask_advice(LOOK, say, first=say("face-confirmed")),
        *(
            screen
            for topic in AdviceTopic
            for feeling in (None, *Emotion)
            for screen in (
                advice.offer(LOOK, topic, feeling, say),
                advice.ask_for_change(topic, feeling, say),
                advice.ask_for_words(topic, say),
                advice.said(advice.prompt(topic, feeling, say), say),
            )
        ),
    ]
    for screen in screens:
        assert_fits(screen)


def test_a_face_that_says_what_the_words_say_is_not_compared() -> None:
    view = views.answer(OneFace(replace(SURE, words=Emotion.SADNESS), PIXEL), DICTIONARY["ko"], stays=False)

    assert "말에서는" not in seen(view)


def test_an_unsure_face_asks_and_does_not_say() -> None:
    view = views.answer(OneFace(replace(SURE, is_sure=False), PIXEL), DICTIONARY["ko"], stays=False)

    assert "잘 모르겠어요" in seen(view)
    assert "지쳐" not in seen(view)
    assert "맞아요" not in labels_of(view)


def test_pictures_of_people_are_never_remembered_by_the_screen() -> None:
    for outcome in outcomes():
        view = views.answer(outcome, DICTIONARY["ko"], stays=False)

        assert view.picture is None or view.picture.is_private


def test_all_ten_topics_are_in_sight() -> None:
    labels = labels_of(advice.ask_advice(LOOK, DICTIONARY["ko"]))

    assert labels == [
        *(
            "음식",
            "여행",
            "운동",
            "음악",
            "영화",
            "기분의 이유",
            "힘이 되는 말",
            "공감",
            "이해",
            "지금 필요한 것",
        ),
        *("🎲", "괜찮아요"),
    ]


def test_a_sentence_begins_with_the_feeling() -> None:
    assert advice.prompt(AdviceTopic.FOOD, Emotion.ANGER, DICTIONARY["ko"]) == (
        "저 지금 화가 나요. 이럴 때 먹으면 좋은 음식을 추천해 주세요."
    )
