"""The life of the process: start everything, serve until told to stop, stop everything."""

import asyncio
import hashlib
import hmac
import logging
import re
import signal
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.allocator import give_back_what_is_free
from bot.app import App, BotApplication, build_app
from bot.commands import publish_commands
from bot.counsel_engine import counsel_choice
from bot.engines import EngineChoices, load_engines, roles
from bot.face_engine import face_choice
from bot.film_shelf import shelve_films
from bot.foundations import foundations
from bot.health import HealthServer
from bot.local_playground import LocalPlayground
from bot.settings import Settings
from db import schema
from db.embedded import EmbeddedPostgres
from db.engine import Database
from db.errors import DatabaseUnavailable
from db.vault import Vault

_log = logging.getLogger(__name__)

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.MESSAGE_REACTION,
)
_POLL_SECONDS = 20
_LONGEST_PAUSE_SECONDS = 30.0
_POOL_SIZE = 16
_TOKEN = re.compile(r"[0-9]{1,19}:[A-Za-z0-9_-]+")


class TokenRefused(Exception):
    """Telegram does not know the token."""


class AddressTaken(Exception):
    """The webhook cannot listen; the message says where."""


class _StoppedEarly(Exception):
    """The process was told to stop while it still waited for Telegram."""


@dataclass(frozen=True)
class _Service:
    token: str
    base_url: str
    database_url: str


