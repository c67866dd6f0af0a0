"""What happens when the chosen counsel engine fails, hangs or is missing."""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from typing_extensions import override

from ml.counsel.fallback import FallbackConfig, FallbackCounsel, needs_care
from ml.counsel.streaming import Hear, StreamingCounsel
from ml.counsel.types import Counsel, CounselGenerator, CounselRequest, Turn
from ml.errors import CounselError, InferenceFailed, InferenceTimeout, WeightsCorrupt, WeightsMissing
from ml.safety.fixed_answer import crisis_answer

SECRET = "회사에서 있었던 비밀스러운 일"
FAILURES = [
    pytest.param(CounselError("x"), id="no reply"),
    pytest.param(InferenceTimeout("x"), id="time-out of its own"),
    pytest.param(InferenceFailed("x"), id="broken down"),
    pytest.param(MemoryError(), id="out of memory"),
]


class Engine(StreamingCounsel):
    """Says a word, or does what the test wants instead."""

    def __init__(self, word: str, act: Callable[[], None] = lambda: None) -> None:
        self.word = word
        self.act = act
        self.n_asked = 0
        self.fault: Exception | None = None

    @override
    def load(self) -> None:
        if self.fault is not None:
            raise self.fault

    @override
    def reply(self, request: CounselRequest) -> Counsel:
        self.n_asked += 1
        self.act()
        return Counsel(self.word, (), None)

    @override
    def stream(self, request: CounselRequest, hear: Hear) -> Counsel:
        hear("sentence.")
        return self.reply(request)


class Clock:
    """Stands still until it is set."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def request(text: str = SECRET, *before: Turn, is_concern: bool = False) -> CounselRequest:
    return CounselRequest((*before, Turn(True, text)), None, "ko", frozenset(), is_concern=is_concern)


def raising(error: Exception) -> Callable[[], None]:
    def act() -> None:
        raise error

    return act


def joined(chosen: CounselGenerator, clock: Clock | None = None, **config: float) -> FallbackCounsel:
    fallback = FallbackCounsel(
        chosen,
        Engine("built-in"),
        name="chosen-one",
        config=FallbackConfig(**config),  # type: ignore[arg-type]
        clock=clock or Clock(),
    )
    fallback.load()
    return fallback


def test_the_chosen_engine_answers_while_it_can() -> None:
    assert joined(Engine("chosen")).reply(request()).text == "chosen"


@pytest.mark.parametrize("error", FAILURES)
def test_a_failure_is_answered_by_the_built_in_engine_and_logged_without_the_text(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    counsel = joined(Engine("chosen", raising(error)))

    with caplog.at_level(logging.INFO):
        reply = counsel.reply(request())

    assert reply.text == "built-in"
    assert "chosen-one" in caplog.text
    assert type(error).__name__ in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize("error", [WeightsMissing("no folder"), WeightsCorrupt("cut off"), MemoryError()])
def test_an_engine_that_cannot_be_loaded_is_said_once_and_never_asked(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    chosen = Engine("chosen")
    chosen.fault = error

    with caplog.at_level(logging.INFO):
        counsel = joined(chosen)

    assert counsel.reply(request()).text == "built-in"
    assert chosen.n_asked == 0
    assert caplog.text.count(type(error).__name__) == 1


def test_an_engine_that_hangs_is_left_behind_and_cannot_speak_any_more() -> None:
    released = threading.Event()
    heard: list[str] = []

    class Slow(Engine):
        @override
        def stream(self, request: CounselRequest, hear: Hear) -> Counsel:
            hear("in time.")
            released.wait(10)
            hear("too late.")
            done.set()
            return Counsel("late", (), None)

    done = threading.Event()
    counsel = joined(Slow("late"), timeout_seconds=0.1)

    reply = counsel.stream(request(), heard.append)
    released.set()
    assert done.wait(10)

    assert reply.text == "built-in"
    assert heard == ["in time."]


def test_no_more_replies_are_begun_than_there_are_places() -> None:
    released = threading.Event()

    def hang() -> None:
        released.wait(10)

    counsel = joined(Engine("late", hang), timeout_seconds=0.05, n_at_once=1)

    replies = [counsel.reply(request()).text for _ in range(2)]
    released.set()

    assert replies == ["built-in", "built-in"]


def test_after_failures_in_a_row_the_engine_rests_and_is_asked_again_later() -> None:
    clock, chosen = Clock(), Engine("chosen", raising(CounselError("x")))
    counsel = joined(chosen, clock, n_failures=2, rest_seconds=30)

    for _ in range(5):
        counsel.reply(request())
    assert chosen.n_asked == 2

    clock.now += 31
    chosen.act = lambda: None
    assert counsel.reply(request()).text == "chosen"


def test_what_no_engine_foresees_is_not_swallowed() -> None:
    counsel = joined(Engine("chosen", raising(ZeroDivisionError())))

    with pytest.raises(ZeroDivisionError):
        counsel.reply(request())


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(request(is_concern=True), id="concern"),
        pytest.param(request("응", Turn(False, "혹시 죽고 싶다는 생각도 드세요?")), id="asked about dying"),
        pytest.param(
            request("yes", Turn(False, "Are you having thoughts of suicide?")), id="asked in English"
        ),
        pytest.param(request("이제 좀 나아", Turn(False, crisis_answer("ko"))), id="after a crisis"),
    ],
)
def test_where_a_life_may_be_at_stake_only_authored_words_answer(asked: CounselRequest) -> None:
    assert needs_care(asked)
    assert joined(Engine("chosen")).reply(asked).text == "built-in"


def test_signs_that_build_up_over_a_talk_are_left_to_authored_words() -> None:
    turns = (
        Turn(True, "이제 다 끝내고 싶어. 사는 게 의미가 없어"),
        Turn(False, "그만큼 지치셨군요."),
        Turn(True, "아끼던 기타랑 책은 동생한테 다 줬어"),
    )
    asked = CounselRequest(turns, None, "ko", frozenset())

    assert joined(Engine("chosen")).reply(asked).text == "built-in"


def test_an_engine_that_costs_is_not_asked_beyond_the_budget() -> None:
    asked = replace(request(), may_cost=False)

    assert joined(Engine("chosen")).reply(asked).text == "built-in"


def test_an_everyday_question_needs_no_such_care() -> None:
    assert not needs_care(request("응", Turn(False, "오늘 점심은 드셨어요?")))
