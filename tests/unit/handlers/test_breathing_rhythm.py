"""The rhythms of breathing, and the clock behind them."""

from datetime import UTC, datetime, timedelta

import pytest

from db.care_records import StoredBreath
from handlers.breathing.rhythm import RHYTHMS, Phase, beats
from handlers.breathing.service import LATE, TICK, Step, _after, _step

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def breath(step: int, at: datetime = NOW) -> StoredBreath:
    return StoredBreath(1, 2, "478", run=3, step=step, next_at=at, locale="ko")


@pytest.mark.parametrize("rhythm", RHYTHMS)
def test_a_breath_is_in_hold_out_and_takes_its_seconds(rhythm: str) -> None:
    seconds, n_breaths = RHYTHMS[rhythm]
    ready, *rest = beats(rhythm)

    assert ready.phase is Phase.READY
    assert [beat.phase for beat in rest] == [Phase.IN, Phase.HOLD, Phase.OUT] * n_breaths
    assert [beat.seconds for beat in rest] == list(seconds) * n_breaths
    assert [beat.breath for beat in rest[::3]] == list(range(1, n_breaths + 1))


@pytest.mark.parametrize("rhythm", RHYTHMS)
def test_no_message_is_edited_more_than_twenty_times_a_minute(rhythm: str) -> None:
    assert min(beat.seconds for beat in beats(rhythm)) >= 3


def test_an_unknown_rhythm_has_no_beats() -> None:
    assert beats("") == beats("4-7-8") == ()


def test_the_next_beat_waits_for_the_whole_of_this_one() -> None:
    step = _step(breath(1), NOW + timedelta(seconds=2))

    assert step.beat is not None
    assert step.beat.phase is Phase.IN
    following = _after(step, NOW + timedelta(seconds=2))
    assert (following.step, following.next_at) == (2, NOW + timedelta(seconds=6))


def test_a_beat_that_is_due_before_the_next_tick_is_shown_at_its_moment() -> None:
    step = _step(breath(2), NOW - TICK / 2)

    assert step.at == NOW


def test_after_the_last_beat_it_is_over() -> None:
    step = _step(breath(len(beats("478"))), NOW)

    assert step == Step(breath(len(beats("478"))), NOW, None)


def test_a_gap_ends_it_and_says_so_until_that_was_shown() -> None:
    late = NOW + LATE + timedelta(seconds=1)
    step = _step(breath(2), late)
    again = _step(_after(step, late), late + timedelta(minutes=2))

    assert step.beat is again.beat is None
    assert step.is_interrupted
    assert again.is_interrupted


def test_the_end_is_no_interruption_however_late_it_is() -> None:
    step = _step(breath(len(beats("478"))), NOW + timedelta(hours=1))

    assert step.beat is None
    assert not step.is_interrupted
