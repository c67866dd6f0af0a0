"""What a bot is still writing, on the page."""

import pytest
from playwright.async_api import expect

from tests.browser.acting import Stage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
]


async def test_a_draft_grows_in_one_bubble_and_gives_way_to_the_message(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="안녕하세요")
    messages = stage.page.get_by_test_id("message")
    await expect(messages).to_have_count(1)

    for text in ("회의에서 그런 말을 들었다니", "회의에서 그런 말을 들었다니 민망했겠어요."):
        await stage.bot.call("sendMessageDraft", chat_id=stage.chat_id, draft_id=5, text=text)
        await expect(messages).to_have_count(2)
        await expect(messages.last).to_contain_text(text)

    whole = "회의에서 그런 말을 들었다니 민망했겠어요. 지금은 어때요?"
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text=whole)
    await expect(messages.last).to_contain_text(whole)
    await expect(messages).to_have_count(2)
    await expect(stage.page.locator(".is-draft")).to_have_count(0)
