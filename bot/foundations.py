"""What the application stands on: the database, the threads of the models, the locks and the clock."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from bot.settings import Settings
from db.chat_locks import ChatLocks
from db.engine import Database
from db.unit_of_work import UnitOfWork, UnitOfWorkFactory
from db.vault import Vault
from handlers.clock import Clock, utc_now
from ml.runner import InferenceRunner, RunnerConfig

_COUNSEL_SECONDS = 40.0
"""Beyond the limits of the engines themselves, so that they can fall back first."""


@dataclass(frozen=True)
class Foundations:
    """What outlives the application and is closed after it."""

    unit_of_work: UnitOfWorkFactory
    runner: InferenceRunner
    safety_runner: InferenceRunner
    """A thread that no slow engine can hold up."""
    counsel_runner: InferenceRunner
    """Threads that wait for counsel, so that a slow engine holds up counsel alone."""
    locks: ChatLocks
    clock: Clock


@asynccontextmanager
async def foundations(
    settings: Settings, *, database: Database, url: str, vault: Vault, token: str
) -> AsyncIterator[Foundations]:
    """Open what the application stands on, and close it in the end."""
    locks = ChatLocks(url, bot_id_of(token))
    config = RunnerConfig(n_threads=settings.inference_threads)
    with_runner, with_safety = InferenceRunner(config), InferenceRunner(RunnerConfig(n_threads=1))
    waiting = RunnerConfig(settings.counsel_threads, timeout_seconds=_COUNSEL_SECONDS)
    async with (
        with_runner as runner,
        with_safety as safety_runner,
        InferenceRunner(waiting) as counsel_runner,
    ):
        try:
            yield Foundations(
                unit_of_work=partial(UnitOfWork, database.session_factory, vault),
                runner=runner,
                safety_runner=safety_runner,
                counsel_runner=counsel_runner,
                locks=locks,
                clock=utc_now,
            )
        finally:
            await locks.close()


def bot_id_of(token: str) -> int:
    """The bot's Telegram id, which its token begins with.

    Raises:
        ValueError: This is no token.
    """
    return int(token.partition(":")[0])
