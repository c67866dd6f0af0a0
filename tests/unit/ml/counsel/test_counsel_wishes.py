"""What is asked for by name: food, music, a kind word, and so on."""

from dataclasses import replace

import pytest

from ml.counsel.authored import AuthoredCounsel
from ml.counsel.types import AdviceTopic, CounselRequest, Turn
from ml.counsel.units import LOCALES, load_units
from ml.emotion.types import Emotion
from ml.safety.reply_gate import ReplyGate

FEELINGS = (Emotion.JOY, Emotion.SADNESS, Emotion.ANGER, Emotion.ANXIETY, Emotion.DEPRESSION, Emotion.NEUTRAL)
MESSAGES = {
    Emotion.JOY: ("오늘 너무 행복해!", "i'm so happy today!"),
    Emotion.NEUTRAL: ("그냥 그런 하루였어", "just an ordinary day"),
}


def request(feeling: Emotion, locale: str, wish: AdviceTopic | None) -> CounselRequest:
    text = MESSAGES.get(feeling, ("요즘 너무 힘들어", "things are so hard lately"))[locale == "en"]
    scores = {emotion: 0.91 if emotion is feeling else 0.01 for emotion in Emotion}
    return CounselRequest((Turn(by_user=True, text=text),), scores, locale, frozenset(), advice=wish)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("wish", AdviceTopic)
def test_every_wish_has_answers_enough(wish: AdviceTopic, locale: str) -> None:
    units = [unit for unit in load_units(locale) if unit.topic == f"advice_{wish}" and not unit.is_question]

    assert len(units) >= 8
    assert {"joy", "sadness", "anger", "anxiety", "neutral"} <= {name for u in units for name in u.feelings}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("wish", AdviceTopic)
@pytest.mark.parametrize("feeling", FEELINGS)
def test_a_wish_is_answered_in_the_mood_of_the_talk(
    authored: AuthoredCounsel, wish: AdviceTopic, feeling: Emotion, locale: str
) -> None:
    reply = authored.reply(request(feeling, locale, wish))

    units = {unit.id: unit for unit in load_units(locale)}
    first = units[reply.unit_ids[0]]
    assert first.topic == f"advice_{wish}"
    assert ("joy" in first.feelings) == (feeling is Emotion.JOY) or not first.feelings
    assert ReplyGate(locale).check(reply.text) == ()


def test_another_one_is_another_one(authored: AuthoredCounsel) -> None:
    asked = request(Emotion.SADNESS, "ko", AdviceTopic.FOOD)

    first = authored.reply(asked)
    second = authored.reply(replace(asked, used=frozenset(first.unit_ids)))

    assert first.unit_ids[0] != second.unit_ids[0]


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("오늘 뭐 먹으면 좋을까?", "advice_food"),
        ("노래 추천해줘", "advice_music"),
        ("주말에 여행 어디로 갈까", "advice_travel"),
        ("운동 뭐 하면 좋을까", "advice_exercise"),
        ("힘이 되는 말 해줘", "advice_phrase"),
        ("위로해 줘", "advice_sympathy"),
        ("지금 나한테 필요한 게 뭘까", "advice_need"),
        ("왜 이렇게 우울하지", "advice_cause"),
        ("what should i eat tonight?", "advice_food"),
        ("can you recommend a song?", "advice_music"),
        ("what do i need right now", "advice_need"),
    ],
)
def test_a_wish_is_understood_from_words_alone(authored: AuthoredCounsel, message: str, topic: str) -> None:
    turns = (Turn(by_user=True, text=message),)

    reply = authored.reply(CounselRequest(turns, None, "ko", frozenset()))

    assert f".{topic}." in reply.unit_ids[0]
