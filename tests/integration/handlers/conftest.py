"""Services on a real database with engines that answer at once."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from db.unit_of_work import UnitOfWorkFactory
from handlers.comfort.engines import ComfortEngines
from handlers.person import Person
from ml.runner import InferenceRunner, RunnerConfig
from recommender.types import Film
from tests.fakes import people
from tests.fakes.engines import FixedDetector, KeywordGrader, KeywordIntents, ScriptedGenerator, film
from tests.fakes.moments import StillClock

USER_ID = 801
N_FILMS = 30


@pytest.fixture
def clock(now: datetime) -> StillClock:
    return StillClock(now)


@pytest.fixture
async def runner() -> AsyncIterator[InferenceRunner]:
    async with InferenceRunner(RunnerConfig(n_threads=1)) as opened:
        yield opened


@pytest.fixture
async def person(unit_of_work: UnitOfWorkFactory, now: datetime) -> Person:
    """Somebody settled."""
    return await people.settle(unit_of_work, USER_ID, now=now)


@pytest.fixture
def generator() -> ScriptedGenerator:
    return ScriptedGenerator()


@pytest.fixture
def detector() -> FixedDetector:
    return FixedDetector()


@pytest.fixture
def engines(generator: ScriptedGenerator, detector: FixedDetector) -> ComfortEngines:
    return ComfortEngines(
        emotion=detector, intent=KeywordIntents(), safety=KeywordGrader(), counsel=generator
    )


@pytest.fixture
def films() -> dict[int, Film]:
    return {number: film(number) for number in range(1, N_FILMS + 1)}
