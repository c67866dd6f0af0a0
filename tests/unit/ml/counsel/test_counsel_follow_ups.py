"""Follow-ups, asides and small talk in the middle of talks."""

import pytest

from ml.counsel.act_reading import ActReader, Around
from ml.counsel.command import Counsellor
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.topics import TopicDetector, load_topics
from ml.counsel.types import Turn
from ml.intent.types import Intent

PLAIN = Around(has_topic=False, is_heavy=False, answered=frozenset(), is_first=False)


@pytest.fixture(scope="module")
def acts() -> ActReader:
    return ActReader("ko", ToneReader("ko"))


@pytest.fixture(scope="module")
def counsellor() -> Counsellor:
    counsellor = Counsellor()
    counsellor.load()
    return counsellor


def last_reply(counsellor: Counsellor, *texts: str) -> str:
    turns: tuple[Turn, ...] = ()
    for text in texts:
        turns = (*turns, Turn(by_user=True, text=text))
        turns = (*turns, Turn(by_user=False, text=counsellor.reply(turns)))
    return turns[-1].text


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("오늘 점심 김치찌개 먹었어", "smalltalk_meal"),
        ("머리 잘랐어", "smalltalk_life"),
        ("말 걸지 마", "leave_me"),
        ("그래도 가지 마", "stay"),
        ("내가 예민한 거야?", "opinion"),
        ("팩트만 말해줘", "plain_talk"),
        ("영화 얘기도 아직 하지 마", "no_films"),
        ("병신같은 봇아", "insult"),
        ("지금 한 말도 지울 수 있어?", "meta_secret"),
        ("알림은 어떻게 꺼?", "meta_ability"),
        ("축하해줘", "congratulate"),
    ],
)
def test_what_a_message_does_is_understood(acts: ActReader, text: str, act: str) -> None:
    found = acts.read(text, None, PLAIN)

    assert found is not None
    assert found.name == act


@pytest.mark.parametrize("text", ["저는 베트남 사람이에요", "됐고 나 어제 잘렸어", "무서운 건 빼 줘"])
def test_words_alone_do_not_make_an_act(acts: ActReader, text: str) -> None:
    found = acts.read(text, None, PLAIN)

    assert found is None


def test_a_wish_about_films_is_one_behind_films_only(acts: ActReader) -> None:
    around = Around(has_topic=False, is_heavy=False, answered=frozenset({"recommend"}), is_first=False)

    found = acts.read("무서운 건 빼 줘", None, around)

    assert found is not None
    assert found.name == "recommend_more"


def test_a_greeting_without_a_cue_is_believed_at_first_only(acts: ActReader) -> None:
    first = Around(has_topic=False, is_heavy=False, answered=frozenset(), is_first=True)

    at_first = acts.read("3년 만났거든요", Intent.GREETING, first)
    later = acts.read("3년 만났거든요", Intent.GREETING, PLAIN)

    assert at_first is not None
    assert later is None


@pytest.mark.parametrize(
    ("text", "intent"), [("우리 드디어 화해했어!!", Intent.GREETING), ("공사 끝", Intent.FAREWELL)]
)
def test_a_message_that_tells_is_no_greeting_and_no_goodbye(
    acts: ActReader, text: str, intent: Intent
) -> None:
    first = Around(has_topic=False, is_heavy=False, answered=frozenset(), is_first=True)

    assert acts.read(text, intent, first) is None


def test_a_meal_in_a_sad_talk_is_part_of_the_story(acts: ActReader) -> None:
    around = Around(has_topic=False, is_heavy=True, answered=frozenset(), is_first=False)

    assert acts.read("저녁으로 미역국 먹었어", None, around) is None


def test_an_operation_of_ones_father_is_not_ones_own() -> None:
    topics = TopicDetector(load_topics("ko"))

    scored = [topics.scores("아빠가 암 진단을 받으셨어"), topics.cue_scores("수술은 다음 달")]

    assert topics.settle(scored) == "caregiving"


@pytest.mark.parametrize(
    ("text", "tone"),
    [("우리 애가 처음 걸었어", Tone.JOYFUL), ("친구는 어떻게 사귀는 거였더라", Tone.EVEN)],
)
def test_joy_is_heard_where_it_is(text: str, tone: Tone) -> None:
    assert ToneReader("ko").read(text) is tone


def test_tears_after_good_news_stay_joy(counsellor: Counsellor) -> None:
    reply = last_reply(counsellor, "나 합격했어!", "엄마가 우셨어")

    assert "아픈" not in reply
    assert "거리" not in reply


def test_a_sick_pet_is_no_sick_person(counsellor: Counsellor) -> None:
    reply = last_reply(counsellor, "우리 고양이가 아파", "어제부터 밥을 안 먹어")

    assert "몸이 아픈 것" not in reply


def test_a_short_english_message_is_answered_in_english(counsellor: Counsellor) -> None:
    reply = last_reply(counsellor, "i'm bored")

    assert not any("가" <= letter <= "힣" for letter in reply)
