"""`python -m ml counsel`: a line in, a line out, behind the gates."""

import io
import json
from collections.abc import Mapping

import pytest

from ml.counsel.command import Counsellor, run_counsel
from ml.emotion.types import Emotion, EmotionReading
from ml.intent.types import Intent, IntentReading
from ml.safety.fixed_answer import crisis_answer
from ml.safety.types import Grade, SafetyReading


class ScriptedGrader:
    """Grades by marks in the text."""

    def load(self) -> None:
        pass

    def grade(self, text: str) -> SafetyReading:
        if "??" in text:
            return SafetyReading({Grade.NONE: 0.3, Grade.CONCERN: 0.1, Grade.CRISIS: 0.6})
        grade = Grade.CRISIS if "!!!" in text else Grade.CONCERN if "!!" in text else Grade.NONE
        return SafetyReading({each: float(each is grade) for each in Grade})


class EvenEmotions:
    """Reads the same feeling in everything."""

    def load(self) -> None:
        pass

    def detect(self, text: str) -> EmotionReading:
        scores: Mapping[Emotion, float] = dict.fromkeys(Emotion, 0.1)
        return EmotionReading(scores)


class OneIntent:
    """Reads the same intent in everything."""

    def load(self) -> None:
        pass

    def detect(self, text: str) -> IntentReading:
        return IntentReading({intent: float(intent is Intent.COMFORT) for intent in Intent})


def run(*lines: str) -> list[dict[str, str]]:
    counsel = Counsellor(grader=ScriptedGrader(), emotions=EvenEmotions(), intents=OneIntent())
    counsel.load()
    out = io.StringIO()
    run_counsel(io.StringIO("".join(f"{line}\n" for line in lines)), out, counsel)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def turns(*texts: str) -> str:
    return json.dumps([{"by_user": number % 2 == 0, "text": text} for number, text in enumerate(texts)])


def test_every_line_gets_its_reply_in_order() -> None:
    replies = run(turns("내일 면접이라 떨려"), turns("i feel lonely today"), turns("잠이 안 와"))

    assert [set(reply) for reply in replies] == [{"reply"}] * 3
    assert "면접" in replies[0]["reply"] or "심장" in replies[0]["reply"]
    assert replies[1]["reply"].isascii() or "“" in replies[1]["reply"]


def test_danger_that_is_half_heard_is_asked_about_first_and_answered_behind_the_question() -> None:
    (asked,) = run(turns("요즘 좀 그래??"))
    (behind,) = run(turns("요즘 좀 그래??", asked["reply"], "다 그렇지 뭐??"))

    assert "109" in asked["reply"]
    assert asked["reply"] != crisis_answer("ko")
    assert behind["reply"] == crisis_answer("ko")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("not json", id="no json"),
        pytest.param("", id="empty"),
        pytest.param("{}", id="no list"),
        pytest.param("[]", id="no turn"),
        pytest.param('[{"by_user": false, "text": "안녕"}]', id="not the user's turn"),
        pytest.param('[{"text": "안녕"}]', id="no speaker"),
        pytest.param('[{"by_user": 1, "text": 2}]', id="wrong types"),
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_a_bad_line_gets_an_error_and_the_rest_goes_on(line: str) -> None:
    first, second = run(line, turns("안녕"))

    assert set(first) == {"error"}
    assert set(second) == {"reply"}


def test_a_crisis_gets_the_fixed_answer_alone() -> None:
    korean, english = run(turns("힘들어!!!"), turns("it is all too much!!!"))

    assert korean == {"reply": crisis_answer("ko")}
    assert english == {"reply": crisis_answer("en")}


def test_concern_brings_the_lines() -> None:
    (reply,) = run(turns("더는 못 버티겠어!!"))

    assert "109" in reply["reply"] or "1577-0199" in reply["reply"]


def test_a_crisis_some_messages_ago_is_not_forgotten() -> None:
    (reply,) = run(turns("힘들어!!!", "네, 듣고 있어요.", "더는 못 버티겠어"))

    assert "109" in reply["reply"] or "1577-0199" in reply["reply"]
