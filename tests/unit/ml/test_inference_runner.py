import asyncio
import threading
from collections.abc import AsyncIterator

import pytest

from ml.errors import EngineNotLoaded, InferenceTimeout
from ml.runner import InferenceRunner, RunnerConfig


@pytest.fixture
async def runner() -> AsyncIterator[InferenceRunner]:
    async with InferenceRunner(RunnerConfig(n_threads=2)) as found:
        yield found


async def test_work_runs_on_a_thread_of_its_own(runner: InferenceRunner) -> None:
    assert await runner.run(threading.get_ident) != threading.get_ident()


async def test_arguments_and_results_pass_through(runner: InferenceRunner) -> None:
    assert await runner.run("{} {}".format, "a", "b") == "a b"


async def test_what_an_engine_raises_arrives(runner: InferenceRunner) -> None:
    def fail() -> None:
        raise EngineNotLoaded("not loaded")

    with pytest.raises(EngineNotLoaded):
        await runner.run(fail)


async def test_slow_work_ends_with_a_timeout_and_the_next_goes_on(runner: InferenceRunner) -> None:
    release = threading.Event()

    with pytest.raises(InferenceTimeout):
        await runner.run(release.wait, 5, timeout_seconds=0.02)
    release.set()

    assert await runner.run(lambda: 7) == 7


async def test_works_run_side_by_side_up_to_the_number_of_threads(runner: InferenceRunner) -> None:
    both = threading.Barrier(2, timeout=5)

    await asyncio.gather(runner.run(both.wait), runner.run(both.wait))
