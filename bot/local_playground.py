"""The playground as a child process, for a bot without a token."""

import asyncio
import contextlib
import logging
import secrets
import sys
from pathlib import Path

import aiohttp

_log = logging.getLogger(__name__)

_START_SECONDS = 15.0
_STOP_SECONDS = 5.0
_BOT_ID = 7000000001


class PlaygroundFailed(Exception):
    """The playground did not start; the message says why."""


class LocalPlayground:
    """Starts `python -m playground` with one bot, and stops it."""

    def __init__(self, *, port: int, folder: Path) -> None:
        self._port = port
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None
        self.url = ""

    async def start(self) -> str:
        """Start it and return the bot's token; `url` is set from then on.

        Raises:
            PlaygroundFailed: It does not start, most often since the port is taken.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        token = self._token()
        # Its standard input stays open as long as this process lives; its end tells the child to go, too.
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "playground", "--port", str(self._port), "--bot", token),
            *("--state", str(self._folder / "world.json"), "--until-stdin-closes"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        assert self._process.stdout is not None
        try:
            line = await asyncio.wait_for(self._process.stdout.readline(), _START_SECONDS)
        except TimeoutError as error:
            await self.stop()
            raise PlaygroundFailed("the playground did not answer in time") from error
        prefix, _, url = line.decode().strip().partition(": ")
        if prefix != "playground" or not url:
            await self.stop()
            raise PlaygroundFailed(
                f"the playground could not listen on port {self._port}; "
                "set MAEUMI_PLAYGROUND_PORT to a free one"
            )
        self.url = url
        await self._introduce(token)
        return token

    async def stop(self) -> None:
        """Let it save its world and end."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            await asyncio.wait_for(process.wait(), _STOP_SECONDS)
        except TimeoutError:
            _log.warning("playground does not stop, ending it")
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _introduce(self, token: str) -> None:
        """Give the bot the name that BotFather would."""
        names = {"token": token, "first_name": "마음이", "username": "maeumi_bot"}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.url}play/bots", json=names) as answer,
        ):
            answer.raise_for_status()

    def _token(self) -> str:
        """The bot's token, the same at each start, so that its chats go on."""
        path = self._folder / "token"
        if not path.exists():
            path.write_text(f"{_BOT_ID}:{secrets.token_urlsafe(27)}", encoding="ascii")
        return path.read_text(encoding="ascii").strip()
