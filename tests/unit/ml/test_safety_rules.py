import pytest

from ml.safety.grader import RuleAndLinearGrader
from ml.safety.rules import CONCERN_RULES, CRISIS_RULES, fired_rules
from ml.safety.types import Grade, SafetyReading


def grade_by_rules(text: str) -> Grade:
    """Grade with the classifier missing."""
    return RuleAndLinearGrader().grade(text).label


@pytest.mark.parametrize(
    "text",
    [
        "죽고 싶어요",
        "죽고시퍼 진짜",
        "죽 고 싶 다",
        "죽.고.싶.어",
        "주꼬시퍼",
        "자.살 하고 싶어",
        "자 살 할래",
        "ㅈㅏㅅㅏㄹ",
        "ㅈㅅ하고 싶다",
        "더 이상 살고 싶지 않아요",
        "이제 그만 살래",
        "내 삶을 끝내고 싶어요",
        "유서를 다 썼어",
        "그동안 고마웠어 이제 다 정리했어",
        "영원히 잠들고 싶어",
        "죽는 게 나을 것 같아",
        "나 지금 옥상에 올라왔어",
        "방금 자해했어",
        "친구가 죽겠다고 연락이 왔어",
        "남편이 때려요 도와주세요",
        "i want to kill myself",
        "I don't want to be alive",
        "배고파 죽겠는데 그냥 이대로 죽고 싶다",
    ],
)
def test_danger_is_seen_by_rules_alone(text: str) -> None:
    assert grade_by_rules(text) is Grade.CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "배고파 죽겠다",
        "웃겨 죽는 줄 알았어",
        "귀여워 죽겠어",
        "선물 주고 싶어",
        "보스한테 또 죽었어",
        "자살골 넣었다",
        "자살 예방 교육 들었어",
        "수어사이드 스쿼드 봤어?",
        "유서 깊은 절이야",
        "혼자 살아요",
        "여자 살림꾼이네",
        "죽 먹었어",
        "ㅈㅅ합니다 늦었어요",
        "한강에서 치맥 하자",
        "죽고 싶지만 떡볶이는 먹고 싶어 읽었어",
        "안녕",
        "",
        "번지점프 뛰어내리는 거 재밌더라",
    ],
)
def test_idioms_games_and_books_are_left_alone(text: str) -> None:
    assert grade_by_rules(text) is Grade.NONE


@pytest.mark.parametrize(
    "text",
    ["사라지고 싶어", "희망이 안 보여요", "작년에 자해한 적이 있는데 지금은 괜찮아", "죽고 싶은 건 아니야"],
)
def test_hopelessness_the_past_and_the_denied_ask_for_concern(text: str) -> None:
    assert grade_by_rules(text) is Grade.CONCERN


def test_danger_in_the_midst_of_a_huge_text_is_seen() -> None:
    text = "오늘 날씨가 좋다. " * 3_000 + "죽고 싶어. " + "밥을 먹었다. " * 3_000

    assert grade_by_rules(text) is Grade.CRISIS


def test_rules_have_names_that_are_not_shared() -> None:
    names = [rule.name for rule in (*CRISIS_RULES, *CONCERN_RULES)]

    assert len(set(names)) == len(names)


def test_names_tell_nothing_of_the_text() -> None:
    assert all(rule.name.isascii() for rule in fired_rules("죽고 싶어 김철수"))


@pytest.mark.parametrize(
    "text",
    [
        "said goodbye to everyone at the office",
        "it was my last day at the clinic",
        "finish this tonight or die trying",
        "보고서 때문에 죽겠어",
        "제가 언제 죽고 싶다고 했나요",
        "아들이 죽고 나서 기도가 안 나와요",
        "엄마처럼 살기 싫어",
        "속 터져 죽겠네 진짜",
    ],
)
def test_ordinary_farewells_idioms_and_grief_set_off_no_rule(text: str) -> None:
    assert not [rule.name for rule in fired_rules(text) if rule.grade is Grade.CRISIS]


@pytest.mark.parametrize(
    ("fired", "is_doubtful", "crisis", "expected"),
    [
        ((), False, 0.6, True),
        ((), False, 0.95, False),
        ((), True, 0.95, True),
        (("wish_denied",), False, 0.95, True),
        (("english",), True, 0.95, True),
        (("english",), False, 0.95, False),
        (("going_to_die",), True, 0.95, False),
        (("wish_denied", "going_to_die"), False, 0.95, False),
    ],
)
def test_what_is_half_heard_is_asked_about(
    fired: tuple[str, ...], is_doubtful: bool, crisis: float, expected: bool
) -> None:
    scores = {Grade.NONE: 1 - crisis, Grade.CONCERN: 0.0, Grade.CRISIS: crisis}

    assert SafetyReading(scores, fired, is_doubtful=is_doubtful).is_unsure is expected


def test_a_set_phrase_and_a_message_without_a_grave_word_are_doubtful() -> None:
    grade = RuleAndLinearGrader().grade

    assert grade("finish this tonight or die trying").is_doubtful
    assert grade("blue curtains, i think").is_doubtful
    assert not grade("오늘 밤에 다 끝내려고").is_doubtful


@pytest.mark.parametrize(
    ("is_doubtful", "crisis", "expected"), [(True, 0.95, True), (True, 0.6, False), (False, 0.95, False)]
)
def test_only_a_likeness_that_is_all_but_sure_is_strong(
    is_doubtful: bool, crisis: float, expected: bool
) -> None:
    scores = {Grade.NONE: 1 - crisis, Grade.CONCERN: 0.0, Grade.CRISIS: crisis}

    assert SafetyReading(scores, (), is_doubtful=is_doubtful).is_strong is expected
