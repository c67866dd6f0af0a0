"""Small parts of the board: times, names, checks and screens."""

from datetime import UTC, datetime, timedelta

import pytest
from typing_extensions import override

from handlers.ago import ago
from handlers.board.nicknames import draw_nickname
from handlers.board.outcomes import Ask, Draft, Step
from handlers.board.views import ask, sent
from handlers.word_checks import WordChecks, covered
from handlers.word_outcomes import Refused, Revealing
from handlers.words import LOCALES, Dictionary
from ml.board.types import BoardReading, Finding, FindingKind, Verdict
from ml.runner import InferenceRunner
from tests.fakes.engines import KeywordBoard, KeywordGrader

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SAY = Dictionary()["ko"]


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        pytest.param(timedelta(seconds=-5), "방금", id="a clock that was set back"),
        pytest.param(timedelta(seconds=59), "방금", id="seconds"),
        pytest.param(timedelta(minutes=3), "3분 전", id="minutes"),
        pytest.param(timedelta(hours=23, minutes=59), "23시간 전", id="hours"),
        pytest.param(timedelta(days=6), "6일 전", id="days"),
        pytest.param(timedelta(days=7), "2026. 2. 23.", id="a date"),
    ],
)
def test_times_are_said_as_people_say_them(passed: timedelta, said: str) -> None:
    assert ago(NOW - passed, NOW, SAY) == said


@pytest.mark.parametrize("locale", LOCALES)
def test_a_name_that_is_taken_is_not_drawn_again(locale: str) -> None:
    names = {draw_nickname(locale) for _ in range(200)}

    assert len(names) > 50
    assert draw_nickname(locale, names) not in names


def test_covers_keep_the_length_of_a_text() -> None:
    text = "번호는 010-1234-5678 이에요"

    hidden = covered(text, (Finding(FindingKind.PHONE, 4, 17),))

    assert hidden == "번호는 ○○○○○○○○○○○○○ 이에요"
    assert len(hidden) == len(text)


class _Fixed(KeywordBoard):
    def __init__(self, label: Verdict, probability: float) -> None:
        rest = (1 - probability) / (len(Verdict) - 1)
        self.reading = BoardReading({each: probability if each is label else rest for each in Verdict})

    @override
    def detect(self, text: str) -> BoardReading:
        return self.reading


@pytest.mark.parametrize(
    ("label", "probability", "verdict", "needs_look"),
    [
        pytest.param(Verdict.ABUSE, 0.45, Verdict.OK, False, id="unsure of abuse"),
        pytest.param(Verdict.ABUSE, 0.7, Verdict.ABUSE, False, id="sure of abuse"),
        pytest.param(Verdict.CRISIS, 0.6, Verdict.OK, True, id="danger cannot be ruled out"),
        pytest.param(Verdict.CRISIS, 0.95, Verdict.CRISIS, False, id="sure of danger"),
    ],
)
async def test_nobody_is_refused_for_a_guess_and_danger_is_looked_at(
    label: Verdict, probability: float, verdict: Verdict, needs_look: bool
) -> None:
    async with InferenceRunner() as runner:
        checks = WordChecks(grader=KeywordGrader(), detector=_Fixed(label, probability), runner=runner)

        checked = await checks.check("아무 글")

    assert (checked.verdict, checked.needs_look) == (verdict, needs_look)


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_step_has_its_screen(step: Step, locale: str) -> None:
    draft = Draft(step, "film", "<제목>", "a & b")

    view = ask(Ask(draft), Dictionary()[locale])

    assert view.text
    assert "<제목>" not in view.text


def test_the_spot_of_personal_data_is_underlined() -> None:
    view = sent(Revealing("내 번호\n010-1234-5678", (Finding(FindingKind.PHONE, 5, 18),)), SAY)

    assert "<u>010-1234-5678</u>" in view.text
    assert "전화번호" in view.text


def test_whoever_is_refused_may_ask_a_moderator() -> None:
    labels = [b.label for row in sent(Refused(Verdict.ABUSE), SAY).rows for b in row]

    assert SAY("write-ask-moderator") in labels
