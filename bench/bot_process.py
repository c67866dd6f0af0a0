"""The bot as a process of its own, as people run it."""

import asyncio
import os
import socket
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import aiohttp
import psutil

_ROOT = Path(__file__).parent.parent
_READY_SECONDS = 60.0
_STOP_SECONDS = 20.0


class BotProcess:
    """`python -m bot run` against a Bot API server."""

    def __init__(
        self, *, api_url: str, token: str, data_dir: Path, settings: Mapping[str, str] | None = None
    ) -> None:
        self.health_port = free_port()
        self._environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("MAEUMI_", "TELEGRAM_", "WEBHOOK_")) and name != "DATABASE_URL"
            },
            "PYTHONPATH": str(_ROOT),
            "TELEGRAM_BOT_TOKEN": token,
            "TELEGRAM_API_URL": api_url,
            "MAEUMI_DATA_DIR": str(data_dir),
            "MAEUMI_HEALTH_PORT": str(self.health_port),
            **(settings or {}),
        }
        self._log_path = data_dir / "bot.log"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> float:
        """Start and wait until it answers people; gives the seconds that took."""
        began = time.monotonic()
        self._log_path.parent.mkdir(parents=True, exist_ok=True)
        with self._log_path.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                # Elsewhere than beside a `.env`, whose database may be the real one.
                cwd=self._log_path.parent,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        async with aiohttp.ClientSession() as session:
            while time.monotonic() - began < _READY_SECONDS:
                if await self._is_ready(session):
                    return time.monotonic() - began
                if self._process.returncode is not None:
                    break
                await asyncio.sleep(0.02)
        raise RuntimeError(f"the bot did not get ready:\n{self.log()[-2000:]}")

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        assert self._process is not None
        self._process.kill()

    async def wait(self) -> int:
        """Its exit status, once it has ended."""
        assert self._process is not None
        return await asyncio.wait_for(self._process.wait(), _STOP_SECONDS)

    async def stop(self) -> int:
        """Ask it to stop, and give its exit status."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.terminate()
        return await self.wait()

    def resident_mb(self) -> float:
        """Resident memory in MB, without PostgreSQL and the playground, which are programs of their own."""
        assert self._process is not None
        return float(psutil.Process(self._process.pid).memory_info().rss) / 1e6

    def log(self) -> str:
        """What it has logged."""
        return self._log_path.read_text(encoding="utf-8", errors="replace")

    async def _is_ready(self, session: aiohttp.ClientSession) -> bool:
        try:
            async with session.get(f"http://127.0.0.1:{self.health_port}/readyz") as response:
                return response.ok
        except aiohttp.ClientConnectionError:
            return False


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
