"""Short words for talking to a playground."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from PIL import Image

TOKEN = "4242:test-token"


class Refused(Exception):
    """An answer that is not a success."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        super().__init__(f"{status}: {body}")
        self.status = status
        self.body = body
        self.description = body.get("description") or body.get("error")


@dataclass
class Client:
    """Calls of one bot and of the control API."""

    base: str
    session: aiohttp.ClientSession
    token: str = TOKEN
    results: list[tuple[str, Any]] = field(default_factory=list)

    async def bot(self, method: str, **params: Any) -> Any:
        """A Bot API call with a JSON body."""
        async with self.session.post(f"{self.base}/bot{self.token}/{method}", json=params) as response:
            return await self._result(method, response)

    async def upload(self, method: str, files: dict[str, tuple[str, bytes]], **fields: str) -> Any:
        """A Bot API call with files."""
        form = aiohttp.FormData()
        for name, value in fields.items():
            form.add_field(name, value)
        for name, (file_name, data) in files.items():
            form.add_field(name, io.BytesIO(data), filename=file_name)
        async with self.session.post(f"{self.base}/bot{self.token}/{method}", data=form) as response:
            return await self._result(method, response)

    async def _result(self, method: str, response: aiohttp.ClientResponse) -> Any:
        body = await response.json()
        if not body["ok"]:
            assert response.status == body["error_code"]
            raise Refused(response.status, body)
        self.results.append((method, body["result"]))
        return body["result"]

    async def play(self, name: str, **fields: Any) -> dict[str, Any]:
        """A control call."""
        async with self.session.post(f"{self.base}/play/{name}", json=fields) as response:
            return await self._control(response)

    async def play_files(self, files: list[tuple[str, str, bytes]], **fields: Any) -> dict[str, Any]:
        """A person sends files."""
        form = aiohttp.FormData()
        for name, value in fields.items():
            form.add_field(name, str(value))
        for name, file_name, data in files:
            form.add_field(name, io.BytesIO(data), filename=file_name)
        async with self.session.post(f"{self.base}/play/messages", data=form) as response:
            return await self._control(response)

    async def look(self, path: str, **query: Any) -> dict[str, Any]:
        """A control call that only looks."""
        shown = {name: str(value) for name, value in query.items()}
        async with self.session.get(f"{self.base}/play/{path}", params=shown) as response:
            return await self._control(response)

    @staticmethod
    async def _control(response: aiohttp.ClientResponse) -> dict[str, Any]:
        body = await response.json()
        if response.status != 200:
            raise Refused(response.status, body)
        assert isinstance(body, dict)
        return body

    async def person(self, first_name: str = "민지", **more: Any) -> int:
        """A new person; their id is their chat's."""
        made = await self.play("users", first_name=first_name, **more)
        return int(made["user"]["id"])

    async def say(self, person: int, text: str, **more: Any) -> dict[str, Any]:
        """A person writes to the bot."""
        return await self.play("messages", **{"chat_id": person, "user_id": person, "text": text, **more})

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """What the bot hears, confirmed at once."""
        found = await self.bot("getUpdates", **params)
        if found:
            await self.bot("getUpdates", offset=found[-1]["update_id"] + 1)
        assert isinstance(found, list)
        return found


def draw_picture(width: int, height: int, kind: str = "JPEG") -> bytes:
    """A plain picture."""
    file = io.BytesIO()
    Image.new("RGB", (width, height), (200, 120, 80)).save(file, kind)
    return file.getvalue()


async def until_done(waiting: asyncio.Future[Any], act: Callable[[], Awaitable[Any]]) -> None:
    """Do something until what waits for it has ended; once is enough if it waited by then."""
    while not waiting.done():
        await act()
        await asyncio.wait({waiting}, timeout=0.05)
