"""A browser, a playground, and a fresh page with one person for each test."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Playwright, ViewportSize, async_playwright, expect

from tests.browser.acting import TOKEN, ActedBot, Stage, playground

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]
# Long enough for a machine that runs all other tests at the same time.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)
PHONE: ViewportSize = {"width": 390, "height": 844}


def browser_path(playwright: Playwright) -> str | None:
    """Where a Chromium is; None where there is none."""
    installed = next((path for name in _NAMES if (path := shutil.which(name))), None)
    fetched = Path(playwright.chromium.executable_path)
    return installed or (str(fetched) if fetched.exists() else None)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Chromium, started once."""
    async with async_playwright() as playwright:
        path = browser_path(playwright)
        if path is None:
            pytest.skip(
                "no Chromium is installed: install Debian's chromium or run `playwright install chromium`"
            )
        started = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        await started.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def address(browser: Browser) -> AsyncIterator[str]:
    """The address of one playground for all tests."""
    async with playground() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser, address: str) -> AsyncIterator[Stage]:
    """An empty world with a bot and one Korean person, and a page that was not opened yet."""
    async with aiohttp.ClientSession() as session:
        bot = ActedBot(session, address)
        await bot.control("reset")
        await bot.control("bots", token=TOKEN, username="maeumi_bot", first_name="마음이")
        person = await bot.control("users", first_name="하루", language_code="ko")
        context = await browser.new_context(viewport=PHONE, color_scheme="light")
        context.set_default_timeout(PATIENCE_MS)
        page = await context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield Stage(bot=bot, page=page, address=address, chat_id=person["chat"]["id"])
        await context.close()
        assert errors == []
