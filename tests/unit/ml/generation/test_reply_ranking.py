"""Which reply is taken, and what rules one out."""

import pytest

from ml.counsel.generation.ranker import ReplyRanker, taken_up
from ml.counsel.types import CounselRequest, Turn
from ml.emotion.types import Emotion

BOSS = "오늘 회의에서 팀장님이 내 자료만 콕 집어서 뭐라고 하셨어"


@pytest.fixture(scope="module")
def ranker() -> ReplyRanker:
    return ReplyRanker("ko")


def request(*texts: str, feeling: Emotion | None = None) -> CounselRequest:
    """A talk in which both speak in turn; the person has the last word."""
    turns = tuple(Turn(by_user=(len(texts) - place) % 2 == 1, text=text) for place, text in enumerate(texts))
    return CounselRequest(turns, {feeling: 1.0} if feeling else None, "ko", frozenset())


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        pytest.param("강아지가 아프다니 걱정이 크시겠어요.", "invented", id="another topic"),
        pytest.param("어머니가 그러셨다니 속상하셨겠어요.", "invented", id="another person"),
        pytest.param("자료 때문에 많이 힘들었겠다. 힘내라.", "manner", id="another manner of speech"),
        pytest.param("속상해요.", "too_short", id="a mere word"),
        pytest.param("회의가 있었군요. 그건 당신 잘못이에요.", "blame", id="blame"),
        pytest.param("회의 때문에 우울증이에요. 많이 힘드시죠.", "diagnosis", id="diagnosis"),
        pytest.param("会議が大変でしたね、お疲れ様でした。", "language", id="another language"),
        pytest.param("어떤 회의였어요? 누가 있었어요?", "two_questions", id="two questions"),
        pytest.param("오늘 회의에서 팀장님이 내 자료만 콕 집어서 뭐라고 하셨어요.", "copied", id="an echo"),
        pytest.param("<usr> 회의가 힘드셨겠어요.", "machinery", id="machinery"),
    ],
)
def test_a_fault_rules_a_reply_out(ranker: ReplyRanker, reply: str, fault: str) -> None:
    assert fault in ranker.faults(reply, request(BOSS))


def test_the_reply_that_takes_up_what_was_told_is_better(ranker: ReplyRanker) -> None:
    about = "회의에서 자료를 그렇게 지적받으셨다니 정말 속상하셨겠어요."
    general = "많이 힘드셨겠어요. 조금 더 들려주실래요?"

    assert ranker.best([general, about], request(BOSS)) == about


def test_what_was_said_before_is_not_said_again(ranker: ReplyRanker) -> None:
    said = "회의에서 자료를 지적받으셨군요. 많이 속상하셨겠어요."
    talk = request(BOSS, said, "응 진짜 속상했어")

    assert "said_before" in ranker.faults(said, talk)
    assert "said_before" in ranker.faults("많이 속상하셨겠어요. 그때 누가 있었어요?", request("a", said, "b"))
    assert ranker.best([said], talk) is None


def test_joy_is_not_consoled_and_trouble_not_congratulated(ranker: ReplyRanker) -> None:
    passed = request("드디어 시험에 합격했어!!")
    failed = request("시험에서 떨어져서 너무 속상해")

    assert "tone" in ranker.faults("시험 때문에 많이 힘드셨겠어요.", passed)
    assert "tone" in ranker.faults("시험이라니 정말 축하드려요.", failed)


def test_the_feeling_that_was_read_decides_where_words_do_not(ranker: ReplyRanker) -> None:
    talk = request("창밖을 보고 있어", feeling=Emotion.SADNESS)

    assert ranker.score("마음이 많이 무거우신 것 같아요.", talk) > ranker.score("창이 넓은 것 같아요.", talk)


def test_what_is_taken_up_is_counted_by_words() -> None:
    assert taken_up("옷을 말도 없이 입고 나갔다니요.", "동생이 내 옷을 말도 없이 입고 나갔어") == 1.0
    assert taken_up("그런 일이 있으셨군요.", "동생이 내 옷을 말도 없이 입고 나갔어") == 0.0
    assert taken_up("그렇군요.", "응") == 0.0
