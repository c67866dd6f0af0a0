"""A playground and the bot as a process of its own, on a PostgreSQL of the tests."""

import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Somebody, World
from db.embedded import EmbeddedPostgres
from playground.server import running
from tests.conftest import copied_database


@pytest.fixture(scope="session")
def bot_token() -> str:
    return f"7000000003:{secrets.token_urlsafe(27)}"


@pytest.fixture(scope="session")
def bot_database_url(postgres: EmbeddedPostgres, template_database: str) -> Iterator[str]:
    yield from copied_database(postgres, template_database)


@pytest.fixture(scope="module")
def module_database_url(postgres: EmbeddedPostgres, template_database: str) -> Iterator[str]:
    """For the bot of one module: two bots on one database would take each other's updates and keys."""
    yield from copied_database(postgres, template_database)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def world(bot_token: str) -> AsyncIterator[World]:
    async with running(bots=[bot_token]) as url, aiohttp.ClientSession() as session:
        yield World(session, url)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def bot(
    world: World, bot_token: str, bot_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[BotProcess]:
    """The bot that all journeys of this worker talk to; Telegram's sending limits are lifted."""
    folder: Path = tmp_path_factory.mktemp("bot")
    process = BotProcess(
        api_url=world.url,
        token=bot_token,
        data_dir=folder,
        settings={**UNLIMITED, "DATABASE_URL": bot_database_url, "MAEUMI_LOG_LEVEL": "INFO"},
    )
    await process.start()
    yield process
    assert await process.stop() == 0


@pytest_asyncio.fixture(loop_scope="session")
async def person(world: World, bot: BotProcess) -> Somebody:
    """Somebody new."""
    return await world.person()


@pytest_asyncio.fixture(loop_scope="session")
async def settled(person: Somebody) -> Somebody:
    """Somebody who has a nickname and a pet."""
    await person.settle(f"여행자{person.id}"[:16])
    return person
