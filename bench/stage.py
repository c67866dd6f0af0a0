"""A playground and a bot, set up for one benchmark."""

import secrets
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bench.bot_process import BotProcess
from bench.world import World
from playground.server import running

UNLIMITED = {
    "MAEUMI_SENDS_PER_SECOND": "0",
    "MAEUMI_SENDS_PER_CHAT_SECOND": "0",
    "MAEUMI_LOG_LEVEL": "WARNING",
}
"""Telegram's own sending limits are lifted, since they would be what is measured."""


@dataclass(frozen=True)
class Stage:
    """What a benchmark plays on."""

    world: World
    bot: BotProcess
    first_start_seconds: float


@asynccontextmanager
async def stage(more: Mapping[str, str] | None = None) -> AsyncIterator[Stage]:
    """Start a playground in this process and a bot beside it with `more` settings; stop both in the end."""
    token = f"7000000002:{secrets.token_urlsafe(27)}"
    with tempfile.TemporaryDirectory(prefix="maeumi-bench-") as folder:
        async with running(bots=[token]) as url, aiohttp.ClientSession() as session:
            bot = BotProcess(
                api_url=url, token=token, data_dir=Path(folder), settings={**UNLIMITED, **(more or {})}
            )
            seconds = await bot.start()
            try:
                yield Stage(World(session, url), bot, seconds)
            finally:
                await bot.stop()
