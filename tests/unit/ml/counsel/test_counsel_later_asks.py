"""What later turns do: choose, put right, doubt, agree, thaw, and leave on the road."""

from collections.abc import Callable

import pytest

from ml.counsel.acts import find_act, load_acts
from ml.counsel.mood import Tone, ToneReader
from ml.counsel.options import choice_asked, choice_of
from ml.counsel.put_right import bit_of, meant_of
from ml.counsel.questions import QuestionReader
from ml.counsel.quoted import without_quotes
from ml.counsel.turns import TurnReader
from ml.counsel.types import Counsel

LeadTalk = Callable[..., list[Counsel]]
KOREAN = load_acts("ko")


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("국수랑 비빔밥 중에 뭐 먹지", {"국수 쪽", "비빔밥 쪽"}),
        ("기차 vs 고속버스", {"기차 쪽", "고속버스 쪽"}),
        ("초록이 나아 노랑이 나아?", {"초록 쪽", "노랑 쪽"}),
        ("머리를 묶을까 풀까", {"머리를 묶는 쪽", "푸는 쪽"}),
        ("먼저 물을까 그냥 모른 척할까", {"먼저 묻는 쪽"}),
        ("표가 없는데 기차로 갈까 버스로 갈까", {"기차로 가는 쪽", "버스로 가는 쪽"}),
        ("지금 가는 게 나을까요 저녁에 가는 게 나을까요", {"지금 가는 쪽", "저녁에 가는 쪽"}),
    ],
)
def test_a_choice_of_two_is_made(text: str, either: set[str]) -> None:
    assert choice_of(text) in either


@pytest.mark.parametrize(
    "text",
    ["이혼할까 참을까", "약을 끊을까 줄일까", "갈까 말까", "제가 못된 걸까요 못난 걸까요", "그만둘까 버틸까"],
)
def test_what_weighs_or_names_no_two_things_is_not_chosen(text: str) -> None:
    assert choice_of(text) is None


def test_who_is_told_to_pick_picks_from_the_message_before() -> None:
    chosen = choice_asked(["바다냐 산이냐", "하나만 골라 줘"])

    assert chosen in {"바다 쪽", "산 쪽"}
    assert choice_asked(["바다냐 산이냐", "날씨 좋더라"]) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("아니 제가 아니라 남편이요", "남편"),
        ("ㄴㄴ 자격증", "자격증"),
        ("아니 그게 아니라 집이 문제야", None),
        ("아니 이틀이 아니라 두 시간", None),
        ("아뇨 됐어요", None),
    ],
)
def test_it_is_known_who_is_meant_instead(text: str, meant: str | None) -> None:
    assert meant_of(text) == meant


@pytest.mark.parametrize(
    ("text", "bit"),
    [
        ("밤마다요", "밤마다"),
        ("전학 오고부터", "전학 오고부터"),
        ("제 돈으로요", None),
        ("그래서 오늘 거기까지 걸어서 다녀왔어", None),
    ],
)
def test_a_word_or_two_can_be_asked_back(text: str, bit: str | None) -> None:
    assert bit_of(text) == bit


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("다음 정류장에서 내려요", "farewell"),
        ("이제 내릴게요 또 쓸게요", "farewell"),
        ("소파에서 눈 좀 붙일게요", "farewell"),
        ("이만 들어가 볼게요", "farewell"),
        ("먹고 와서 말해줄게", "farewell"),
        ("아니 내가 아니라 우리 조카가", "set_right"),
        ("말처럼 쉽나", "doubts_you"),
        ("그냥 위로하려고 하는 말이죠?", "doubts_you"),
        ("네 그렇게 해볼게요", "will_do"),
        ("듣고 보니 일리 있네", "agrees_you"),
        ("둘 다인 것 같아", "both"),
        ("그저께요", "gives_time"),
        ("꽤 많이요", "how_much"),
        ("맞지?", "asks_assent"),
        ("나 칭찬 좀 해줘", "praise_me"),
        ("당신은 누구 편이에요?", "whose_side"),
        ("나 다시 왔어", "is_back"),
        ("어디서부터 얘기해야 될지 모르겠어", "start_where"),
        ("거절하는 연습 좀 도와줘", "rehearse"),
        ("위로는 됐고", "no_comfort"),
        ("할머니 말고 큰이모 얘기요", None),
        ("값이 자꾸 내려요", None),
        ("약을 자꾸 내려놔요", None),
        ("거기까지 가네", None),
    ],
)
def test_what_a_short_message_does_is_known(text: str, act: str | None) -> None:
    found = find_act(text, KOREAN, has_topic=False)

    assert (found.name if found is not None else None) == act


