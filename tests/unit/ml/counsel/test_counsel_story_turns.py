"""What later messages do within a story is answered as such, whatever the story is."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from ml.counsel.situation_matcher import SituationMatcher, is_distinct
from ml.counsel.turns import TONE, TONES, TURN, TurnReader
from ml.counsel.types import Counsel
from ml.counsel.units import LOCALES, load_units
from ml.emotion.types import Emotion

LeadTalk = Callable[..., list[Counsel]]


@pytest.fixture(scope="module")
def turns() -> TurnReader:
    return TurnReader("ko")


def taken(turns: TurnReader, *messages: str, is_troubled: bool = True, was_glad: bool = False) -> str | None:
    read = turns.read(
        messages,
        None,
        is_troubled=is_troubled,
        was_glad=was_glad,
        is_sad=is_troubled,
        is_sore=False,
        is_glad=was_glad,
    )
    return read.names[0] if read.names else None


def topics(reply: Counsel) -> set[str]:
    return {unit_id.split(".")[1] for unit_id in reply.unit_ids}


@pytest.mark.parametrize("message", ["배송 사고라 삼만 원 물어 줬어요", "동호회 회비는 끝나면 돌려준대"])
def test_money_is_no_kindness(turns: TurnReader, message: str) -> None:
    assert taken(turns, "요즘 마음이 무거워", message) != "kindness"


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("벌써 8년째 다니고 있어요", "long"),
        ("미안하다는 말 한마디도 없더라", "no_word"),
        ("지나가던 분이 우산을 씌워 주셨어요", "kindness"),
        ("오늘은 십분 걸었어요", "better"),
        ("다행히 큰 문제는 아니래요", "not_worse"),
        ("사과 편지라도 써 볼까", "small_plan"),
        ("계속 다닐까 말까 둘까 말까", "dilemma"),
        ("제가 심했나요", "doubt_deed"),
        ("내가 유난인 거야?", "doubt_self"),
        ("서운해해도 되는 거죠?", "may_feel"),
        ("괜찮을까요", "will_it"),
        ("부모님께는 아직 말 못 했어요", "hidden"),
        ("걱정하실까 봐요", "spare"),
        ("어디에 신고해야 하나요", "where_ask"),
        ("나 혼자 다 치웠어", "alone"),
        ("오늘은 치킨이나 시켜 먹을래", None),
    ],
)
def test_turns_are_told_apart(turns: TurnReader, message: str, name: str | None) -> None:
    found = taken(turns, "요즘 마음이 무거워", message)

    assert found == name if name else found in {"treat", None}


@pytest.mark.parametrize(
    "message", ["이제 다 끝내야지", "죽어도 되는 거죠?", "그만 사라질까 봐요", "편히 떠나려고요"]
)
def test_what_may_mean_the_end_is_no_plan(turns: TurnReader, message: str) -> None:
    assert taken(turns, "힘들어", message) not in {"plan", "small_plan", "may_feel", "treat", "better"}


def test_tears_of_joy_are_no_tears(turns: TurnReader) -> None:
    found = taken(turns, "합격했어!", "엄마랑 울었어", is_troubled=False, was_glad=True)

    assert found is None


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("it's been like that for six years", "long"),
        ("he didn't even say sorry", "no_word"),
        ("a woman on the bus held my hand", "kindness"),
        ("i slept through the night last night", "better"),
        ("luckily nothing is broken", "not_worse"),
        ("maybe i could bake them a cake", "small_plan"),
        ("should i stay or should i look for something else", "dilemma"),
        ("did i overreact?", "doubt_deed"),
        ("am i being too sensitive?", "doubt_self"),
        ("is it okay to be mad at her?", "may_feel"),
        ("i just nodded", "froze"),
        ("my wife doesn't know yet", "hidden"),
        ("i don't want him to worry", "spare"),
        ("he used to sing in the kitchen", "memory"),
        ("when should i tell them", "when_tell"),
        ("how do i stop thinking about it", "how_stop"),
        ("should i just call her", "should_i"),
        ("ok i finally texted him", "did_it"),
        ("it isn't the same anymore, is it?", "tag"),
        ("the keys are on the table", None),
    ],
)
def test_english_turns_are_told_apart(message: str, name: str | None) -> None:
    assert taken(TurnReader("en"), "i feel so low lately", message) == name


@pytest.mark.parametrize(
    "message",
    ["i'm going to end it", "i've decided to disappear", "will i ever wake up", "what if i just die"],
)
def test_what_may_mean_the_end_is_no_english_plan(message: str) -> None:
    assert taken(TurnReader("en"), "i feel so low", message) not in {
        "plan",
        "small_plan",
        "will_it",
        "what_if",
    }


def test_a_language_without_turns_has_none() -> None:
    assert TurnReader("xx").topics == frozenset()


def test_the_feeling_is_that_of_the_newest_words(turns: TurnReader) -> None:
    def feeling(*messages: str, emotion: dict[Emotion, float] | None = None) -> str | None:
        read = turns.read(
            messages, emotion, is_troubled=True, was_glad=False, is_sad=True, is_sore=False, is_glad=False
        )
        return read.feeling

    assert feeling("너무 억울해", "무서워서 못 자겠어") == "fear"
    assert feeling("너무 억울해", "그랬어") == "anger"
    assert feeling("그랬어", emotion={Emotion.SADNESS: 0.9, Emotion.NEUTRAL: 0.1}) == "sad"
    assert feeling("그랬어") is None


@pytest.mark.parametrize("locale", LOCALES)
def test_every_turn_and_every_tone_has_enough_to_say(locale: str) -> None:
    counts: dict[str, int] = {}
    for unit in load_units(locale):
        if unit.topic.startswith((TURN, TONE)):
            counts[unit.topic] = counts.get(unit.topic, 0) + 1

    assert all(count >= 3 for count in counts.values())
    assert all(counts[f"{TONE}{tone}"] >= 8 for tone in TONES)
    assert all(counts[f"{TONE}{tone}"] >= 12 for tone in ("anger", "sad", "fear", "tired", "glad", "even"))


def test_good_things_in_a_sad_story_are_heard_as_good(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("회사에서 실수해서 혼났어", "다들 나만 쳐다봤어", "그래도 후배가 커피를 사다 줬어")

    assert topics(reply) & {"turn_kindness", "turn_better", "turn_still"}


def test_no_two_replies_in_a_row_ask(lead_talk: LeadTalk) -> None:
    replies = lead_talk(
        "팀장님이 내 이름을 자꾸 틀려", "3년 됐는데", "오늘도 그랬어", "이제 민망해", "그냥 넘어갔어", "에휴"
    )

    assert not any("?" in first.text and "?" in second.text for first, second in pairwise(replies))


def test_where_to_turn_is_answered_by_what_happened(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk(
        "일하다가 계단에서 굴러서 다쳤어요", "회사는 모른 척해요", "어디에 물어봐야 하나요?"
    )

    assert "1588-0075" in reply.text


def test_a_word_or_two_turn_to_no_other_matter() -> None:
    scores = SituationMatcher("ko").scores("요즘 손목이 아프다고 했거든요")

    assert not any(is_distinct(score) for score in scores.values())


def test_what_honours_the_doer_is_told_of_somebody_else() -> None:
    assert SituationMatcher("ko").match("요즘 손목이 아프시다고 했거든요") is None


@pytest.mark.parametrize(
    ("story", "text"),
    [
        ("요즘 어머니 병수발을 해요", "오늘은 제가 이불을 덮어 드렸어요"),
        ("이 집을 떠나기로 했어요", "사진만 찍고 나왔어요"),
        ("감기가 심하게 왔어요", "그래도 애들 도시락은 싸야 해요"),
    ],
)
def test_the_kind_of_a_deed_is_answered_where_no_unit_takes_it_up(
    lead_talk: LeadTalk, story: str, text: str
) -> None:
    *_, reply = lead_talk(story, text)

    assert topics(reply) & {"tone_about"}


def test_gladness_is_not_put_on_a_message_that_is_not_bright(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("검사 결과 이상 없대요! 너무 기뻐요", "같이 다니던 분은 지난달에 그만 나오셨거든요")

    assert not topics(reply) & {"said_glad", "tone_glad"}


def test_a_loss_that_is_named_is_heard(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("요즘 성당에 가도 집중이 안 돼요", "아내 먼저 보내고 나서부터예요")

    assert topics(reply) & {"turn_loss"}


def test_a_later_question_is_about_what_it_asks(lead_talk: LeadTalk) -> None:
    *_, own = lead_talk("친구가 돈 빌려가고 안 갚아", "나 혼자 콘서트 가도 될까?")
    *_, whole = lead_talk("친구가 돈 빌려가고 안 갚아", "나 이제 어떡해")

    assert not any(".situation.friend-lent-money.a" in unit_id for unit_id in own.unit_ids)
    assert any(".situation.friend-lent-money.a" in unit_id for unit_id in whole.unit_ids)


@pytest.mark.parametrize("message", ["막힌 하수구 고쳤다!!", "'네가 알아서 해' 래", "그래도 잠은 왔어"])
def test_what_leads_on_gives_way_to_news_and_very_words(lead_talk: LeadTalk, message: str) -> None:
    *_, reply = lead_talk("룸메가 설거지를 하나도 안 해서 미치겠어", message)

    assert not any(".situation.home-roommate.d" in unit_id for unit_id in reply.unit_ids)


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("이번에도 떨어지면 나 뭐하지", "what_if"),
        ("이게 뭐라고 이렇게 설레냐", None),
        ("팀장이 옆자리한테 잘했다고 했어", "told"),
        ("제 목소리가 문제일까요", "doubt_self"),
        ("그 영상 봤어요 계속 그래요", None),
    ],
)
def test_turns_hear_whose_and_which_deed_it_is(turns: TurnReader, message: str, name: str | None) -> None:
    assert taken(turns, "요즘 마음이 무거워", message) == name


def test_general_words_in_a_quotation_are_not_the_writers(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("룸메가 밤마다 통화를 해", '어제는 "미안ㅠ 조심할게" 하고 오늘 또 함')

    assert "ko.general.r54" not in reply.unit_ids


def test_a_feeling_is_named_only_where_a_word_names_it(turns: TurnReader) -> None:
    def feeling(message: str) -> tuple[str | None, bool]:
        read = turns.read(
            [message],
            {Emotion.ANGER: 0.95},
            is_troubled=True,
            was_glad=False,
            is_sad=True,
            is_sore=True,
            is_glad=False,
        )
        return read.feeling, read.is_named

    assert feeling("문틈에 종이가 끼어 있었어") == ("anger", False)
    assert feeling("너무 억울해") == ("anger", True)
    assert feeling('친구가 "나 억울해" 하고 갔어')[1] is False
