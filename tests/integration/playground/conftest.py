"""A playground in this process."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from playground.server import running
from tests.integration.playground.playing import TOKEN, Client, draw_picture


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    """A running playground with one bot."""
    async with running(bots=[TOKEN]) as base, aiohttp.ClientSession() as session:
        yield Client(base, session)


@pytest.fixture
def picture() -> bytes:
    """A JPEG of 1000 × 500 pixels."""
    return draw_picture(1000, 500)
