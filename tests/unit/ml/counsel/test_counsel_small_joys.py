"""Small joys and short turns: met as light in the middle of trouble, asked for and given, closed kindly."""

from collections.abc import Callable

import pytest

from ml.counsel.mirroring.english import EnglishMirror
from ml.counsel.mirroring.korean import KoreanMirror
from ml.counsel.types import Counsel
from ml.safety.home import answer_at_home

LeadTalk = Callable[..., list[Counsel]]
_TROUBLE = "회사에서 크게 혼났어요"


def topics(counsel: Counsel) -> set[str]:
    return {unit_id.split(".")[1] for unit_id in counsel.unit_ids}


@pytest.mark.parametrize(
    ("message", "act"),
    [
        ("내일 시험인데 응원 좀 해줘", "cheer_me"),
        ("무서워 한마디만", "cheer_me"),
        ("옛날이야기 하나 해줘", "tell_story"),
        ("자장가 불러줘", "sing"),
        ("짧은 시 하나 지어줘", "poem"),
        ("기분 좋은 얘기 하나 해줘", "nice_thing"),
        ("오늘 노을 봤어?", "saw_it"),
        ("난센스 퀴즈 하나 내줘", "smalltalk_bored"),
    ],
)
def test_what_is_asked_for_is_given(lead_talk: LeadTalk, message: str, act: str) -> None:
    assert topics(lead_talk(message)[-1]) == {act}


@pytest.mark.parametrize(
    ("message", "act"),
    [
        ("read me a bedtime story", "tell_story"),
        ("sing me a lullaby", "sing"),
        ("write me a haiku", "poem"),
        ("wish me luck, exam at nine", "cheer_me"),
        ("just say you're proud of me", "say_kind"),
        ("tell me something good", "nice_thing"),
    ],
)
def test_what_is_asked_for_in_english_is_given(lead_talk: LeadTalk, message: str, act: str) -> None:
    assert topics(lead_talk(message, locale="en")[-1]) == {act}


def test_more_tales_are_told_and_none_twice(lead_talk: LeadTalk) -> None:
    first, second, third = lead_talk("동화 들려줘", "하나 더 해줘", "또")

    assert topics(second) == topics(third) == {"tell_story"}
    assert len({first.text, second.text, third.text}) == 3


def test_a_story_goes_on_behind_a_cheer(lead_talk: LeadTalk) -> None:
    """Who asked to be cheered tells of themselves, not of the companion."""
    assert "banter" not in topics(lead_talk("나 응원해줘", "벌써 네번째야")[-1])


def test_what_is_praised_one_by_one_is_heard_one_by_one(lead_talk: LeadTalk) -> None:
    _, first, second = lead_talk("칭찬해줘", "1. 아침밥 먹음", "2. 방 정리함")

    assert topics(first) == topics(second) == {"praise_me"}


@pytest.mark.parametrize(
    ("message", "unit"),
    [
        ("막내가 슬그머니 옆에 와서 앉더라고요", "deed_others.sh001"),
        ("경비 아저씨가 귤 한 봉지 놓고 가셨어요", "turn_kindness"),
        ("오늘은 석 달 만에 산책 다녀왔어요", "deed_own.sh001"),
        ("오늘은 저녁밥 한 그릇 다 비웠어요", "deed_own.sh002"),
        ("어제는 술 한 잔도 안 마셨어요", "deed_own.sh0"),
        ("냉면이 참 시원하더라", "deed_mind.sh001"),
    ],
)
def test_a_small_joy_in_trouble_is_met(lead_talk: LeadTalk, message: str, unit: str) -> None:
    reply = lead_talk(_TROUBLE, message)[-1]

    assert any(unit_id.startswith(f"ko.{unit}") for unit_id in reply.unit_ids)


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("별건 아니고", "no_big_thing"),
        ("아냐 됐어", "shrug"),
        ("그만 갈래 굿밤", "farewell"),
        ("이제 양치하고 자려고", "farewell"),
        ("엄마가 이제 끄래", "farewell"),
        ("덕분에 좀 웃었네", "relief"),
        ("그냥 안 따질래", "turn_decides_not"),
        ("다음 주에 말하려구요", "turn_plan"),
        ("내일은 좀 낫겠지", "turn_will_it"),
    ],
)
def test_short_turns_are_what_they_are(lead_talk: LeadTalk, message: str, topic: str) -> None:
    assert topic in topics(lead_talk(_TROUBLE, message)[-1])


def test_hiding_a_fear_is_no_decision(lead_talk: LeadTalk) -> None:
    assert "turn_decides_not" not in topics(lead_talk(_TROUBLE, "무서운데 티 안내려고")[-1])


def test_a_question_that_somebody_put_is_not_answered(lead_talk: LeadTalk) -> None:
    reply = lead_talk("새 학교에서 밥을 혼자 먹어", "오늘은 어떤 애가 옆에 앉아도 되냐고 물어봄")[-1]

    assert not {topic for topic in topics(reply) if topic.startswith("turn_q_")}


def test_sorrow_beside_good_news_is_not_cheered(lead_talk: LeadTalk) -> None:
    reply = lead_talk("i got promoted!!", "then i found my friend crying in the hallway", locale="en")[-1]

    assert topics(reply) != {"said_glad"}


def test_who_passed_in_march_passed_no_exam(lead_talk: LeadTalk) -> None:
    assert "good_news" not in topics(lead_talk("i got the job", "grandma passed in march", locale="en")[-1])


def test_a_thought_of_doing_it_again_is_no_fear() -> None:
    mirrored = KoreanMirror().read("다음 주에 또 가 볼까 봐요")

    assert mirrored is None or "걱정" not in mirrored.told


def test_a_scrap_that_denies_keeps_its_denial() -> None:
    mirrored = EnglishMirror().read("no calls just pictures")

    assert mirrored is None or not mirrored.scrap or mirrored.scrap.startswith("No ")


@pytest.mark.parametrize(
    "told",
    [
        ["아빠랑 5년째 말을 안 해요", "결혼하겠다고 했을 때 나가라고 해서"],
        ["실종된 줄 알았던 동생을 찾았어요", "엄마가 등짝을 때리고 펑펑 울었어요"],
    ],
)
def test_what_is_long_past_or_a_relief_is_no_blow(told: list[str]) -> None:
    assert answer_at_home(told[-1], told[:-1], "ko") is None


def test_a_blow_that_made_somebody_weep_is_one() -> None:
    assert answer_at_home("아빠한테 또 등짝을 맞고 울었어요", ["아빠가 맨날 때려요"], "ko") is not None
