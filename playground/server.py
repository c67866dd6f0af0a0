"""The playground as a web server: Bot API, control API and page on one port."""

import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from playground.api import BotApi
from playground.control.routes import ControlApi
from playground.guard import browser_guard
from playground.media.store import FileStore
from playground.page_files import add_page
from playground.params import MAX_REQUEST_BYTES
from playground.state import StateFile
from playground.world import World

PAGE_FOLDER = Path(__file__).parent / "page"
_SHUTDOWN_SECONDS = 2.0
_BACKLOG = 1024


def create_app(world: World, *, only_loopback: bool = True, page: Path = PAGE_FOLDER) -> web.Application:
    """Build the application around a world."""
    app = web.Application(
        client_max_size=MAX_REQUEST_BYTES, middlewares=[browser_guard(only_loopback=only_loopback)]
    )
    BotApi(world).add_routes(app)
    ControlApi(world).add_routes(app)
    add_page(app, page)

    async def release(_: web.Application) -> None:
        _release_waiting(world)

    async def stop(_: web.Application) -> None:
        await _stop(world)

    app.on_shutdown.append(release)
    app.on_cleanup.append(stop)
    return app


def _release_waiting(world: World) -> None:
    world.events.close()
    for bot in world.bots.values():
        bot.queue.end_poll(None)
    for chat in world.chats.values():
        chat.wake()


async def _stop(world: World) -> None:
    for bot in world.bots.values():
        if bot.pusher is not None:
            await bot.pusher.close()
    await world.background.stop()


@asynccontextmanager
async def running(
    *,
    port: int = 0,
    host: str = "127.0.0.1",
    bots: Iterable[str] = (),
    state: Path | None = None,
    only_loopback: bool = True,
) -> AsyncIterator[str]:
    """Run a playground in this process; gives its address without a slash at the end.

    Args:
        port: 0 takes a free one.
        host: The address to bind.
        bots: Tokens of bots that are there from the start and survive a reset.
        state: The file that keeps the world; without it the world ends with the server.
        only_loopback: Serve page and control API under names of this machine only.
    """
    with tempfile.TemporaryDirectory(prefix="playground-") as scratch:
        folder = state.with_name(f"{state.name}.files") if state else Path(scratch)
        world = World(FileStore(folder))
        keeper = StateFile(world, state) if state else None
        app = create_app(world, only_loopback=only_loopback)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
        await runner.setup()
        try:
            if keeper is not None:
                keeper.load()
            for token in bots:
                world.add_bot(token, is_permanent=True)
            if keeper is not None:
                keeper.start()
            site = web.TCPSite(runner, host, port, backlog=_BACKLOG)
            await site.start()
            bound = runner.addresses[0]
            yield f"http://{_shown_host(host)}:{bound[1]}"
        finally:
            await runner.cleanup()
            if keeper is not None:
                keeper.save()


def _shown_host(host: str) -> str:
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
