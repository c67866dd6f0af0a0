"""Short plain words for feelings, their negations, greetings and facts: what no person would get wrong."""

import pytest

from ml.emotion.linear_detector import LinearEmotionDetector

IS = [
    ("행복해", "joy"),
    ("너무 기뻐", "joy"),
    ("나 지금 완전 신나", "joy"),
    ("오늘 진짜 즐거웠어요", "joy"),
    ("기분 좋다", "joy"),
    ("슬퍼", "sadness"),
    ("너무 슬퍼요", "sadness"),
    ("눈물 나", "sadness"),
    ("화가 나", "anger"),
    ("너 때문에 열받아", "anger"),
    ("짜증나", "anger"),
    ("걱정돼", "worry"),
    ("내일 시험이라 걱정이야", "worry"),
    ("불안해", "anxiety"),
    ("이유 없이 초조해", "anxiety"),
    ("우울해", "depression"),
    ("무기력해", "depression"),
    ("무서워", "fear"),
    ("너무 무섭다", "fear"),
    ("깜짝이야", "surprise"),
    ("깜짝 놀랐잖아", "surprise"),
    ("징그러워", "disgust"),
    ("역겹다", "disgust"),
    ("안녕", "neutral"),
    ("안녕하세요", "neutral"),
    ("네", "neutral"),
    ("지금 집이야", "neutral"),
    ("오늘 수요일이야", "neutral"),
]

IS_NOT = [
    ("슬프지 않아", {"sadness"}),
    ("슬프지 않아요", {"sadness"}),
    ("안 슬퍼", {"sadness"}),
    ("하나도 안 슬퍼", {"sadness"}),
    ("별로 슬프진 않았어", {"sadness"}),
    ("하나도 안 괜찮아", {"joy", "neutral"}),
    ("안 괜찮아", {"joy", "neutral"}),
    ("괜찮지 않아", {"joy"}),
    ("전혀 괜찮지 않아요", {"joy", "neutral"}),
    ("안 무서워", {"fear"}),
    ("하나도 안 무서워", {"fear"}),
    ("무섭지 않아", {"fear"}),
    ("전혀 무섭지 않아요", {"fear"}),
    ("이제 안 무서워", {"fear"}),
    ("안 행복해", {"joy"}),
    ("행복하지 않아", {"joy"}),
    ("나 하나도 안 행복해", {"joy"}),
    ("전혀 행복하지 않아요", {"joy"}),
    ("기쁘지 않아", {"joy"}),
    ("안 기뻐", {"joy"}),
    ("별로 안 신나", {"joy"}),
    ("하나도 재미없어", {"joy"}),
    ("재미가 없어", {"joy"}),
    ("기분 안 좋아", {"joy"}),
    ("기분이 좋지 않아", {"joy"}),
    ("화 안 났어", {"anger"}),
    ("화나지 않았어", {"anger"}),
    ("나 화 안 났다니까", {"joy"}),
    ("안 불안해", {"anxiety"}),
    ("불안하지 않아", {"anxiety"}),
    ("걱정 안 해", {"worry"}),
    ("걱정되지 않아", {"worry"}),
    ("안 우울해", {"depression"}),
    ("우울하지 않아", {"depression"}),
    ("우울하진 않아요", {"depression"}),
    ("안 놀랐어", {"surprise"}),
    ("별로 놀랍지 않아", {"surprise"}),
    ("안 징그러워", {"disgust"}),
    ("징그럽지 않아", {"disgust"}),
    ("괜찮아", {"sadness", "anger", "fear", "disgust"}),
    ("난 괜찮아", {"sadness", "anger", "fear", "disgust"}),
]


@pytest.fixture(scope="module")
def detector() -> LinearEmotionDetector:
    found = LinearEmotionDetector()
    found.load()
    return found


@pytest.mark.parametrize(("text", "emotion"), IS)
def test_a_plain_word_is_its_feeling(detector: LinearEmotionDetector, text: str, emotion: str) -> None:
    assert detector.detect(text).label == emotion


@pytest.mark.parametrize(("text", "excluded"), IS_NOT)
def test_a_denied_feeling_is_not_read(detector: LinearEmotionDetector, text: str, excluded: set[str]) -> None:
    assert detector.detect(text).label not in excluded
