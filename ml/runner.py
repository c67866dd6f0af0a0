"""Runs blocking engines off the event loop, with a time limit."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar

from ml.errors import InferenceTimeout

_T = TypeVar("_T")


@dataclass(frozen=True)
class RunnerConfig:
    """How engines are run.

    Attributes:
        n_threads: Engines that may work at the same moment.
        timeout_seconds: How long one answer may take where the caller sets no limit.
    """

    n_threads: int = 2
    timeout_seconds: float = 20.0


class InferenceRunner:
    """Owns the threads on which engines work; the event loop never computes."""

    def __init__(self, config: RunnerConfig | None = None) -> None:
        self._config = config or RunnerConfig()
        self._pool = ThreadPoolExecutor(self._config.n_threads, thread_name_prefix="inference")

    async def run(self, work: Callable[..., _T], *args: object, timeout_seconds: float | None = None) -> _T:
        """Call `work(*args)` on a thread and wait for what it returns.

        The waiting for a free thread counts towards the limit. A thread cannot
        be interrupted: work that ran out of time ends unheard.

        Raises:
            InferenceTimeout: No result within the limit.
        """
        limit = self._config.timeout_seconds if timeout_seconds is None else timeout_seconds
        future = asyncio.get_running_loop().run_in_executor(self._pool, work, *args)
        try:
            return await asyncio.wait_for(future, limit)
        except TimeoutError as error:
            if future.done() and not future.cancelled():
                raise  # The engine itself raised TimeoutError; that is not our limit.
            raise InferenceTimeout(f"no result within {limit:.1f} s") from error

    def close(self) -> None:
        """Take no more work, drop what waits, and let the threads end."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        error_type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
