"""A camera selfie and a round video through the page, to the bot with its real nets and back."""

import io
import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import numpy as np
import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, Page, async_playwright, expect

from bench.bot_process import BotProcess
from bench.stage import UNLIMITED
from bench.world import Somebody, World
from db.embedded import EmbeddedPostgres
from ml.face import nets
from tests.browser.acting import playground
from tests.browser.conftest import ARGUMENTS, PATIENCE_MS, PHONE, browser_path
from tests.conftest import copied_database
from tests.fakes.faces import portrait

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(
        not all((nets.default_folder() / name).is_file() for name in nets.ALL),
        reason=f"the face nets are not there; get them with: {nets.HOW_TO_GET}",
    ),
]

_FRAMES = 30


@pytest.fixture(scope="session")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the fake camera sees: the portrait, as raw video."""
    picture = Image.open(io.BytesIO(portrait())).convert("RGB")
    width, height = 640, 480
    scaled = picture.resize((round(picture.width * height / picture.height), height))
    frame = Image.new("RGB", (width, height), (150, 160, 170))
    frame.paste(scaled, ((width - scaled.width) // 2, 0))
    y, cb, cr = (np.asarray(channel) for channel in frame.convert("YCbCr").split())
    body = b"FRAME\n" + y.tobytes() + cb[::2, ::2].tobytes() + cr[::2, ::2].tobytes()
    path = tmp_path_factory.mktemp("camera") / "face.y4m"
    path.write_bytes(b"YUV4MPEG2 W640 H480 F15:1 Ip A1:1 C420jpeg\n" + body * _FRAMES)
    return path


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def camera_browser(camera: Path) -> AsyncIterator[Browser]:
    """Chromium with that camera."""
    async with async_playwright() as playwright:
        path = browser_path(playwright)
        if path is None:
            pytest.skip("no Chromium is installed")
        arguments = [*ARGUMENTS, f"--use-file-for-fake-video-capture={camera}"]
        started = await playwright.chromium.launch(executable_path=path, args=arguments)
        yield started
        await started.close()


@pytest.fixture(scope="session")
def face_database_url(postgres: EmbeddedPostgres, template_database: str) -> Iterator[str]:
    yield from copied_database(postgres, template_database)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def bot_world(face_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """A playground with the real bot."""
    token = f"7000000007:{secrets.token_urlsafe(27)}"
    async with playground() as address, aiohttp.ClientSession() as session:
        world = World(session, address)
        await world.post("bots", token=token, username="maeumi_bot", first_name="마음이")
        bot = BotProcess(
            api_url=world.url,
            token=token,
            data_dir=tmp_path_factory.mktemp("face-bot"),
            settings={**UNLIMITED, "DATABASE_URL": face_database_url},
        )
        await bot.start()
        yield world
        await bot.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def somebody(bot_world: World) -> Somebody:
    person = await bot_world.person()
    await person.settle(f"카메라{person.id}"[:16])
    return person


@pytest_asyncio.fixture(loop_scope="session")
async def page(camera_browser: Browser, somebody: Somebody) -> AsyncIterator[Page]:
    """The chat of that person on a phone."""
    context = await camera_browser.new_context(viewport=PHONE, color_scheme="light")
    context.set_default_timeout(PATIENCE_MS)
    opened = await context.new_page()
    await opened.goto(f"{somebody.world.url}/?user={somebody.id}")
    await opened.locator("#deck[aria-busy=false]").wait_for()
    yield opened
    await context.close()


async def take_selfie(page: Page) -> None:
    await page.get_by_test_id("attach").click()
    await page.get_by_test_id("attach-camera").click()
    await expect(page.locator("video")).to_have_js_property("readyState", 4)
    await page.get_by_test_id("camera-shot").click()
    await page.get_by_test_id("preview-send").click()


async def press(page: Page, label: str) -> None:
    await page.locator(".inline-label").get_by_text(label, exact=True).last.click()


async def test_a_camera_selfie_is_read_after_consent_and_leads_to_an_advice(page: Page) -> None:
    await take_selfie(page)
    await expect(page.get_by_text("사진을 봐도 될까요?")).to_be_visible()
    await press(page, "네, 봐도 돼요")

    await expect(page.get_by_text("사진은 읽고 바로 잊었어요")).to_be_visible()
    await expect(page.locator('[data-kind="private"] [data-from="me"] .photo')).to_have_count(0)
    await press(page, "맞아요")
    await press(page, "음악")
    await press(page, "보내기")

    messages = page.locator('[data-kind="private"]').get_by_test_id("message")
    await expect(messages.filter(has_text="들을 만한 음악을 추천해 주세요")).to_be_visible()
    await expect(messages.last).not_to_contain_text("들을 만한 음악을")
    await expect(messages.last).to_have_attribute("data-from", "bot")


async def test_a_round_video_is_recorded_and_read_over_time(page: Page) -> None:
    await take_selfie(page)
    await press(page, "네, 봐도 돼요")
    await expect(page.get_by_text("사진은 읽고 바로 잊었어요")).to_be_visible()
    await page.get_by_test_id("attach").click()
    await page.get_by_test_id("attach-round").click()
    record = page.get_by_test_id("camera-record")
    await record.click()
    await expect(page.get_by_test_id("camera")).to_contain_text("58초 남음")
    await record.click()

    await expect(page.get_by_text("영상은 읽고 바로 잊었어요")).to_be_visible()
