"""`/healthz`: the process lives. `/readyz`: it can answer people."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

_log = logging.getLogger(__name__)

Check = Callable[[], Awaitable[bool]]


class HealthServer:
    """Two addresses for whoever watches the process."""

    def __init__(self, *, host: str, port: int, checks: Mapping[str, Check]) -> None:
        self._host = host
        self._port = port
        self._checks = checks
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen.

        Raises:
            OSError: The port is taken.
        """
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()

    @property
    def port(self) -> int:
        """The port that was bound; it differs from the wished one when that was 0."""
        assert self._runner is not None
        bound: int = self._runner.addresses[0][1]
        return bound

    async def stop(self) -> None:
        """Listen no more."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def _readyz(self, _: web.Request) -> web.Response:
        results = {name: await check() for name, check in self._checks.items()}
        is_ready = all(results.values())
        body = {"status": "ready" if is_ready else "not ready", "checks": results}
        return web.json_response(body, status=200 if is_ready else 503)
