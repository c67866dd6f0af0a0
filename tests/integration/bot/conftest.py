"""Processes of the bot on one database, with a playground to talk to."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime

import aiohttp
import pytest

from bench.world import Somebody, World
from db.chat_locks import ChatLocks
from db.unit_of_work import UnitOfWorkFactory
from playground.server import running
from tests.fakes.moments import StillClock
from tests.integration.bot.connected_board import Board, connected_board
from tests.integration.bot.station import BOT_ID, TOKEN, Script, Station
from tests.integration.bot.whole import WholeBot, whole_bot

StationMaker = Callable[[Script], Awaitable[Station]]


@pytest.fixture
def clock(now: datetime) -> StillClock:
    return StillClock(now)


@pytest.fixture
async def world() -> AsyncIterator[World]:
    """A playground over real HTTP."""
    async with running(bots=[TOKEN]) as url, aiohttp.ClientSession() as session:
        yield World(session, url)


@pytest.fixture
async def person(world: World) -> Somebody:
    return await world.person()


@pytest.fixture
async def start(
    concurrent_unit_of_work: UnitOfWorkFactory, database_url: str, clock: StillClock, world: World
) -> AsyncIterator[StationMaker]:
    """Starts a process; all of them share database, clock and playground."""
    async with AsyncExitStack() as stack:

        async def start_one(script: Script) -> Station:
            locks = await stack.enter_async_context(ChatLocks(database_url, BOT_ID))
            station = Station(script, concurrent_unit_of_work, clock, locks, world.url)
            await station.application.initialize()
            stack.push_async_callback(station.application.shutdown)
            return station

        yield start_one


@pytest.fixture
async def whole(
    concurrent_unit_of_work: UnitOfWorkFactory, database_url: str, clock: StillClock, world: World
) -> AsyncIterator[WholeBot]:
    """The bot with every flow."""
    async with whole_bot(world.url, database_url, concurrent_unit_of_work, clock) as opened:
        yield opened


@pytest.fixture
async def board(
    concurrent_unit_of_work: UnitOfWorkFactory, database_url: str, clock: StillClock, world: World
) -> AsyncIterator[Board]:
    """The same with a channel and its group."""
    async with connected_board(world, database_url, concurrent_unit_of_work, clock) as opened:
        yield opened
