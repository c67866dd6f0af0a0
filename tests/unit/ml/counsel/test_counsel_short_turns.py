"""Later messages that tell no story: a view, a choice or comfort is asked for, or next to nothing is said."""

from collections.abc import Callable

import pytest

from ml.counsel.acts import find_act, load_acts
from ml.counsel.types import Counsel

LeadTalk = Callable[..., list[Counsel]]

STORY = "팀장이 내 기획안을 자기 이름으로 냈어"


def kinds(reply: Counsel) -> set[str]:
    return {unit_id.split(".")[1] for unit_id in reply.unit_ids}


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("너라면 어떻게 할거야", "would_you"),
        ("당신이라면 어떻게 하시겠어요?", "would_you"),
        ("네가 나라면 어떡할래", "would_you"),
        ("솔직하게 말해줘", "frankly"),
        ("빈말 말고 솔직하게 얘기해줘요", "frankly"),
        ("너는 내가 뭘 잘할거 같애", "your_strength"),
        ("제 장점이 뭐라고 생각하세요?", "your_strength"),
        ("접는 게 맞다고 보세요?", "you_think"),
        ("내가 참아야 한다고 생각해?", "you_think"),
        ("이거 정상이야?", "is_normal"),
        ("남들도 이래?", "is_normal"),
        ("나만 이런가", "is_normal"),
        ("다들 이럴 땐 어떻게 해", "others_do"),
        ("왜 나만 이럴까", "why_me"),
        ("언제쯤 괜찮아질까", "how_long"),
        ("언제까지 이래야 돼", "how_long"),
        ("그래서 교수한테 말해 말아 그거나 대답해", "pick_one"),
        ("둘 중에 골라", "pick_one"),
        ("저 좀 위로해주세요", "comfort"),
        ("그냥 얘기나 들어줘", "listen_only"),
        ("너가 아무말이나 해봐", "talk_to_me"),
        ("뭐라도 말해봐", "talk_to_me"),
        ("귀여운 척 좀 그만하세요", "cliche"),
        ("제가 강아지랑 상담하려고 이걸 켠게 아닙니다", "cliche"),
        ("너도 강아지야?", "meta_ai"),
        ("하 역시 기계네", "machine"),
        ("당신이 뭘 안다고", "know_nothing"),
        ("됐습니다", "leave_me"),
        ("됐어 숙제하러 갈게", "farewell"),
        ("밥 먹으러 갈게", "farewell"),
        ("이제 자야겠다", "farewell"),
        ("딱히", "shrug"),
        ("그냥 그렇다고", "shrug"),
        ("아 몰라", "shrug"),
        ("팀장 말고", "correct"),
    ],
)
def test_a_short_turn_is_answered_as_what_it_is(lead_talk: LeadTalk, message: str, kind: str) -> None:
    *_, reply = lead_talk(STORY, message)

    assert kind in kinds(reply)


@pytest.mark.parametrize("message", ["아 몰라", "딱히", "그냥 그렇다고", "글쎄", "몰라", "됐습니다"])
def test_who_says_next_to_nothing_is_asked_nothing(lead_talk: LeadTalk, message: str) -> None:
    *_, reply = lead_talk("오늘 좀 그래", message)

    assert "?" not in reply.text


@pytest.mark.parametrize(
    ("story", "word"),
    [("시험 또 망했어", "점수"), (STORY, "일터|수고"), ("친구가 나만 빼고 여행 갔어", "친구")],
)
def test_comfort_takes_up_the_talk(lead_talk: LeadTalk, story: str, word: str) -> None:
    *_, reply = lead_talk(story, "나 좀 위로해줘")

    assert any(each in reply.text for each in word.split("|"))


@pytest.mark.parametrize("message", ["이거 정상이야?", "남들도 이래?", "다들 어떻게 해", "둘 중에 골라"])
def test_being_hit_is_never_called_usual(lead_talk: LeadTalk, message: str) -> None:
    *_, reply = lead_talk("남친이 싸우다가 나 때렸어", message)

    assert any(word in reply.text for word in ("당연한 일이 아니", "흔하다고", "1366", "안전"))


@pytest.mark.parametrize(
    "message",
    [
        "엄마가 나보고 너라면 어떻게 하겠냐고 물어봤어",
        "친구가 자기가 나라면 바로 그만뒀을 거래",
        "남편은 그게 정상이라고 우겨요",
        "걔는 내가 틀렸다고 생각해",
        "솔직하게 말했더니 팀장이 화를 냈어",
        "의사가 검사 결과는 정상이래요",
        "언니가 위로해줘서 좀 울었어",
        "강아지랑 산책하다가 넘어졌어",
        "숙제하러 도서관에 갔는데 자리가 없었어",
        "죽어 말아 그것만 대답해",
        "언제쯤 죽을 수 있을까",
        "너라면 죽을 거야?",
    ],
)
def test_a_story_is_no_short_turn(message: str) -> None:
    asked = {"would_you", "frankly", "your_strength", "you_think", "is_normal", "others_do", "why_me"}
    asked |= {"how_long", "pick_one", "comfort", "shrug", "farewell", "cliche"}

    found = find_act(message, load_acts("ko"), has_topic=False)

    assert (found.name if found else None) not in asked


def test_who_was_comforted_by_a_friend_asks_for_no_comfort(lead_talk: LeadTalk) -> None:
    *_, reply = lead_talk("과장님이 사람들 앞에서 소리 질렀어요", "친구가 위로해 줘서 좀 나아졌어요")

    assert not any(".advice_sympathy." in unit_id for unit_id in reply.unit_ids)
