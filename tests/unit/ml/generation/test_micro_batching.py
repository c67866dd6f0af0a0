"""People who wait together share a batch; nobody waits for nothing."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from ml.counsel.generation.batching import MicroBatcher
from ml.errors import OutOfMemory

WAIT_SECONDS = 20.0


class Engine:
    """Doubles numbers; its first batch takes until it is let go."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.has_begun = threading.Event()
        self.may_end = threading.Event()
        self.fault: Exception | None = None

    def __call__(self, questions: Sequence[int]) -> list[int]:
        self.batches.append(list(questions))
        if len(self.batches) == 1:
            self.has_begun.set()
            assert self.may_end.wait(WAIT_SECONDS)
        if self.fault is not None:
            raise self.fault
        return [2 * question for question in questions]


def waiting(batcher: MicroBatcher[int, int], n: int) -> None:
    """Wait until so many stand in line."""
    for _ in range(int(WAIT_SECONDS * 1000)):
        if batcher.n_waiting >= n:
            return
        threading.Event().wait(0.001)
    raise AssertionError("nobody came")


def test_somebody_alone_is_answered_at_once() -> None:
    engine = Engine()
    engine.may_end.set()

    assert MicroBatcher(engine).ask(4) == 8
    assert engine.batches == [[4]]


def test_whoever_comes_while_a_batch_runs_shares_the_next_one() -> None:
    engine = Engine()
    batcher = MicroBatcher(engine, n_largest=4)
    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(batcher.ask, 0)
        assert engine.has_begun.wait(WAIT_SECONDS)
        others = [pool.submit(batcher.ask, number) for number in range(1, 8)]
        waiting(batcher, 7)
        engine.may_end.set()
        answers = [asked.result(WAIT_SECONDS) for asked in (first, *others)]

    assert answers == [2 * number for number in range(8)]
    assert [len(batch) for batch in engine.batches] == [1, 4, 3]


def test_a_fault_reaches_everybody_of_its_batch_and_nobody_else() -> None:
    engine = Engine()
    batcher = MicroBatcher(engine)
    engine.fault = OutOfMemory("x")
    engine.may_end.set()

    with pytest.raises(OutOfMemory):
        batcher.ask(1)
    engine.fault = None

    assert batcher.ask(2) == 4


def test_many_threads_get_their_own_answers() -> None:
    engine = Engine()
    engine.may_end.set()
    batcher = MicroBatcher(engine, n_largest=8)

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(batcher.ask, range(400)))

    assert answers == [2 * number for number in range(400)]
    assert sum(map(len, engine.batches)) == 400
