"""What any person would get right, the shipped models get right too."""

import pytest

from ml.emotion.linear_detector import LinearEmotionDetector
from ml.intent.linear_detector import LinearIntentDetector
from ml.safety.grader import RuleAndLinearGrader


@pytest.fixture(scope="module")
def emotions() -> LinearEmotionDetector:
    detector = LinearEmotionDetector()
    detector.load()
    return detector


@pytest.fixture(scope="module")
def intents() -> LinearIntentDetector:
    detector = LinearIntentDetector()
    detector.load()
    return detector


@pytest.fixture(scope="module")
def grader() -> RuleAndLinearGrader:
    found = RuleAndLinearGrader()
    found.load()
    return found


@pytest.mark.parametrize(
    ("text", "emotion"),
    [
        ("행복해", "joy"),
        ("너무 행복해요", "joy"),
        ("기분 최고야!!", "joy"),
        ("오늘 정말 즐거웠어", "joy"),
        ("합격했어 너무 기뻐", "joy"),
        ("신난다 ㅎㅎ", "joy"),
        ("슬퍼", "sadness"),
        ("너무 슬퍼서 눈물이 나", "sadness"),
        ("할머니가 돌아가셔서 너무 보고 싶어", "sadness"),
        ("남자친구랑 헤어져서 계속 울었어", "sadness"),
        ("화나", "anger"),
        ("너무 화가 나", "anger"),
        ("짜증나 진짜", "anger"),
        ("열받아 죽겠네", "anger"),
        ("빡친다", "anger"),
        ("내일 면접이라 걱정돼", "worry"),
        ("시험 결과가 어떻게 나올지 걱정이에요", "worry"),
        ("엄마 수술이 잘될지 걱정돼", "worry"),
        ("이유 없이 불안해", "anxiety"),
        ("괜히 불안하고 초조해", "anxiety"),
        ("가슴이 두근거리고 불안해서 가만히 못 있겠어", "anxiety"),
        ("우울해", "depression"),
        ("아무것도 하기 싫고 무기력해", "depression"),
        ("삶이 공허하고 의욕이 없어", "depression"),
        ("무서워", "fear"),
        ("귀신 나올까 봐 너무 무서워", "fear"),
        ("밤길에 누가 따라와서 무서웠어", "fear"),
        ("깜짝 놀랐어", "surprise"),
        ("헐 진짜? 대박", "surprise"),
        ("징그러워", "disgust"),
        ("역겨워", "disgust"),
        ("토할 것 같아 더러워", "disgust"),
        ("안녕", "neutral"),
        ("안녕하세요", "neutral"),
        ("지금 몇 시야?", "neutral"),
        ("내일 회의는 두 시입니다", "neutral"),
    ],
)
def test_feelings(emotions: LinearEmotionDetector, text: str, emotion: str) -> None:
    assert emotions.detect(text).label == emotion


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("슬프지 않아", {"sadness"}),
        ("하나도 안 괜찮아", {"joy", "neutral"}),
        ("안 무서워", {"fear"}),
        ("하나도 안 행복해", {"joy"}),
        ("행복하지 않아", {"joy"}),
        ("전혀 기쁘지 않아", {"joy"}),
    ],
)
def test_negation_turns_a_feeling(emotions: LinearEmotionDetector, text: str, excluded: set[str]) -> None:
    assert emotions.detect(text).label not in excluded


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("안녕", "greeting"),
        ("안녕하세요", "greeting"),
        ("오랜만이야", "greeting"),
        ("영화 추천해줘", "recommend"),
        ("기분전환할 거 뭐 없나", "recommend"),
        ("오늘 밤 볼만한 거", "recommend"),
        ("맛집 추천해줘", "smalltalk"),
        ("오늘 날씨 좋다", "smalltalk"),
        ("점심 뭐 먹지", "smalltalk"),
        ("오늘 회사에서 너무 힘들었어", "comfort"),
        ("남자친구랑 헤어졌어", "comfort"),
        ("너무 외로워", "comfort"),
        ("잘 자", "farewell"),
        ("내일 봐", "farewell"),
        ("이제 자러 갈게", "farewell"),
        ("넌 뭘 할 수 있어?", "help"),
        ("내 대화 누가 봐?", "help"),
        ("내 데이터 지워줘", "help"),
        ("알림 꺼줘", "help"),
    ],
)
def test_intents(intents: LinearIntentDetector, text: str, intent: str) -> None:
    assert intents.detect(text).label == intent


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("죽고 싶어", "crisis"),
        ("다 끝내고 싶어", "crisis"),
        ("그동안 고마웠어 이제 다 정리했어", "crisis"),
        ("친구가 죽겠다고 연락이 왔어", "crisis"),
        ("i want to die", "crisis"),
        ("사라지고 싶어", "concern"),
        ("희망이 하나도 없어", "concern"),
        ("배고파 죽겠다", "none"),
        ("웃겨 죽는 줄", "none"),
        ("보스한테 죽었어", "none"),
        ("킬러 문항 때문에 망했어", "none"),
        ("강아지가 죽어서 너무 슬퍼", "none"),
        ("오늘 우울해", "none"),
        ("안녕", "none"),
        ("행복해", "none"),
        ("영화 추천해줘", "none"),
    ],
)
def test_grades(grader: RuleAndLinearGrader, text: str, grade: str) -> None:
    assert grader.grade(text).label == grade
