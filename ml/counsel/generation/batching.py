"""Lets people who wait at the same time share one run of an engine."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

_Q = TypeVar("_Q")
_A = TypeVar("_A")


@dataclass(eq=False)
class _Waiting(Generic[_Q, _A]):
    question: _Q
    is_done: bool = False
    answer: _A | None = None
    error: BaseException | None = None
    turn: threading.Event = field(default_factory=threading.Event)


class MicroBatcher(Generic[_Q, _A]):
    """Joins the questions of several threads.

    While one batch runs, whoever comes waits; then the first of them runs the
    next batch for all who wait. Somebody alone is never held up.
    """

    def __init__(self, work: Callable[[Sequence[_Q]], Sequence[_A]], *, n_largest: int = 8) -> None:
        """Put a front before an engine.

        Args:
            work: Answers several questions at once, in their order.
            n_largest: Questions of a batch at most.
        """
        self._work = work
        self._n_largest = n_largest
        self._lock = threading.Lock()
        self._waiting: list[_Waiting[_Q, _A]] = []
        self._is_running = False

    @property
    def n_waiting(self) -> int:
        """How many wait for the next batch."""
        with self._lock:
            return len(self._waiting)

    def ask(self, question: _Q) -> _A:
        """Return the answer to a question, alone or together with others.

        Raises:
            MlError: What the engine raised over the batch.
        """
        mine: _Waiting[_Q, _A] = _Waiting(question)
        with self._lock:
            self._waiting.append(mine)
            is_leader = not self._is_running
            self._is_running = True
        if not is_leader:
            mine.turn.wait()
        if not mine.is_done:
            self._run_batch()
        if mine.error is not None:
            raise mine.error
        assert mine.answer is not None
        return mine.answer

    def _run_batch(self) -> None:
        with self._lock:
            batch = self._waiting[: self._n_largest]
            del self._waiting[: self._n_largest]
        try:
            answers = self._work([waiting.question for waiting in batch])
            for waiting, answer in zip(batch, answers, strict=True):
                waiting.answer = answer
        except BaseException as error:  # noqa: BLE001 -- each thread raises its own, whatever it is
            for waiting in batch:
                waiting.error = error
        finally:
            self._close(batch)

    def _close(self, batch: Sequence[_Waiting[_Q, _A]]) -> None:
        """Wake those who have their answer, and the one who runs the next batch."""
        with self._lock:
            leader = self._waiting[0] if self._waiting else None
            self._is_running = leader is not None
        for waiting in batch:
            waiting.is_done = True
            waiting.turn.set()
        if leader is not None:
            leader.turn.set()