def test_a_visit_elsewhere_is_no_goodbye() -> None:
    found = find_act("우선 은행에 가볼게요", KOREAN, has_topic=False)

    assert found is None or found.name != "farewell"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("제가 뭘 잘못한 거죠", "q_wrong"),
        ("제가 욕심을 내는 걸까요", "q_greedy"),
        ("원래 다 이런 거예요?", "q_normal"),
        ("문자 캡처해 둬야 할까요", "q_evidence"),
        ("아빠가 알면 뭐라고 하실까", "q_react"),
        ("언니는 왜 그렇게 말했을까", "q_why_they"),
        ("쉬는 게 죄인가요", "q_is_it"),
        ("한번 말해야겠죠", "q_should"),
        ("편지 대신 써줄 수 있어?", "q_write"),
    ],
)
def test_questions_of_later_turns_are_told_apart(text: str, kind: str) -> None:
    assert kind in QuestionReader("ko").read(text).clear


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("아빠가 '내가 잘못한 거니?' 하셨어요", "아빠가   하셨어요"),
        ("'알았어'", "'알았어'"),
        ("it's my mom's dog", "it's my mom's dog"),
    ],
)
def test_words_of_others_are_left_out(text: str, left: str) -> None:
    assert without_quotes(text).split() == left.split()


def turns_of(text: str) -> tuple[str, ...]:
    return (
        TurnReader("ko")
        .read([text], None, is_troubled=True, was_glad=False, is_sad=True, is_sore=False, is_glad=False)
        .names
    )


@pytest.mark.parametrize(
    "text",
    ["아 근데 방금 먼저 사과했어", "방금 동생이 아이스크림 사왔대", "알고 보니 오해였대요", "이제 화 풀렸어"],
)
def test_a_thaw_is_heard(text: str) -> None:
    assert "thaw" in turns_of(text)


@pytest.mark.parametrize(
    "text", ["방금 전남친한테 문자 왔어", "다리 풀림", "방금 '인연이 아닌 것 같아요' 문자 옴"]
)
def test_not_every_message_that_comes_is_a_thaw(text: str) -> None:
    assert "thaw" not in turns_of(text)


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("혹은 나쁜 거 아니래요", Tone.JOYFUL),
        ("고양이 수술 무사히 잘 끝났대ㅠㅠ", Tone.JOYFUL),
        ("언니가 임신했대", Tone.EVEN),
        ("용돈을 저만 안 주셨어요", Tone.EVEN),
    ],
)
def test_good_news_is_heard_where_it_is_one(text: str, tone: Tone) -> None:
    assert ToneReader("ko").read(text) is tone


def test_joy_stays_joy_under_tears_and_questions(lead_talk: LeadTalk) -> None:
    *_, cried, asked = lead_talk(
        "저 드디어 합격했어요!!", "아빠가 먼저 우셨어요ㅠㅠ", "합격증은 액자에 넣을까"
    )

    assert not any("troubled" in unit_id or "sore" in unit_id for unit_id in cried.unit_ids)
    assert any("q_glad" in unit_id for unit_id in asked.unit_ids)


def test_an_operation_that_went_well_is_no_sick_dog(lead_talk: LeadTalk) -> None:
    [reply] = lead_talk("우리 강아지 수술 잘 끝났대요ㅠㅠ")

    assert all("pet-sick" not in unit_id for unit_id in reply.unit_ids)


def test_tears_after_all_are_no_joy(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("친구가 승진했대", "축하는 했는데 화장실에서 울었어")

    assert all("glad" not in unit_id for unit_id in reply.unit_ids)


def test_what_hurts_is_never_called_usual(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("언니가 화나면 리모컨을 던졌어요", "다른 집도 원래 다 그런 거예요?")

    assert "자주 듣는" not in reply.text
    assert "저도 몰라요" not in reply.text