async def serve(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM.

    Raises:
        TokenRefused: Telegram does not know the token.
        DbError: The database cannot be started, reached or migrated.
        MlError: An engine cannot be loaded.
        PlaygroundFailed: The playground cannot be started.
        AddressTaken: The webhook cannot listen.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    try:
        await _serve(settings, stop)
    except _StoppedEarly:
        _log.info("stopped before Telegram answered")


async def _serve(settings: Settings, stop: asyncio.Event) -> None:
    started = time.monotonic()
    async with AsyncExitStack() as stack:
        engines_task = load_engines(engine_choices(settings))
        service, engines = await asyncio.gather(_open_service(settings, stack), engines_task)
        database = await stack.enter_async_context(Database(service.database_url, pool_size=_POOL_SIZE))
        base = await stack.enter_async_context(
            foundations(
                settings,
                database=database,
                url=service.database_url,
                vault=open_vault(settings),
                token=service.token,
            )
        )
        await shelve_films(tuple(engines.films.values()), base.unit_of_work, base.clock)
        app = build_app(settings, service.token, service.base_url, base=base, engines=engines)
        await stack.enter_async_context(_running(settings, app, service.token, stop))
        give_back_what_is_free()
        await stack.enter_async_context(_health(settings, app, database))
        for role, engine in roles(engine_choices(settings)).items():
            _log.info("engine role=%s: %s", role, engine)
        _log.info("ready seconds=%.2f", time.monotonic() - started)
        if settings.uses_playground:
            print(f"마음이 is ready: {service.base_url}/", flush=True)  # noqa: T201  # the one address
        await stop.wait()
        _log.info("stopping")


def engine_choices(settings: Settings) -> EngineChoices:
    """What the settings say about engines."""
    return EngineChoices(
        text_emotion_model=settings.text_emotion_model,
        counsel=counsel_choice(settings),
        faces=face_choice(settings),
        # Said outright, because the hub's client knows the environment but not `.env`.
        hub_folder=settings.hf_home.expanduser() / "hub" if settings.hf_home else None,
    )


def open_vault(settings: Settings) -> Vault:
    """The vault with the key of the settings, or of the key file in the data folder."""
    if settings.master_key is not None:
        other = settings.other_master_key
        others = () if other is None else (other.get_secret_value(),)
        return Vault.from_base64(settings.master_key.get_secret_value(), *others)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return Vault.from_file(settings.key_path)


def open_database_url(settings: Settings, stack: AsyncExitStack) -> str:
    """The URL of the settings, or of a server of our own, which stops with `stack`. Blocking."""
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    embedded = EmbeddedPostgres(settings.data_dir / "postgres")
    url = embedded.start()
    stack.push_async_callback(asyncio.to_thread, embedded.stop)
    return url


async def _open_service(settings: Settings, stack: AsyncExitStack) -> _Service:
    if settings.uses_playground:
        playground = LocalPlayground(port=settings.playground_port, folder=settings.data_dir / "playground")
        stack.push_async_callback(playground.stop)
        token, database_url = await asyncio.gather(playground.start(), _open_database(settings, stack))
        return _Service(token, playground.url.rstrip("/"), database_url)
    assert settings.telegram_bot_token is not None
    token = settings.telegram_bot_token.get_secret_value()
    if not _TOKEN.fullmatch(token):
        raise TokenRefused("TELEGRAM_BOT_TOKEN has not the form of a token; @BotFather gives one")
    return _Service(token, settings.telegram_api_url.rstrip("/"), await _open_database(settings, stack))


async def _open_database(settings: Settings, stack: AsyncExitStack) -> str:
    url = await asyncio.to_thread(open_database_url, settings, stack)
    if await asyncio.to_thread(schema.upgrade, url):
        _log.info("tables migrated revision=%s", schema.head())
    return url


@asynccontextmanager
async def _running(settings: Settings, app: App, token: str, stop: asyncio.Event) -> AsyncIterator[None]:
    application = app.application
    await _unless_stopped(_initialize(application), stop)
    try:
        await application.start()
        app.jobs.register(application)
        await _unless_stopped(_listen(settings, application, token), stop)
        await publish_commands(application.bot, app.dictionary)
        yield
    finally:
        # Updates in work are finished; those in the inbox wait for the next start.
        app.queue.close()
        if application.updater is not None and application.updater.running:
            await application.updater.stop()
        if application.running:
            await application.stop()
        await application.shutdown()


async def _unless_stopped(work: Coroutine[Any, Any, None], stop: asyncio.Event) -> None:
    """Do what takes as long as Telegram stays away, and leave it when told to stop."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise _StoppedEarly
        await working
    finally:
        working.cancel()
        stopping.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


async def _initialize(application: BotApplication) -> None:
    """Ask Telegram who the bot is, for as long as it does not answer."""
    pause = 1.0
    while True:
        try:
            await application.initialize()
        except InvalidToken as error:
            raise TokenRefused("Telegram does not know this token; look at TELEGRAM_BOT_TOKEN") from error
        except NetworkError as error:
            _log.warning("Telegram does not answer, trying again error=%s", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
        else:
            return


async def _listen(settings: Settings, application: BotApplication, token: str) -> None:
    assert application.updater is not None
    if settings.webhook_url is None:
        await application.updater.start_polling(
            timeout=_POLL_SECONDS,
            allowed_updates=ALLOWED_UPDATES,
            bootstrap_retries=-1,
            error_callback=_log_polling_error,
        )
        return
    try:
        await application.updater.start_webhook(
            listen=settings.webhook_host,
            port=settings.webhook_port,
            url_path=urlsplit(settings.webhook_url).path,
            webhook_url=settings.webhook_url,
            secret_token=webhook_secret(settings, token),
            allowed_updates=ALLOWED_UPDATES,
            bootstrap_retries=-1,
        )
    except OSError as error:
        raise AddressTaken(
            f"the webhook cannot listen on {settings.webhook_host}:{settings.webhook_port}: "
            f"{error.strerror}; look at MAEUMI_WEBHOOK_HOST and MAEUMI_WEBHOOK_PORT"
        ) from error


def webhook_secret(settings: Settings, token: str) -> str:
    """The secret of the settings, or one that all processes with the same token share."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    return hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


def _log_polling_error(error: TelegramError) -> None:
    # Two pollers (409), 5xx and dropped connections all end here; PTB waits and polls again.
    _log.warning("polling failed, trying again error=%s", type(error).__name__)


@asynccontextmanager
async def _health(settings: Settings, app: App, database: Database) -> AsyncIterator[None]:
    updater = app.application.updater

    async def is_reachable() -> bool:
        try:
            await database.ping()
        except DatabaseUnavailable:
            return False
        return True

    async def is_listening() -> bool:
        return updater is not None and updater.running

    server = HealthServer(
        host=settings.health_host,
        port=settings.health_port,
        checks={"database": is_reachable, "updates": is_listening},
    )
    try:
        await server.start()
    except OSError as error:
        _log.warning(
            "no health check, the port is taken port=%s error=%s", settings.health_port, error.strerror
        )
    try:
        yield
    finally:
        await server.stop()
