"""Texts of all kinds are shown as what they are: markup as text, entities at their UTF-16 places."""

import pytest
from playwright.async_api import expect

from tests.browser.acting import Stage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.xdist_group("browser"),
]

_ATTACKS = [
    pytest.param("<img src=x onerror='window.hurt=1'>", id="image"),
    pytest.param("<script>window.hurt=1</script>", id="script"),
    pytest.param('"><svg onload=window.hurt=1>&lt;b&gt;', id="svg"),
]


@pytest.mark.parametrize("text", _ATTACKS)
async def test_markup_in_a_text_is_only_text(stage: Stage, text: str) -> None:
    await stage.open()

    await stage.say(text)
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text=text)

    await expect(stage.messages).to_have_count(2)
    for words in await stage.messages.get_by_test_id("message-text").all():
        assert await words.text_content() == text
        assert await words.locator("*").count() == 0
    assert await stage.page.evaluate("window.hurt") is None


async def test_a_name_with_markup_is_only_text(stage: Stage) -> None:
    person = await stage.bot.control("users", first_name="<b>하루</b>", language_code="ko")

    await stage.open(f"?user={person['user']['id']}")

    await expect(stage.page.get_by_test_id("person-switcher")).to_contain_text("<b>하루</b>")


async def test_a_link_that_would_run_a_script_is_no_link(stage: Stage) -> None:
    await stage.open()

    await stage.bot.call(
        "sendMessage",
        chat_id=stage.chat_id,
        text="눌러요",
        entities=[{"type": "text_link", "offset": 0, "length": 3, "url": "javascript:alert(1)"}],
    )

    await expect(stage.messages).to_have_count(1)
    assert await stage.messages.locator("a[href^=javascript]").count() == 0


async def test_entities_are_counted_in_utf16_units(stage: Stage) -> None:
    await stage.open()
    html = "👨‍👩‍👧 <b>굵게</b> 😀<i>기울여 <u>밑줄</u></i> <tg-spoiler>비밀</tg-spoiler> <code>x&lt;1</code>"

    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text=html, parse_mode="HTML")

    words = stage.messages.first.get_by_test_id("message-text")
    await expect(words.locator("strong")).to_have_text("굵게")
    await expect(words.locator("em")).to_have_text("기울여 밑줄")
    await expect(words.locator("em u")).to_have_text("밑줄")
    await expect(words.locator("code")).to_have_text("x<1")
    assert (await words.text_content() or "").startswith("👨‍👩‍👧 굵게 😀기울여")


async def test_a_spoiler_opens_when_it_is_pressed(stage: Stage) -> None:
    await stage.open()
    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="||결말||", parse_mode="MarkdownV2")
    spoiler = stage.messages.first.locator(".spoiler")

    await spoiler.click()

    await expect(spoiler).to_have_class("spoiler is-open")


async def test_quotes_and_code_blocks_are_blocks_and_links_are_links(stage: Stage) -> None:
    await stage.open()
    html = (
        "<blockquote>인용한 말</blockquote>\n<pre>a = 1\nb = 2</pre>\n"
        '<a href="https://example.com/">여기</a> https://example.org 그리고 /help'
    )

    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text=html, parse_mode="HTML")

    words = stage.messages.first.get_by_test_id("message-text")
    await expect(words.locator("blockquote")).to_have_text("인용한 말")
    await expect(words.locator("pre")).to_have_text("a = 1\nb = 2")
    await expect(words.locator("a").first).to_have_attribute("href", "https://example.com/")
    await expect(words.locator("a").nth(1)).to_have_attribute("rel", "noopener noreferrer")
    await words.get_by_role("button", name="/help").click()
    assert (await stage.bot.update("message"))["text"] == "/help"


async def test_a_long_quote_folds_and_opens(stage: Stage) -> None:
    await stage.open()
    lines = "\n".join(f"{n}째 줄" for n in range(1, 9))
    await stage.bot.call(
        "sendMessage",
        chat_id=stage.chat_id,
        text=f"<blockquote expandable>{lines}</blockquote>",
        parse_mode="HTML",
    )
    quote = stage.messages.first.locator("blockquote")
    folded = (await quote.bounding_box() or {"height": 0})["height"]

    await quote.get_by_role("button").click()

    assert (await quote.bounding_box() or {"height": 0})["height"] > folded


async def test_a_text_over_the_limit_goes_in_parts(stage: Stage) -> None:
    await stage.open()

    await stage.say("가" * 4095 + "😀" + "나")

    await expect(stage.messages).to_have_count(2)
    assert (await stage.bot.update("message"))["text"] == "가" * 4095
    assert (await stage.bot.update("message"))["text"] == "😀나"


async def test_an_emoji_without_a_typeface_is_drawn_and_stays_text(stage: Stage) -> None:
    await stage.open()

    await stage.bot.call("sendMessage", chat_id=stage.chat_id, text="이야기 💬 🐾!")

    words = stage.messages.first.get_by_test_id("message-text")
    assert await words.text_content() == "이야기 💬 🐾!"
    assert await words.evaluate(
        """async words => {
            const {canDraw} = await import("/page/js/glyphs.js");
            return ["💬", "🐾"].every(emoji => canDraw(emoji) || [...words.querySelectorAll(".glyph")]
                .some(glyph => glyph.textContent === emoji && glyph.querySelector("svg")));
        }"""
    )
