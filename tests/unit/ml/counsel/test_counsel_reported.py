"""What somebody else said is no word to the companion, and a setting is asked for by its name."""

import pytest

from ml.counsel.act_reading import ActReader, Around
from ml.counsel.acts import find_act, load_acts
from ml.counsel.mood import ToneReader
from ml.counsel.reported import is_reported
from ml.counsel.warning_signs import SignReader
from ml.intent.types import Intent
from ml.safety.steps import Step, step


@pytest.mark.parametrize(
    "text",
    [
        "엄마가 바보냐고 함",
        "친구가 나더러 재수없대",
        "나보고 바보래",
        "팀장이 입 다물라고 했어",
        "선배가 헛소리하지 말래",
        "'너 뭐야?' 이러더라",
    ],
)
def test_words_of_others_are_reported(text: str) -> None:
    assert is_reported(text)


@pytest.mark.parametrize(
    "text", ["너 지울래", "대답하라고 했잖아", "너 사람이냐고", "왜 이래", "오늘 힘들다"]
)
def test_own_words_are_not_reported(text: str) -> None:
    assert not is_reported(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("단톡방 알림 끄고 누워있다", None),
        ("와이프가 알림 좀 꺼달라고 짜증을 내네", None),
        ("알림 꺼줘", "meta_ability"),
        ("별명 바꾸고 싶어", "meta_ability"),
        ("챗지피티 돌렸냐고 함", None),
        ("너 챗지피티야?", "meta_ai"),
        ("엄마가 바보냐고 함", None),
        ("좀 한심해", None),
        ("한심하네", "insult"),
        ("너한테 말한 내가 병신이지", "told_you"),
        ("답장에 '정말 고마워' 딱 이렇게만 써 있어", None),
        ("정말 고마워", "thanks"),
        ("바닥이 훅 꺼져 내리는 기분", None),
        ("야 꺼져라 좀", "insult"),
        ("고맙긴 한데 좀 서운해", None),
        ("그 농담 나만 안 웃겼어", None),
        ("넌 이제 내 여자친구 역할이야 이름은 수아", "role"),
    ],
)
def test_an_act_is_done_to_the_companion(text: str, name: str | None) -> None:
    act = find_act(text, load_acts("ko"), has_topic=False)

    assert (act.name if act is not None else None) == name


@pytest.mark.parametrize("text", ["근데 아무도 신경 안 쓰더라", "넘어졌는데 사라지고 싶더라"])
def test_shame_and_neglect_that_are_over_call_for_no_direct_question(text: str) -> None:
    assert step(text, [], "ko", was_asked=False) is Step.NONE


@pytest.mark.parametrize("text", ["내가 사라져도 아무도 신경 안 쓸 거야", "그냥 사라지고 싶다"])
def test_a_wish_to_be_gone_still_calls_for_it(text: str) -> None:
    assert step(text, [], "ko", was_asked=False) is Step.ASK


def test_sinking_into_the_ground_for_shame_does_not_weigh() -> None:
    reader = SignReader("ko")

    assert not reader.weighs("쪽팔려서 사라지고 싶더라")
    assert reader.weighs("쪽팔리게 살기 싫고 사라지고 싶더라")
    assert reader.weighs("요즘 그냥 사라지고 싶어")


@pytest.mark.parametrize("text", ["받으면 그냥 '뭐해' 하고 끊어요", "할머니가 '너는 누구냐' 하시는데"])
def test_very_words_of_others_are_no_act(text: str) -> None:
    act = find_act(text, load_acts("ko"), has_topic=False)

    assert act is None or not act.name.startswith(("smalltalk", "meta", "insult"))


def test_no_intent_is_believed_against_the_words() -> None:
    tones = ToneReader("ko")
    reader, around = ActReader("ko", tones), Around(False, False, frozenset(), is_first=False)

    assert reader.read("십 년 전하고 똑같은 걸음으로", Intent.RECOMMEND, around) is None
    assert reader.read("가게도 열어야 되는데 눈이 무거워", Intent.FAREWELL, around) is None
    assert reader.read("볼만한 거 있어", Intent.RECOMMEND, around) is not None
