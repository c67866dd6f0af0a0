"""What the browser tests play with: a playground, a bot that the test acts over HTTP, and the page."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
from playwright.async_api import Locator, Page, expect

TOKEN = "700000001:browser-tests-act-this-bot"
START_SECONDS = 30
Json = dict[str, Any]


@asynccontextmanager
async def playground(*, port: int = 0, state: Path | None = None) -> AsyncIterator[str]:
    """Run a playground of its own; yields its address, with a slash at the end."""
    options = ["--state", str(state)] if state else []
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground", "--host", "127.0.0.1", "--port", str(port), *options,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        line = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
        assert line, "the playground did not start; its words stand above"
        yield line.decode().strip().removeprefix("playground: ")
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.wait(), START_SECONDS)


class ActedBot:
    """A bot whose every call the test makes itself."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self._session = session
        self._address = address
        self._offset = 0

    async def control(self, path: str, **fields: Any) -> Json:
        """Call the playground's control API."""
        async with self._session.post(f"{self._address}play/{path}", json=fields) as response:
            body: Json = await response.json()
            assert response.ok, body
            return body

    async def world(self) -> Json:
        """What stands in the world."""
        async with self._session.get(f"{self._address}play/world") as response:
            body: Json = await response.json()
            return body

    async def call(self, method: str, **fields: Any) -> Any:
        """Call the Bot API."""
        async with self._session.post(f"{self._address}bot{TOKEN}/{method}", json=fields) as response:
            return await self._result(response)

    async def upload(self, method: str, files: dict[str, bytes], **fields: str) -> Any:
        """Call the Bot API with pictures."""
        form = aiohttp.FormData()
        for name, value in fields.items():
            form.add_field(name, value)
        for name, content in files.items():
            form.add_field(name, content, filename=f"{name}.png", content_type="image/png")
        async with self._session.post(f"{self._address}bot{TOKEN}/{method}", data=form) as response:
            return await self._result(response)

    async def _result(self, response: aiohttp.ClientResponse) -> Any:
        body: Json = await response.json()
        assert body["ok"], body
        return body["result"]

    async def update(self, kind: str) -> Json:
        """The next update of a kind; others are passed over."""
        for _ in range(20):
            updates = await self.call("getUpdates", offset=self._offset, timeout=2)
            for update in updates:
                self._offset = update["update_id"] + 1
                if kind in update:
                    found: Json = update[kind]
                    return found
        raise AssertionError(f"no {kind} came")


@dataclass
class Stage:
    """One test's playground, bot and page."""

    bot: ActedBot
    page: Page
    address: str
    chat_id: int

    @property
    def messages(self) -> Locator:
        """The messages of the private chat."""
        return self.page.locator('[data-kind="private"]').get_by_test_id("message")

    @property
    def composer(self) -> Locator:
        """Where one writes."""
        return self.page.get_by_test_id("composer")

    async def say(self, text: str) -> None:
        """Write and send a text as a person does."""
        await self.composer.fill(text)
        await self.composer.press("Enter")

    async def tap(self, button: Locator) -> None:
        """Tap what stands on the screen, as a finger does: at rest, and without scrolling to it."""
        await expect(button).to_be_in_viewport(ratio=1)
        await self.page.evaluate(
            "() => Promise.allSettled(document.getAnimations()"
            ".filter(animation => animation.effect.getTiming().iterations !== Infinity)"
            ".map(animation => animation.finished))"
        )
        box = await button.bounding_box()
        assert box is not None
        await self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    async def open(self, query: str = "") -> None:
        """Open the page and wait until it is drawn."""
        await self.page.goto(self.address + query)
        await self.page.locator("#deck[aria-busy=false]").wait_for()
