"""The page over time: channels and comments side by side, many messages, restarts of the server."""

from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, expect

from tests.browser.acting import TOKEN, ActedBot, Stage, playground

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
]

_FROM_END = """() => {
    const list = document.querySelector(".scroller");
    return list.scrollHeight - list.scrollTop - list.clientHeight;
}"""


async def test_channel_and_group_stand_beside_the_chat_on_a_wide_screen(stage: Stage) -> None:
    await stage.page.set_viewport_size({"width": 1280, "height": 800})
    await stage.open()
    me = stage.chat_id
    group = await stage.bot.control("chats", type="supergroup", title="마음 나눔방", members=[me])
    channel = await stage.bot.control(
        "chats", type="channel", title="마음이 게시판", linked_chat_id=group["chat"]["id"], members=[me]
    )
    columns = stage.page.get_by_test_id("column")
    await expect(columns).to_have_count(3)

    await stage.bot.call("sendMessage", chat_id=channel["chat"]["id"], text="첫 글이에요")

    post = stage.page.locator('[data-kind="channel"]').get_by_test_id("message")
    await expect(post).to_contain_text("첫 글이에요")
    await expect(stage.page.locator('[data-kind="supergroup"]').get_by_test_id("message")).to_contain_text(
        "첫 글이에요"
    )
    await stage.page.locator('[data-kind="channel"]').get_by_test_id("comments").click()
    await stage.page.get_by_test_id("group-composer").fill("저도 그래요")
    await stage.page.get_by_test_id("group-composer").press("Enter")
    await expect(stage.page.locator('[data-kind="channel"]').get_by_test_id("comments")).to_contain_text("1")
    for column in await columns.all():
        await expect(column).to_be_visible()


async def test_on_a_phone_chats_stand_behind_tabs_with_what_is_unread(stage: Stage) -> None:
    await stage.open()
    channel = await stage.bot.control("chats", type="channel", title="마음이 게시판", members=[stage.chat_id])
    tab = stage.page.get_by_test_id("tab").filter(has_text="게시판")
    await expect(tab).to_be_visible()

    await stage.bot.call("sendMessage", chat_id=channel["chat"]["id"], text="새 글")
    await expect(tab).to_contain_text("1")
    await tab.click()

    await expect(stage.page.locator('[data-kind="channel"]').get_by_test_id("message")).to_be_visible()
    await expect(tab).not_to_contain_text("1")


async def test_a_long_chat_opens_at_its_end_and_grows_upwards(stage: Stage) -> None:
    for n in range(150):
        await stage.bot.control("messages", chat_id=stage.chat_id, user_id=stage.chat_id, text=f"{n}번째 글")

    await stage.open()

    await expect(stage.messages.last).to_contain_text("149번째 글")
    assert await stage.page.evaluate(_FROM_END) < 2
    assert await stage.messages.count() < 100
    await stage.page.mouse.move(195, 400)
    for _ in range(40):
        await stage.page.mouse.wheel(0, -900)
        await stage.page.wait_for_timeout(30)
    await expect(stage.messages.first).to_contain_text("0번째 글")


async def test_reading_further_up_is_not_disturbed_by_new_messages(stage: Stage) -> None:
    for n in range(40):
        await stage.bot.control("messages", chat_id=stage.chat_id, user_id=stage.chat_id, text=f"{n}번째 글")
    await stage.open()
    await expect(stage.messages).to_have_count(40)
    await stage.page.mouse.move(195, 400)
    await stage.page.mouse.wheel(0, -700)
    await expect(stage.page.get_by_test_id("to-bottom")).to_be_visible()
    await stage.page.wait_for_timeout(300)  # the wheel scrolls smoothly
    before = await stage.messages.nth(20).bounding_box()

    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="새 소식")

    await expect(stage.page.get_by_test_id("to-bottom")).to_contain_text("1")
    after = await stage.messages.nth(20).bounding_box()
    assert before is not None
    assert after is not None
    assert after["y"] == pytest.approx(before["y"], abs=1)
    await expect(stage.page.get_by_test_id("unread")).to_have_count(1)
    await stage.page.get_by_test_id("to-bottom").click()
    await expect(stage.page.get_by_test_id("to-bottom")).to_be_hidden()


async def test_the_page_lives_through_a_restart_of_the_server(browser: Browser, tmp_path: Path) -> None:
    state = tmp_path / "world.json"
    context = await browser.new_context(viewport={"width": 390, "height": 844})
    page = await context.new_page()
    messages = page.get_by_test_id("message")
    async with aiohttp.ClientSession() as session:
        async with playground(state=state) as address:
            bot = ActedBot(session, address)
            await bot.control("bots", token=TOKEN, username="maeumi_bot", first_name="마음이")
            await page.goto(address)
            await page.get_by_test_id("start").click()
            await expect(messages).to_have_count(1)
        chat_id = int(await page.locator('[data-kind="private"]').get_attribute("data-chat-id") or 0)
        port = int(address.rstrip("/").rsplit(":", 1)[1])

        async with playground(state=state, port=port) as address:
            bot = ActedBot(session, address)
            await bot.call("sendMessage", chat_id=chat_id, text="다시 왔어요")

            await expect(messages.last).to_contain_text("다시 왔어요", timeout=15_000)
            await expect(messages).to_have_count(2)
            await context.close()


async def test_emptying_the_playground_starts_over(stage: Stage) -> None:
    await stage.open()
    await stage.say("지울 글")
    await expect(stage.messages).to_have_count(1)

    await stage.page.get_by_test_id("menu").click()
    await stage.page.get_by_test_id("reset").click()
    await stage.page.get_by_test_id("ask-yes").click()

    await expect(stage.messages).to_have_count(0)
    await expect(stage.page.get_by_test_id("person-switcher")).to_contain_text("하루")
